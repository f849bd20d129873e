/** Which days of its unit a rule of RFC 5545 or RFC 7529 means, where ours can say it exactly. */
import { fromIso, type CalendarId, type Missing } from '../calendars/index.ts'
import { readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import type { RRuleParts } from './rrule-terms.ts'
import type { Within } from './rule.ts'

/** A part that ours cannot say. */
export const beyond = (part: string) => ({ problem: 'beyond', part }) as const

export type Found = { readonly within: Within; readonly missing?: Missing } | ReturnType<typeof beyond>

/** "The second Monday": `2MO`, or as Outlook has it `MO` and the second of the set. */
const nthIn = ({ byDay, lists }: RRuleParts): { nth: number; weekday: number } | undefined => {
  const [one, another] = byDay
  const { BYSETPOS: places } = lists
  if (!one || another || places.length > 1) return undefined
  const nth = one.nth === undefined ? places[0] : places.length === 0 ? one.nth : undefined
  return nth === undefined || Math.abs(nth) > 5 ? undefined : { nth, weekday: one.weekday }
}

/** Weeks that begin on another day are the same weeks where all days lie on one side of it. */
const isWeekOurs = ({ wkst, interval }: RRuleParts, days: readonly number[]): boolean =>
  interval === 1 || days.every((day) => day >= wkst) || days.every((day) => day < wkst)

const inWeek = (parts: RRuleParts, from: IsoDate): Found => {
  const start = weekdayOf(from)
  const weekdays = parts.byDay.length === 0 ? [start] : parts.byDay.map(({ weekday }) => weekday)
  if (parts.byMonth.length > 0) return beyond('BYMONTH')
  if (parts.lists.BYSETPOS.length > 0) return beyond('BYSETPOS')
  if (!isWeekOurs(parts, [start, ...weekdays])) return beyond('WKST')
  return { within: { unit: 'week', weekdays: weekdays.toSorted((a, b) => a - b) } }
}

const isLastOf28 = (days: readonly number[], places: readonly number[]): boolean =>
  places.length === 1 && places[0] === -1 && days.toSorted((a, b) => a - b).every((day, at) => day === 28 + at)

const inMonth = (parts: RRuleParts, from: IsoDate): Found => {
  const { byDay, byMonth, lists } = parts
  const { BYMONTHDAY: days, BYSETPOS: places } = lists
  if (byMonth.length > 0) return beyond('BYMONTH')
  if (byDay.length > 0) {
    const nth = days.length > 0 ? undefined : nthIn(parts)
    return nth ? { within: { unit: 'month', ...nth } } : beyond('BYDAY')
  }
  if (days.length > 1 && isLastOf28(days, places))
    return { within: { unit: 'month', day: 27 + days.length }, missing: 'earlier' }
  if (places.length > 0) return beyond('BYSETPOS')
  const [day = readDateParts(from).day, another] = days
  return another === undefined && day >= -28 ? { within: { unit: 'month', day } } : beyond('BYMONTHDAY')
}

const inYear = (parts: RRuleParts, from: IsoDate, calendar: CalendarId): Found => {
  const { byDay, byMonth, lists } = parts
  const { BYMONTHDAY: days, BYSETPOS: places, BYYEARDAY: yearDays, BYWEEKNO: weeks } = lists
  const isPlain = calendar === 'gregory'
  const start = fromIso(calendar, from)
  if (!start) return beyond('RSCALE')
  if (weeks.length > 0) return beyond('BYWEEKNO')
  if (yearDays.length > 0) {
    const isAlone = byDay.length + byMonth.length + days.length + places.length === 0
    // the sixtieth is 29 February, and 1 March where there is none
    return isAlone && isPlain && yearDays.length === 1 && yearDays[0] === 60
      ? { within: { unit: 'year', month: 2, day: 29 }, missing: 'later' }
      : beyond('BYYEARDAY')
  }
  const [month, anotherMonth] = byMonth
  if (anotherMonth) return beyond('BYMONTH')
  if (byDay.length > 0) {
    const nth = isPlain && month && days.length === 0 ? nthIn(parts) : undefined
    return nth && month ? { within: { unit: 'year', month: month.month, ...nth } } : beyond('BYDAY')
  }
  // the last day of February, or the last of its 28th and 29th
  const isLast = places.length === 0 && days.length === 1 && days[0] === -1
  if (isPlain && month?.month === 2 && (isLast || (days.length === 2 && isLastOf28(days, places))))
    return { within: { unit: 'year', month: 2, day: 29 }, missing: 'earlier' }
  if (places.length > 0) return beyond('BYSETPOS')
  // without its month a day is one of every month
  if (days.length > 1 || (days.length === 1 && !month) || (days[0] ?? 1) < 1) return beyond('BYMONTHDAY')
  const { month: number, leap } = month ?? start
  if (number > 12) return beyond('BYMONTH')
  return {
    within: {
      unit: 'year',
      ...(!isPlain && { calendar }),
      month: number,
      ...(leap && { leap }),
      day: days[0] ?? start.day,
    },
  }
}

export const findWithin = (parts: RRuleParts, from: IsoDate, calendar: CalendarId): Found => {
  const { freq, lists } = parts
  for (const part of ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const) if (lists[part].length > 0) return beyond(part)
  if (calendar !== 'gregory' && freq === 'MONTHLY') return beyond('RSCALE')
  switch (freq) {
    case 'DAILY': {
      const isEveryDay = parts.byMonth.length + lists.BYMONTHDAY.length + lists.BYSETPOS.length === 0
      if (!isEveryDay) return beyond(parts.byMonth.length > 0 ? 'BYMONTH' : 'BYMONTHDAY')
      if (parts.byDay.length === 0) return { within: { unit: 'day' } }
      return parts.interval === 1 ? inWeek(parts, from) : beyond('BYDAY')
    }
    case 'WEEKLY':
      return inWeek(parts, from)
    case 'MONTHLY':
      return inMonth(parts, from)
    case 'YEARLY':
      return inYear(parts, from, calendar)
    default:
      return beyond('FREQ')
  }
}
