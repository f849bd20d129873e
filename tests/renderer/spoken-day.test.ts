import { expect, test } from 'vitest'
import { readDay } from '../../renderer/lib/spoken-day.ts'

// a Tuesday
const today = '2026-06-09'
const past = (text: string) => readDay(text, { today, tense: 'past', order: 'day-first' })
const future = (text: string) => readDay(text, { today, tense: 'future', order: 'day-first' })

test.each([
  ['today', '2026-06-09'],
  ['yesterday', '2026-06-08'],
  ['Monday', '2026-06-08'],
  ['on Friday', '2026-06-05'],
  ['last Tuesday', '2026-06-02'],
  ['3 days ago', '2026-06-06'],
  ['two weeks ago', '2026-05-26'],
  ['3 May', '2026-05-03'],
  ['24 December', '2025-12-24'],
  ['3 May 2019', '2019-05-03'],
  ['29 February', '2024-02-29'],
  ['Tuesday, 9 June 2026', '2026-06-09'],
])('of what happened, “%s” is the day gone by: %s', (said, day) => {
  expect(past(said).day).toBe(day)
})

test.each([
  ['tomorrow', '2026-06-10'],
  ['Thursday', '2026-06-11'],
  ['by Thursday', '2026-06-11'],
  ['in two weeks', '2026-06-23'],
  ['24 December', '2026-12-24'],
  ['3 May', '2027-05-03'],
  ['end of the month', '2026-06-30'],
  ['on the 5th', '2026-07-05'],
])('of what is to be done, “%s” is the day to come: %s', (said, day) => {
  expect(future(said).day).toBe(day)
})

test('a day to come, one that does not exist and one nobody understands are told apart', () => {
  expect(past('3 May 2031')).toMatchObject({ day: null, problem: 'dates.toCome' })
  expect(past('31 June')).toMatchObject({ day: null, problem: 'dates.problem.no-such-date' })
  expect(past('31 June').choices).toContain('2025-06-30')
  expect(past('blue')).toEqual({ day: null, problem: 'dates.unclear', choices: [] })
  // nobody says it of a day
  expect(past('a month ago')).toMatchObject({ day: null, problem: 'dates.needsDay' })
  expect(future('1984')).toMatchObject({ day: null, problem: 'dates.needsDay' })
  expect(future('  ')).toEqual({ day: null, choices: [] })
})

test('of next Friday, said on a Friday, both are shown and neither is taken in silence', () => {
  const read = readDay('next Friday', { today: '2026-06-12', tense: 'future', order: 'day-first' })
  expect([read.day, ...read.choices]).toEqual(expect.arrayContaining(['2026-06-19', '2026-06-26']))
})
