import { julian } from 'astronomia'
import { CalendarChinese } from 'date-chinese'
import { LunarYear } from 'lunar-typescript'
import { describe, expect, test } from 'vitest'
import { monthsOfYear, toIso, yearsCovered } from '../../../shared/model/calendars/index.ts'
import { addDays, daysBetween, formatDate, readDateParts } from '../../../shared/model/days.ts'
import { written } from './every-day.ts'

const first = (year: number, month: { month: number; leap: boolean }): string =>
  toIso({ calendar: 'chinese', year, ...month, day: 1 }) ?? 'none'

/** The day in China that begins at this midnight, given in Julian ephemeris days. */
function dayOf(midnight: number): string {
  const { year, month, day } = new julian.CalendarGregorian().fromJDE(midnight + 0.5)
  return formatDate({ year, month, day: Math.trunc(day) })
}

const astronomy = new CalendarChinese()

/**
 * GB/T 33661-2017 on the new moons and principal terms of date-chinese: month 11 is the month of the winter solstice, and where thirteen months
 * begin from one to the next, the first without a principal term is leap. First days of the months from month 11 of one year on.
 */
function fromSolstice(year: number): string[] {
  const solstice = (of: number) => astronomy.majorSolarTerm(11, of)
  const terms = [year, year + 1].flatMap((of) =>
    Array.from({ length: 12 }, (_, i) => dayOf(astronomy.majorSolarTerm(i + 1, of))),
  )
  const moons = [astronomy.previousNewMoon(solstice(year))]
  while (dayOf(astronomy.nextNewMoon(moons.at(-1)! + 20)) <= dayOf(solstice(year + 1))) {
    moons.push(astronomy.nextNewMoon(moons.at(-1)! + 20))
  }
  const starts = moons.map(dayOf)
  const isBare = (i: number) => !terms.some((term) => term >= starts[i]! && term < (starts[i + 1] ?? '9999'))
  const leapAt = starts.length === 14 ? starts.findIndex((_, i) => i > 0 && isBare(i)) : -1
  return starts.slice(0, -1).map((start, i) => {
    const count = 10 + i - (leapAt !== -1 && i >= leapAt ? 1 : 0)
    const date = { year: year + Math.floor(count / 12), month: (count % 12) + 1, leap: i === leapAt, day: 1 }
    return `${start} ${written(date)}`
  })
}

describe('every Chinese day from 1950 to 2050', () => {
  const starts: { iso: string; ours: string; theirs: string; days: number }[] = []
  for (let year = 1949; year <= 2050; year++) {
    for (const month of monthsOfYear('chinese', year)) {
      const iso = first(year, month)
      const at = readDateParts(iso)
      const them = astronomy.fromGregorian(at.year, at.month, at.day)
      const theirs = written({ year: them.yearFromEpochCycle(), month: them.month, leap: them.leap, day: them.day })
      starts.push({ iso, ours: written({ year, ...month, day: 1 }), theirs, days: month.days })
    }
  }

  test('is the one date-chinese finds by new moons and solar terms, but for 119 days of 2033', () => {
    // months that begin on the same days leave no day between them to differ
    expect(starts.at(0)?.iso).toBe('1949-01-29')
    expect(starts.reduce((sum, { days }) => sum + days, 0)).toBe(daysBetween('1949-01-29', '2051-02-11'))
    expect(starts.filter(({ ours, theirs }) => ours !== theirs)).toEqual([
      { iso: '2033-08-25', ours: '2033-8-1', theirs: '2033-7L-1', days: 29 },
      { iso: '2033-09-23', ours: '2033-9-1', theirs: '2033-8-1', days: 30 },
      { iso: '2033-10-23', ours: '2033-10-1', theirs: '2033-9-1', days: 30 },
      { iso: '2033-11-22', ours: '2033-11-1', theirs: '2033-10-1', days: 30 },
    ])
  })

  test('in 2033 it is date-chinese that errs: by its own moons and terms the winter solstice is in month 11, and 11L follows', () => {
    const ours = [2032, 2033, 2034].flatMap((year) =>
      monthsOfYear('chinese', year).map((month) => `${first(year, month)} ${written({ year, ...month, day: 1 })}`),
    )
    const theirs = [...fromSolstice(2032), ...fromSolstice(2033)]
    expect(theirs).toHaveLength(25)
    expect(theirs).toContain('2033-12-22 2033-11L-1')
    expect(theirs).toEqual(ours.slice(10, 35))
  })
})

test('the table is what lunar-typescript reckons, every month from 1645 to 2200', () => {
  const { first: from, last: to } = yearsCovered('chinese')
  expect([from, to]).toEqual([1645, 2200])
  const different: number[] = []
  for (let year = from; year <= to; year++) {
    const theirs = LunarYear.fromYear(year)
      .getMonthsInYear()
      .map((month) => {
        const iso = addDays('1970-01-01', Math.round(month.getFirstJulianDay() - 2_440_588))
        return `${iso} ${Math.abs(month.getMonth())}${month.isLeap() ? 'L' : ''} ${month.getDayCount()}`
      })
    const ours = monthsOfYear('chinese', year).map(
      (month) => `${first(year, month)} ${month.month}${month.leap ? 'L' : ''} ${month.days}`,
    )
    if (ours.join() !== theirs.join()) different.push(year)
  }
  expect(different).toEqual([])
})
