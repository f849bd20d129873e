import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays } from '../../shared/model/days.ts'
import {
  isValidMilestone,
  lastOccurrence,
  nextOccurrence,
  occurrencesBetween,
  yearsAt,
  type Milestone,
} from '../../shared/model/occurrences.ts'
import { isRealDate } from '../../shared/model/partial-date.ts'

const birthday: Milestone = { date: { month: 6, day: 12, year: 1974 }, recurs: 'yearly' }
const noYear: Milestone = { date: { month: 6, day: 12 }, recurs: 'yearly' }
const leap = (rule?: Milestone['leap'], year?: number): Milestone => ({
  date: { month: 2, day: 29, year },
  recurs: 'yearly',
  leap: rule,
})

describe('the next occurrence', () => {
  test.each<[string, Milestone, string, string | undefined]>([
    ['ask-02 a milestone dated today occurs today, not a year later', noYear, '2027-06-12', '2027-06-12'],
    ['the day after, it is next year', noYear, '2027-06-13', '2028-06-12'],
    ['the day before, it is tomorrow', noYear, '2027-06-11', '2027-06-12'],
    ['on new year’s eve it is next year', { ...noYear, date: { month: 1, day: 1 } }, '2027-12-31', '2028-01-01'],
    ['a yearly milestone never occurs before its year', birthday, '1970-01-01', '1974-06-12'],
    ['on its first day it occurs', birthday, '1974-06-12', '1974-06-12'],
    [
      'a child to be born next year is not celebrated this year',
      { ...noYear, date: { month: 6, day: 12, year: 2028 } },
      '2027-01-01',
      '2028-06-12',
    ],
    ['once, in the future', { date: { month: 8, day: 21, year: 2027 }, recurs: 'once' }, '2027-06-12', '2027-08-21'],
    ['once, today', { date: { month: 8, day: 21, year: 2027 }, recurs: 'once' }, '2027-08-21', '2027-08-21'],
    ['once, over', { date: { month: 8, day: 21, year: 2027 }, recurs: 'once' }, '2027-08-22', undefined],
    ['once, years from now', { date: { month: 8, day: 21, year: 2040 }, recurs: 'once' }, '2027-08-22', '2040-08-21'],
    [
      'once without a year is invalid and never occurs',
      { date: { month: 8, day: 21 }, recurs: 'once' },
      '2027-08-01',
      undefined,
    ],
    [
      'a day that does not exist never occurs',
      { date: { month: 6, day: 31 }, recurs: 'yearly' },
      '2027-01-01',
      undefined,
    ],
    ['ask-22 29 February in a leap year is itself', leap('28-feb'), '2028-02-01', '2028-02-29'],
    [
      'ask-22 a birthday on 29 February is kept on 28 February when so chosen',
      leap('28-feb'),
      '2027-02-01',
      '2027-02-28',
    ],
    ['ask-22 a birthday on 29 February is kept on 1 March when so chosen', leap('1-mar'), '2027-02-01', '2027-03-01'],
    ['ask-22 on 28 February the one kept on 1 March is still to come', leap('1-mar'), '2027-02-28', '2027-03-01'],
    ['ask-22 on 1 March of a leap year the leap day is over', leap('1-mar'), '2028-03-01', '2029-03-01'],
    ['ask-25 a leap birthday without a choice does not vanish in off-years', leap(), '2027-02-01', '2027-02-28'],
    ['ask-25 a leap birthday with a null choice does not vanish either', leap(null), '2100-02-01', '2100-02-28'],
  ])('%s', (_rule, milestone, today, expected) => {
    expect(nextOccurrence(milestone, today)).toBe(expected)
  })

  test('ask-05 is neither a day early nor a day late, whatever the day', () => {
    const days = Array.from({ length: 1500 }, (_, n) => addDays('2026-01-01', n))
    for (const today of days) {
      const expected =
        today.slice(5) <= '06-12' ? `${today.slice(0, 4)}-06-12` : `${Number(today.slice(0, 4)) + 1}-06-12`
      expect(nextOccurrence(noYear, today)).toBe(expected)
    }
  })

  test('ask-04 is always there for a yearly milestone and never more than a year away', () => {
    const start = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n))
    const day = fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
      .filter(isRealDate)
    const rule = fc.constantFrom('28-feb' as const, '1-mar' as const)
    fc.assert(
      fc.property(start, day, rule, (today, date, choice) => {
        const next = nextOccurrence({ date, recurs: 'yearly', leap: choice }, today)!
        expect(next >= today && next <= addDays(today, 366)).toBe(true)
        expect(occurrencesBetween({ date, recurs: 'yearly', leap: choice }, today, next)).toEqual([next])
      }),
    )
  })
})

