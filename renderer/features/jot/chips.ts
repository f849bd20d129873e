/** What is offered for filing with a jot, what was said yes to, and what becomes of a yes when the text is edited. Pure. */
import { stepsAhead } from '../../../shared/model/arcs/arcs.ts'
import { arcOf } from '../../../shared/model/life-events/taxonomy.ts'
import { understand, type JotPerson, type Memo, type Suggestion } from '../../../shared/model/understand/index.ts'
import { asksMissing, personOf } from './filing.ts'
import { ownKey } from './own-key.ts'
import { noAnswers, offers, whoMeant, whoOf, type Answers, type Who } from './whom.ts'
import { isNaming, type Accepted, type Reading, type Yes } from './yes.ts'

export type ChipLine = {
  readonly key: string
  readonly reading: Reading
  readonly raw: string | null
  readonly yes: boolean
  /** 1 to 4: the key that says yes or no to it. */
  readonly number: number | undefined
  /** Whom it would be filed under. */
  readonly person: string | undefined
  /** Of a name: who is meant. */
  readonly who?: Who | undefined
  /** The words it was read in, or by: offsets of the text. */
  readonly because?: readonly Span[] | undefined
}
export type Span = { readonly start: number; readonly end: number }

export type ReadAs = { readonly today: string; readonly people: readonly JotPerson[]; readonly caret: number }

const NUMBERED = 4

/** What sentences said, so that a key pressed reads only the one it changed. */
const memo: Memo = new Map()

/** Everything that can be read around the caret. */
export const readAll = (text: string, as: ReadAs): readonly Suggestion[] => understand(text, { ...as, memo })

/** How far from the caret sentences are read; one beyond is only looked for. */
const READ_AROUND = 3500

/**
 * A yes holds while its sentence stays. A sentence that is only continued keeps it and reads anew; one that was rewritten, or no
 * longer says such a thing, loses it.
 */
export const stillAccepted = (
  accepted: Accepted,
  text: string,
  caret: number,
  all: readonly Suggestion[],
): Accepted => {
  const taken = new Set(accepted.map(({ key }) => key))
  const kept = accepted.flatMap((yes): readonly Yes[] => {
    if (yes.raw === null) return [yes]
    if (isNaming(yes.reading)) return heldName(yes, text, caret, all, taken)
    const same = all.find(({ key }) => key === yes.key)
    if (same) return [sameReading(yes, same) ? yes : { ...yes, ...taking(text, same) }]
    const { raw } = yes
    const kind = yes.reading.kind
    const continued = all.find(
      (each) => each.kind === kind && !taken.has(each.key) && text.slice(each.start, each.end).startsWith(raw),
    )
    if (continued) {
      taken.add(continued.key)
      return [{ ...yes, ...taking(text, continued) }]
    }
    return standsAway(text, caret, raw) ? [yes] : []
  })
  const unchanged = kept.length === accepted.length && kept.every((yes, at) => yes === accepted[at])
  return unchanged ? accepted : kept
}

/** Who is meant by a name is said of the name: it holds wherever that is read, and goes with it. */
const heldName = (
  yes: Yes,
  text: string,
  caret: number,
  all: readonly Suggestion[],
  taken: Set<string>,
): readonly Yes[] => {
  const wanted = ownKey(yes.reading)
  const same = all.find((each) => each.key === yes.key && ownKey(readingOf(each)) === wanted)
  const read = same ?? all.find((each) => !taken.has(each.key) && ownKey(readingOf(each)) === wanted)
  if (!read) return standsAway(text, caret, yes.raw ?? '') ? [yes] : []
  taken.add(read.key)
  return [same && sameReading(yes, same) ? yes : { ...yes, ...taking(text, read) }]
}

const sameReading = (yes: Yes, suggestion: Suggestion): boolean =>
  JSON.stringify(yes.reading) === JSON.stringify(readingOf(suggestion)) && yes.person === suggestion.person

const standsAway = (text: string, caret: number, raw: string): boolean => {
  for (let at = text.indexOf(raw); at !== -1; at = text.indexOf(raw, at + 1))
    if (at + raw.length < caret - READ_AROUND || at > caret + 300) return true
  return false
}

