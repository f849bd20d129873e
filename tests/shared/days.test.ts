import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays, addMonths, dayNumber, daysBetween, partsOf, weekdayOf } from '../../shared/model/days.ts'
import { Temporal } from '../../shared/model/temporal.ts'

const anyDay = fc.integer({ min: -300_000, max: 500_000 }).map((days) => addDays('2000-01-01', days))

describe('days of the calendar', () => {
  test('are counted as Temporal counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, step) => {
        const date = Temporal.PlainDate.from(day)
        expect(addDays(day, step)).toBe(date.add({ days: step }).toString())
        expect(addMonths(day, Math.trunc(step / 30))).toBe(date.add({ months: Math.trunc(step / 30) }).toString())
        expect(weekdayOf(day)).toBe(date.dayOfWeek)
        expect(daysBetween('2000-01-01', day)).toBe(Temporal.PlainDate.from('2000-01-01').until(date).days)
      }),
    )
  })

  test('a day the month lacks becomes its last', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2027-01-15', -2)).toBe('2026-11-15')
  })

  test.each(['2027-02-29', '2027-13-01', '2027-1-1', '12 June', '2027-06-12T09:00', ''])('%j is not one', (text) => {
    expect(partsOf(text)).toBeUndefined()
    expect(() => dayNumber(text)).toThrow(RangeError)
  })
})
