/** Stands in until the calendars are merged: the Gregorian one. */
import { formatDate, readDateParts, addDays, type IsoDate } from '../days.ts'
import { daysInMonth } from '../partial-date.ts'

export type CalendarId = 'gregory' | 'hebrew' | 'chinese' | 'islamic-civil' | 'islamic-umalqura' | 'persian'
export type CalendarMonth = { readonly month: number; readonly leap: boolean }
export type CalendarDate = CalendarMonth & {
  readonly calendar: CalendarId
  readonly year: number
  readonly day: number
}
export type Missing = 'omit' | 'earlier' | 'later'
export const yearsCovered = (_calendar: CalendarId): { readonly first: number; readonly last: number } => ({
  first: 1,
  last: 9999,
})
export const daysInCalendarMonth = (calendar: CalendarId, year: number, { month, leap }: CalendarMonth): number =>
  calendar !== 'gregory' || leap || !Number.isInteger(year) || year < 1 || year > 9999 ? 0 : daysInMonth(month, year)
export const monthsOfYear = (
  calendar: CalendarId,
  year: number,
): readonly (CalendarMonth & { readonly days: number })[] =>
  Array.from({ length: 12 }, (_, index) => ({ month: index + 1, leap: false })).flatMap((month) => {
    const days = daysInCalendarMonth(calendar, year, month)
    return days === 0 ? [] : [{ ...month, days }]
  })
export const toIso = ({ calendar, year, month, leap, day }: CalendarDate): IsoDate | undefined =>
  Number.isInteger(day) && day >= 1 && day <= daysInCalendarMonth(calendar, year, { month, leap })
    ? formatDate({ year, month, day })
    : undefined
export const fromIso = (calendar: CalendarId, iso: IsoDate): CalendarDate => ({
  calendar,
  leap: false,
  ...readDateParts(iso),
})
export const dayInYear = (
  calendar: CalendarId,
  year: number,
  { month, leap, day }: CalendarMonth & { readonly day: number },
  missing: Missing,
): IsoDate | undefined => {
  const length = daysInCalendarMonth(calendar, year, { month, leap })
  if (length === 0 || day <= length || missing === 'omit') return toIso({ calendar, year, month, leap, day })
  const last = formatDate({ year, month, day: length })
  return missing === 'earlier' ? last : addDays(last, 1)
}
