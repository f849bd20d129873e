/** Filing the jot as an entry, and having its words again when that is taken back. */
import { useEffect, useRef, useState } from 'react'
import { call, useCommand } from '../../lib/api.ts'
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { ArcKind } from '../../../shared/model/arcs/arcs.ts'
import { arcWords } from '../../lib/marks/words.ts'
import { localNow } from '../../lib/now.ts'
import { useSay } from '../../lib/say.ts'
import { put } from './editor.ts'
import { asksMissing, personOf } from './filing.ts'
import { isSomebodyGone, jotFailureId } from './jot-failure.ts'
import { draftOf, edited, emptyJot, inputOf, isEmpty, withAccepted, type JotState } from './jot-state.ts'
import { isNewcomer } from './newcomers.ts'
import { named, type HeldJot } from './use-held-jot.ts'
import type { Panel } from './use-yes.ts'

export type Saved = { readonly change: string; readonly before: JotState }

type Parts = {
  readonly place: string
  /** Through which it went, where none was chosen. */
  readonly channel: EntryChannel
  readonly held: HeldJot
  readonly setPanel: (panel: Panel) => void
  readonly setProblem: (problem: string | undefined) => void
  /** The text is changed from outside the field. */
  readonly onOutside: () => void
  readonly focusText: () => void
}

export const useFiling = ({ place, channel, held, setPanel, setProblem, onOutside, focusText }: Parts) => {
  const { now, set, change, drafts, day, here } = held
  const say = useSay()
  const words = {
    steps: (kind: ArcKind) => arcWords(say, kind),
    checkBack: say('disagreement.check-back.text'),
    channel,
  }
  const [isSaving, setSaving] = useState(false)
  const saving = useRef(false)
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])

  /** Whoever went to the bin since they were offered takes no part, and what was said of them is asked anew. */
  const leaveOut = async (): Promise<void> => {
    const { known, accepted } = now()
    const meant = accepted.flatMap((yes) => (yes.meant !== undefined && !isNewcomer(yes.meant) ? [yes.meant] : []))
    const ids = [...new Set([...known.map(({ id }) => id).filter((id) => !isNewcomer(id)), ...meant])]
    const there = new Set((await named(ids)).map(({ id }) => id))
    const isThere = (id: string | undefined): boolean => id === undefined || isNewcomer(id) || there.has(id)
    const left = now()
    change(
      withAccepted(
        { ...left, known: left.known.filter(({ id }) => isThere(id)) },
        left.accepted.filter((yes) => isThere(yes.meant)),
        day(),
      ),
    )
  }

  const { mutateAsync: jot } = useCommand('entries.jot')
  /** Files the jot; undefined when it was not, which is said. */
  const save = async (): Promise<Saved | undefined> => {
    if (saving.current) return undefined
    setProblem(undefined)
    const before = now()
    const refuse = (id: string): undefined => {
      setProblem(say(id))
      return undefined
    }
    if (isEmpty(before)) {
      focusText()
      return refuse('jot.nothing')
    }
    if (before.accepted.some(({ reading, person }) => reading.kind !== 'person' && !personOf(person, before.people))) {
      setPanel({ kind: 'people' })
      return refuse('jot.for-whom')
    }
    const unsaid = before.accepted.find((yes) => asksMissing(yes.reading) && !yes.missing)
    if (unsaid) {
      setPanel({ kind: 'missing', chip: unsaid })
      return undefined
    }
    saving.current = true
    setSaving(true)
    drafts.forget()
    try {
      const filed = await jot(inputOf(before, place, localNow(), words))
      setPanel(null)
      onOutside()
      set(emptyJot(before.known.filter(({ id }) => id === here)))
      return { change: filed.change, before }
    } catch (error) {
      drafts.touch()
      if (isSomebodyGone(error)) await leaveOut()
      return refuse(jotFailureId(error))
    } finally {
      saving.current = false
      setSaving(false)
    }
  }

  /** An entry that was taken back gives its words back: behind what has been written since. */
  const giveBack = async (before: JotState): Promise<void> => {
    if (!isMounted.current) {
      const stored = await call('drafts.get', { place: place as never })
      const draft = draftOf(before, place, [])
      if (!stored && draft) await call('drafts.keep', draft)
      return
    }
    onOutside()
    const written = now()
    if (isEmpty(written)) return change(before)
    const end = written.editor.doc.text.length
    change(edited(written, put(written.editor, end, end, `\n\n${before.editor.doc.text}`), day()))
  }

  return { isSaving, save, giveBack }
}
