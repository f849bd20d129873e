import { afterEach, describe, expect, test } from 'vitest'
import { fromIso, monthsOfYear } from '../../../shared/model/calendars/index.ts'
import { dateOf, type OnDate, type PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { sayEnglish } from '../../../shared/model/dates/say-english.ts'
import { spell } from '../../../shared/model/dates/spell.ts'
import type { Dated } from '../../../shared/model/recurrence/dated.ts'

const today = '2026-11-21'
const on = (fields: Omit<OnDate, 'form' | 'certainty'>): OnDate => ({ form: 'on', certainty: 'known', ...fields })
const english = (date: PartialDate | Dated) => spell(date, 'en-GB', sayEnglish, today)

test.each<[PartialDate, string]>([
  [dateOf('2027-09-20'), 'Monday 20 September 2027'],
  [on({ year: 1984, month: 6 }), 'June 1984'],
  [on({ year: 1984 }), '1984'],
  [on({ month: 6, day: 12 }), '12 June'],
  [on({ month: 2, day: 29 }), '29 February'],
  [on({ month: 6 }), 'June'],
  [on({ day: 3 }), 'the 3rd'],
  [on({ day: 11, year: 1984 }), 'the 11th of a month in 1984'],
  [{ ...on({ year: 1984 }), certainty: 'about' }, 'about 1984'],
  [{ ...on({ year: 1984 }), certainty: 'estimated' }, 'probably 1984'],
  [{ form: 'before', year: 1985, month: 6 }, 'before June 1985'],
  [{ form: 'after', year: 1990 }, 'after 1990'],
  [{ form: 'between', from: { year: 1984 }, to: { year: 1986 } }, 'between 1984 and 1986'],
  [{ form: 'decade', certainty: 'known', decade: 1970 }, 'the 1970s'],
  [{ form: 'age', certainty: 'about', age: 50, at: '2026' }, 'about 50 in 2026'],
  [{ form: 'age', certainty: 'known', age: 7, at: today }, '7 on 21 November 2026'],
  [{ ...on({ year: 2026, month: 3 }), words: 'mid-March' }, 'March 2026 (“mid-March”)'],
  [dateOf('0044-03-15'), 'Tuesday 15 March 44'],
  [on({ calendar: 'hebrew', month: 5, leap: true, day: 8 }), '8 Adar I'],
  [on({ calendar: 'islamic-umalqura', month: 1, day: 1 }), '1 Muharram'],
  [on({ calendar: 'persian', month: 1, day: 1 }), '1 Farvardin'],
  [on({ calendar: 'chinese', month: 8, day: 15 }), '15th day of the 8th lunar month'],
])('%j is %s', (date, text) => {
  expect(english(date)).toBe(text)
})

const dated = (date: PartialDate, repeats: Dated['repeats']): Dated => ({ date, repeats })

test.each<[Dated, string]>([
  [
    dated(on({ month: 9 }), { every: 'weekday', nth: 3, weekday: 1 }),
    'every third Monday of September, next on Monday 20 September 2027',
  ],
  [
    dated(on({ year: 2026 }), { every: 'weekday', nth: -1, weekday: 5 }),
    'every last Friday of the month, next on Friday 27 November 2026',
  ],
  [dated(on({ month: 6, day: 12 }), { every: 'year' }), 'every 12 June, next on Saturday 12 June 2027'],
  [dated(dateOf('1974-06-12'), { every: 'year' }), 'every 12 June from 1974, next on Saturday 12 June 2027'],
  [
    dated(dateOf('2020-06-12'), { every: 'year', interval: 5 }),
    'every 5 years on 12 June from 2020, next on Wednesday 12 June 2030',
  ],
  [dated(on({ month: 6 }), { every: 'year' }), 'every June, next in June 2027'],
  [
    dated(dateOf('2026-11-23'), { every: 'week', until: '2027-03-31' }),
    'every Monday from Monday 23 November 2026, until Wednesday 31 March 2027',
  ],
  [
    dated(dateOf('2026-10-31'), { every: 'month' }),
    'the last day of every month, from Saturday 31 October 2026, next on Monday 30 November 2026',
  ],
  [
    dated(dateOf('2026-11-21'), { every: 'day', interval: 10, count: 3 }),
    'every 10 days from Saturday 21 November 2026, 3 times',
  ],
  [dated(dateOf('1999-07-04'), { every: 'once' }), 'Sunday 4 July 1999'],
])('%j is %s', (date, text) => {
  expect(english(date)).toBe(text)
})

test('weekdays, months and numbers are those of the locale, in the Gregorian calendar', () => {
  expect(spell(dateOf('2027-09-20'), 'de', sayEnglish)).toBe('Montag 20. September 2027')
  expect(spell(on({ month: 6, day: 12 }), 'fa-IR', sayEnglish)).toBe('۱۲ ژوئن')
})

test.runIf(monthsOfYear('hebrew', 5776).length > 0 && (fromIso('hebrew', today)?.year ?? 0) > 5000)(
  'a date of another calendar comes with its Gregorian day',
  () => {
    expect(english(on({ calendar: 'hebrew', year: 5776, month: 5, leap: true, day: 8 }))).toBe(
      '8 Adar I 5776 (17 February 2016)',
    )
    expect(english(on({ calendar: 'hebrew', year: 5776, month: 6 }))).toBe('Adar II 5776')
    expect(english(on({ calendar: 'hebrew', year: 5777, month: 6 }))).toBe('Adar 5777')
  },
)

describe('in any zone of the machine', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each(['America/Los_Angeles', 'Pacific/Apia', 'UTC'])('%s', (name) => {
    process.env.TZ = name
    expect(english(dateOf('2011-12-30'))).toBe('Friday 30 December 2011')
    expect(english(dateOf('0001-01-01'))).toBe('Monday 1 January 1')
    expect(english(dateOf('9999-12-31'))).toBe('Friday 31 December 9999')
  })
})
