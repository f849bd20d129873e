/** Days of contact by month, and the silences between them. Pure. */
import { addMonths, daysBetween } from '../../../shared/model/days.ts'
import { gapsOf } from '../../../shared/model/reviews.ts'

export type Month = { readonly month: string; readonly days: number; readonly longest: number }

/** `YYYY-MM` of each month from the first to the last, with how many days there was contact, and the longest silence begun in it. */
export const monthsOf = (days: readonly string[], first: string, today: string): readonly Month[] => {
  const gaps = gapsOf(days, today)
  const months: Month[] = []
  for (let at = `${first.slice(0, 7)}-01`; at <= today; at = addMonths(at, 1)) {
    const month = at.slice(0, 7)
    const begun = gaps.filter(({ from }) => from.startsWith(month)).map(({ days: length }) => length)
    months.push({ month, days: begun.length, longest: Math.max(0, ...begun) })
  }
  return months
}

/** Where days lie between the first and the last, 0 to 1. */
export const placeOf = (day: string, first: string, today: string): number =>
  daysBetween(first, day) / Math.max(1, daysBetween(first, today))
