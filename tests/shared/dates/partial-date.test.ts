// Dates as people know them: what they may be, in which order they stand, how old they make somebody.
import { describe, expect, test } from 'vitest'
import { ageOn, oneAge, yearsOn } from '../../../shared/model/dates/ages.ts'
import { dateOf, hasItsDay, isWholeDate, type PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { problemOfDate } from '../../../shared/model/dates/problem.ts'
import { compareDates, spanOf } from '../../../shared/model/dates/span.ts'

const on = (fields: object, certainty: 'known' | 'about' | 'estimated' = 'known'): PartialDate => ({
  form: 'on',
  certainty,
  ...fields,
})

describe('the days a date may be', () => {
  test.each<[string, PartialDate, (string | undefined)?, string?]>([
    ['a whole date is its day', on({ year: 1974, month: 6, day: 12 }), '1974-06-12', '1974-06-12'],
    ['ask-21 a month and a year is that month', on({ year: 2028, month: 2 }), '2028-02-01', '2028-02-29'],
    ['a year is that year', on({ year: 1900 }), '1900-01-01', '1900-12-31'],
    ['the 12th of some month is somewhere in its year', on({ year: 1985, day: 12 }), '1985-01-01', '1985-12-31'],
    ['before a year is not in it', { form: 'before', year: 1985 }, undefined, '1984-12-31'],
    ['before a month is not in it', { form: 'before', year: 1985, month: 3 }, undefined, '1985-02-28'],
    ['after a day is the next at the earliest', { form: 'after', year: 1999, month: 12, day: 31 }, '2000-01-01'],
    [
      'between two years both count',
      { form: 'between', from: { year: 1984 }, to: { year: 1986, month: 2 } },
      '1984-01-01',
      '1986-02-28',
    ],
    ['the seventies', { form: 'decade', certainty: 'known', decade: 1970 }, '1970-01-01', '1979-12-31'],
    ['fifty in 2026', { form: 'age', certainty: 'about', age: 50, at: '2026' }, '1975-01-02', '1976-12-31'],
    ['seven, said on a day', { form: 'age', certainty: 'known', age: 7, at: '2026-11-21' }, '2018-11-22', '2019-11-21'],
    [
      'a leap day counts back to the end of February',
      { form: 'age', certainty: 'known', age: 1, at: '2024-02-29' },
      '2022-03-01',
      '2023-02-28',
    ],
    ['a Hebrew year is from Tishri to Elul', on({ calendar: 'hebrew', year: 5787 }), '2026-09-12', '2027-10-01'],
    ['a date without a year is nowhere in particular', on({ month: 6, day: 12 })],
    ['nor is one that does not exist', on({ year: 2027, month: 2, day: 29 })],
  ])('%s', (_, date, earliest, latest) => {
    const span = spanOf(date)
    expect([span?.earliest, span?.latest]).toEqual([earliest, latest])
  })
})

test('dates stand in order: by when they may begin, the wider first, and those without a year last', () => {
  const sorted: PartialDate[] = [
    { form: 'before', year: 1960 },
    { form: 'decade', certainty: 'known', decade: 1970 },
    on({ year: 1970 }),
    on({ year: 1970, month: 1 }),
    on({ year: 1970, month: 1, day: 1 }),
    on({ year: 1974, month: 6, day: 12 }),
    { form: 'age', certainty: 'about', age: 50, at: '2026' },
    { form: 'after', year: 2020 },
    on({ month: 1 }),
    on({ month: 1, day: 3 }),
    on({ month: 6, day: 12 }),
  ]
  expect([...sorted].reverse().toSorted(compareDates)).toEqual(sorted)
})

describe('ages', () => {
  test.each<[string, PartialDate, string, [number, number | undefined, boolean] | undefined]>([
    ['the day before a birthday', on({ year: 1974, month: 6, day: 12 }), '2026-06-11', [51, 51, false]],
    ['on it', on({ year: 1974, month: 6, day: 12 }), '2026-06-12', [52, 52, false]],
    [
      'a leap day is reached on 1 March of other years',
      on({ year: 2000, month: 2, day: 29 }),
      '2027-02-28',
      [26, 26, false],
    ],
    ['of a year only, one or the other', on({ year: 1974 }), '2026-11-21', [51, 52, false]],
    ['about', on({ year: 1974 }, 'about'), '2026-11-21', [51, 52, true]],
    [
      'the oldest somebody born before 1985 can be has no end',
      { form: 'before', year: 1985 },
      '2026-11-21',
      [41, undefined, false],
    ],
    ['after', { form: 'after', year: 2020 }, '2026-11-21', [0, 5, false]],
    [
      'about 50 in 2026 is about 50 in 2026',
      { form: 'age', certainty: 'about', age: 50, at: '2026' },
      '2026-11-21',
      [49, 51, true],
    ],
    ['and about 54 in 2030', { form: 'age', certainty: 'about', age: 50, at: '2026' }, '2030-11-21', [53, 55, true]],
    [
      'seven on the day it was said',
      { form: 'age', certainty: 'known', age: 7, at: '2026-11-21' },
      '2026-11-21',
      [7, 7, false],
    ],
    [
      'seven or eight half a year later',
      { form: 'age', certainty: 'known', age: 7, at: '2026-11-21' },
      '2027-05-21',
      [7, 8, false],
    ],
    ['eight a year later', { form: 'age', certainty: 'known', age: 7, at: '2026-11-21' }, '2027-11-21', [8, 8, false]],
    ['nobody is so many years old before birth', on({ year: 2030 }), '2026-11-21', undefined],
    ['ask-24 without a year there is no age', on({ month: 6, day: 12 }), '2026-11-21', undefined],
  ])('%s', (_, born, day, age) => {
    const found = ageOn(born, day)
    expect(found && [found.least, found.most, found.about]).toEqual(age)
  })

  test('where one number has to do it is the middle, and an open end has none', () => {
    expect(oneAge({ least: 49, most: 51, about: true })).toBe(50)
    expect(oneAge({ least: 41, about: false })).toBeUndefined()
  })

  test('only day, month and year together turn so many years; "about 50" turns nothing on any day', () => {
    expect(yearsOn(dateOf('1976-06-12'), '2026-06-12')).toBe(50)
    expect(yearsOn(dateOf('1976-06-12'), '1975-06-12')).toBeUndefined()
    for (const vague of [
      on({ year: 1976 }),
      on({ year: 1976, month: 6 }),
      on({ year: 1976, month: 6, day: 12 }, 'about'),
      on({ month: 6, day: 12 }),
      { form: 'age', certainty: 'about', age: 50, at: '2026' } as const,
      { form: 'decade', certainty: 'known', decade: 1970 } as const,
    ])
      expect(yearsOn(vague, '2026-06-12')).toBeUndefined()
  })

  test('years count in the date’s own calendar', () => {
    // 8 Adar I 5776, a leap year; kept in Adar I of 5784
    const born = on({ calendar: 'hebrew', year: 5776, month: 5, leap: true, day: 8 })
    expect(spanOf(born)?.earliest).toBe('2016-02-17')
    expect(yearsOn(born, '2024-02-17')).toBe(8)
  })
})

test('only a known day and month can come back as a birthday', () => {
  expect(hasItsDay(on({ month: 6, day: 12 }))).toBe(true)
  expect(hasItsDay(on({ month: 6, day: 12 }, 'about'))).toBe(false)
  expect(hasItsDay(on({ month: 6 }))).toBe(false)
  expect(isWholeDate(on({ month: 6, day: 12 }))).toBe(false)
  expect(isWholeDate(dateOf('2026-11-21'))).toBe(true)
})

describe('what is no date is named', () => {
  test.each<[string, PartialDate, string | undefined]>([
    ['nothing', on({}), 'empty'],
    ['31 April', on({ month: 4, day: 31 }), 'no-such-date'],
    ['29 February without a year is one', on({ month: 2, day: 29 }), undefined],
    ['29 February 2027 is not', on({ year: 2027, month: 2, day: 29 }), 'no-such-date'],
    ['year 0', on({ year: 0 }), 'year'],
    ['a year of ten digits', on({ year: 2_026_112_109, month: 1, day: 1 }), 'year'],
    ['half a year', on({ year: 2026.5 }), 'year'],
    ['a thirteenth month', on({ month: 13 }), 'no-such-date'],
    ['a day that is no number', on({ day: NaN }), 'no-such-date'],
    ['before nothing in particular', { form: 'before', month: 6 }, 'needs-year'],
    ['an order the wrong way round', { form: 'between', from: { year: 1990 }, to: { year: 1980 } }, 'order'],
    ['between without years', { form: 'between', from: { month: 1 }, to: { month: 2 } }, 'needs-year'],
    ['a decade that is none', { form: 'decade', certainty: 'known', decade: 1975 }, 'year'],
    ['an age nobody reaches', { form: 'age', certainty: 'about', age: 200, at: '2026' }, 'age'],
    ['an age at no time', { form: 'age', certainty: 'about', age: 20, at: '2026-02-30' }, 'no-such-date'],
    ['a Hebrew leap month', on({ calendar: 'hebrew', month: 5, leap: true, day: 8 }), undefined],
    ['which 5787 has', on({ calendar: 'hebrew', year: 5787, month: 5, leap: true, day: 8 }), undefined],
    ['and 5786 has not', on({ calendar: 'hebrew', year: 5786, month: 5, leap: true, day: 8 }), 'no-such-date'],
    [
      'a leap month of a calendar without any',
      on({ calendar: 'persian', month: 3, leap: true, day: 8 }),
      'no-such-date',
    ],
    ['the 31st of a Persian autumn month', on({ calendar: 'persian', month: 8, day: 31 }), 'no-such-date'],
  ])('%s', (_, date, problem) => {
    expect(problemOfDate(date)).toBe(problem)
  })
})
