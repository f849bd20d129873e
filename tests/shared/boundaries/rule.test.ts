import { describe, expect, test } from 'vitest'
import { yearOf } from '../../../shared/model/boundaries/counted.ts'
import { exampleRules, exampleSets } from '../../../shared/model/boundaries/examples.ts'
import { problemOfBoundary, rolling, type Boundary } from '../../../shared/model/boundaries/rule.ts'

const rule = (is: Partial<Boundary> = {}): Omit<Boundary, 'id'> => ({
  ...exampleRules('limits', 'EUR', 100)[0]!,
  words: '',
  ...is,
})
const euros = (amount: number, currency = 'EUR') => ({ per: 'year', most: { amount, currency } }) as const

describe('a boundary', () => {
  test.each(exampleSets)('to begin with can be kept as it is: %s, in cents and in yen', (set) => {
    for (const [currency, unit] of [
      ['EUR', 100],
      ['JPY', 1],
    ] as const)
      for (const one of exampleRules(set, currency, unit))
        expect(problemOfBoundary({ ...one, words: '' })).toBe(undefined)
  })

  test.each<[string, Partial<Boundary>, string]>([
    ['that limits needs a limit', { limits: [] }, 'no-limit'],
    ['that bars everything has none', { allows: 'nothing' }, 'limit-without-within'],
    ['has one limit a year', { limits: [euros(1), euros(2)] }, 'limit-twice'],
    ['knows its currency by three letters', { limits: [euros(1, 'euro')] }, 'currency'],
    ['counts in one currency', { limits: [euros(1), { ...euros(2, 'USD'), per: 'occasion' }] }, 'currencies'],
    ['has no half cents', { limits: [euros(0.5)] }, 'amount'],
    ['has no debts', { limits: [euros(-1)] }, 'amount'],
    ['has no limit that is no number', { limits: [euros(Number.NaN)] }, 'amount'],
    ['has no limit beyond a billion', { limits: [euros(1e12)] }, 'amount'],
    ['begins its year on a day that is', { year: '02-30' }, 'year'],
    ['begins no year on 29 February', { year: '02-29' }, 'year'],
    ['begins its year in a month that is', { year: '13-01' }, 'year'],
    ['ends after it begins', { from: '2026-02-01', until: '2026-01-31' }, 'dates'],
  ])('%s', (_, is, problem) => expect(problemOfBoundary(rule(is))).toBe(problem))

  test('may hold for a single day, and allow a limit of nothing', () => {
    expect(problemOfBoundary(rule({ from: '2026-02-01', until: '2026-02-01' }))).toBe(undefined)
    expect(problemOfBoundary(rule({ limits: [euros(0)] }))).toBe(undefined)
  })
})

describe('the year of a rule', () => {
  test.each([
    ['01-01', '2026-06-10', '2026-01-01', '2026-12-31'],
    ['04-06', '2026-04-05', '2025-04-06', '2026-04-05'],
    ['04-06', '2026-04-06', '2026-04-06', '2027-04-05'],
    ['03-01', '2028-02-29', '2027-03-01', '2028-02-29'],
    [rolling, '2026-06-10', '2025-06-11', '2026-06-10'],
    [rolling, '2028-02-29', '2027-03-01', '2028-02-29'],
    [rolling, '2029-02-28', '2028-02-29', '2029-02-28'],
  ])('that begins %s holds %s in %s to %s', (year, on, first, last) =>
    expect(yearOf({ year }, on)).toEqual({ first, last }),
  )
})
