/** The calendars, by their CLDR names (`-u-ca-`, and RFC 7529's RSCALE in capitals). */
export type CalendarId = 'gregory' | 'hebrew' | 'chinese' | 'islamic-civil' | 'islamic-umalqura' | 'persian'

/**
 * A month by its code, as RFC 7529 and CLDR have it: `{ month: 5, leap: true }` is `5L`. In the Chinese calendar `5L` is the leap month that
 * follows the fifth; in the Hebrew it is Adar I, where month 1 is Tishri, 5 Shevat and 6 Adar, which in a leap year is Adar II.
 */
export type CalendarMonth = { readonly month: number; readonly leap: boolean }

/** A month of one year with its length in days. */
export type MonthOfYear = CalendarMonth & { readonly days: number }

/**
 * A day in one of the calendars. The year is the Gregorian year; the year of the world (AM) in the Hebrew calendar; the year of the era (AH,
 * AP) in the Islamic and the Persian; and in the Chinese the Gregorian year the year begins in, which CLDR calls the related year (2026 began
 * on 17 February 2026).
 */
export type CalendarDate = CalendarMonth & {
  readonly calendar: CalendarId
  readonly year: number
  readonly day: number
}

/** What becomes of a month or a day one year has not got: nothing, the one before, or the one after. See `dayInYear`. */
export type Missing = 'omit' | 'earlier' | 'later'

/** One year laid out: its months in order, and the day number (days since 1970-01-01) of its first day. */
export type YearOfMonths = { readonly start: number; readonly days: number; readonly months: readonly MonthOfYear[] }

/** What a calendar has to tell: everything else is the same for all of them. */
export type Reckoning = {
  /** the first and the last year that can be converted, both whole within the years 0001 to 9999 */
  readonly first: number
  readonly last: number
  /** mean length of a year, in days: where to look for the year of a day */
  readonly meanYear: number
  /** days of the longest month there is: a day beyond it is no day of any year */
  readonly longestMonth: number
  /** the numbers a leap month can have; in a calendar that has none, an empty list */
  readonly leapMonths: readonly number[]
  /** lays out a whole number of a year from `first` to `last` */
  readonly layOut: (year: number) => YearOfMonths
}

/** Lays months of these lengths end to end. */
export function yearOf(start: number, months: readonly MonthOfYear[]): YearOfMonths {
  return { start, days: months.reduce((sum, month) => sum + month.days, 0), months }
}
