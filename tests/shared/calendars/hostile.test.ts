import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarId,
  type Missing,
  dayInYear,
  daysInCalendarMonth,
  fromIso,
  monthsOfYear,
  toIso,
  yearsCovered,
} from '../../../shared/model/calendars/index.ts'
import { CALENDARS } from './every-day.ts'

const POLICIES: readonly Missing[] = ['omit', 'earlier', 'later']

/** No year of any calendar. */
const NO_YEAR = [
  -1,
  0,
  0.5,
  2026.5,
  10_000_000,
  1_234_567_890,
  Number.NaN,
  Infinity,
  -Infinity,
  Number.MAX_SAFE_INTEGER,
]

describe.each(CALENDARS)('%s', (calendar) => {
  const { first, last } = yearsCovered(calendar)
  const some = Math.floor((first + last) / 2)

  test.each([...NO_YEAR, first - 1, last + 1])('has no year %d', (year) => {
    expect(monthsOfYear(calendar, year)).toEqual([])
    expect(daysInCalendarMonth(calendar, year, { month: 1, leap: false })).toBe(0)
    expect(toIso({ calendar, year, month: 1, leap: false, day: 1 })).toBeUndefined()
    for (const missing of POLICIES) {
      for (const leap of [false, true]) {
        expect(dayInYear(calendar, year, { month: 12, leap, day: 1 }, missing)).toBeUndefined()
      }
    }
  })

  test.each([-1, 0, 13, 14, 1.5, 99_999, Number.NaN, Infinity])('has no month %d, leap or not', (month) => {
    for (const leap of [false, true]) {
      expect(daysInCalendarMonth(calendar, some, { month, leap })).toBe(0)
      expect(toIso({ calendar, year: some, month, leap, day: 1 })).toBeUndefined()
      for (const missing of POLICIES) {
        expect(dayInYear(calendar, some, { month, leap, day: 1 }, missing)).toBeUndefined()
      }
    }
  })

  test.each([-1, 0, 1.5, 32, 99_999, Number.NaN, Infinity])('has no day %d', (day) => {
    expect(toIso({ calendar, year: some, month: 1, leap: false, day })).toBeUndefined()
    for (const missing of POLICIES) {
      expect(dayInYear(calendar, some, { month: 1, leap: false, day }, missing)).toBeUndefined()
    }
  })

  test.each([
    '',
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '10000-01-01',
    '-001-01-01',
    '2026-1-1',
    'today',
    '２０２６-01-01',
  ])('%j is no day of it', (text) => {
    expect(fromIso(calendar, text)).toBeUndefined()
  })

  test('whatever is asked, the answer is a day there and back, or nothing', () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer(), fc.double())
    const year = fc.oneof(fc.integer({ min: first - 2, max: last + 2 }), number)
    fc.assert(
      fc.property(year, number, fc.boolean(), number, fc.constantFrom(...POLICIES), (y, month, leap, day, missing) => {
        const iso = toIso({ calendar, year: y, month, leap, day })
        if (iso !== undefined) expect(fromIso(calendar, iso)).toEqual({ calendar, year: y, month, leap, day })
        expect(iso !== undefined).toBe(
          Number.isInteger(day) && day >= 1 && day <= daysInCalendarMonth(calendar, y, { month, leap }),
        )
        const kept = dayInYear(calendar, y, { month, leap, day }, missing)
        if (iso !== undefined) expect(kept).toBe(iso)
        if (kept !== undefined) expect(fromIso(calendar, kept)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})

test.each<[CalendarId, number]>([
  ['gregory', 2],
  ['persian', 12],
  ['islamic-civil', 12],
  ['islamic-umalqura', 9],
  ['hebrew', 6],
  ['hebrew', 12],
])('%s has no leap month %i in any year, so none is kept in its place', (calendar, month) => {
  const { last } = yearsCovered(calendar)
  for (let year = last - 40; year <= last; year++) {
    for (const missing of POLICIES) {
      expect(dayInYear(calendar, year, { month, leap: true, day: 1 }, missing)).toBeUndefined()
    }
  }
})
