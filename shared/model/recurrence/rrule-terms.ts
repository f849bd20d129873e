/** The words of recurrence rules, with their ranges (RFC 5545 §3.3.10, RFC 7529 §4). */
import type { Stamp } from './rrule-stamp.ts'

export const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof frequencies)[number]

export const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export const skips = ['OMIT', 'BACKWARD', 'FORWARD'] as const

/** `weekday` 1 Monday to 7 Sunday; `nth` of the month or year, from the back where it is negative. */
export type ByDay = { readonly nth?: number | undefined; readonly weekday: number }
export type ByMonth = { readonly month: number; readonly leap: boolean }

export type RRuleParts = {
  readonly freq: Frequency
  readonly interval: number
  readonly count?: number | undefined
  readonly until?: Stamp | undefined
  /** The first day of a week, 1 Monday to 7 Sunday. */
  readonly wkst: number
  /** Upper case, as it stands; undefined where it is not said, which is Gregorian. */
  readonly rscale?: string | undefined
  readonly skip: (typeof skips)[number]
  readonly byDay: readonly ByDay[]
  readonly byMonth: readonly ByMonth[]
  /** The lists of plain numbers, each without repeats. */
  readonly lists: Readonly<Record<NumberList, readonly number[]>>
}

export type PartsProblem = {
  /** malformed: not a rule. too-long: more text or longer lists than any rule needs. */
  readonly problem: 'malformed' | 'too-long'
  /** Which part, where one is at fault. */
  readonly part?: string | undefined
}

/** The range of each list of numbers; where `negative`, also from the back, and never 0. */
export const ranges = {
  BYSECOND: { low: 0, high: 60, negative: false },
  BYMINUTE: { low: 0, high: 59, negative: false },
  BYHOUR: { low: 0, high: 23, negative: false },
  BYMONTHDAY: { low: 1, high: 31, negative: true },
  BYYEARDAY: { low: 1, high: 366, negative: true },
  BYWEEKNO: { low: 1, high: 53, negative: true },
  BYSETPOS: { low: 1, high: 366, negative: true },
} as const
export type NumberList = keyof typeof ranges
export const numberLists = Object.keys(ranges) as readonly NumberList[]
export const knownParts = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'RSCALE',
  'SKIP',
  'BYDAY',
  'BYMONTH',
  ...numberLists,
])
