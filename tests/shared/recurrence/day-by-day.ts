/**
 * RFC 5545 §3.3.10 taken at its word, a day at a time: every day is asked of every part, and the days of a period are a set of which
 * BYSETPOS picks. Slow, and nothing it shares with either the library or our own rules. Frequencies of a day and more, no times.
 */
import { addDays, dayNumber, readDateParts, weekdayOf } from '../../../shared/model/days.ts'
import { daysInMonth, isLeapYear } from '../../../shared/model/month-lengths.ts'
import type { RRuleParts } from '../../../shared/model/recurrence/rrule-terms.ts'

type Day = {
  readonly iso: string
  /** Days since 1970. */
  readonly at: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

const known = new Map<number, Day>()

const dayAt = (at: number): Day => {
  const found = known.get(at)
  if (found) return found
  const iso = addDays('1970-01-01', at)
  const one = { iso, at, ...readDateParts(iso), weekday: weekdayOf(iso) }
  known.set(at, one)
  return one
}

/** The first day of the week a day is in, in days since 1970. */
const weekStart = ({ at, weekday }: Day, wkst: number): number => at - ((weekday - wkst + 7) % 7)

/** Week 1 is the first with four days of the year. */
const firstWeek = (year: number, wkst: number): number =>
  weekStart(dayAt(dayNumber(`${String(year).padStart(4, '0')}-01-04`)), wkst)

/** The year of a week and its number, from the front and from the back. */
const weekOf = (one: Day, wkst: number): { year: number; numbers: readonly number[] } => {
  const start = weekStart(one, wkst)
  const { year } = dayAt(start + 3)
  const number = (start - firstWeek(year, wkst)) / 7 + 1
  const all = (firstWeek(year + 1, wkst) - firstWeek(year, wkst)) / 7
  return { year, numbers: [number, number - all - 1] }
}

const periodOf = ({ freq, wkst, lists }: RRuleParts, one: Day): number => {
  if (freq === 'DAILY') return one.at
  if (freq === 'WEEKLY') return Math.floor(weekStart(one, wkst) / 7)
  if (freq === 'MONTHLY') return one.year * 12 + one.month
  return lists.BYWEEKNO.length > 0 ? weekOf(one, wkst).year : one.year
}

/** The place of a day among those of its weekday, from the front and from the back, in a stretch of so many days. */
const places = (at: number, length: number): readonly number[] => [Math.ceil(at / 7), -Math.ceil((length - at + 1) / 7)]

const isOne = (parts: RRuleParts, start: Day, one: Day): boolean => {
  const { freq, byDay, byMonth, lists, wkst } = parts
  const { BYMONTHDAY, BYYEARDAY, BYWEEKNO } = lists
  const length = daysInMonth(one.month, one.year)
  const yearLength = isLeapYear(one.year) ? 366 : 365
  const ofYear = one.at - dayNumber(`${one.iso.slice(0, 4)}-01-01`) + 1
  const none = byDay.length + BYMONTHDAY.length + BYYEARDAY.length + BYWEEKNO.length === 0
  if (byMonth.length > 0 && !byMonth.some(({ month }) => month === one.month)) return false
  if (BYMONTHDAY.length > 0 && !BYMONTHDAY.some((day) => day === one.day || day === one.day - length - 1)) return false
  if (BYYEARDAY.length > 0 && !BYYEARDAY.some((day) => day === ofYear || day === ofYear - yearLength - 1)) return false
  if (BYWEEKNO.length > 0 && !weekOf(one, wkst).numbers.some((number) => BYWEEKNO.includes(number))) return false
  const isInMonth = freq === 'MONTHLY' || byMonth.length > 0
  const nths = isInMonth ? places(one.day, length) : places(ofYear, yearLength)
  const isOnDay = byDay.some(({ nth, weekday }) => weekday === one.weekday && (nth === undefined || nths.includes(nth)))
  if (byDay.length > 0 && !isOnDay) return false
  // what is not said is that of DTSTART
  if (freq === 'WEEKLY' && byDay.length === 0) return one.weekday === start.weekday
  if (BYWEEKNO.length > 0 && byDay.length + BYMONTHDAY.length + BYYEARDAY.length === 0)
    return one.weekday === start.weekday
  if (!none || freq === 'DAILY') return true
  return one.day === start.day && (freq === 'MONTHLY' || byMonth.length > 0 || one.month === start.month)
}

/** Every day from DTSTART to a last one, DTSTART only where it fits. */
export const dayByDay = (parts: RRuleParts, from: string, to: string): readonly string[] => {
  const start = dayAt(dayNumber(from))
  const first = periodOf(parts, start)
  const sets = new Map<number, string[]>()
  // the period of DTSTART from its beginning, and the last to its end: places are counted in whole ones
  const last = dayNumber(to) + 373
  for (let at = start.at - 373; at <= last; at += 1) {
    const one = dayAt(at)
    const period = periodOf(parts, one)
    if (period < first || (period - first) % parts.interval !== 0 || !isOne(parts, start, one)) continue
    sets.set(period, [...(sets.get(period) ?? []), one.iso])
  }
  const { BYSETPOS } = parts.lists
  const picked = [...sets.values()].flatMap((days) =>
    BYSETPOS.length === 0
      ? days
      : days.filter((_, at) => BYSETPOS.some((place) => place === at + 1 || place === at - days.length)),
  )
  return picked.filter((iso) => iso >= from && iso <= to).toSorted()
}
