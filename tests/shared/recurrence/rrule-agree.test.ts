// Our arithmetic, the library's and RFC 5545 read a day at a time: rules at random, the same ones each time.
import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, test } from 'vitest'
import { addDays, formatDate, readDateParts } from '../../../shared/model/days.ts'
import { daysInMonth } from '../../../shared/model/month-lengths.ts'
import { between } from '../../../shared/model/recurrence/occurrences.ts'
import { formatWall, secondsOf } from '../../../shared/model/recurrence/rrule-clock.ts'
import { wallTimes } from '../../../shared/model/recurrence/rrule-library.ts'
import { readParts } from '../../../shared/model/recurrence/rrule-parts.ts'
import { toPlainRRule, toRRule } from '../../../shared/model/recurrence/rrule-write.ts'
import { problemOfRule, type Rule } from '../../../shared/model/recurrence/rule.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { dayByDay } from './day-by-day.ts'

const isoDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1996-01-01', days))
const weekday = fc.integer({ min: 1, max: 7 })
const nth = fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5)
const missing = fc.constantFrom('omit', 'earlier', 'later', undefined)
const within = fc.oneof(
  fc.constant({ unit: 'day' } as const),
  fc.record({ unit: fc.constant('week' as const), weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 }) }),
  fc.record({ unit: fc.constant('month' as const), day: fc.constantFrom(1, 15, 28, 29, 30, 31, -1, -2, -28), missing }),
  fc.record({ unit: fc.constant('month' as const), nth, weekday }),
  fc.record({
    unit: fc.constant('year' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.constantFrom(1, 28, 29, 30, 31),
    missing,
  }),
  fc.record({ unit: fc.constant('year' as const), month: fc.constant(2), day: fc.constant(29), missing }),
  fc.record({ unit: fc.constant('year' as const), month: fc.integer({ min: 1, max: 12 }), nth, weekday }),
)
const end = fc.oneof(
  fc.constant({}),
  fc.record({ count: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ after: fc.integer({ min: 0, max: 2_000 }) }),
)
const rules = fc
  .tuple(within, isoDay, fc.integer({ min: 1, max: 7 }), end)
  .map(([days, from, interval, ending]): Rule => {
    const { after, ...rest } = { after: undefined, ...ending } as { after?: number; count?: number }
    return { ...days, from, interval, ...rest, ...(after !== undefined && { until: addDays(from, after) }) }
  })
  .filter((rule) => problemOfRule(rule) === undefined)

/** The first ones the library finds by itself. */
const byLibrary = (rrule: string, from: string, to: string): string[] => {
  const zoned = (day: string): Temporal.ZonedDateTime => Temporal.PlainDate.from(day).toZonedDateTime('UTC')
  const rule = new RRuleTemporal({ rruleString: rrule, dtstart: zoned(from), cache: false })
  return rule.between(zoned(from), zoned(to), true).map((found) => found.toString().slice(0, 10))
}

/** Months of the rule without its day, and the day after them: RFC 7529 §4.1, a month at a time. */
const skippedForward = (rule: Rule & { readonly day: number }, to: string): string[] => {
  const { year, month } = readDateParts(rule.from)
  const found: string[] = []
  for (let at = year * 12 + month - 1; at <= 9999 * 12; at += rule.interval ?? 1) {
    const [inYear, inMonth] = [Math.floor(at / 12), (at % 12) + 1]
    const length = daysInMonth(inMonth, inYear)
    const last = formatDate({ year: inYear, month: inMonth, day: length })
    const on = rule.day <= length ? formatDate({ year: inYear, month: inMonth, day: rule.day }) : addDays(last, 1)
    if (on > to || on > (rule.until ?? to) || found.length >= (rule.count ?? Infinity)) break
    if (on >= rule.from) found.push(on)
  }
  return found
}

