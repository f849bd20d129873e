import { type IsoDate, addDays, dayNumber, partsOf } from '../days.ts'
import type { CalendarDate, CalendarId, CalendarMonth, Missing, MonthOfYear } from './types.ts'
import { RECKONINGS, yearIn, yearOfDay } from './years.ts'

export type { CalendarDate, CalendarId, CalendarMonth, Missing, MonthOfYear } from './types.ts'

/** The first and the last year, whole ones, of this calendar that can be converted; the tables' own limits are told where the tables are. */
export function yearsCovered(calendar: CalendarId): { readonly first: number; readonly last: number } {
  const { first, last } = RECKONINGS[calendar]
  return { first, last }
}

/** The months of a year in order, with their lengths in days; none for a year that is not covered. */
export function monthsOfYear(calendar: CalendarId, year: number): readonly MonthOfYear[] {
  return yearIn(calendar, year)?.months ?? []
}

/** The length of a month in days; 0 if that year has no such month, or is not covered. */
export function daysInCalendarMonth(calendar: CalendarId, year: number, { month, leap }: CalendarMonth): number {
  return monthsOfYear(calendar, year).find((other) => other.month === month && other.leap === leap)?.days ?? 0
}

/** The day a date names; undefined if that year has no such month or day, or is not covered. */
export function toIso({ calendar, year, month, leap, day }: CalendarDate): IsoDate | undefined {
  return dayInYear(calendar, year, { month, leap, day }, 'omit')
}

/** The date of a day in a calendar; undefined for text that is not a day and for a day outside the years covered. */
export function fromIso(calendar: CalendarId, iso: IsoDate): CalendarDate | undefined {
  if (!partsOf(iso)) return undefined
  const number = dayNumber(iso)
  const year = yearOfDay(calendar, number)
  const found = year === undefined ? undefined : yearIn(calendar, year)
  if (year === undefined || !found) return undefined
  let left = number - found.start
  for (const { month, leap, days } of found.months) {
    if (left < days) return { calendar, year, month, leap, day: left + 1 }
    left -= days
  }
  return undefined
}

/**
 * The day a month and day fall on in one year of their calendar, and what becomes of them where that year has not got them, settled as RFC
 * 7529 settles SKIP: first the month, then the day.
 * - A leap month the year lacks: `earlier` is the month before it, that of the same number (5L becomes 5: Shevat for Adar I, the fifth Chinese
 *   month for the leap fifth); `later` is the month after it (5L becomes 6: Adar for Adar I), which after 12L is the first of the next year.
 * - A day the month lacks (30 of a month of 29, 29 February): `earlier` is the last day of that month, `later` the first day of the next,
 *   which after the last month is in the next year.
 * `omit`, `earlier` and `later` are RFC 7529's OMIT, BACKWARD and FORWARD. Undefined where the answer is to omit it, where the year (or the next,
 * if it comes to that) is not covered, and for a month or a day no year of that calendar has: `12L` in the Hebrew, any leap month in the
 * Gregorian, a day 32.
 */
export function dayInYear(
  calendar: CalendarId,
  year: number,
  wanted: CalendarMonth & { readonly day: number },
  missing: Missing,
): IsoDate | undefined {
  const { day } = wanted
  const { longestMonth } = RECKONINGS[calendar]
  if (!Number.isInteger(day) || day < 1 || day > longestMonth) return undefined
  const at = placeOf(calendar, year, wanted) ?? placeInstead(calendar, year, wanted, missing)
  if (!at) return undefined
  if (day <= at.days) return isoOf(at.first + day - 1)
  if (missing === 'omit') return undefined
  return isoOf(missing === 'earlier' ? at.first + at.days - 1 : at.first + at.days)
}

/** Where a month lies: the day number of its first day, and its length. */
type Place = { readonly first: number; readonly days: number }

function placeOf(calendar: CalendarId, year: number, { month, leap }: CalendarMonth): Place | undefined {
  const found = yearIn(calendar, year)
  if (!found) return undefined
  let first = found.start
  for (const other of found.months) {
    if (other.month === month && other.leap === leap) return { first, days: other.days }
    first += other.days
  }
  return undefined
}

/** The month kept in place of a leap month the year lacks. */
function placeInstead(
  calendar: CalendarId,
  year: number,
  { month, leap }: CalendarMonth,
  missing: Missing,
): Place | undefined {
  if (missing === 'omit' || !leap || !RECKONINGS[calendar].leapMonths.includes(month)) return undefined
  if (!yearIn(calendar, year)) return undefined
  if (missing === 'earlier') return placeOf(calendar, year, { month, leap: false })
  return month === 12
    ? placeOf(calendar, year + 1, { month: 1, leap: false })
    : placeOf(calendar, year, { month: month + 1, leap: false })
}

function isoOf(number: number): IsoDate {
  return addDays('1970-01-01', number)
}
