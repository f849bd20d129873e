/** Saying yes to what was read, or to what was typed on its own: first for whom, and on which day, where that is not known. */
import { useRef } from 'react'
import type { Missing } from '../../../shared/contract/dates.ts'
import { useSay } from '../../lib/say.ts'
import type { ChipLine } from './chips.ts'
import { asksMissing } from './filing.ts'
import { ownKey } from './kept-yes.ts'
import type { OwnKind } from './own-reading.ts'
import type { HeldJot } from './use-held-jot.ts'
import type { Reading, Yes } from './yes.ts'

export type Panel =
  | { readonly kind: 'people' | 'when' | OwnKind }
  | { readonly kind: 'missing'; readonly chip: Yes }
  | null

type Parts = {
  readonly held: HeldJot
  readonly setPanel: (panel: Panel) => void
  readonly setProblem: (problem: string) => void
  readonly focusText: () => void
}

export const useYes = ({ held: { now, change }, setPanel, setProblem, focusText }: Parts) => {
  const say = useSay()
  /** A chip that was said yes to before there was anyone it could be for. */
  const waiting = useRef<ChipLine | undefined>(undefined)

  const accept = (yes: Yes): void => {
    const { accepted } = now()
    if (accepted.length >= 50) return setProblem(say('jot.too-many'))
    change({ ...now(), accepted: [...accepted.filter(({ key }) => key !== yes.key), yes] })
  }

  const wish = (yes: Yes): void => {
    if (asksMissing(yes.reading) && !yes.missing) setPanel({ kind: 'missing', chip: yes })
    else accept(yes)
  }

  const toggle = (chip: ChipLine): void => {
    const { accepted, people } = now()
    if (accepted.some(({ key }) => key === chip.key))
      return change({ ...now(), accepted: accepted.filter(({ key }) => key !== chip.key) })
    if (people.length === 0) {
      waiting.current = chip
      return setPanel({ kind: 'people' })
    }
    wish({ key: chip.key, reading: chip.reading, raw: chip.raw, person: chip.person })
  }

  const closePanel = (): void => {
    const chip = waiting.current
    waiting.current = undefined
    setPanel(null)
    focusText()
    if (chip && now().people.length > 0 && !now().accepted.some(({ key }) => key === chip.key))
      wish({ key: chip.key, reading: chip.reading, raw: chip.raw, person: chip.person })
  }

  const addOwn = (reading: Reading): void => {
    setPanel(null)
    focusText()
    wish({ key: ownKey(reading), reading, raw: null })
  }

  const chooseMissing = (yes: Yes, missing: Missing): void => {
    setPanel(null)
    focusText()
    accept({ ...yes, missing })
  }

  return { toggle, closePanel, addOwn, chooseMissing }
}