export const readingOf = (suggestion: Suggestion): Reading => {
  const { key: _key, start: _start, end: _end, because: _because, person: _person, ...reading } = suggestion
  return reading
}

const taking = (text: string, suggestion: Suggestion): Yes => ({
  key: suggestion.key,
  reading: readingOf(suggestion),
  raw: text.slice(suggestion.start, suggestion.end),
  person: suggestion.person,
})

/** What follows the life events that were said yes to, where something does and is not over yet. */
export const followingOf = (accepted: Accepted, today: string): readonly Yes[] =>
  accepted.flatMap(({ reading, person }): readonly Yes[] => {
    if (reading.kind !== 'life-event') return []
    const { event, relative, on } = reading
    const kind = arcOf(event, relative)
    if (kind === undefined || stepsAhead(kind, on ?? today, today).length === 0) return []
    const follows = { kind: 'arc', event, relative } as const
    return [{ key: ownKey(follows), reading: follows, raw: null, person }]
  })

export type ChipsOf = {
  readonly text: string
  /** What was read, in reading order. */
  readonly all: readonly Suggestion[]
  readonly accepted: Accepted
  readonly people: readonly JotPerson[]
  readonly today: string
  readonly known?: readonly JotPerson[]
  readonly answers?: Answers
}

/** Four at a time, in reading order; when all of the first four were said yes to they make room for the next. */
const shownOf = ({ all: found, accepted, people, answers = noAnswers }: ChipsOf) => {
  const putRight = new Set(accepted.map(({ instead }) => instead))
  const read = found.filter(({ key }) => !putRight.has(key))
  const all = offers(read, accepted, people, answers)
  const said = new Set(accepted.map(({ key }) => key))
  let first = 0
  while (all.length - first > NUMBERED && all.slice(first, first + NUMBERED).every(({ key }) => said.has(key)))
    first += NUMBERED
  const next = all.slice(first + NUMBERED)
  return { all, said, shown: all.slice(first, first + NUMBERED), waiting: next.filter(({ key }) => !said.has(key)) }
}

/** How many wait for the four that are shown. */
export const waitingOf = (of: ChipsOf): number => shownOf(of).waiting.length

/** Those that are shown, each of the four with a number; behind them what else was said yes to. */
export const chipLines = (of: ChipsOf): readonly ChipLine[] => {
  const { text, accepted, people, today, known = people, answers = noAnswers } = of
  const { all, said, shown } = shownOf(of)
  const line = (yes: Yes, isYes: boolean, number: number | undefined): ChipLine => {
    const { key, reading, raw } = yes
    const person = personOf(yes.person, people)
    const meant = isYes ? accepted.find((one) => one.key === key)?.meant : undefined
    const who = !isNaming(reading)
      ? undefined
      : meant === undefined
        ? whoOf(reading, person, answers)
        : whoMeant(reading, meant, known, answers)
    return { key, reading, raw, yes: isYes, number, person, ...(who && { who }), ...becauseOf(all, key) }
  }
  const numbered = shown.map((suggestion, at) => line(taking(text, suggestion), said.has(suggestion.key), at + 1))
  const rest = accepted.filter(({ key }) => !shown.some((suggestion) => suggestion.key === key))
  const follows = followingOf(accepted, today).filter(({ key }) => !said.has(key))
  const offered = follows.map((yes, at) => {
    const number = numbered.length + at + 1
    return line({ ...yes, raw: null }, false, number > NUMBERED ? undefined : number)
  })
  return [...numbered, ...offered, ...rest.map((yes) => line(yes, true, undefined))]
}

const becauseOf = (all: readonly Suggestion[], key: string): Pick<ChipLine, 'because'> => {
  const read = all.find((each) => each.key === key)
  return read ? { because: read.because ?? [{ start: read.start, end: read.end }] } : {}
}

/** What can be said yes to at once: all but what still asks for whom, who is meant, or on which day. */
export const answerable = (chips: readonly ChipLine[]): readonly ChipLine[] =>
  chips.filter(({ yes, reading, person, who }) => {
    if (yes || asksMissing(reading)) return false
    if (isNaming(reading) && (who === undefined || who.is === 'asks')) return false
    return reading.kind === 'person' || person !== undefined
  })
