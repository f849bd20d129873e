import { afterEach, describe, expect, test } from 'vitest'
import { readDate } from '../../../renderer/lib/read-jot/index.ts'

const today = '2026-11-18' // a Wednesday
const day = (iso: string) => {
  const [year, month, dayOfMonth] = iso.split('-').map(Number)
  return { iso, year, month, day: dayOfMonth }
}

describe('a day spoken of from today', () => {
  test.each([
    ['today', '2026-11-18'],
    ['tomorrow', '2026-11-19'],
    ['yesterday', '2026-11-17'],
    ['the day after tomorrow', '2026-11-20'],
    ['Thursday', '2026-11-19'],
    ['by Thursday', '2026-11-19'],
    ['this Thursday', '2026-11-19'],
    ['Wednesday', '2026-11-25'],
    ['Sun', '2026-11-22'],
    ['next Friday', '2026-11-27'],
    ['Friday next week', '2026-11-27'],
    ['Thursday week', '2026-11-26'],
    ['Thursday fortnight', '2026-12-03'],
    ['a week on Thursday', '2026-11-26'],
    ['tomorrow week', '2026-11-26'],
    ['in ten days', '2026-11-28'],
    ['in two weeks', '2026-12-02'],
    ['in a fortnight', '2026-12-02'],
    ['in 3 months', '2027-02-18'],
    ['in a couple of weeks', '2026-12-02'],
    ['within 3 weeks', '2026-12-09'],
    ['3 days from now', '2026-11-21'],
    ['on the 5th', '2026-12-05'],
    ['by the 30th', '2026-11-30'],
    ['next week', '2026-11-27'],
    ['end of the week', '2026-11-20'],
    ['end of next week', '2026-11-27'],
    ['end of the month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['the end of March', '2027-03-31'],
    ['end of the year', '2026-12-31'],
    ['  TOMORROW ', '2026-11-19'],
  ])('%j is %s', (text, iso) => {
    expect(readDate(text, today)).toEqual(day(iso))
  })

  test('a weekday said on that very day means the coming one, never today', () => {
    expect(readDate('Wednesday', today)).toEqual(day('2026-11-25'))
    expect(readDate('Wednesday week', today)).toEqual(day('2026-12-02'))
  })

  test('next Friday is the Friday of next week, whatever today is', () => {
    const read = ['2026-11-16', '2026-11-20', '2026-11-22'].map((on) => readDate('next Friday', on))
    expect(read).toEqual([day('2026-11-27'), day('2026-11-27'), day('2026-11-27')])
  })

  test('the 31st is looked for in a month that has one', () => {
    expect(readDate('by the 31st', '2027-04-02')).toEqual(day('2027-05-31'))
  })
})

describe('a day of the calendar', () => {
  const june = { iso: '2027-06-12', month: 6, day: 12 }
  const june1974 = { iso: '1974-06-12', month: 6, day: 12, year: 1974 }
  test.each<[string, object]>([
    ['12 June', june],
    ['June 12', june],
    ['12th of June', june],
    ['the twelfth of June', june],
    ['Saturday 12 June', june],
    ['12/6', june],
    ['12.6.', june],
    ['12 June 1974', june1974],
    ['June 12, 1974', june1974],
    ['12-Jun-1974', june1974],
    ['12 June 74', june1974],
    ['12 June ’74', june1974],
    ['12/06/1974', june1974],
    ['12.06.74', june1974],
    ['1974-06-12', june1974],
    ['June twenty-first 1974', { iso: '1974-06-21', month: 6, day: 21, year: 1974 }],
    ['birthday 12 June', { ...june, recursHint: 'yearly' }],
    ['every 12 June', { ...june, recursHint: 'yearly' }],
    ['born on 12 June 1974', { ...june1974, recursHint: 'yearly' }],
    ['18 November', { iso: today, month: 11, day: 18 }],
    ['29 February', { iso: '2028-02-29', month: 2, day: 29 }],
  ])('%j', (text, expected) => {
    expect(readDate(text, today)).toEqual(expected)
  })

  test('numbers are read day first, unless month first is the reader’s habit, dots are used, or only one reading exists', () => {
    const us = { order: 'month-first' } as const
    expect(readDate('06/12/1974', today)).toMatchObject({ iso: '1974-12-06' })
    expect(readDate('06/12/1974', today, us)).toMatchObject({ iso: '1974-06-12' })
    expect(readDate('06/25/1974', today)).toMatchObject({ iso: '1974-06-25' })
    expect(readDate('25/06/1974', today, us)).toMatchObject({ iso: '1974-06-25' })
    expect(readDate('06.12.1974', today, us)).toMatchObject({ iso: '1974-12-06' })
  })

  test('two figures of a year are at most twenty years ahead', () => {
    expect(readDate('12/06/46', today)).toMatchObject({ year: 2046 })
    expect(readDate('12/06/47', today)).toMatchObject({ year: 1947 })
  })

  test('ask-21 a month and a year, a month, or a year are what was said and no more', () => {
    expect(readDate('June 2027', today)).toEqual({ month: 6, year: 2027 })
    expect(readDate('in September', today)).toEqual({ month: 9 })
    expect(readDate('1974', today)).toEqual({ year: 1974 })
  })
})

describe('a day that does not exist is told apart', () => {
  test.each([
    '31 June',
    'June 31',
    '31/06/1974',
    '30 February 2027',
    '29 February 2027',
    '32 June',
    '0 June',
    '13/13/2020',
    '2027-02-30',
    'born 31 June 1974',
  ])('%j', (text) => {
    expect(readDate(text, today)).toEqual({ error: 'no-such-date' })
  })
})

describe('what names no certain day is not guessed at', () => {
  test.each([
    '',
    'foo',
    '12',
    'in 12',
    'mid-March',
    'early June',
    'end of last month',
    'last month',
    'last Thursday',
    'Monday next',
    'this weekend',
    'next month',
    'a few days',
    'in several weeks',
    'two weeks ago',
    'three days later',
    'Thursday or Friday',
    'third Monday of September',
    'every other Thursday',
    'around 12 June',
    'around 1984',
    'Good Friday',
    'Friday 12 June',
    '12-14 June',
    '12 June to 14 June',
    '12 June 2027 and 13 June',
    '12 June or so',
    'may be',
    'at 3',
    '12 minutes',
    'x'.repeat(200),
  ])('%j', (text) => {
    expect(readDate(text, today)).toBeUndefined()
  })
})

describe('in any zone of the machine', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo', 'Africa/Cairo', 'UTC'])(
    'ask-01 %s',
    (name) => {
      process.env.TZ = name
      expect(readDate('the twelfth of June', today)).toEqual({ iso: '2027-06-12', month: 6, day: 12 })
      expect(readDate('tomorrow', today)).toEqual(day('2026-11-19'))
    },
  )
})
