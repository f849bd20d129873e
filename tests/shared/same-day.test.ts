import { describe, expect, test } from 'vitest'
import { sameDayBefore } from '../../shared/model/same-day.ts'

describe('the same day of the years before', () => {
  test('is that day of each year, nearest first, back to the year the journal begins in', () => {
    expect(sameDayBefore('2026-11-23', '2023-12-31')).toEqual([
      { years: 1, first: '2025-11-23', last: '2025-11-23' },
      { years: 2, first: '2024-11-23', last: '2024-11-23' },
      { years: 3, first: '2023-11-23', last: '2023-11-23' },
    ])
  })

  test('ask-25: of 28 February in a year without a 29th is the 29th too, where there was one', () => {
    expect(sameDayBefore('2026-02-28', '2023-01-01').map(({ first, last }) => [first, last])).toEqual([
      ['2025-02-28', '2025-02-28'],
      ['2024-02-28', '2024-02-29'],
      ['2023-02-28', '2023-02-28'],
    ])
  })

  test('of 28 February in a leap year is the 28th alone', () => {
    expect(sameDayBefore('2028-02-28', '2024-01-01').at(-1)).toEqual({
      years: 4,
      first: '2024-02-28',
      last: '2024-02-28',
    })
  })

  test('ask-22: of 29 February is the last day of February in a year without one', () => {
    expect(sameDayBefore('2028-02-29', '2024-01-01').map(({ first, last }) => [first, last])).toEqual([
      ['2027-02-28', '2027-02-28'],
      ['2026-02-28', '2026-02-28'],
      ['2025-02-28', '2025-02-28'],
      ['2024-02-29', '2024-02-29'],
    ])
  })

  test('is none before the journal begins', () => {
    expect(sameDayBefore('2026-11-23', '2026-01-01')).toEqual([])
    expect(sameDayBefore('2026-11-23', '2027-01-01')).toEqual([])
  })
})
