// How something comes back: rules as tables, and against a walk day by day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../../shared/model/days.ts'
import { between, lastOn, nextOn } from '../../../shared/model/recurrence/occurrences.ts'
import { problemOfRule, type Rule } from '../../../shared/model/recurrence/rule.ts'

const first = (rule: Rule, count: number, day = rule.from): string[] => between(rule, day, '9999-12-31', count)

describe('the days a rule falls on', () => {
  test.each<[string, Rule, string[]]>([
    ['every 10 days', { unit: 'day', interval: 10, from: '2026-12-25' }, ['2026-12-25', '2027-01-04', '2027-01-14']],
    [
      'ask-14 every second week, on Tuesday and Friday',
      { unit: 'week', interval: 2, weekdays: [5, 2], from: '2026-11-25' },
      ['2026-11-27', '2026-12-08', '2026-12-11', '2026-12-22'],
    ],
    [
      'the 31st is the last day where there is none, and does not drift',
      { unit: 'month', day: 31, from: '2027-01-31' },
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    ],
    [
      'or the first of the next',
      { unit: 'month', day: 31, missing: 'later', from: '2027-01-31' },
      ['2027-01-31', '2027-03-01', '2027-03-31', '2027-05-01'],
    ],
    [
      'or is left out',
      { unit: 'month', day: 31, missing: 'omit', from: '2027-01-31' },
      ['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31'],
    ],
    ['the last day', { unit: 'month', day: -1, from: '2028-01-15' }, ['2028-01-31', '2028-02-29', '2028-03-31']],
    [
      'every third month from a 30 November',
      { unit: 'month', interval: 3, day: 30, from: '2026-11-30' },
      ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30'],
    ],
    [
      'ask-12 the third Monday of September',
      { unit: 'year', month: 9, nth: 3, weekday: 1, from: '2026-11-21' },
      ['2027-09-20', '2028-09-18', '2029-09-17'],
    ],
    [
      'the last Friday of a month',
      { unit: 'month', nth: -1, weekday: 5, from: '2026-11-01' },
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      'a fifth Monday only where there is one',
      { unit: 'month', nth: 5, weekday: 1, from: '2026-11-01' },
      ['2026-11-30', '2027-03-29', '2027-05-31'],
    ],
    [
      'ask-22 ask-25 29 February does not vanish',
      { unit: 'year', month: 2, day: 29, from: '2024-02-29' },
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'or is kept on 1 March',
      { unit: 'year', month: 2, day: 29, missing: 'later', from: '2024-02-29' },
      ['2024-02-29', '2025-03-01', '2026-03-01', '2027-03-01', '2028-02-29'],
    ],
    [
      'or in leap years alone, across a century without',
      { unit: 'year', month: 2, day: 29, missing: 'omit', from: '2093-01-01' },
      ['2096-02-29', '2104-02-29', '2108-02-29'],
    ],
    [
      'every three years, counted from its start',
      { unit: 'year', interval: 3, month: 3, day: 1, from: '2024-03-01' },
      ['2024-03-01', '2027-03-01', '2030-03-01'],
    ],
    [
      'ask-23 a day of another calendar wanders through ours: 1 Ramadan',
      { unit: 'year', calendar: 'islamic-umalqura', month: 9, day: 1, from: '2026-01-01' },
      ['2026-02-18', '2027-02-08', '2028-01-28'],
    ],
    [
      'twice in one of our years where it does',
      { unit: 'year', calendar: 'islamic-civil', month: 1, day: 1, from: '2008-01-01', until: '2008-12-31' },
      ['2008-01-10', '2008-12-29'],
    ],
    [
      'Adar I of a common year is Adar where that is wanted',
      { unit: 'year', calendar: 'hebrew', month: 5, leap: true, day: 8, missing: 'later', from: '2022-01-01' },
      ['2022-02-09', '2023-03-01', '2024-02-17', '2025-03-08'],
    ],
    [
      'a leap month of the Chinese calendar, only when there is one',
      { unit: 'year', calendar: 'chinese', month: 2, leap: true, day: 1, missing: 'omit', from: '2004-01-01' },
      ['2004-03-21', '2023-03-22', '2042-03-22'],
    ],
    ['so many times', { unit: 'week', weekdays: [1], from: '2026-11-21', count: 2 }, ['2026-11-23', '2026-11-30']],
    [
      'until a day, it included',
      { unit: 'day', from: '2026-11-21', until: '2026-11-22' },
      ['2026-11-21', '2026-11-22'],
    ],
    [
      'what is left out is not counted',
      { unit: 'month', day: 31, missing: 'omit', from: '2027-01-01', count: 3 },
      ['2027-01-31', '2027-03-31', '2027-05-31'],
    ],
  ])('%s', (_, rule, days) => {
    expect(problemOfRule(rule)).toBeUndefined()
    const isEnded = rule.count !== undefined || rule.until !== undefined
    expect(first(rule, isEnded ? 100 : days.length)).toEqual(days)
  })
})

