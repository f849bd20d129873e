/** When something happened, as people say it: the day just gone by, not the next one. */
import { addDays, addMonths, partsOf } from '../../../shared/model/days.ts'
import { readDate } from '../../lib/read-jot/index.ts'

const BACK = /^(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven) (?<unit>day|week|month|year)s? ago$/i
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
}
const WEEKDAY = /^(?<last>last )?(?:on |this )?(?<day>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/i

/** A day that is not to come, `YYYY-MM-DD`; or why it cannot be one. */
export const readPastDay = (
  text: string,
  today: string,
): string | { readonly problem: 'unread' | 'no-such-date' | 'to-come' } => {
  const said = text.replace(/\s+/g, ' ').trim()
  const back = BACK.exec(said)?.groups
  if (back) {
    const word = (back['count'] ?? '').toLowerCase()
    return daysBack(today, COUNTS[word] ?? Number(word), (back['unit'] ?? '').toLowerCase())
  }
  const { day: weekday, last } = WEEKDAY.exec(said)?.groups ?? {}
  const read = readDate(weekday ?? said, today)
  if (!read) return { problem: 'unread' }
  if ('error' in read) return { problem: 'no-such-date' }
  if (read.iso === undefined) return { problem: 'unread' }
  if (weekday !== undefined) return weekdayBefore(read.iso, last === undefined ? today : addDays(today, -1))
  if (read.iso <= today) return read.iso
  // "3 May" in June is the one of this year; so is "3 May" the reader took for the next
  if (read.year === undefined) {
    let year = Number(read.iso.slice(0, 4))
    const before = (): string => `${String(year).padStart(4, '0')}${read.iso?.slice(4) ?? ''}`
    do year -= 1
    while (before() > today || !partsOf(before()))
    return before()
  }
  return { problem: 'to-come' }
}

/** The latest day of the same weekday that is not after `latest`. */
const weekdayBefore = (iso: string, latest: string): string => {
  let day = iso
  while (day > latest) day = addDays(day, -7)
  return day
}

const daysBack = (today: string, count: number, unit: string): string => {
  if (unit === 'day') return addDays(today, -count)
  if (unit === 'week') return addDays(today, -7 * count)
  return addMonths(today, unit === 'month' ? -count : -12 * count)
}

/** "9:05", "09.05", "905", "9 am", "2.30pm" as `HH:MM`; undefined when it is no time. */
export const readTime = (text: string): string | undefined => {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return undefined
  const [, hours = '', minutes = '00', half] = match
  const said = Number(hours)
  if (half && (said < 1 || said > 12)) return undefined
  const hour = half ? (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : said
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
