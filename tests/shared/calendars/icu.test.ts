import { describe, expect, test } from 'vitest'
import { type CalendarId, fromIso, monthsOfYear, toIso, yearsCovered } from '../../../shared/model/calendars/index.ts'
import { dayNumber } from '../../../shared/model/days.ts'
import { everyDay, written } from './every-day.ts'

/** Days from 1950-01-01 to 2050-12-31. */
const DAYS = 36_890
const MS = 86_400_000

/** The numeric fields of a day as ICU has them, which no language's month names come into. */
function icu(calendar: CalendarId): (iso: string) => string {
  // English writes Hebrew months as names even when asked for numbers; German writes numbers
  const format = new Intl.DateTimeFormat(`de-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (iso) => {
    const fields = new Map(format.formatToParts(dayNumber(iso) * MS).map(({ type, value }) => [type, Number(value)]))
    const year = fields.get('year') ?? Number.NaN
    return written({ year, day: fields.get('day') ?? Number.NaN, ...code(calendar, year, fields.get('month') ?? 0) })
  }
}

/** ICU counts Hebrew months through: of a leap year the sixth is Adar I, the seventh Adar II, the thirteenth Elul. */
function code(calendar: CalendarId, year: number, ordinal: number): { month: number; leap: boolean } {
  const isLeapYear = calendar === 'hebrew' && [0, 3, 6, 8, 11, 14, 17].includes(year % 19)
  if (!isLeapYear || ordinal < 6) return { month: ordinal, leap: false }
  return { month: ordinal - 1, leap: ordinal === 6 }
}

/** For Umm al-Qura this is where the table was read from: what else speaks for it is in islamic-umalqura.test.ts. */
describe('every day from 1950 to 2050 is the one ICU has', () => {
  test.each(['hebrew', 'islamic-civil', 'islamic-umalqura', 'persian'] as const)('%s', (calendar) => {
    const theirs = icu(calendar)
    const different: string[] = []
    let compared = 0
    for (const iso of everyDay('1950-01-01', '2050-12-31')) {
      compared++
      const ours = written(fromIso(calendar, iso))
      if (ours !== theirs(iso)) different.push(`${iso}: ${ours}, ICU ${theirs(iso)}`)
    }
    expect(different).toEqual([])
    expect(compared).toBe(DAYS)
  })
})

/** First and last days of months say where all the days between are. */
describe('the months ICU has are the months, beyond those years too', () => {
  const bounds = (calendar: CalendarId, first: number, last: number): string[] => {
    const theirs = icu(calendar)
    const different: string[] = []
    for (let year = first; year <= last; year++) {
      for (const { month, leap, days } of monthsOfYear(calendar, year)) {
        for (const day of [1, days]) {
          const date = { calendar, year, month, leap, day }
          const iso = toIso(date) ?? ''
          if (theirs(iso) !== written(date)) different.push(`${written(date)} is ${iso}, of ICU ${theirs(iso)}`)
        }
      }
    }
    return different
  }

  test('of the Umm al-Qura table, 1300 to 1600, and of the civil years around it', () => {
    expect(bounds('islamic-umalqura', 1290, 1610)).toEqual([])
  })

  test('of the Persian years 1178 to 1501 (1799 to 2123); Nowruz of 1503 is the first that comes a day later than in ICU', () => {
    expect(bounds('persian', 1178, 1501)).toEqual([])
    expect(written(fromIso('persian', '2124-03-20'))).toBe('1502-12-30')
    expect(icu('persian')('2124-03-20')).toBe('1503-1-1')
  })

  test.each(['hebrew', 'islamic-civil'] as const)('of %s years far off', (calendar) => {
    const { first, last } = yearsCovered(calendar)
    for (const year of [first, first + 7, 5000, 9000, last - 7, last]) expect(bounds(calendar, year, year)).toEqual([])
  })
})
