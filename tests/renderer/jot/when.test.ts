import { expect, test } from 'vitest'
import { readPastDay, readTime } from '../../../renderer/features/jot/when.ts'

// a Tuesday
const today = '2026-06-09'

test.each([
  ['today', '2026-06-09'],
  ['yesterday', '2026-06-08'],
  ['Monday', '2026-06-08'],
  ['on Friday', '2026-06-05'],
  ['Tuesday', '2026-06-09'],
  ['last Tuesday', '2026-06-02'],
  ['3 days ago', '2026-06-06'],
  ['two weeks ago', '2026-05-26'],
  ['a month ago', '2026-05-09'],
  ['3 May', '2026-05-03'],
  ['24 December', '2025-12-24'],
  ['3 May 2019', '2019-05-03'],
  ['29 February', '2024-02-29'],
  ['Tuesday, 9 June 2026', '2026-06-09'],
])('“%s” is the day gone by: %s', (said, day) => {
  expect(readPastDay(said, today)).toBe(day)
})

test('a day to come, one that does not exist and one nobody understands are told apart', () => {
  expect(readPastDay('3 May 2031', today)).toEqual({ problem: 'to-come' })
  expect(readPastDay('31 June', today)).toEqual({ problem: 'no-such-date' })
  expect(readPastDay('blue', today)).toEqual({ problem: 'unread' })
})

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['09.05', '09:05'],
  ['905', '09:05'],
  ['9', '09:00'],
  ['9 am', '09:00'],
  ['2.30pm', '14:30'],
  ['12 am', '00:00'],
  ['24:00', undefined],
  ['9:75', undefined],
  ['13 pm', undefined],
  ['soon', undefined],
])('the time “%s” is %s', (said, time) => {
  expect(readTime(said)).toBe(time)
})