describe('our rules, against the library', () => {
  test('400 of them fall on the days it finds, but for the months in which it loses a day it should have moved', () => {
    const lost: string[] = []
    let plain = 0
    const check = (rule: Rule): void => {
      const to = addDays(rule.from, 800)
      const ours = between(rule, rule.from, to)
      const text = toRRule(rule)
      const theirs = byLibrary(text, rule.from, to)
      if (/FREQ=MONTHLY.*SKIP=/.test(text) && theirs.join() !== ours.join()) {
        lost.push(text)
        if (rule.missing === 'later' && 'day' in rule) expect(ours).toEqual(skippedForward(rule, to))
      } else expect(theirs, text).toEqual(ours)
      const without = toPlainRRule(rule)
      if (without === undefined) return
      plain += 1
      expect(byLibrary(without, rule.from, to), without).toEqual(ours)
    }
    fc.assert(fc.property(rules, check), { seed: 20261123, numRuns: 400 })
    expect(lost).toHaveLength(7)
    expect(plain).toBeGreaterThan(350)
  })

  test('what it loses: months whose day is moved, when DTSTART is not itself such a day', () => {
    const rule: Rule = { unit: 'month', day: 31, from: '2026-01-10', missing: 'earlier' }
    expect(between(rule, rule.from, '2026-04-30')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
    expect(byLibrary(toRRule(rule), rule.from, '2026-04-30')).toEqual(['2026-01-31', '2026-03-31'])
    expect(byLibrary(toPlainRRule(rule) ?? '', rule.from, '2026-04-30')).toHaveLength(4)
  })
})

const some = (values: readonly (number | string)[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })
const numbers = (high: number): number[] =>
  Array.from({ length: high }, (_, at) => at + 1).flatMap((value) => [value, -value])
const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const list = (name: string, values: readonly (number | string)[] | null): string =>
  values ? `;${name}=${values.join(',')}` : ''
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1 })

const texts = fc
  .record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 3 }),
    wkst: fc.constantFrom('MO', 'SU', 'TH'),
    month: maybe(some([1, 2, 3, 6, 9, 12])),
    monthDay: maybe(some([...numbers(31)], 6)),
    yearDay: maybe(some([1, 60, 100, 200, 365, 366, -1, -60, -366], 3)),
    week: maybe(some([1, 2, 20, 52, 53, -1, -53], 3)),
    day: maybe(some(NAMES, 4)),
    nthDay: maybe(some(['1MO', '2TU', '-1FR', '5SU', '-2WE'], 2)),
    place: maybe(some([1, 2, 3, -1, -2], 2)),
  })
  .map(({ freq, interval, wkst, month, monthDay, yearDay, week, day, nthDay, place }) => {
    const isYear = freq === 'YEARLY'
    const days = nthDay && (freq === 'MONTHLY' || (isYear && !week)) ? nthDay : day
    const parts = [
      list('BYMONTH', month),
      list('BYMONTHDAY', freq === 'WEEKLY' ? null : monthDay),
      list('BYYEARDAY', isYear ? yearDay : null),
      list('BYWEEKNO', isYear ? week : null),
      list('BYDAY', days),
    ].join('')
    return `FREQ=${freq};INTERVAL=${interval};WKST=${wkst}${parts}${parts ? list('BYSETPOS', place) : ''}`
  })

describe('the library, against the RFC a day at a time', () => {
  test('60 rules of every part', () => {
    const check = (text: string, from: string): void => {
      const parts = readParts(text)
      if ('problem' in parts) throw new Error(`${text}: ${parts.problem} ${parts.part}`)
      const to = addDays(from, 500)
      const [start, last] = [secondsOf(from), secondsOf(to)]
      const found = wallTimes(parts, { start, first: start, end: last + 1 })?.map((wall) =>
        formatWall(wall).slice(0, 10),
      )
      expect(found, `${text} ${from}`).toEqual(dayByDay(parts, from, to))
    }
    fc.assert(fc.property(texts, isoDay, check), { seed: 5545, numRuns: 60 })
  })
})
