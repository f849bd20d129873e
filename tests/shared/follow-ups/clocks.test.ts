import { describe, expect, test } from 'vitest'
import {
  acknowledgeBy,
  askAfterDay,
  isNearing,
  longestNudge,
  nudgeDay,
  type Clocks,
  type Promised,
} from '../../../shared/model/follow-ups/clocks.ts'
import { workingDaysAfter, workingDaysBefore } from '../../../shared/model/follow-ups/working-days.ts'
import { addDays, daysBetween, weekdayOf } from '../../../shared/model/days.ts'

// 2026-03-10 is a Tuesday
const usual = [1, 2, 3, 4, 5]
const clocks: Clocks = { nudgeBefore: 2, acknowledgeWithin: 1, workingDays: usual }
const promise = (is: Partial<Promised> = {}): Promised => ({
  ...{ kind: 'promise', by: 'me', state: 'open', due: '2026-03-12', isTold: false, isMourned: false },
  ...is,
})

describe('working days', () => {
  test.each<[string, string, number, readonly number[], string]>([
    ['one after a Tuesday is Wednesday', '2026-03-10', 1, usual, '2026-03-11'],
    ['one after a Friday is Monday', '2026-03-13', 1, usual, '2026-03-16'],
    ['one after a Saturday is Monday', '2026-03-14', 1, usual, '2026-03-16'],
    ['none after a Sunday is that Sunday', '2026-03-15', 0, usual, '2026-03-15'],
    ['where nobody works every day counts', '2026-03-13', 2, [], '2026-03-15'],
    ['Sunday to Thursday, one after a Thursday is Sunday', '2026-03-12', 1, [7, 1, 2, 3, 4], '2026-03-15'],
  ])('%s', (_rule, day, count, workingDays, expected) => {
    expect(workingDaysAfter(day, count, workingDays)).toBe(expected)
  })

  test.each<[string, string, number, string]>([
    ['two before a Thursday is Tuesday', '2026-03-12', 2, '2026-03-10'],
    ['two before a Monday is the Thursday before', '2026-03-16', 2, '2026-03-12'],
    ['two before a Sunday is the Thursday before', '2026-03-15', 2, '2026-03-12'],
    ['over a year’s end', '2027-01-01', 2, '2026-12-30'],
  ])('%s', (_rule, day, count, expected) => {
    expect(workingDaysBefore(day, count, usual)).toBe(expected)
  })

  test('from a working day back and forth is that day, and never farther than a nudge is looked for', () => {
    for (let n = 0; n < 400; n += 1) {
      const day = addDays('2026-01-01', n)
      const back = workingDaysBefore(day, 3, usual)
      if (usual.includes(weekdayOf(day))) expect(workingDaysAfter(back, 3, usual)).toBe(day)
      expect(daysBetween(back, day)).toBeGreaterThanOrEqual(3)
      expect(daysBetween(back, day)).toBeLessThanOrEqual(longestNudge({ nudgeBefore: 3 }))
    }
  })
})

describe('a promise of mine', () => {
  test.each<[string, Promised, Partial<Clocks>, string | undefined]>([
    ['is spoken of two working days before', promise(), {}, '2026-03-10'],
    ['is spoken of as many before as was chosen', promise(), { nudgeBefore: 3 }, '2026-03-09'],
    ['is not spoken of where nobody is to be nudged', promise(), { nudgeBefore: null }, undefined],
    ['without a day is never near', promise({ due: null }), {}, undefined],
    ['that is closed is not spoken of', promise({ state: 'done' }), {}, undefined],
    ['of which they know is not spoken of', promise({ isTold: true }), {}, undefined],
    ['to somebody who has died is not spoken of', promise({ isMourned: true }), {}, undefined],
    ['that is theirs is not spoken of', promise({ by: 'them' }), {}, undefined],
    ['that was never said aloud is not spoken of', promise({ kind: 'to-do' }), {}, undefined],
  ])('%s', (_rule, one, is, expected) => {
    expect(nudgeDay(one, { ...clocks, ...is })).toBe(expected)
  })

  test.each([
    ['2026-03-09', false],
    ['2026-03-10', true],
    ['2026-03-12', true],
    ['2026-03-13', false],
  ])('is near from the day of the nudge to its own: %s', (today, expected) => {
    expect(isNearing(promise(), today, clocks)).toBe(expected)
  })
})

describe('a promise of theirs', () => {
  test('is asked after the day after, unless it has no day or they have died', () => {
    expect(askAfterDay(promise({ by: 'them' }))).toBe('2026-03-13')
    expect(askAfterDay(promise({ by: 'them', due: null }))).toBeUndefined()
    expect(askAfterDay(promise({ by: 'them', isMourned: true }))).toBeUndefined()
    expect(askAfterDay(promise())).toBeUndefined()
  })
})

describe('an ask', () => {
  test.each<[string, string, string | null, number, string]>([
    ['is acknowledged within a working day', '2026-03-13', null, 1, '2026-03-16'],
    ['on the day itself, where that was chosen', '2026-03-13', null, 0, '2026-03-13'],
    ['by its own day, where it has one', '2026-03-13', '2026-03-20', 1, '2026-03-20'],
  ])('%s', (_rule, saidOn, own, acknowledgeWithin, expected) => {
    expect(acknowledgeBy({ saidOn, own }, { ...clocks, acknowledgeWithin })).toBe(expected)
  })
})
