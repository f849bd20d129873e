import { addDays, dayNumber } from '../../../shared/model/days.ts'
import type { CalendarDate, CalendarId } from '../../../shared/model/calendars/index.ts'

export const CALENDARS: readonly CalendarId[] = [
  'gregory',
  'hebrew',
  'chinese',
  'islamic-civil',
  'islamic-umalqura',
  'persian',
]

/** Both days and every day between. */
export function* everyDay(first: string, last: string): Generator<string> {
  const end = dayNumber(last)
  for (let number = dayNumber(first); number <= end; number++) yield addDays('1970-01-01', number)
}

/** `5784-5L-1`: the year, the month by its code, the day. */
export function written(date: Omit<CalendarDate, 'calendar'> | undefined): string {
  return date ? `${date.year}-${date.month}${date.leap ? 'L' : ''}-${date.day}` : 'none'
}

/** What {@link written} writes. */
export function read(calendar: CalendarId, text: string): CalendarDate {
  const [, year, month, leap, day] = /^(\d+)-(\d+)(L?)-(\d+)$/.exec(text) ?? []
  return { calendar, year: Number(year), month: Number(month), leap: leap === 'L', day: Number(day) }
}
