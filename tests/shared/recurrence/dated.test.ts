// A date that matters and how it comes back, as the days it falls on.
import { describe, expect, test } from 'vitest'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { comings, nextComing, ruleOf, type Dated, type Repeats } from '../../../shared/model/recurrence/dated.ts'

const on = (fields: object, certainty: 'known' | 'about' = 'known'): PartialDate => ({
  form: 'on',
  certainty,
  ...fields,
})
const yearly: Repeats = { every: 'year' }
const once: Repeats = { every: 'once' }

const few = (dated: Dated, day: string, most = 3): string[] => {
  const found: string[] = []
  for (const { on: from, until, about } of comings(dated, day)) {
    found.push(`${from}${until === undefined ? '' : `/${until}`}${about ? '~' : ''}`)
    if (found.length >= most) break
  }
  return found
}

describe('what a date comes to', () => {
  test.each<[string, PartialDate, Repeats, string, string[]]>([
    [
      'a birthday',
      on({ year: 1974, month: 6, day: 12 }),
      yearly,
      '2027-06-12',
      ['2027-06-12', '2028-06-12', '2029-06-12'],
    ],
    [
      'ask-24 one whose year nobody knows',
      on({ month: 6, day: 12 }),
      yearly,
      '2027-06-13',
      ['2028-06-12', '2029-06-12', '2030-06-12'],
    ],
    [
      'one that is yet to be born',
      on({ year: 2030, month: 6, day: 12 }),
      yearly,
      '2027-01-01',
      ['2030-06-12', '2031-06-12', '2032-06-12'],
    ],
    [
      'ask-21 a month nobody knows the day of, while it lasts',
      on({ year: 1974, month: 6 }),
      yearly,
      '2027-06-30',
      ['2027-06-01/2027-06-30~', '2028-06-01/2028-06-30~', '2029-06-01/2029-06-30~'],
    ],
    [
      'a month without a year',
      on({ month: 2 }),
      yearly,
      '2028-03-01',
      ['2029-02-01/2029-02-28~', '2030-02-01/2030-02-28~', '2031-02-01/2031-02-28~'],
    ],
    [
      'a month of every third year',
      on({ year: 2024, month: 2 }),
      { every: 'year', interval: 3 },
      '2024-03-01',
      ['2027-02-01/2027-02-28~', '2030-02-01/2030-02-28~', '2033-02-01/2033-02-28~'],
    ],
    [
      'so many times',
      on({ year: 2024, month: 2 }),
      { every: 'year', count: 2 },
      '2020-01-01',
      ['2024-02-01/2024-02-29~', '2025-02-01/2025-02-28~'],
    ],
    [
      'about a day',
      on({ month: 6, day: 12 }, 'about'),
      yearly,
      '2027-01-01',
      ['2027-06-12~', '2028-06-12~', '2029-06-12~'],
    ],
    ['a year alone comes back on no day', on({ year: 1974 }), yearly, '2027-01-01', []],
    ['once, on a day', on({ year: 2027, month: 9, day: 1 }), once, '2027-09-01', ['2027-09-01']],
    ['once, and over', on({ year: 2027, month: 9, day: 1 }), once, '2027-09-02', []],
    ['once, some day of a month', on({ year: 2027, month: 9 }), once, '2027-09-15', ['2027-09-01/2027-09-30~']],
    [
      'once, between two months',
      { form: 'between', from: { year: 2027, month: 3 }, to: { year: 2027, month: 5 } },
      once,
      '2027-01-01',
      ['2027-03-01/2027-05-31~'],
    ],
    ['before a year says on which side, not when', { form: 'before', year: 2030 }, once, '2027-01-01', []],
    ['an age is no day', { form: 'age', certainty: 'about', age: 50, at: '2026' }, yearly, '2027-01-01', []],
    ['what does not exist never comes', on({ month: 4, day: 31 }), yearly, '2027-01-01', []],
    [
      'every two weeks from its day',
      on({ year: 2026, month: 11, day: 24 }),
      { every: 'week', interval: 2 },
      '2026-12-01',
      ['2026-12-08', '2026-12-22', '2027-01-05'],
    ],
    [
      'every ten days',
      on({ year: 2026, month: 11, day: 24 }),
      { every: 'day', interval: 10 },
      '2026-12-01',
      ['2026-12-04', '2026-12-14', '2026-12-24'],
    ],
    [
      'every month on the 31st',
      on({ year: 2026, month: 12, day: 31 }),
      { every: 'month' },
      '2027-01-01',
      ['2027-01-31', '2027-02-28', '2027-03-31'],
    ],
    ['weeks need a day to count from', on({ year: 2026, month: 11 }), { every: 'week' }, '2026-12-01', []],
    [
      'ask-12 the third Monday of September',
      on({ month: 9 }),
      { every: 'weekday', nth: 3, weekday: 1 },
      '2026-11-21',
      ['2027-09-20', '2028-09-18', '2029-09-17'],
    ],
    [
      'from the year it began',
      on({ year: 2030, month: 9 }),
      { every: 'weekday', nth: 3, weekday: 1 },
      '2026-11-21',
      ['2030-09-16', '2031-09-15', '2032-09-20'],
    ],
    [
      'the last Friday of every month',
      on({ year: 2026 }),
      { every: 'weekday', nth: -1, weekday: 5 },
      '2026-11-21',
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      '1 Muharram, known for no year',
      on({ calendar: 'islamic-civil', month: 1, day: 1 }),
      yearly,
      '2026-01-01',
      ['2026-06-17', '2027-06-06', '2028-05-25'],
    ],
    [
      'Ramadan, a month',
      on({ calendar: 'islamic-umalqura', month: 9 }),
      yearly,
      '2026-03-01',
      ['2026-02-18/2026-03-19~', '2027-02-08/2027-03-08~', '2028-01-28/2028-02-25~'],
    ],
  ])('%s', (_, date, repeats, day, days) => {
    expect(few({ date, repeats }, day)).toEqual(days)
  })
})

test('a renewal every three years is counted from its start, and from there alone', () => {
  const contract: Dated = {
    date: on({ year: 2024, month: 3, day: 1 }),
    repeats: { every: 'year', interval: 3, until: '2033-01-01' },
  }
  expect(few(contract, '2020-01-01', 9)).toEqual(['2024-03-01', '2027-03-01', '2030-03-01'])
  expect(ruleOf(contract)).toMatchObject({ unit: 'year', interval: 3, from: '2024-03-01' })
})

test('a day before or after all that a calendar is known for has no next', () => {
  const newYear: Dated = { date: on({ calendar: 'chinese', month: 1, day: 1 }), repeats: yearly }
  expect(nextComing(newYear, '0005-01-01')?.on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(nextComing(newYear, '9999-01-01')).toBeUndefined()
})
