// Milestones as a calendar file: read back by us, and by ical.js.
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { foldLine, initialsOf, writeIcs } from '../../../electron/vault/exchange/ics-write.ts'
import type { IcsPrivacy, WrittenMilestone } from '../../../electron/vault/exchange/ics-write.ts'
import { daysInCalendarMonth } from '../../../shared/model/calendars/index.ts'
import { between } from '../../../shared/model/recurrence/occurrences.ts'
import type { Rule } from '../../../shared/model/recurrence/rule.ts'
import { read } from './calendars.ts'

const write = (all: readonly WrittenMilestone[], privacy: IcsPrivacy = 'full'): string =>
  writeIcs(all, { privacy, since: '2026-11-23', stamp: '20261123T090000Z', product: 'Rapport' })

const one = (on: WrittenMilestone['on'], more: Partial<WrittenMilestone> = {}): WrittenMilestone => ({
  id: '0198f0aa-1',
  name: 'Ada Lovelace',
  reason: 'Birthday',
  on,
  ...more,
})

const window = { from: '2026-11-23', to: '2032-12-31' }

/** The days ical.js finds, at most so many. */
const byIcal = (text: string, most: number): string[] => {
  const component = new ICAL.Component(ICAL.parse(text) as [])
  const event = new ICAL.Event(component.getFirstSubcomponent('vevent') ?? undefined)
  const iterator = event.iterator()
  const days: string[] = []
  for (let at = 0; at < most; at += 1) {
    const next = iterator.next()
    if (next === null || next === undefined) break
    days.push(next.toString())
  }
  return days
}

describe('the days that are written', () => {
  test.each<[string, Rule, string]>([
    ['a birthday', { unit: 'year', month: 6, day: 8, from: '1986-06-08' }, 'RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=8'],
    [
      '29 February',
      { unit: 'year', month: 2, day: 29, from: '1984-02-29' },
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    ],
    [
      'on 1 March',
      { unit: 'year', month: 2, day: 29, from: '1984-02-29', missing: 'later' },
      'RRULE:FREQ=YEARLY;BYYEARDAY=60',
    ],
    [
      'the third Monday of September',
      { unit: 'year', month: 9, nth: 3, weekday: 1, from: '0001-01-01' },
      'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=3MO',
    ],
    [
      'every third year',
      { unit: 'year', month: 3, day: 1, from: '2024-03-01', interval: 3 },
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1;INTERVAL=3',
    ],
    ['the last of every month', { unit: 'month', day: 31, from: '2020-01-31' }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    [
      'every second week',
      { unit: 'week', weekdays: [2], from: '2026-11-24', interval: 2, count: 5 },
      'RRULE:FREQ=WEEKLY;BYDAY=TU;INTERVAL=2;COUNT=5',
    ],
    [
      'until a day',
      { unit: 'day', from: '2026-11-01', until: '2026-12-01', interval: 7 },
      'RRULE:FREQ=DAILY;INTERVAL=7;UNTIL=20261201',
    ],
  ])('%s', (_, rule, written) => {
    const text = write([one(rule)])
    expect(text.replaceAll('\r\n ', '')).toContain(`${written}\r\n`)
    const days = between(rule, window.from, window.to)
    expect(read(text, window).meetings.map(({ start }) => start)).toEqual(days.slice(0, 2_000))
    expect(read(text, window).problems).toEqual([])
    expect(byIcal(text, Math.min(days.length, 12))).toEqual(days.slice(0, 12))
  })

  test('the year of birth does not leave', () => {
    expect(write([one({ unit: 'year', month: 6, day: 8, from: '1986-06-08' })])).not.toContain('1986')
  })

  test('what no rule of a calendar says is written day by day', () => {
    const rule: Rule = { unit: 'month', day: 31, from: '2026-11-01', missing: 'later', interval: 3 }
    const text = write([one(rule)])
    const days = between(rule, window.from, window.to)
    expect(days[0]).toBe('2026-12-01')
    expect(text).toContain('RDATE;VALUE=DATE:20261201,20270301')
    expect(read(text, window).meetings.map(({ start }) => start)).toEqual(days)
    expect(byIcal(text, 5)).toEqual(days.slice(0, 5))
  })

  const hasHebrew = daysInCalendarMonth('hebrew', 5787, { month: 1, leap: false }) > 0

  test.skipIf(!hasHebrew)('days of another calendar, by RFC 7529', () => {
    const rule: Rule = {
      unit: 'year',
      calendar: 'hebrew',
      month: 5,
      leap: true,
      day: 8,
      from: '2014-02-08',
      missing: 'later',
    }
    const text = write([one(rule)])
    expect(text.replaceAll('\r\n ', '')).toContain(
      'RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD\r\n',
    )
    const days = between(rule, window.from, window.to)
    expect(days).toHaveLength(6)
    expect(read(text, window).meetings.map(({ start }) => start)).toEqual(days)
  })

  test('once, and not what is over', () => {
    expect(read(write([one('2026-12-24')]), window).meetings.map(({ start, end }) => [start, end])).toEqual([
      ['2026-12-24', '2026-12-25'],
    ])
    expect(read(write([one('2020-12-24')])).total).toBe(0)
    expect(write([one({ unit: 'day', from: '2020-01-01', until: '2020-02-01' })])).not.toContain('VEVENT')
  })
})

describe('what is said', () => {
  const on: Rule = { unit: 'year', month: 6, day: 8, from: '1986-06-08' }
  const note = 'Likes figs; not dates,\nor C:\\dates \u0007🎂'

  test('names, reasons and notes, escaped and read back by both', () => {
    const text = write([one(on, { note, name: 'Zoë; "Ada", Lovelace' })])
    expect(read(text, window).meetings[0]).toMatchObject({
      summary: 'Zoë; "Ada", Lovelace: Birthday',
      description: 'Likes figs; not dates,\nor C:\\dates 🎂',
      uid: '0198f0aa-1@rapport.invalid',
    })
    const event = new ICAL.Component(ICAL.parse(text) as []).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe('Zoë; "Ada", Lovelace: Birthday')
    expect(event?.getFirstPropertyValue('description')).toBe('Likes figs; not dates,\nor C:\\dates 🎂')
  })

  test('without reasons, and initials alone', () => {
    const bare = write([one(on, { note })], 'no-reasons')
    expect(read(bare, window).meetings[0]).toMatchObject({ summary: 'Ada Lovelace' })
    const initials = write([one(on, { note })], 'initials')
    expect(read(initials, window).meetings[0]).toMatchObject({ summary: 'A. L.' })
    for (const text of [bare, initials]) expect(text).not.toMatch(/Birthday|figs|DESCRIPTION/)
    expect(initials).not.toMatch(/Ada|Lovelace/)
  })

  test.each([
    ['Ada Lovelace', 'A. L.'],
    ['élise', 'É.'],
    ['Jean-Luc  de  Rham', 'J. L. D. R.'],
    ['王小明', '王.'],
    ['"Bo" (Robert) 🎂', 'B. R.'],
    ['🎂', ''],
  ])('initials of %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  test('one UID for one milestone, in every file', () => {
    const uid = (text: string) => /UID:(.*)\r/.exec(text)?.[1]
    expect(uid(write([one(on)]))).toBe(uid(write([one('2030-01-01', { name: 'Another' })], 'initials')))
  })

  test('lines end with CRLF and have at most 75 octets, and no character is cut', () => {
    const text = write([one(on, { note: `${'ä'.repeat(200)}${'🎂'.repeat(100)}${'x'.repeat(300)}` })])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
    }
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  })
})
