import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  type CalendarDate,
  daysInCalendarMonth,
  fromIso,
  monthsOfYear,
  toIso,
  yearsCovered,
} from '../../../shared/model/calendars/index.ts'
import { addDays, daysBetween } from '../../../shared/model/days.ts'
import { CALENDARS, everyDay, written } from './every-day.ts'

describe.each(CALENDARS)('%s', (calendar) => {
  test('every day from 1900 to 2100 there and back, each a day, a month or a year after the last', () => {
    const wrong: string[] = []
    let days = 0
    let before = fromIso(calendar, '1899-12-31')
    for (const iso of everyDay('1900-01-01', '2100-12-31')) {
      days++
      const date = fromIso(calendar, iso)
      if (!date || !before || toIso(date) !== iso) {
        wrong.push(`${iso}: ${written(date)}`)
        continue
      }
      const isNextDay = date.year === before.year && date.month === before.month && date.leap === before.leap
      const isFirst = date.day === 1 && before.day === daysInCalendarMonth(calendar, before.year, before)
      if (isNextDay ? date.day !== before.day + 1 : !isFirst) wrong.push(`${written(before)}, then ${written(date)}`)
      before = date
    }
    expect(wrong).toEqual([])
    expect(days).toBe(73_414)
  })

  test('every year covered begins the day after the last ended, its months in order and as long as the year', () => {
    const { first, last } = yearsCovered(calendar)
    const wrong: number[] = []
    for (let year = first; year <= last; year++) {
      const months = monthsOfYear(calendar, year)
      const start = toIso({ calendar, year, month: 1, leap: false, day: 1 }) ?? ''
      const next = addDays(start, months.reduce((sum, { days }) => sum + days, 0) - 1)
      const final = months.at(-1)!
      const follows =
        year === last || toIso({ calendar, year: year + 1, month: 1, leap: false, day: 1 }) === addDays(next, 1)
      const ordered = months.map(({ month, leap }) => month + (leap ? 0.5 : 0))
      const regular = months.filter(({ leap }) => !leap).map(({ month }) => month)
      const isSound =
        follows &&
        ordered.every((at, i) => i === 0 || at > ordered[i - 1]!) &&
        regular.join() === '1,2,3,4,5,6,7,8,9,10,11,12' &&
        written(fromIso(calendar, start)) === `${year}-1-1` &&
        written(fromIso(calendar, next)) === written({ year, ...final, day: final.days })
      if (!isSound) wrong.push(year)
    }
    expect(wrong).toEqual([])
  })
})

test.each([
  ['gregory', 1, 9999, '0001-01-01', '9999-12-31'],
  ['hebrew', 3762, 13_759, '0001-09-06', '9999-11-03'],
  ['chinese', 1645, 2200, '1645-01-28', '2201-02-03'],
  ['islamic-civil', 1, 9665, '0622-07-19', '9999-10-01'],
  ['islamic-umalqura', 1, 9665, '0622-07-19', '9999-10-01'],
  ['persian', 1, 3177, '0622-03-22', '3799-03-19'],
] as const)('%s covers the years %i to %i: %s to %s', (calendar, first, last, from, to) => {
  expect(yearsCovered(calendar)).toEqual({ first, last })
  expect(written(fromIso(calendar, from))).toBe(`${first}-1-1`)
  const final = monthsOfYear(calendar, last).at(-1)!
  expect(toIso({ calendar, year: last, ...final, day: final.days })).toBe(to)
  if (from > '0001-01-01') expect(fromIso(calendar, addDays(from, -1))).toBeUndefined()
  if (to < '9999-12-31') expect(fromIso(calendar, addDays(to, 1))).toBeUndefined()
})

test('years of the Hebrew calendar have the six lengths they can have', () => {
  const lengths = new Set<number>()
  for (let year = 5600; year < 5900; year++) {
    const start = toIso({ calendar: 'hebrew', year, month: 1, leap: false, day: 1 }) ?? ''
    lengths.add(daysBetween(start, toIso({ calendar: 'hebrew', year: year + 1, month: 1, leap: false, day: 1 }) ?? ''))
  }
  expect([...lengths].toSorted()).toEqual([353, 354, 355, 383, 384, 385])
})

describe('the zone of the machine', () => {
  const program = `
    const { fromIso, toIso } = await import('./shared/model/calendars/index.ts')
    const { addDays } = await import('./shared/model/days.ts')
    const answers = []
    for (const calendar of ${JSON.stringify(CALENDARS)})
      for (const days of [...Array.from({ length: 740 }, (_, i) => i * 99), 40905, 40906, 40907]) {
        const date = fromIso(calendar, addDays('1900-01-01', days))
        answers.push({ ...date, iso: toIso(date) })
      }
    console.log(JSON.stringify(answers))`

  test.each(['America/Los_Angeles', 'Pacific/Apia'])(
    'changes nothing in %s, nor does the day Apia left out',
    async (zone) => {
      const node = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        cwd: join(import.meta.dirname, '../../..'),
        env: { ...process.env, TZ: zone },
        maxBuffer: 10_000_000,
      })
      const answers = JSON.parse(node.stdout) as (CalendarDate & { readonly iso: string })[]
      expect(answers).toHaveLength(6 * 743)
      expect(answers.filter(({ iso }) => iso === '2011-12-30')).toHaveLength(6)
      for (const { iso, ...date } of answers) {
        if (written(fromIso(date.calendar, iso)) !== written(date))
          expect.fail(`${date.calendar} ${iso} ${written(date)}`)
      }
    },
  )
})