describe('the last occurrence', () => {
  test.each<[string, Milestone, string, string | undefined]>([
    ['is today when it is today', noYear, '2027-06-12', '2027-06-12'],
    ['is last year’s before the day', noYear, '2027-06-11', '2026-06-12'],
    ['is nothing before the first', birthday, '1974-06-11', undefined],
    [
      'once: stays the day it was',
      { date: { month: 8, day: 21, year: 2020 }, recurs: 'once' },
      '2027-01-01',
      '2020-08-21',
    ],
    [
      'once: nothing while it is to come',
      { date: { month: 8, day: 21, year: 2030 }, recurs: 'once' },
      '2027-01-01',
      undefined,
    ],
    ['ask-25 of a leap day is the kept day of an off-year', leap('1-mar'), '2027-12-31', '2027-03-01'],
  ])('%s', (_rule, milestone, today, expected) => {
    expect(lastOccurrence(milestone, today)).toBe(expected)
  })
})

describe('occurrences between two days', () => {
  test('include both ends, in order', () => {
    expect(occurrencesBetween(noYear, '2026-06-12', '2028-06-12')).toEqual(['2026-06-12', '2027-06-12', '2028-06-12'])
    expect(occurrencesBetween(noYear, '2026-06-13', '2027-06-11')).toEqual([])
  })
  test('start with the first year', () => {
    expect(occurrencesBetween(birthday, '1900-01-01', '1976-01-01')).toEqual(['1974-06-12', '1975-06-12'])
  })
  test('of what happens once are one', () => {
    const once: Milestone = { date: { month: 8, day: 21, year: 2027 }, recurs: 'once' }
    expect(occurrencesBetween(once, '2020-01-01', '2040-01-01')).toEqual(['2027-08-21'])
    expect(occurrencesBetween(once, '2028-01-01', '2040-01-01')).toEqual([])
  })
  test('ask-22 each year holds a leap birthday exactly once', () => {
    for (const rule of ['28-feb', '1-mar'] as const) {
      const days = occurrencesBetween(leap(rule), '2000-01-01', '2099-12-31')
      expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(100)
      expect(days).toHaveLength(100)
    }
  })
})

describe('the number of years', () => {
  test('is 0 on the day itself and counts the years after', () => {
    expect(yearsAt(birthday, '1974-06-12')).toBe(0)
    expect(yearsAt(birthday, '2027-06-12')).toBe(53)
  })
  test('ask-24 is unknown when the year is', () => {
    expect(yearsAt(noYear, '2027-06-12')).toBeUndefined()
  })
  test('is unknown before the first year', () => {
    expect(yearsAt(birthday, '1973-06-12')).toBeUndefined()
  })
  test('ask-25 turns on the kept day in off-years', () => {
    expect(yearsAt(leap('1-mar', 2000), '2001-03-01')).toBe(1)
  })
})

test('a milestone is valid when its day exists and, if it happens once, its year is known', () => {
  expect(isValidMilestone(noYear)).toBe(true)
  expect(isValidMilestone({ date: { month: 6, day: 12 }, recurs: 'once' })).toBe(false)
  expect(isValidMilestone({ date: { month: 2, day: 29, year: 2023 }, recurs: 'yearly' })).toBe(false)
})
