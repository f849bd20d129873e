import { describe, expect, test } from 'vitest'
import { isRealDate } from '../../shared/model/month-lengths.ts'

type Parts = Parameters<typeof isRealDate>[0]

describe('a date is real', () => {
  test.each<[Parts, boolean]>([
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
