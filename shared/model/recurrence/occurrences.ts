/**
 * The days a rule falls on. A period (a week, a month, a year) is looked up, never walked to: what comes next in 2400 costs what comes
 * next tomorrow, and a month end that was cut short does not drift, because every day is worked out from the rule itself.
 */
import type { Missing } from '../calendars/index.ts'
import { addDays, dayNumber, formatDate, readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import { daysInMonth } from '../month-lengths.ts'
import { yearNear } from './year-near.ts'
import { inYear, problemOfRule, type NthWeekday, type Rule } from './rule.ts'

/** So many periods in a row without a day are looked at: in 400 Gregorian years everything has come round, months among them. */
const longestGap = 4800

const monthIndex = (iso: IsoDate): number => {
  const { year, month } = readDateParts(iso)
  return year * 12 + month - 1
}

/** The number of the period a day is in, from some fixed one. */
const periodOf = (rule: Rule, iso: IsoDate): number => {
  switch (rule.unit) {
    case 'day':
      return dayNumber(iso)
    case 'week':
      return Math.floor((dayNumber(iso) + 3) / 7)
    case 'month':
      return monthIndex(iso)
    case 'year':
      return 'nth' in rule ? readDateParts(iso).year : yearNear(rule.calendar ?? 'gregory', iso)
  }
}

const nthOf = (year: number, month: number, { nth, weekday }: NthWeekday): IsoDate | undefined => {
  const length = daysInMonth(month, year)
  const first = formatDate({ year, month, day: 1 })
  const toWeekday = (weekday - weekdayOf(first) + 7) % 7
  const inMonth = Math.floor((length - 1 - toWeekday) / 7) + 1
  const at = nth > 0 ? nth - 1 : inMonth + nth
  return at < 0 || at >= inMonth ? undefined : formatDate({ year, month, day: 1 + toWeekday + at * 7 })
}

const dayOfMonth = (year: number, month: number, day: number, missing: Missing): IsoDate | undefined => {
  const length = daysInMonth(month, year)
  const at = day > 0 ? day : length + 1 + day
  if (at >= 1 && at <= length) return formatDate({ year, month, day: at })
  if (missing === 'omit') return undefined
  const last = formatDate({ year, month, day: length })
  return missing === 'earlier' ? last : addDays(last, 1)
}

/** The days in one period, in order; none outside the years 1 to 9999. */
const daysIn = (rule: Rule, period: number): readonly (IsoDate | undefined)[] => {
  const { missing = 'earlier' } = rule
  const year = rule.unit === 'month' ? Math.floor(period / 12) : period
  const month = rule.unit === 'month' ? (period % 12) + 1 : 1
  if ((rule.unit === 'month' || rule.unit === 'year') && (year < 1 || year > 9999)) return []
  switch (rule.unit) {
    case 'day':
      return [ofNumber(period)]
    case 'week':
      return [...new Set(rule.weekdays)].toSorted((a, b) => a - b).map((day) => ofNumber(period * 7 - 4 + day))
    case 'month':
      return ['nth' in rule ? nthOf(year, month, rule) : dayOfMonth(year, month, rule.day, missing)]
    case 'year':
      return ['nth' in rule ? nthOf(year, rule.month, rule) : inYear(rule, year, missing)]
  }
}

const ofNumber = (days: number): IsoDate | undefined => {
  const late = dayNumber('9999-12-31')
  return days > late || days < dayNumber('0001-01-01') ? undefined : addDays('1970-01-01', days)
}

/** From the period of a day on, without regard to `count`. */
function* walk(rule: Rule, day: IsoDate): Generator<IsoDate> {
  const { interval = 1, until } = rule
  const first = periodOf(rule, rule.from)
  // one period before: what was moved later may have left its own
  const at = Math.max(0, Math.floor((periodOf(rule, day) - 1 - first) / interval))
  for (let step = at, gap = 0; gap < longestGap; step += 1) {
    gap += 1
    for (const on of daysIn(rule, first + step * interval)) {
      if (on === undefined || on < rule.from) continue
      if (until !== undefined && on > until) return
      gap = 0
      yield on
    }
  }
}

function* counted(rule: Rule): Generator<IsoDate> {
  let left = rule.count ?? 0
  for (const on of walk(rule, rule.from)) {
    yield on
    left -= 1
    if (left <= 0) return
  }
}

/** In order, from a day on, it included. Endless for a rule without an end: take what is needed. Nothing for a rule with a problem. */
export function* occurrencesFrom(rule: Rule, day: IsoDate): Generator<IsoDate> {
  if (problemOfRule(rule)) return
  for (const on of rule.count === undefined ? walk(rule, day) : counted(rule)) if (on >= day) yield on
}

/** The first on or after a day. */
export const nextOn = (rule: Rule, day: IsoDate): IsoDate | undefined => {
  for (const on of occurrencesFrom(rule, day)) return on
  return undefined
}

/** Every one from the first to the last day, both included, in order; at most `limit` of them. */
export const between = (rule: Rule, first: IsoDate, last: IsoDate, limit = 10_000): IsoDate[] => {
  const found: IsoDate[] = []
  for (const on of occurrencesFrom(rule, first)) {
    if (on > last || found.length >= limit) break
    found.push(on)
  }
  return found
}

/** The last on or before a day. */
export const lastOn = (rule: Rule, day: IsoDate): IsoDate | undefined => {
  if (problemOfRule(rule) || day < rule.from) return undefined
  const { interval = 1 } = rule
  if (rule.count !== undefined) return between(rule, rule.from, day).at(-1)
  const first = periodOf(rule, rule.from)
  const end = rule.until !== undefined && rule.until < day ? rule.until : day
  const step = Math.floor((periodOf(rule, end) - first) / interval)
  for (let gap = 0; gap <= Math.min(step, longestGap); gap += 1) {
    const days = daysIn(rule, first + (step - gap) * interval)
    const found = days.findLast((on) => on !== undefined && on >= rule.from && on <= end)
    if (found !== undefined) return found
  }
  return undefined
}
