import { describe, expect, test } from 'vitest'
import { daysOf, intervalOf, intervalUnits, readInterval } from '../../../renderer/lib/contacts/intervals.ts'
import { readRhythm, typedRhythm, usualRhythm, withIdeal, withMost } from '../../../renderer/lib/contacts/rhythm.ts'

describe('so many days', () => {
  test.each([
    [1, '1 day'],
    [10, '10 day'],
    [7, '1 week'],
    [28, '4 week'],
    [30, '1 month'],
    [61, '2 month'],
    [91, '3 month'],
    [365, '12 month'],
    [3653, '120 month'],
  ])('%i are the largest unit they are a whole number of', (days, said) => {
    const { count, unit } = intervalOf(days)
    expect(`${count} ${unit}`).toBe(said)
  })

  test('every number of days that can be kept is written back as itself', () => {
    for (let days = 1; days <= 3660; days += 1) expect(daysOf(intervalOf(days))).toBe(days)
  })

  test('every number of units is read back as it was typed, where another does not say the same', () => {
    for (const unit of intervalUnits)
      for (let count = 1; count <= 120; count += 1) {
        const days = readInterval(String(count), unit)
        if (days !== undefined) expect(daysOf(intervalOf(days))).toBe(daysOf({ count, unit }))
      }
  })

  test.each(['', '0', '-1', '1.5', 'x', '11 11', '99999'])('%j is none', (text) => {
    expect(readInterval(text, 'week')).toBeUndefined()
  })

  test('ten years are the most', () => {
    expect(readInterval('120', 'month')).toBe(3653)
    expect(readInterval('121', 'month')).toBeUndefined()
  })
})

describe('a rhythm being written', () => {
  test('the most follows the ideal until somebody writes another', () => {
    const cleared = withIdeal(usualRhythm, { text: '', unit: 'week' })
    const six = withIdeal(cleared, { text: '6', unit: 'month' })
    expect(six.most).toEqual({ text: '12', unit: 'month' })
    const own = withMost(six, { text: '20', unit: 'month' })
    expect(withIdeal(own, { text: '7', unit: 'month' }).most).toEqual({ text: '20', unit: 'month' })
  })

  test('one that is kept is written as it was chosen', () => {
    expect(readRhythm(typedRhythm({ ideal: 61, most: 91 }))).toEqual({ ideal: 61, most: 91 })
    expect(typedRhythm({ ideal: 28, most: 91 }).follows).toBe(false)
  })
})
