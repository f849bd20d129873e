import { addMonths, readDateParts, type IsoDate } from '../../days.ts'
import { knownDate, type DateFields } from '../../dates/partial-date.ts'
import type { DateReading, DayReading, FoundDate } from '../../spoken/find/found.ts'
import type { DueWords, SaidDate } from '../language.ts'
import type { Sentence } from './sentence.ts'

export type FoundDay = FoundDate & { readonly reading: DayReading }
export const isDay = (date: FoundDate): date is FoundDay =>
  date.reading.kind === 'spoken' || date.reading.kind === 'calendar'

/**
 * Whether a day is still to come, and near enough to be meant. Without a year nobody means more than the next twelve months: a bare
 * "29 February" three years ahead of one is a slip.
 */
export const isAhead = (reading: DayReading, today: IsoDate, months: number): boolean => {
  const limit = reading.kind === 'calendar' && reading.year === undefined ? Math.min(months, 12) : months
  return reading.iso >= today && reading.iso <= addMonths(today, limit)
}

/** The month or year that is spoken of, if it is not over: the next such month where no year was said. */
export const aheadOf = (reading: DateReading, today: IsoDate): DateFields | undefined => {
  const { year: thisYear, month: thisMonth } = readDateParts(today)
  if (reading.kind === 'year')
    return reading.year >= thisYear && reading.year <= thisYear + 20 ? { year: reading.year } : undefined
  if (reading.kind !== 'month') return undefined
  const year = reading.year ?? (reading.month >= thisMonth ? thisYear : thisYear + 1)
  return year > thisYear + 5 || year < thisYear || (year === thisYear && reading.month < thisMonth)
    ? undefined
    : { year, month: reading.month }
}

/** "This week" is to be done by its end. */
const asDay = ({ by, ...date }: SaidDate): FoundDate =>
  by === undefined ? date : { ...date, reading: { kind: 'spoken', iso: by } }

export const partly = (fields: DateFields) => knownDate(fields)

/** By when, among the dates of a stretch: the one with a word like "by", else the only one there is. */
export const dueIn = (
  sentence: Sentence,
  words: DueWords,
  start: number,
  end: number,
  deadlineOnly: boolean,
): FoundDay | undefined => {
  const before = (date: FoundDate): string => sentence.work.slice(Math.max(0, date.start - 24), date.start)
  const dates = sentence.dates
    .map(asDay)
    .filter(
      (date) =>
        date.start >= start &&
        date.end <= end &&
        isDay(date) &&
        !words.describes.test(before(date)) &&
        !(
          date.reading.kind === 'spoken' &&
          words.namesAThing.test(before(date)) &&
          /^ \p{L}/u.test(sentence.work.slice(date.end, date.end + 2))
        ),
    )
  const deadlines = dates.filter(
    (date) =>
      words.deadline.test(before(date)) || words.deadlineAfter.test(sentence.work.slice(date.end, date.end + 20)),
  )
  const [date] = deadlines.length > 0 || deadlineOnly ? deadlines : dates
  if (!date || !isDay(date)) return undefined
  if (date.reading.kind === 'calendar' && date.reading.range) return undefined
  return isAhead(date.reading, sentence.on.today, 18) ? date : undefined
}
