import { expect, test } from 'vitest'
import { readTime } from '../../renderer/lib/clock.ts'

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
