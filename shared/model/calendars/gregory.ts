import { dayNumber, formatDate } from '../days.ts'
import { daysInMonth } from '../month-lengths.ts'
import { type Reckoning, yearOf } from './types.ts'

/** The Gregorian calendar, before 1582 as well: what an `IsoDate` is written in. */
export const gregory: Reckoning = {
  first: 1,
  last: 9999,
  meanYear: 365.2425,
  longestMonth: 31,
  leapMonths: [],
  layOut: (year) =>
    yearOf(
      dayNumber(formatDate({ year, month: 1, day: 1 })),
      Array.from({ length: 12 }, (_, i) => ({ month: i + 1, leap: false, days: daysInMonth(i + 1, year) })),
    ),
}
