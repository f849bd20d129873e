/** The days that `before:`, `after:` and `in:` ask for. */
import type { IsoDate } from '../days.ts'
import { addDays } from '../days.ts'
import type { PartialDate } from '../dates/partial-date.ts'
import { spanOf } from '../dates/span.ts'
import { readSpoken } from '../spoken/read-spoken.ts'
import type { Reading } from '../spoken/reading.ts'
import type { DateOrder } from '../spoken/words.ts'

/** Both included; without an end where there is none. */
export type DayRange = { readonly first?: IsoDate | undefined; readonly last?: IsoDate | undefined }

const [earliest, latest] = ['0001-01-01', '9999-12-31'] as const

const datesOf = (reading: Reading): readonly PartialDate[] =>
  reading.kind === 'date' ? [reading.date] : reading.kind === 'ask' ? reading.choices.map(({ date }) => date) : []

/**
 * Where the words may mean several days ("3/4/2025"), all that may be meant is let through: what is looked for is then
 * among too much, instead of not among it. A season is the year it is in: which months it has depends on where one lives.
 * Undefined where the words are no date.
 */
export const rangeOf = (
  operator: 'before' | 'after' | 'in',
  value: string,
  { today, order }: { readonly today: IsoDate; readonly order?: DateOrder | undefined },
): DayRange | undefined => {
  const reading = readSpoken(value.trim(), { today, tense: 'past', ...(order !== undefined && { order }) })
  const spans = datesOf(reading).flatMap((date) => spanOf(date) ?? [])
  if (spans.length === 0) return undefined
  const firsts = spans.map((span) => span.earliest ?? earliest).toSorted()
  const lasts = spans.map((span) => span.latest ?? latest).toSorted()
  if (operator === 'before') {
    const first = firsts.at(-1) ?? earliest
    return first <= earliest ? { last: earliest } : { last: addDays(first, -1) }
  }
  if (operator === 'after') {
    const last = lasts[0] ?? latest
    return last >= latest ? { first: latest } : { first: addDays(last, 1) }
  }
  return { first: firsts[0], last: lasts.at(-1) }
}

const later = (a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a
const sooner = (a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/** The days in both. */
export const both = (a: DayRange, b: DayRange): DayRange => ({
  first: later(a.first, b.first),
  last: sooner(a.last, b.last),
})
