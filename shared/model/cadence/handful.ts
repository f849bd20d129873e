/**
 * The weekly handful: people nobody has a rhythm with, a few a week, so that each of them comes up within a chosen time. Everyone has a
 * day by which to come up; each week as many are taken as it needs for all those days to be kept (earliest first, evenly spread).
 */
import { addDays, addMonths, daysBetween, type IsoDate } from '../days.ts'

export type Dormant = {
  readonly id: string
  /** The day they last came up, or were last spoken with, or began to be dormant: whichever is latest. */
  readonly since: IsoDate
}

/** Mondays from one to the last on or before a day. */
const weeks = (from: IsoDate, to: IsoDate): number => Math.max(1, Math.floor(daysBetween(from, to) / 7) + 1)

const byDeadline = (
  a: { readonly id: string; readonly by: IsoDate },
  b: { readonly id: string; readonly by: IsoDate },
): number => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.id < b.id ? -1 : 1)

/**
 * `months` within which everyone comes up, 1 to 60. The ids for the week that begins on `monday`, those who have waited longest first. As few as keep the promise, at least `least` where
 * there are so many; whoever is past their day comes up at once.
 */
export const handful = (
  people: readonly Dormant[],
  { monday, months, least }: { readonly monday: IsoDate; readonly months: number; readonly least: number },
): string[] => {
  const waiting = people.map(({ id, since }) => ({ id, by: addMonths(since, months) })).toSorted(byDeadline)
  let needed = 0
  waiting.forEach(({ by }, index) => {
    // the weeks that are left, this one included; the last is the one that ends by that day
    const left = by < addDays(monday, 7) ? 1 : weeks(monday, addDays(by, -6))
    needed = Math.max(needed, Math.ceil((index + 1) / left))
  })
  return waiting.slice(0, Math.max(needed, least)).map(({ id }) => id)
}
