import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  comparePartial,
  formatPartialIso,
  isRealDate,
  isSameDate,
  mayBeSameDate,
  parsePartialIso,
  type MilestoneDate,
} from '../../shared/model/partial-date.ts'

describe('a date is real', () => {
  test.each<[MilestoneDate, boolean]>([
    [{ month: 6, day: 30 }, true],
    [{ month: 6, day: 31 }, false],
    [{ month: 2, day: 29 }, true],
    [{ month: 2, day: 29, year: 2024 }, true],
    [{ month: 2, day: 29, year: 2023 }, false],
    [{ month: 2, day: 29, year: 1900 }, false],
    [{ month: 2, day: 29, year: 2000 }, true],
    [{ month: 2, day: 30 }, false],
    [{ month: 0, day: 1 }, false],
    [{ month: 13, day: 1 }, false],
    [{ month: 1, day: 0 }, false],
    [{ month: 1.5, day: 1 }, false],
    [{ month: Number.NaN, day: 1 }, false],
    [{ month: 1, day: 1, year: 0 }, false],
    [{ month: 1, day: 1, year: 10_000 }, false],
    [{ month: 12, day: 31, year: 9999 }, true],
  ])('%j: %s', (date, expected) => {
    expect(isRealDate(date)).toBe(expected)
  })
})

describe('the dates vCards carry are read', () => {
  test.each<[string, MilestoneDate | undefined]>([
    ['1974-06-12', { year: 1974, month: 6, day: 12 }],
    ['19740612', { year: 1974, month: 6, day: 12 }],
    ['1974-06-12T00:00:00Z', { year: 1974, month: 6, day: 12 }],
    ['1974-06-12 00:00:00', { year: 1974, month: 6, day: 12 }],
    ['19740612T120000', { year: 1974, month: 6, day: 12 }],
    ['--06-12', { month: 6, day: 12 }],
    ['--0612', { month: 6, day: 12 }],
    ['--0612T10', { month: 6, day: 12 }],
    [' 1974-06-12 ', { year: 1974, month: 6, day: 12 }],
    ['--0229', { month: 2, day: 29 }],
    ['2023-02-29', undefined],
    ['1974-06-31', undefined],
    ['0000-06-12', undefined],
    ['1974-06', undefined],
    ['1974', undefined],
    ['--06', undefined],
    ['---12', undefined],
    ['12 June', undefined],
    ['', undefined],
    ['1974-6-12', undefined],
  ])('%j', (text, expected) => {
    expect(parsePartialIso(text)).toEqual(expected)
  })

  test('ask-24 an unknown year is left out, and stays out when written and read again', () => {
    const date = parsePartialIso('--06-12')!
    expect(date).not.toHaveProperty('year')
    expect(formatPartialIso(date)).toBe('--06-12')
  })

  test('whatever is written is read back the same', () => {
    const anyDate = fc.record(
      {
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
        year: fc.integer({ min: 1, max: 9999 }),
      },
      { requiredKeys: ['month', 'day'] },
    )
    fc.assert(
      fc.property(anyDate, (date) => {
        fc.pre(isRealDate(date))
        expect(parsePartialIso(formatPartialIso(date))).toEqual(date)
      }),
    )
  })

  test('any text at all is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-0-9TZ: ]*$/), (text) => {
        const date = parsePartialIso(text)
        expect(date === undefined || isRealDate(date)).toBe(true)
      }),
    )
  })
})

test('dates are ordered through the calendar year; of the same day the known years come first', () => {
  const dates: MilestoneDate[] = [
    { month: 6, day: 12 },
    { month: 1, day: 31, year: 1990 },
    { month: 6, day: 12, year: 1974 },
    { month: 2, day: 1 },
    { month: 6, day: 12, year: 1960 },
  ]
  expect(dates.toSorted(comparePartial).map(formatPartialIso)).toEqual([
    '1990-01-31',
    '--02-01',
    '1960-06-12',
    '1974-06-12',
    '--06-12',
  ])
})

test('an unknown year is not the same date as a known one, but may be', () => {
  const known = { month: 6, day: 12, year: 1974 }
  const unknown = { month: 6, day: 12 }
  expect(isSameDate(known, unknown)).toBe(false)
  expect(isSameDate(unknown, { month: 6, day: 12, year: undefined })).toBe(true)
  expect(mayBeSameDate(known, unknown)).toBe(true)
  expect(mayBeSameDate(known, { ...known, year: 1975 })).toBe(false)
})
