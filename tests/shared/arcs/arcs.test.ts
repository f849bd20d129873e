import { describe, expect, test } from 'vitest'
import {
  arcKinds,
  dueOf,
  graveKinds,
  isRunning,
  silenced,
  stepsAhead,
  stepsOf,
  type Arc,
} from '../../../shared/model/arcs/arcs.ts'

const arc = (is: Partial<Arc> = {}): Arc => ({
  kind: 'bereavement',
  startedOn: '2026-01-31',
  until: '2027-01-31',
  endedOn: null,
  ...is,
})

describe('the steps of an arc', () => {
  test.each(arcKinds)('of %s are in order of time, each once', (kind) => {
    const days = stepsOf(kind).map((step) => dueOf(step, '2026-03-10'))
    expect(days).toEqual([...new Set(days)].toSorted())
  })

  test('come a week, a month, three months and a year after a bereavement', () => {
    expect(stepsAhead('bereavement', '2026-03-10', '2026-03-10')).toEqual([
      { step: 'week', due: '2026-03-17' },
      { step: 'month', due: '2026-04-10' },
      { step: 'quarter', due: '2026-06-10' },
      { step: 'year', due: '2027-03-10' },
    ])
  })

  test('a month after the last day of January is the last day of February', () => {
    expect(dueOf('month', '2026-01-31')).toBe('2026-02-28')
    expect(dueOf('year', '2028-02-29')).toBe('2029-02-28')
  })

  test('whose day is a week over are for today, and those long over are left out', () => {
    expect(stepsAhead('bereavement', '2026-02-08', '2026-03-10')).toEqual([
      { step: 'month', due: '2026-03-10' },
      { step: 'quarter', due: '2026-05-08' },
      { step: 'year', due: '2027-02-08' },
    ])
    expect(stepsAhead('bereavement', '2026-02-02', '2026-03-10')[0]).toEqual({ step: 'quarter', due: '2026-05-02' })
    expect(stepsAhead('bereavement', '2020-02-02', '2026-03-10')).toEqual([])
  })
})

describe('an arc', () => {
  test.each<[string, boolean]>([
    ['2026-01-30', false],
    ['2026-01-31', true],
    ['2027-01-31', true],
    ['2027-02-01', false],
  ])('runs on %s: %s', (day, runs) => expect(isRunning(arc(), day)).toBe(runs))

  test('that was ended runs no more from that day on', () => {
    expect(isRunning(arc({ endedOn: '2026-05-01' }), '2026-04-30')).toBe(true)
    expect(isRunning(arc({ endedOn: '2026-05-01' }), '2026-05-01')).toBe(false)
  })
})

describe('cheerful prompts', () => {
  test.each(graveKinds)('are kept quiet by %s', (kind) => expect(silenced([arc({ kind })], '2026-02-01')).toBeDefined())

  test.each(arcKinds.filter((kind) => !graveKinds.includes(kind)))('are not kept quiet by %s', (kind) =>
    expect(silenced([arc({ kind })], '2026-02-01')).toBeUndefined(),
  )

  test('are kept quiet by the one that began last, of those that run', () => {
    const ill = arc({ kind: 'illness', startedOn: '2026-02-10', until: '2026-05-10' })
    expect(silenced([arc(), ill], '2026-02-10')?.kind).toBe('illness')
    expect(silenced([ill, arc()], '2026-02-09')?.kind).toBe('bereavement')
    expect(silenced([ill, arc()], '2026-05-11')?.kind).toBe('bereavement')
  })

  test('return the day after the arc is over', () => expect(silenced([arc()], '2027-02-01')).toBeUndefined())
})
