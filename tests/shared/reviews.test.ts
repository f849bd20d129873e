import { describe, expect, test } from 'vitest'
import { groupOf, isRecent, recentFrom, signalKinds } from '../../shared/model/evidence.ts'
import { checkBackOn, isOpen } from '../../shared/model/disagreements.ts'
import { gapsOf, nextReview, stopped, type Reviewed } from '../../shared/model/reviews.ts'

const today = '2026-03-10'
const one = (id: string, is: Partial<Reviewed> = {}): Reviewed => ({
  id,
  reviewedOn: null,
  putOffOn: null,
  since: '2020-01-01',
  ...is,
})

describe('the yearly review', () => {
  test('is of the relationship whose review is longest ago, those never reviewed first', () => {
    const old = one('old', { reviewedOn: '2024-01-01' })
    const older = one('older', { reviewedOn: '2023-06-01' })
    expect(nextReview([old, older], today)?.id).toBe('older')
    expect(nextReview([old, older, one('never')], today)?.id).toBe('never')
  })

  test('of those never reviewed, is of the one known longest, and the same whichever order they come in', () => {
    const all = [one('b'), one('a'), one('c', { since: '2019-05-05' })]
    expect(nextReview(all, today)?.id).toBe('c')
    expect(nextReview(all.slice(0, 2), today)?.id).toBe('a')
    expect(nextReview(all.slice(0, 2).toReversed(), today)?.id).toBe('a')
  })

  test('is offered again after twelve months, not before', () => {
    expect(nextReview([one('a', { reviewedOn: '2025-03-11' })], today)).toBeUndefined()
    expect(nextReview([one('a', { reviewedOn: '2025-03-10' })], today)?.id).toBe('a')
  })

  test('put off, moves on to the next, and comes back after thirty days', () => {
    const put = one('a', { putOffOn: '2026-03-10' })
    expect(nextReview([put, one('b', { since: '2025-01-01' })], today)?.id).toBe('b')
    expect(nextReview([put], today)).toBeUndefined()
    expect(nextReview([put], '2026-04-09')?.id).toBe('a')
  })
})

describe('what was stopped', () => {
  test('is what there was twice the year before and not since, the most usual first', () => {
    expect(
      stopped([
        { channel: 'letter', before: 2, since: 0 },
        { channel: 'phone', before: 9, since: 3 },
        { channel: 'in-person', before: 5, since: 0 },
        { channel: 'event', before: 1, since: 0 },
      ]).map(({ channel }) => channel),
    ).toEqual(['in-person', 'letter'])
  })
})

test('the stretches between contacts include the one that still lasts', () => {
  expect(gapsOf(['2026-01-01', '2026-01-11'], '2026-03-02')).toEqual([
    { from: '2026-01-01', days: 10 },
    { from: '2026-01-11', days: 50 },
  ])
  expect(gapsOf([], today)).toEqual([])
})

describe('evidence', () => {
  test('is recent for twelve months, the day a year ago included', () => {
    expect(recentFrom(today)).toBe('2025-03-10')
    expect(isRecent('2025-03-10T09:00', today)).toBe(true)
    expect(isRecent('2025-03-09T23:59', today)).toBe(false)
    expect(isRecent(null, today)).toBe(false)
  })

  test('of care and of competence is each a side; everything else is commitment', () => {
    expect(signalKinds.filter((kind) => groupOf(kind) !== 'commitment')).toEqual(['care', 'competence'])
  })
})

test('a disagreement is looked back at after two weeks, and open until it is repaired', () => {
  expect(checkBackOn(today)).toBe('2026-03-24')
  expect((['', 'no', 'partly', 'yes'] as const).map((repaired) => isOpen({ repaired }))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
