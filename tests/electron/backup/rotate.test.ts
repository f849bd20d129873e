import { describe, expect, test } from 'vitest'
import { isSmaller, rotatedAway } from '../../../electron/vault/backup/rotate.ts'
import { aged, asideFor, isDue } from '../../../electron/vault/backup/when.ts'
import { Temporal } from '../../../shared/model/temporal.ts'

const days = (count: number, from = '2026-01-01') =>
  Array.from({ length: count }, (_none, n) => ({
    name: `b${n}`,
    number: n + 1,
    local: `${Temporal.PlainDate.from(from).add({ days: n }).toString()}T09:00`,
  }))
const kept = (all: ReturnType<typeof days>) => {
  const gone = new Set(rotatedAway(all))
  return all.filter(({ name }) => !gone.has(name)).map(({ local }) => local.slice(0, 10))
}

describe('rotation', () => {
  test('keeps the newest of 7 days, 4 weeks and 12 months', () => {
    expect(kept(days(7))).toHaveLength(7)
    const year = kept(days(400))
    // 7 days, then three more weeks, then the months before; some are the same one
    expect(year.slice(-7)).toEqual(
      days(400)
        .slice(-7)
        .map(({ local }) => local.slice(0, 10)),
    )
    expect(new Set(year.map((day) => day.slice(0, 7))).size).toBe(12)
    expect(year.length).toBeGreaterThanOrEqual(7 + 2 + 10)
    expect(year.length).toBeLessThanOrEqual(7 + 4 + 12)
  })

  test('day after day never holds more, and always holds the last', () => {
    let there: ReturnType<typeof days> = []
    for (const one of days(800)) {
      there = [...there, one]
      const gone = new Set(rotatedAway(there))
      there = there.filter(({ name }) => !gone.has(name))
      expect(there.at(-1)).toBe(one)
      expect(there.length).toBeLessThanOrEqual(23)
    }
    expect(new Set(there.map(({ local }) => local.slice(0, 7))).size).toBe(12)
  })

  test('goes by the order they were made in: a clock that was a year ahead takes no place from those made after it', () => {
    const ahead = days(10, '2027-06-01')
    const after = days(10, '2026-06-11').map((one, n) => ({ ...one, name: `a${n}`, number: 100 + n }))
    const left = kept([...ahead, ...after])
    expect(left.filter((day) => day.startsWith('2026'))).toEqual(after.slice(-7).map(({ local }) => local.slice(0, 10)))
  })

  test('leaves all of the day of the last one', () => {
    const [one] = days(1)
    const all = [1, 2, 3].map((number) => ({ ...one!, name: `n${number}`, number }))
    expect(rotatedAway(all)).toEqual([])
    expect(rotatedAway([...all, { name: 'next', number: 4, local: '2026-01-02T09:00' }])).toEqual(['n2', 'n1'])
  })

  test.each([
    [{ bytes: 79, rows: 100 }, true],
    [{ bytes: 80, rows: 80 }, false],
    [{ bytes: 100, rows: 79 }, true],
    [{ bytes: 500, rows: 500 }, false],
  ])('%j is smaller than 100 and 100: %s', (size, smaller) => {
    expect(isSmaller(size, { bytes: 100, rows: 100 })).toBe(smaller)
    expect(isSmaller(size, null)).toBe(false)
  })
})

describe('the clock', () => {
  const hour = 3_600_000
  const due = {
    automatic: true,
    hasFolder: true,
    now: 10 * hour,
    today: '2026-03-10',
    unlockedAt: 9 * hour,
    lastDay: '2026-03-09',
    failedAt: null,
  }
  test.each([
    ['a day after the last', {}, true],
    ['never made one', { lastDay: null }, true],
    ['made one today', { lastDay: '2026-03-10' }, false],
    ['unlocked nine minutes ago', { unlockedAt: 10 * hour - 9 * 60_000 }, false],
    ['switched off', { automatic: false }, false],
    ['without a folder', { hasFolder: false }, false],
    ['failed half an hour ago', { failedAt: 9.5 * hour }, false],
    ['failed an hour ago', { failedAt: 9 * hour }, true],
    ['the clock was set back by a year since the last', { lastDay: '2027-03-10' }, true],
    ['the clock was set back since the unlock', { unlockedAt: 900 * hour }, true],
    ['the clock was set back since a failure', { failedAt: 900 * hour }, true],
  ])('a backup is due, or not, when: %s', (_name, more, is) => {
    expect(isDue({ ...due, ...more })).toBe(is)
  })

  test('one jump of it ages nothing by a month; being set back ages nothing at all', () => {
    expect(aged(0, 0, 10 * 365 * 86_400_000)).toBeLessThan(asideFor)
    expect(aged(5, 1000, 0)).toBe(5)
    let age = 0
    for (let day = 1; day <= 30; day++) age = aged(age, (day - 1) * 86_400_000, day * 86_400_000)
    expect(age).toBe(asideFor)
  })
})
