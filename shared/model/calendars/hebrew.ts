import { type MonthOfYear, type Reckoning, yearOf } from './types.ts'

/**
 * The Hebrew calendar by its fixed arithmetic, as in Reingold and Dershowitz, "Calendrical Calculations", 4th ed., ch. 8.
 *
 * Months: 1 Tishri, 2 Marheshvan, 3 Kislev, 4 Tevet, 5 Shevat, 5L Adar I (leap years only), 6 Adar (in a leap year Adar II), 7 Nisan, 8 Iyar,
 * 9 Sivan, 10 Tammuz, 11 Av, 12 Elul. A day here is the civil day it is mostly on: it began at sunset the evening before.
 *
 * Custom: a birthday in Adar of a common year is kept in Adar II of a leap year by the commonest custom, which is what month 6 staying month 6
 * gives; one in Adar I is kept in Adar of a common year (`later`). For the day of a death customs differ: many Ashkenazim keep one in Adar
 * of a common year in Adar I of a leap year, some in both; most Sephardim in Adar II. And for 30 Marheshvan and 30 Kislev it depends on
 * whether the year after the death had such a day. Nothing here chooses among them: the month kept is the month asked for.
 */
export const hebrew: Reckoning = {
  first: 3762,
  last: 13_759,
  meanYear: 35_975_351 / 98_496,
  longestMonth: 30,
  leapMonths: [5],
  layOut,
}

/** The day number of 7 October 3761 BCE (Julian), on which Tishri of the year 1 began. */
const EPOCH = -1_373_427 - 719_163
const PARTS_IN_DAY = 25_920
const LENGTHS = [30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29] as const

function layOut(year: number): ReturnType<typeof yearOf> {
  const start = newYear(year)
  const days = newYear(year + 1) - start
  const months: MonthOfYear[] = []
  for (const [index, usual] of LENGTHS.entries()) {
    const month = index + 1
    months.push({ month, leap: false, days: lengthOf(month, usual, days) })
    if (month === 5 && isLeapYear(year)) months.push({ month, leap: true, days: 30 })
  }
  return yearOf(start, months)
}

/** A year is a day longer by a long Marheshvan (355, 385), a day shorter by a short Kislev (353, 383). */
function lengthOf(month: number, usual: number, daysOfYear: number): number {
  if (month === 2 && daysOfYear % 10 === 5) return 30
  if (month === 3 && daysOfYear % 10 === 3) return 29
  return usual
}

function isLeapYear(year: number): boolean {
  return (7 * year + 1) % 19 < 7
}

/** Days from the epoch to the mean new moon of Tishri, kept off Sunday, Wednesday and Friday and, past noon, put off. */
function elapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const days = 29 * months + Math.floor(parts / PARTS_IN_DAY)
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days
}

/** The day number of 1 Tishri, with the two postponements that keep a year from being 356 or 382 days long. */
function newYear(year: number): number {
  const before = elapsedDays(year - 1)
  const here = elapsedDays(year)
  const after = elapsedDays(year + 1)
  const put = after - here === 356 ? 2 : here - before === 382 ? 1 : 0
  return EPOCH + here + put
}
