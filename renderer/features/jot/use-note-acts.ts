/** What is done with a jot as a whole: it is saved, left, or one of its small forms is opened. */
import type { RefObject } from 'react'
import { callShell } from '../../lib/api.ts'
import { noOwnLines, type OwnLines } from './jot-panel.tsx'
import type { ChipLine } from './chips.ts'
import { againOf } from './own-again.ts'
import { isBegun, ownKinds, type OwnKind } from './own-reading.ts'
import type { Jot } from './use-jot.ts'
import { useSaving } from './use-saving.ts'

type Parts = {
  readonly jot: Jot
  readonly isWindow: boolean
  readonly lines: OwnLines
  readonly setLines: (lines: OwnLines) => void
  readonly form: RefObject<HTMLFormElement | null>
  readonly setSaid: (said: string | undefined) => void
  /** Nothing is looked at any more. */
  readonly unlook: () => void
  readonly setOpen: (isOpen: boolean) => void
  readonly focusText: () => void
  readonly onSaved: () => void
}

export const useNoteActs = (parts: Parts) => {
  const { jot, isWindow, lines, setLines, form, setSaid, unlook, setOpen, focusText, onSaved } = parts
  const { panel } = jot
  const saving = useSaving({ jot, isWindow, setSaid })

  const save = async (): Promise<void> => {
    const typed =
      panel && panel.kind !== 'missing' && panel.kind !== 'who' && ownKinds.find((kind) => kind === panel.kind)
    const line = panel && 'instead' in panel && panel.instead ? 'again' : typed
    if (typed && line && isBegun(lines[line], typed)) {
      // a line still being typed belongs to the jot; when it cannot be read, that is said where it was typed
      const before = jot.latest().accepted
      form.current?.requestSubmit()
      if (jot.latest().accepted === before) return
    }
    setSaid(undefined)
    const saved = await jot.save()
    if (!saved) return
    setLines(noOwnLines)
    focusText()
    if (!isWindow) setOpen(false)
    saving.tell(saved)
    onSaved()
  }

  const leave = async (): Promise<void> => {
    if (!(await jot.drafts.flush())) return
    if (isWindow) return void (await callShell('shell.jotDone', {}))
    // the caret stays, so that going on is just typing
    focusText()
    setOpen(false)
  }

  const openPanel = (kind: 'people' | 'when' | OwnKind): void => {
    if (panel?.kind === kind) return jot.closePanel()
    setSaid(undefined)
    unlook()
    jot.setPanel({ kind })
  }

  /** What a chip says is put right in the small form for it; a name in the list of those who may be meant. */
  const correct = (chip: ChipLine): void => {
    const again = againOf(chip.reading)
    if (chip.who) return jot.setPanel({ kind: 'who', chip })
    if (!again) return
    setSaid(undefined)
    unlook()
    setLines({ ...lines, again: again.values })
    jot.setPanel({ kind: again.kind, instead: chip })
  }

  return { correct, save, leave, openPanel, stay: saving.stay }
}
