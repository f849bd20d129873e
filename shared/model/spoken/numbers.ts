/** Dates in numbers alone, where the order decides. */
import { numbered } from './named-day.ts'
import {
  ask,
  fields,
  meaningOf,
  problem,
  rule,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { weekdayNumber, ANY_WEEKDAY } from './words.ts'
import { weekdayOf } from '../days.ts'

const isMonth = (number: number): boolean => number >= 1 && number <= 12

const ofNumbers = (g: Groups, on: Spoken): Reading => {
  const [first, second, year] = [Number(g['first']), Number(g['second']), g['year']]
  const dayFirst = { day: first, month: second, year }
  const monthFirst = { day: second, month: first, year }
  const [isDayFirst, isMonthFirst] = [isMonth(second), isMonth(first)]
  if (!isDayFirst && !isMonthFirst) return problem('no-such-date')
  // dots are only ever written day first; otherwise a number above twelve settles what the order cannot
  const order = g['sign'] === '.' ? 'day-first' : on.order
  if (!isMonthFirst || first === second || (isDayFirst && order === 'day-first')) return numbered(dayFirst, on)
  if (!isDayFirst || order === 'month-first') return numbered(monthFirst, on)
  const both = [numbered(dayFirst, on), numbered(monthFirst, on)]
  const choices = both.flatMap((one) =>
    one.kind === 'date' ? [meaningOf(one)] : one.kind === 'ask' ? one.choices : [],
  )
  return choices.length === 0 ? (both[0] ?? problem('no-such-date')) : ask('ambiguous-order', choices)
}

const agrees = (g: Groups, on: Spoken): Reading => {
  const reading = ofNumbers(g, on)
  const weekday = g['weekday']
  if (weekday === undefined || reading.kind !== 'date' || reading.iso === undefined) return reading
  return weekdayOf(reading.iso) === weekdayNumber(weekday) ? reading : ask('weekday', [meaningOf(reading)])
}

export const numberRules: readonly SpokenRule[] = [
  rule(
    `(?:(?<weekday>${ANY_WEEKDAY}) )?(?<first>\\d{1,2}) ?(?<sign>[./-]) ?(?<second>\\d{1,2}) ?\\k<sign> ?(?<year>\\d{4}|'?\\d{2}|\\d{5,})`,
    agrees,
  ),
  rule(
    `(?:(?<weekday>${ANY_WEEKDAY}) )?(?<first>\\d{1,2})(?:(?<sign>\\/)|\\.(?<dot>\\.))(?<second>\\d{1,2})`,
    (g, on) => agrees({ ...g, sign: g['dot'] ?? g['sign'] }, on),
  ),
  rule('(?<first>\\d{1,2})\\.(?<second>\\d{1,2})', (g, on) => {
    const reading = isMonth(Number(g['second'])) ? ofNumbers({ ...g, sign: '.' }, on) : undefined
    return reading?.kind === 'date' ? ask('vague', [meaningOf(reading)]) : undefined
  }),
  rule('(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})', (g, on) =>
    numbered({ month: Number(g['month']), day: Number(g['day']), year: g['year'] }, on),
  ),
  rule('(?<month>\\d{1,2})[-/.](?<year>\\d{4})', (g) =>
    isMonth(Number(g['month']))
      ? fields({ year: Number(g['year']), month: Number(g['month']) })
      : problem('no-such-date'),
  ),
]
