import { fromIso, toIso, yearsCovered, type CalendarId } from '../calendars/index.ts'
import type { IsoDate } from '../days.ts'

/** The year a day is in; the one before the first or after the last that is covered, for a day outside them all. */
export const yearNear = (calendar: CalendarId, iso: IsoDate): number => {
  const on = fromIso(calendar, iso)
  if (on) return on.year
  const { first, last } = yearsCovered(calendar)
  const begins = toIso({ calendar, year: first, month: 1, leap: false, day: 1 })
  return begins !== undefined && iso < begins ? first - 1 : last + 1
}
