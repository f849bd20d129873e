// The weekly handful: few at a time, and everybody in time.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handful, type Dormant } from '../../../shared/model/cadence/handful.ts'
import { addDays, addMonths, daysBetween } from '../../../shared/model/days.ts'

test('those who have waited longest come first, as few as it takes', () => {
  const people = Array.from({ length: 27 }, (_, index) => ({
    id: `p${String(index).padStart(2, '0')}`,
    since: '2026-11-23',
  }))
  expect(handful(people, { monday: '2026-11-23', months: 6, least: 0 })).toEqual(['p00', 'p01'])
  expect(handful(people, { monday: '2026-11-23', months: 6, least: 3 })).toEqual(['p00', 'p01', 'p02'])
  expect(handful([], { monday: '2026-11-23', months: 6, least: 3 })).toEqual([])
})

test('whoever is past their day comes up at once', () => {
  const late: Dormant[] = [
    { id: 'new', since: '2026-11-01' },
    { id: 'old', since: '2019-01-01' },
    { id: 'older', since: '2015-01-01' },
  ]
  expect(handful(late, { monday: '2026-11-23', months: 6, least: 1 })).toEqual(['older', 'old'])
})

test('everyone surfaces within the chosen months, whoever joins meanwhile', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 24 }),
      fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 120 }),
      fc.integer({ min: 0, max: 3 }),
      (months, joins, least) => {
        const start = '2026-11-23'
        const since = new Map<string, string>()
        for (let week = 0; week < 110; week += 1) {
          const monday = addDays(start, week * 7)
          joins.forEach((day, index) => {
            // joined during the last week
            if (day >= (week - 1) * 7 && day < week * 7) since.set(`p${index}`, addDays(start, day))
          })
          for (const [id, day] of since) {
            // at the beginning of each week nobody is past their day
            expect([id, daysBetween(monday, addMonths(day, months)) >= 0]).toEqual([id, true])
          }
          const people = [...since].map(([id, day]) => ({ id, since: day }))
          for (const id of handful(people, { monday, months, least })) since.set(id, monday)
        }
      },
    ),
    { numRuns: 60 },
  )
})
