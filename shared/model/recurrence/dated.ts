/** A date that matters and how it comes back, as the days it falls on. */
import type { Missing } from '../calendars/index.ts'
import { daysInCalendarMonth, toIso } from '../calendars/index.ts'
import { addDays, weekdayOf, type IsoDate } from '../days.ts'
import { hasItsDay, isWholeDate, type PartialDate } from '../dates/partial-date.ts'
import { problemOfDate } from '../dates/problem.ts'
import { spanOf } from '../dates/span.ts'
import { occurrencesFrom } from './occurrences.ts'
import type { NthWeekday, Rule } from './rule.ts'
import { yearNear } from './year-near.ts'

/** An end: the last day, or how many times. */
type End = { readonly until?: IsoDate | undefined; readonly count?: number | undefined }

export type Repeats =
  | { readonly every: 'once' }
  /** On its own day and month, in its own calendar, every so many years. */
  | ({ readonly every: 'year'; readonly interval?: number | undefined; readonly missing?: Missing | undefined } & End)
  /** From its own day on, which is whole: the 31st stays the 31st where there is one. */
  | ({
      readonly every: 'day' | 'week' | 'month'
      readonly interval?: number | undefined
      readonly missing?: Missing | undefined
    } & End)
  /** "The third Monday of September": of the date's month, or of every month where it has none. */
  | ({ readonly every: 'weekday'; readonly interval?: number | undefined } & NthWeekday & End)

export type Dated = { readonly date: PartialDate; readonly repeats: Repeats }

/** One time it comes round: a day, or some day of a span where no more is known. */
export type Occurrence = {
  readonly on: IsoDate
  /** The last day it may be; undefined where `on` is the day. */
  readonly until?: IsoDate | undefined
  /** Nobody knows it to be that day. */
  readonly about: boolean
}

/** Earlier than anything anybody journals: a date without a year has always come round. */
const always = '0001-01-01'

/** The rule of a date that comes back on a known day. Undefined where there is none: it happens once, or its day is not known. */
export const ruleOf = ({ date, repeats }: Dated): Rule | undefined => {
  if (problemOfDate(date) || repeats.every === 'once' || date.form !== 'on') return undefined
  const { interval, until, count } = repeats
  const rest = { interval, until, count }
  const from = spanOf(date)?.earliest
  if (repeats.every === 'weekday') {
    const { nth, weekday } = repeats
    if (date.day !== undefined || (date.calendar ?? 'gregory') !== 'gregory') return undefined
    const { month } = date
    const start = from ?? always
    return month === undefined
      ? { unit: 'month', nth, weekday, from: start, ...rest }
      : { unit: 'year', month, nth, weekday, from: start, ...rest }
  }
  const missing = repeats.missing
  if (repeats.every === 'year') {
    if (date.month === undefined || date.day === undefined) return undefined
    const { calendar, month, leap, day } = date
    return { unit: 'year', calendar, month, leap, day, from: from ?? always, missing, ...rest }
  }
  if (!isWholeDate(date) || from === undefined) return undefined
  switch (repeats.every) {
    case 'day':
      return { unit: 'day', from, ...rest }
    case 'week':
      return { unit: 'week', weekdays: [weekdayOf(from)], from, ...rest }
    case 'month':
      return { unit: 'month', day: Number(from.slice(8)), from, missing, ...rest }
  }
}

/** Of a month whose day nobody knows: its first to its last day, year by year from a day on. */
function* monthsFrom({ date, repeats }: Dated, day: IsoDate): Generator<Occurrence> {
  if (date.form !== 'on' || date.month === undefined || repeats.every !== 'year') return
  const { calendar = 'gregory', month, leap = false, year: first = -Infinity } = date
  const { interval = 1, until = '9999-12-31', count = Infinity } = repeats
  const start = Number.isFinite(first) ? first : 0
  let year = Math.max(first, yearNear(calendar, day) - 1)
  year += (interval - ((((year - start) % interval) + interval) % interval)) % interval
  for (let gap = 0; gap < 400; year += interval, gap += 1) {
    if ((year - start) / interval >= count) return
    const last = daysInCalendarMonth(calendar, year, { month, leap })
    const on = last === 0 ? undefined : toIso({ calendar, year, month, leap, day: 1 })
    if (on === undefined) continue
    if (on > until) return
    gap = 0
    const end = addDays(on, last - 1)
    if (end >= day) yield { on, until: end, about: true }
  }
}

/** Everything it falls on that is not over on a day, in order. Endless where nothing ends it: take what is needed. */
export function* comings(dated: Dated, day: IsoDate): Generator<Occurrence> {
  const { date, repeats } = dated
  if (problemOfDate(date)) return
  if (repeats.every === 'once') {
    const span = spanOf(date)
    const on = span?.earliest
    // before and after say on which side it lies, not when
    if (on === undefined || span?.latest === undefined || span.latest < day) return
    yield { on, ...(span.latest !== on && { until: span.latest }), about: !isWholeDate(date) }
    return
  }
  const rule = ruleOf(dated)
  if (!rule) return yield* monthsFrom(dated, day)
  const about = repeats.every !== 'weekday' && !hasItsDay(date)
  for (const on of occurrencesFrom(rule, day)) yield { on, about }
}

/** The first that is not over on a day. */
export const nextComing = (dated: Dated, day: IsoDate): Occurrence | undefined => {
  for (const found of comings(dated, day)) return found
  return undefined
}
