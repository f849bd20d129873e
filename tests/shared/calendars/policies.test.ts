import { describe, expect, test } from 'vitest'
import { type CalendarId, dayInYear, fromIso } from '../../../shared/model/calendars/index.ts'
import { read, written } from './every-day.ts'

/** The day asked for as if the year had it, then the days kept `earlier` and `later`, each as the calendar and as Gregory has it. */
type Case = readonly [wanted: string, why: string, earlier: readonly [string, string], later: readonly [string, string]]

const LACKING: Readonly<Record<CalendarId, readonly Case[]>> = {
  gregory: [
    ['2027-2-29', '29 February of a common year', ['2027-2-28', '2027-02-28'], ['2027-3-1', '2027-03-01']],
    ['2027-2-31', 'a 31st of February', ['2027-2-28', '2027-02-28'], ['2027-3-1', '2027-03-01']],
    ['2028-4-31', 'a 31st of April', ['2028-4-30', '2028-04-30'], ['2028-5-1', '2028-05-01']],
  ],
  hebrew: [
    ['5786-5L-15', 'Adar I of a common year: Shevat or Adar', ['5786-5-15', '2026-02-02'], ['5786-6-15', '2026-03-04']],
    ['5786-5L-30', '30 Adar I of one: Adar has 29', ['5786-5-30', '2026-02-17'], ['5786-7-1', '2026-03-19']],
    ['5787-6-30', '30 Adar II', ['5787-6-29', '2027-04-07'], ['5787-7-1', '2027-04-08']],
    ['5784-2-30', '30 Marheshvan of a short one', ['5784-2-29', '2023-11-13'], ['5784-3-1', '2023-11-14']],
    ['5784-3-30', '30 Kislev of a short one', ['5784-3-29', '2023-12-12'], ['5784-4-1', '2023-12-13']],
    ['5785-12-30', '30 Elul', ['5785-12-29', '2025-09-22'], ['5786-1-1', '2025-09-23']],
  ],
  chinese: [
    ['2024-2L-10', 'a leap month the year lacks', ['2024-2-10', '2024-03-19'], ['2024-3-10', '2024-04-18']],
    ['2025-5L-1', 'one a year with another leap month lacks', ['2025-5-1', '2025-05-27'], ['2025-6-1', '2025-06-25']],
    ['2025-6L-30', '30 of a leap month of 29', ['2025-6L-29', '2025-08-22'], ['2025-7-1', '2025-08-23']],
    ['2026-5L-30', 'month, then day: 5 has 29, 6 has 30', ['2026-5-29', '2026-07-13'], ['2026-6-30', '2026-08-12']],
    ['2026-4L-30', 'month, then day: 4 and 5 have 29', ['2026-4-29', '2026-06-14'], ['2026-6-1', '2026-07-14']],
    [
      '2026-12L-5',
      'a leap twelfth: the next is in the next year',
      ['2026-12-5', '2027-01-12'],
      ['2027-1-5', '2027-02-10'],
    ],
    ['2026-12-30', '30 of a short twelfth', ['2026-12-29', '2027-02-05'], ['2027-1-1', '2027-02-06']],
  ],
  'islamic-civil': [
    ['1446-12-30', '30 Dhu al-Hijja of a common year', ['1446-12-29', '2025-06-26'], ['1447-1-1', '2025-06-27']],
    ['1446-2-30', '30 Safar', ['1446-2-29', '2024-09-04'], ['1446-3-1', '2024-09-05']],
  ],
  'islamic-umalqura': [
    ['1446-9-30', '30 Ramadan of 29 days', ['1446-9-29', '2025-03-29'], ['1446-10-1', '2025-03-30']],
    ['1446-12-30', '30 Dhu al-Hijja of 29 days', ['1446-12-29', '2025-06-25'], ['1447-1-1', '2025-06-26']],
  ],
  persian: [
    ['1404-12-30', '30 Esfand of a common year', ['1404-12-29', '2026-03-20'], ['1405-1-1', '2026-03-21']],
    ['1405-7-31', 'a 31st of Mehr', ['1405-7-30', '2026-10-22'], ['1405-8-1', '2026-10-23']],
  ],
}

describe.each(Object.entries(LACKING) as [CalendarId, readonly Case[]][])('%s', (calendar, cases) => {
  test.each(cases)('%s, %s: omitted, or kept earlier on %j, later on %j', (wanted, _, earlier, later) => {
    const { year, ...day } = read(calendar, wanted)
    expect(dayInYear(calendar, year, day, 'omit')).toBeUndefined()
    for (const [missing, [date, iso]] of [['earlier', earlier] as const, ['later', later] as const]) {
      expect(dayInYear(calendar, year, day, missing)).toBe(iso)
      expect(written(fromIso(calendar, iso))).toBe(date)
    }
  })
})

describe('a day the year has is that day, whatever becomes of those it has not', () => {
  test.each<[CalendarId, string, string, string]>([
    ['gregory', '2028-2-29', '2028-02-29', '29 February of a leap year'],
    ['hebrew', '5784-5L-30', '2024-03-10', '30 Adar I of a leap year'],
    ['hebrew', '5786-6-14', '2026-03-03', 'Adar of a common year'],
    ['hebrew', '5787-6-14', '2027-03-23', 'the same in a leap year: month 6 is Adar II'],
    ['hebrew', '5785-3-30', '2024-12-31', '30 Kislev of a long one'],
    ['chinese', '2025-6L-1', '2025-07-25', 'a leap month'],
    ['chinese', '2025-6-30', '2025-07-24', '30 of a month of 30'],
    ['islamic-civil', '1447-12-30', '2026-06-16', '30 Dhu al-Hijja of a leap year'],
    ['islamic-umalqura', '1447-9-30', '2026-03-19', '30 Ramadan of 30 days'],
    ['persian', '1403-12-30', '2025-03-20', '30 Esfand of a leap year'],
  ])('%s %s is %s: %s', (calendar, wanted, iso) => {
    const { year, ...day } = read(calendar, wanted)
    for (const missing of ['omit', 'earlier', 'later'] as const)
      expect(dayInYear(calendar, year, day, missing)).toBe(iso)
  })
})

test('what is kept later than the last year covered has no day', () => {
  expect(dayInYear('chinese', 2200, { month: 12, leap: true, day: 1 }, 'later')).toBeUndefined()
  expect(dayInYear('chinese', 1644, { month: 12, leap: true, day: 1 }, 'later')).toBeUndefined()
})
