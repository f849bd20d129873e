/** How something comes back: in days of the calendar, counted from its first day. Never more often than once a day. */
import { dayInYear, daysInCalendarMonth, yearsCovered, type CalendarId, type Missing } from '../calendars/index.ts'
import { partsOf, type IsoDate } from '../days.ts'

/** `nth` 1 to 5 from the front, -1 to -5 from the back; `weekday` 1 Monday to 7 Sunday. */
export type NthWeekday = { readonly nth: number; readonly weekday: number }

/** Which days of its unit. */
export type Within =
  | { readonly unit: 'day' }
  /** 1 Monday to 7 Sunday; weeks begin on Monday. */
  | { readonly unit: 'week'; readonly weekdays: readonly number[] }
  /** 1 to 31, or -1 to -28 from the end: -1 is the last day of every month. */
  | { readonly unit: 'month'; readonly day: number }
  | ({ readonly unit: 'month' } & NthWeekday)
  | {
      readonly unit: 'year'
      readonly calendar?: CalendarId | undefined
      readonly month: number
      readonly leap?: boolean | undefined
      readonly day: number
    }
  | ({ readonly unit: 'year'; readonly month: number } & NthWeekday)

export type Rule = Within & {
  /** The first day it may fall on; intervals are counted from its week, month or year. */
  readonly from: IsoDate
  /** Every so many units, 1 to 1000. One where it is not said. */
  readonly interval?: number | undefined
  /** Where the day goes in a month or year without it. `earlier` where it is not said: nothing vanishes. */
  readonly missing?: Missing | undefined
  /** The last day it may fall on. */
  readonly until?: IsoDate | undefined
  /** It falls so many times and no more, 1 to 10,000. */
  readonly count?: number | undefined
}

export type RuleProblem =
  | 'from'
  | 'interval'
  | 'day'
  | 'weekday'
  | 'nth'
  | 'month'
  | 'until'
  | 'count'
  | 'both-ends'
  | 'never'

export const mostOften = { interval: 1000, count: 10_000 } as const

const isWhole = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high

const isEither = (value: number, high: number, low: number): boolean =>
  isWhole(value, 1, high) || isWhole(value, low, -1)

const problemWithin = (rule: Within): RuleProblem | undefined => {
  if (rule.unit === 'day') return undefined
  if (rule.unit === 'week')
    return rule.weekdays.length > 0 && rule.weekdays.every((day) => isWhole(day, 1, 7)) ? undefined : 'weekday'
  if (rule.unit === 'year' && !isWhole(rule.month, 1, 12)) return 'month'
  if ('nth' in rule) {
    if (!isWhole(rule.weekday, 1, 7)) return 'weekday'
    return isEither(rule.nth, 5, -5) ? undefined : 'nth'
  }
  return rule.unit === 'month' ? (isEither(rule.day, 31, -28) ? undefined : 'day') : problemInYear(rule)
}

/** A day that some year has: 30 February, or the leap month of a calendar without one, never comes. */
const problemInYear = ({
  calendar = 'gregory',
  month,
  leap = false,
  day,
}: Extract<Within, { readonly unit: 'year'; readonly day: number }>): RuleProblem | undefined => {
  if (!isWhole(day, 1, 31)) return 'day'
  if (!leap)
    return calendar === 'gregory' && day > daysInCalendarMonth(calendar, 2024, { month, leap }) ? 'never' : undefined
  if (calendar === 'hebrew') return month === 5 ? undefined : 'month'
  return calendar === 'chinese' ? undefined : 'month'
}

/** Undefined when it can be followed. */
export const problemOfRule = (rule: Rule): RuleProblem | undefined => {
  const { from, interval = 1, until, count } = rule
  if (!partsOf(from)) return 'from'
  if (!isWhole(interval, 1, mostOften.interval)) return 'interval'
  if (until !== undefined && (!partsOf(until) || until < from)) return 'until'
  if (count !== undefined && !isWhole(count, 1, mostOften.count)) return 'count'
  // RFC 5545 §3.3.10: one end or the other
  if (until !== undefined && count !== undefined) return 'both-ends'
  return problemWithin(rule)
}

/** The day of a yearly rule's date in one year of its calendar. */
export const inYear = (
  { calendar = 'gregory', month, leap = false, day }: Extract<Within, { readonly unit: 'year'; readonly day: number }>,
  year: number,
  missing: Missing,
): IsoDate | undefined => {
  const { first, last } = yearsCovered(calendar)
  return year < first || year > last ? undefined : dayInYear(calendar, year, { month, leap, day }, missing)
}
