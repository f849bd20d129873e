/** Saying yes to what was read, or to what was typed on its own: first for whom, and on which day, where that is not known. */
import { useRef } from 'react'
import type { Missing } from '../../../shared/contract/dates.ts'
import type { Side } from '../../../shared/model/evidence.ts'
import { useSay } from '../../lib/say.ts'
import type { ChipLine } from './chips.ts'
import { asksMissing } from './filing.ts'
import { ownKey } from './own-key.ts'
import type { OwnKind } from './own-reading.ts'
import type { HeldJot } from './use-held-jot.ts'
import type { Accepted, ArcReading, Reading, Yes } from './yes.ts'

export type Panel =
  | { readonly kind: 'people' | 'when' | OwnKind }
  | { readonly kind: 'missing'; readonly chip: Yes }
  | null

/** The life event that an arc would follow is said yes to. */
const hasEvent = (accepted: Accepted, { event, relative }: ArcReading): boolean =>
  accepted.some(
    ({ reading }) => reading.kind === 'life-event' && reading.event === event && reading.relative === relative,
  )

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
    if (accepted.some(({ key }) => key === chip.key)) {
      const left = accepted.filter(({ key }) => key !== chip.key)
      // what was to follow goes with it
      return change({
        ...now(),
        accepted: left.filter((yes) => yes.reading.kind !== 'arc' || hasEvent(left, yes.reading)),
      })
    }
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

  /** Care and competence are said with one key, and taken back with it. */
  const mark = (signal: Side): void => {
    const reading = { kind: 'signal', signal, words: '' } as const
    const { people } = now()
    toggle({ key: ownKey(reading), reading, raw: null, yes: false, number: undefined, person: people[0]?.id })
  }

  return { toggle, closePanel, addOwn, chooseMissing, mark }
}
