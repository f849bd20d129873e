import { expect, test } from 'vitest'
import { monthsFrom, moveMonth, placeOf, weekStartOf, weeksOf } from '../../../renderer/features/calendar/months.ts'

test('a month is laid out in whole weeks, as the reader’s language begins them', () => {
  const monday = weeksOf('2026-06', 1)
  expect(monday.map((week) => [week[0], week[6]])).toEqual([
    ['2026-06-01', '2026-06-07'],
    ['2026-06-08', '2026-06-14'],
    ['2026-06-15', '2026-06-21'],
    ['2026-06-22', '2026-06-28'],
    ['2026-06-29', '2026-07-05'],
  ])
  expect(weeksOf('2026-06', 7)[0]?.[0]).toBe('2026-05-31')
  expect(weeksOf('2026-02', 7)).toHaveLength(4)
  expect(weeksOf('2026-08', 1)).toHaveLength(6)
})

test('weeks begin on Sunday in America and on Monday in Germany', () => {
  expect(weekStartOf('en-US')).toBe(7)
  expect(weekStartOf('de-DE')).toBe(1)
})

test('months go on over years, and end where the calendar does', () => {
  expect(moveMonth('2026-12', 1)).toBe('2027-01')
  expect(moveMonth('2026-01', -1)).toBe('2025-12')
  expect(moveMonth('0001-03', -12)).toBe('0001-02')
  expect(moveMonth('9999-10', 12)).toBe('9999-11')
  expect(monthsFrom('2026-11').slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01'])
})

test('a place that is no month is now', () => {
  expect(placeOf('2026-06', '2026-01-15')).toEqual({ view: 'month', month: '2026-06' })
  expect(placeOf('2026', '2026-01-15')).toEqual({ view: 'year', month: '2026-01' })
  for (const odd of ['', '2026-13', '0000-01', '99999', 'x', '2026-06-01'])
    expect(placeOf(odd, '2026-01-15')).toEqual({ view: 'month', month: '2026-01' })
})