test('a rule that never comes is an answer, not a hang', () => {
  const never: Rule = { unit: 'month', day: 30, interval: 12, missing: 'omit', from: '2026-02-01' }
  expect(nextOn(never, '2026-11-21')).toBeUndefined()
  expect(lastOn(never, '2926-11-21')).toBeUndefined()
  expect(nextOn({ unit: 'day', from: '9999-12-31' }, '9999-12-31')).toBe('9999-12-31')
  expect(first({ unit: 'day', from: '9999-12-31' }, 3)).toEqual(['9999-12-31'])
})

describe('what is no rule is named, and falls on no day', () => {
  test.each<[string, Rule]>([
    ['from', { unit: 'day', from: '2026-02-30' }],
    ['interval', { unit: 'day', interval: 0, from: '2026-01-01' }],
    ['interval', { unit: 'day', interval: 0.5, from: '2026-01-01' }],
    ['interval', { unit: 'year', month: 1, day: 1, interval: 1e9, from: '2026-01-01' }],
    ['weekday', { unit: 'week', weekdays: [], from: '2026-01-01' }],
    ['weekday', { unit: 'month', nth: 1, weekday: 8, from: '2026-01-01' }],
    ['nth', { unit: 'month', nth: 0, weekday: 1, from: '2026-01-01' }],
    ['nth', { unit: 'month', nth: 6, weekday: 1, from: '2026-01-01' }],
    ['day', { unit: 'month', day: 0, from: '2026-01-01' }],
    ['day', { unit: 'month', day: -31, from: '2026-01-01' }],
    ['never', { unit: 'year', month: 2, day: 30, from: '2026-01-01' }],
    ['never', { unit: 'year', month: 4, day: 31, from: '2026-01-01' }],
    ['month', { unit: 'year', month: 13, day: 1, from: '2026-01-01' }],
    ['month', { unit: 'year', month: 2, leap: true, day: 1, from: '2026-01-01' }],
    ['month', { unit: 'year', calendar: 'hebrew', month: 7, leap: true, day: 1, from: '2026-01-01' }],
    ['until', { unit: 'day', from: '2026-01-02', until: '2026-01-01' }],
    ['count', { unit: 'day', from: '2026-01-02', count: 1e7 }],
    ['both-ends', { unit: 'day', from: '2026-01-02', count: 3, until: '2027-01-01' }],
  ])('%s: %j', (problem, rule) => {
    expect(problemOfRule(rule)).toBe(problem)
    expect(first(rule, 10, '2026-01-01')).toEqual([])
  })
})

const day = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('1970-01-01', n))
const weekday = fc.integer({ min: 1, max: 7 })
const nth = fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -5)
const missing = fc.constantFrom('omit', 'earlier', 'later')
const rules = fc
  .tuple(
    fc.oneof(
      fc.record({ unit: fc.constant('day') }),
      fc.record({ unit: fc.constant('week'), weekdays: fc.array(weekday, { minLength: 1, maxLength: 4 }) }),
      fc.record({ unit: fc.constant('month'), day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)) }),
      fc.record({ unit: fc.constant('month'), nth, weekday }),
      fc.record({ unit: fc.constant('year'), month: fc.constantFrom(1, 2, 12), day: fc.integer({ min: 1, max: 29 }) }),
      fc.record({ unit: fc.constant('year'), month: fc.constantFrom(2, 9), nth, weekday }),
      fc.record({
        unit: fc.constant('year'),
        calendar: fc.constantFrom('hebrew', 'islamic-civil', 'persian'),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 30 }),
      }),
    ),
    fc.record({ from: day, interval: fc.integer({ min: 1, max: 5 }), missing }),
  )
  .map(([within, rest]) => ({ ...within, ...rest }) as Rule)

test('looking up what comes next from any day finds what walking from the start finds', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: -500, max: 4000 }), (rule, later) => {
      if (problemOfRule(rule)) return
      const at = addDays(rule.from, later)
      const end = addDays(rule.from, 20_000)
      const all = between(rule, rule.from, end, 30_000)
      expect(between(rule, at, end, 30_000)).toEqual(all.filter((on) => on >= at))
      expect(nextOn(rule, at)).toBe(all.find((on) => on >= at) ?? nextOn(rule, at))
      expect(lastOn(rule, at)).toBe(all.findLast((on) => on <= at))
      expect(all.toSorted()).toEqual(all)
      expect(new Set(all).size).toBe(all.length)
    }),
    { numRuns: 150 },
  )
})

test('a weekday of a month is the one a calendar on the wall shows', () => {
  fc.assert(
    fc.property(nth, weekday, day, (n, wanted, from) => {
      for (const on of first({ unit: 'month', nth: n, weekday: wanted, from }, 5)) {
        expect(weekdayOf(on)).toBe(wanted)
        const month = Array.from({ length: 31 }, (_, index) => addDays(`${on.slice(0, 7)}-01`, index)).filter(
          (other) => other.startsWith(on.slice(0, 7)) && weekdayOf(other) === wanted,
        )
        expect(month.at(n > 0 ? n - 1 : n)).toBe(on)
      }
    }),
    { numRuns: 200 },
  )
})
