/** What some words say about a date, and what is asked or answered where they do not say one. */
import type { IsoDate } from '../days.ts'
import { dateOf, type DateFields, type PartialDate } from '../dates/partial-date.ts'
import type { DateProblem } from '../dates/problem.ts'
import type { Dated, Repeats } from '../recurrence/dated.ts'
import type { DateOrder } from './words.ts'

/** Which side of today a bare "Tuesday" is on. `date`: neither, as in the dates of a life: what was said is kept as it was said. */
export type Tense = 'past' | 'future' | 'date'

export type SpokenOptions = {
  readonly today: IsoDate
  readonly tense: Tense
  /** Left out where nobody knows: 3/4 is then asked about. */
  readonly order?: DateOrder | undefined
}

/** One thing the words may mean. */
export type Meaning = {
  readonly date: PartialDate
  /** When it comes back. */
  readonly dated?: Dated | undefined
  /** The one day to go by, where there is one; of "before Friday" the last day that is before it. */
  readonly iso?: IsoDate | undefined
}

export type Why =
  /** soon, in a few weeks, spring: no day is meant yet */
  | 'vague'
  /** 3/4 */
  | 'ambiguous-order'
  /** this Friday, on a Saturday */
  | 'which-week'
  /** at the weekend */
  | 'which-day'
  /** 29 February, when the next has none; "12/6/30" of a birth */
  | 'which-year'
  /** every second Friday: of the month, or every other one? And what no rule can say: every weekday */
  | 'which-repeat'
  /** every 3 months: from when on? */
  | 'from-when'
  /** Friday 12 June, which is a Saturday */
  | 'weekday'
  /** Monday or Tuesday; the twenties */
  | 'several'
  /** when she was twelve */
  | 'whose-age'

export type DateRead = Meaning & {
  readonly kind: 'date'
  /** A second possible meaning that has to be shown: next Friday, on a Friday. */
  readonly other?: readonly Meaning[]
  /** The words it was read from, as they were said. */
  readonly understood: readonly string[]
  /** Words next to them that say no more about the day: "at 3pm". */
  readonly unread?: readonly string[]
}
export type Asked = { readonly kind: 'ask'; readonly why: Why; readonly choices: readonly Meaning[] }
export type Refused = { readonly kind: 'problem'; readonly problem: DateProblem; readonly near: readonly Meaning[] }
/** No date is spoken of. */
export type NoDate = { readonly kind: 'nothing' }

export type Reading = DateRead | Asked | Refused | NoDate

/** What the rules are given. `read` reads a part of the words by all rules. */
export type Spoken = SpokenOptions & { readonly read: (words: string, tense?: Tense, today?: IsoDate) => Reading }
export type Groups = Readonly<Record<string, string | undefined>>
/** The words in their plain form, from end to end; undefined where the rule finds it is not its own after all. */
export type SpokenRule = readonly [words: RegExp, read: (groups: Groups, on: Spoken) => Reading | undefined]

export const rule = (words: string, read: SpokenRule[1]): SpokenRule => [new RegExp(`^(?:${words})$`, 'u'), read]

export const nothing: NoDate = { kind: 'nothing' }
export const dayOf = (iso: IsoDate): Meaning => ({ date: dateOf(iso), iso })
export const read = (meaning: Meaning, ...other: readonly Meaning[]): DateRead => ({
  kind: 'date',
  ...meaning,
  ...(other.length > 0 && { other }),
  understood: [],
})
/** A day, and what else it may be. */
export const day = (iso: IsoDate, ...other: readonly IsoDate[]): DateRead =>
  read(dayOf(iso), ...other.filter((one) => one !== iso).map(dayOf))
export const fields = (date: DateFields, words?: string): DateRead =>
  read({ date: { form: 'on', certainty: 'known', ...date, ...(words !== undefined && { words }) } })
export const partial = (date: PartialDate): DateRead => read({ date })
export const ask = (why: Why, choices: readonly Meaning[] = []): Asked => ({ kind: 'ask', why, choices })
export const askDays = (why: Why, days: readonly IsoDate[]): Asked => ask(why, days.map(dayOf))
export const problem = (which: DateProblem, near: readonly Meaning[] = []): Refused => ({
  kind: 'problem',
  problem: which,
  near,
})

/** The same change to every meaning of a reading; asks and refusals stay. A meaning that has none becomes nothing. */
export const change = (reading: Reading, how: (meaning: Meaning) => Meaning | undefined): Reading => {
  if (reading.kind === 'ask') {
    return ask(
      reading.why,
      reading.choices.flatMap((one) => how(one) ?? []),
    )
  }
  if (reading.kind !== 'date') return reading
  const first = how(meaningOf(reading))
  return first ? read(first, ...(reading.other ?? []).flatMap((one) => how(one) ?? [])) : nothing
}

export const meaningOf = ({ date, dated, iso }: Meaning): Meaning => ({
  date,
  ...(dated && { dated }),
  ...(iso !== undefined && { iso }),
})

/** Comes back by a rule. */
export const again = (date: PartialDate, repeats: Repeats): Meaning => ({ date, dated: { date, repeats } })

/** Not known to the day (month, year). Of what is open at an end nobody knows more than that anyway. */
export const vaguely =
  (certainty: 'about' | 'estimated') =>
  ({ date, iso }: Meaning): Meaning =>
    date.form === 'on' || date.form === 'decade' || date.form === 'age'
      ? { date: { ...date, certainty }, ...(iso !== undefined && { iso }) }
      : { date, ...(iso !== undefined && { iso }) }

/** With what was said kept beside the date, where that says more. */
export const withWords = (reading: Reading, words: string): Reading =>
  change(reading, (meaning) => ({ ...meaning, date: { ...meaning.date, words } }))
