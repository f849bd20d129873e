/** Saying yes to what was read, or to what was typed on its own: first for whom, and on which day, where that is not known. */
import { useRef } from 'react'
import type { Missing } from '../../../shared/contract/dates.ts'
import type { Side } from '../../../shared/model/evidence.ts'
import { useSay } from '../../lib/say.ts'
import type { JotPerson } from '../../../shared/model/understand/index.ts'
import { answerable, type ChipLine } from './chips.ts'
import { asksMissing } from './filing.ts'
import { ownKey } from './own-key.ts'
import { withAccepted } from './jot-state.ts'
import type { OwnKind } from './own-reading.ts'
import type { HeldJot } from './use-held-jot.ts'
import type { Who } from './whom.ts'
import { isNaming, type Accepted, type ArcReading, type Reading, type Yes } from './yes.ts'

export type Panel =
  | { readonly kind: 'people' }
  | { readonly kind: 'when' }
  /** `instead`: what it puts right. */
  | { readonly kind: OwnKind; readonly instead?: ChipLine }
  | { readonly kind: 'missing'; readonly chip: Yes }
  | { readonly kind: 'who'; readonly chip: ChipLine }
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

export const useYes = ({ held: { now, change, day }, setPanel, setProblem, focusText }: Parts) => {
  const say = useSay()
  /** A chip that was said yes to before there was anyone it could be for. */
  const waiting = useRef<ChipLine | undefined>(undefined)

  const accept = (yes: Yes, person?: JotPerson): void => {
    const { accepted } = now()
    const others = accepted.filter(({ key }) => key !== yes.key && key !== yes.instead)
    if (others.length >= 50) return setProblem(say('jot.too-many'))
    change(withAccepted(now(), [...others, yes], day(), person))
  }

  const wish = (yes: Yes): void => {
    if (asksMissing(yes.reading) && !yes.missing) setPanel({ kind: 'missing', chip: yes })
    else accept(yes)
  }

  /** A name, once it is known who is meant. */
  const mean = ({ key, reading, raw, person }: ChipLine, who: Exclude<Who, { readonly is: 'asks' }>): void =>
    accept(
      { key, reading, raw, person, meant: who.id },
      reading.kind === 'person' ? { id: who.id, name: who.name } : undefined,
    )

  /** The chip as one wishes it: a name that may mean several asks first. */
  const wishChip = (chip: ChipLine): void => {
    const { key, reading, raw, person, who } = chip
    if (!isNaming(reading)) return wish({ key, reading, raw, person })
    if (who && who.is !== 'asks') mean(chip, who)
    else setPanel({ kind: 'who', chip })
  }

  const toggle = (chip: ChipLine): void => {
    const { accepted, people } = now()
    if (accepted.some(({ key }) => key === chip.key)) {
      const left = accepted.filter(({ key }) => key !== chip.key)
      // what was to follow goes with it
      const kept = left.filter((yes) => yes.reading.kind !== 'arc' || hasEvent(left, yes.reading))
      return change(withAccepted(now(), kept, day()))
    }
    if (people.length === 0 && chip.reading.kind !== 'person') {
      waiting.current = chip
      return setPanel({ kind: 'people' })
    }
    wishChip(chip)
  }

  /** Everything that asks nothing more: people first, as it may be about them. */
  const acceptAll = (linesOf: () => readonly ChipLine[]): number => {
    // of what is shown now: what room is made for is looked at first
    const keys = new Set(linesOf().map(({ key }) => key))
    let count = 0
    for (const isFirst of [true, false])
      for (const chip of answerable(linesOf())) {
        if (!keys.has(chip.key) || (chip.reading.kind === 'person') !== isFirst) continue
        wishChip(chip)
        count += 1
      }
    return count
  }

  const closePanel = (): void => {
    const chip = waiting.current
    waiting.current = undefined
    setPanel(null)
    focusText()
    if (chip && now().people.length > 0 && !now().accepted.some(({ key }) => key === chip.key)) wishChip(chip)
  }

  const addOwn = (reading: Reading, instead?: ChipLine): void => {
    setPanel(null)
    focusText()
    const own = { key: ownKey(reading), reading, raw: null }
    if (!instead) return wish(own)
    const { key, raw, person } = instead
    // what was typed before may be put right again
    const first = raw === null ? now().accepted.find((yes) => yes.key === key)?.instead : key
    if (raw === null)
      change(
        withAccepted(
          now(),
          now().accepted.filter((yes) => yes.key !== key),
          day(),
        ),
      )
    wish({ ...own, person, ...(first !== undefined && { instead: first }) })
  }

  const chooseMissing = (yes: Yes, missing: Missing): void => {
    setPanel(null)
    focusText()
    accept({ ...yes, missing })
  }

  const chooseWho = (chip: ChipLine, who: Exclude<Who, { readonly is: 'asks' }>): void => {
    setPanel(null)
    focusText()
    mean(chip, who)
  }

  /** Care and competence are said with one key, and taken back with it. */
  const mark = (signal: Side): void => {
    const reading = { kind: 'signal', signal, words: '' } as const
    const { people } = now()
    toggle({ key: ownKey(reading), reading, raw: null, yes: false, number: undefined, person: people[0]?.id })
  }

  return { toggle, closePanel, addOwn, chooseMissing, chooseWho, acceptAll, mark }
}
