// Until when something is put off.
import { describe, expect, test } from 'vitest'
import { defaultHours, type Hours } from '../../../shared/model/reminders/hours.ts'
import { ahead, look, type Look } from '../../../shared/model/reminders/look.ts'
import { slotOfDay, slotOfMeeting, type Slot } from '../../../shared/model/reminders/slots.ts'
import { nextWorkingDay, snoozedUntil, type SnoozeChoice } from '../../../shared/model/reminders/snooze.ts'
import { Temporal } from '../../../shared/model/temporal.ts'

// a Tuesday
const noon = '2026-03-10T12:00[Europe/Dublin]'
const until = (choice: SnoozeChoice, now = noon, hours: Partial<Hours> = {}): string => {
  const found = snoozedUntil(choice, Temporal.ZonedDateTime.from(now), { ...defaultHours, ...hours })
  return typeof found === 'string' ? found : found.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

describe('ask-14 put off', () => {
  const night = { quiet: { from: '21:00', to: '07:00' } }
  test.each<[string, SnoozeChoice, string, string, Partial<Hours>?]>([
    ['for an hour', { choice: 'hour' }, noon, '2026-03-10T13:00'],
    ['for an hour over midnight', { choice: 'hour' }, '2026-03-10T23:30[Europe/Dublin]', '2026-03-11T00:30'],
    [
      'for an hour, though the clocks go forward',
      { choice: 'hour' },
      '2026-03-29T00:30[Europe/Dublin]',
      '2026-03-29T02:30',
    ],
    ['until this evening', { choice: 'evening' }, noon, '2026-03-10T18:00'],
    ['not until an evening that has begun', { choice: 'evening' }, '2026-03-10T18:00[Europe/Dublin]', 'not-later'],
    [
      'until tomorrow, at the hour reminders come',
      { choice: 'tomorrow' },
      noon,
      '2026-03-11T08:15',
      { remindAt: '08:15' },
    ],
    [
      'until tomorrow, out of quiet hours as all that comes then',
      { choice: 'tomorrow' },
      noon,
      '2026-03-11T07:00',
      { remindAt: '06:00', ...night },
    ],
    ['until the next working day', { choice: 'working-day' }, noon, '2026-03-11T09:00'],
    ['over a weekend', { choice: 'working-day' }, '2026-03-13T12:00[Europe/Dublin]', '2026-03-16T09:00'],
    ['until tomorrow where nobody works', { choice: 'working-day' }, noon, '2026-03-11T09:00', { workingDays: [] }],
    ['until a time of one’s own', { choice: 'at', at: '2026-04-02T16:45' }, noon, '2026-04-02T16:45'],
    ['not until now', { choice: 'at', at: '2026-03-10T12:00' }, noon, 'not-later'],
    ['not into the past', { choice: 'at', at: '2026-03-09T12:00' }, noon, 'not-later'],
    ['for a year', { choice: 'at', at: '2027-03-11T12:00' }, noon, '2027-03-11T12:00'],
    ['not for longer', { choice: 'at', at: '2027-03-12T12:00' }, noon, 'too-late'],
    [
      'never into quiet hours, but to their end',
      { choice: 'at', at: '2026-03-10T22:00' },
      noon,
      '2026-03-11T07:00',
      night,
    ],
    ['for an hour that is quiet', { choice: 'hour' }, '2026-03-10T20:30[Europe/Dublin]', '2026-03-11T07:00', night],
    ['until an hour the clocks jump over', { choice: 'at', at: '2026-03-29T01:30' }, noon, '2026-03-29T02:30'],
  ])('%s', (_, choice, now, expected, hours) => {
    expect(until(choice, now, hours)).toBe(expected)
  })

  test('the next working day is never the day itself', () => {
    expect(nextWorkingDay('2026-03-10', { workingDays: [2] })).toBe('2026-03-17')
  })
})

describe('what was put off into hours that are quiet by now', () => {
  const putOff = (slot: Slot): Slot => ({ ...slot, snoozed: { until: '2026-03-10T22:00:00Z', round: 1 } })
  const input = (slot: Slot, now: string): Look => ({
    slots: [putOff(slot)],
    claimed: new Set(),
    now: Temporal.ZonedDateTime.from(now),
    hours: { ...defaultHours, quiet: { from: '21:00', to: '07:00' } },
  })
  const since = '2020-01-01T00:00:00Z'
  const call = slotOfDay('follow-up', { id: 'f', day: '2026-03-10', since })
  const at = (slot: Slot): string[] => ahead({ ...input(slot, noon), days: 3 }).map((one) => one.at)

  test('comes when they are over, and the shell, which knows no quiet hours, is told so', () => {
    expect(at(call)).toEqual(['2026-03-11T07:00:00Z'])
    expect(look(input(call, '2026-03-10T23:00[Europe/Dublin]'))).toEqual([])
    expect(look(input(call, '2026-03-11T07:00[Europe/Dublin]'))).toMatchObject([
      { at: '2026-03-11T07:00:00Z', moved: ['quiet'], late: false },
    ])
  })

  test('a meeting is when it is', () => {
    expect(at(slotOfMeeting({ id: 'm', day: '2026-03-10', time: '09:00', since }))).toEqual(['2026-03-10T22:00:00Z'])
  })
})

test.each<[string, Partial<Hours>, string[]]>([
  ['at its own hour', {}, []],
  ['by quiet hours', { quiet: { from: '08:00', to: '11:00' } }, ['quiet']],
  ['by a day off', { daysOff: 'before' }, ['day-off']],
  ['by both', { daysOff: 'before', quiet: { from: '08:00', to: '11:00' } }, ['quiet', 'day-off']],
])('what moved a telling is said: %s', (_, hours, moved) => {
  // a Sunday
  const slot = slotOfDay('follow-up', { id: 'f', day: '2026-03-15', since: '2020-01-01T00:00:00Z' })
  const now = Temporal.ZonedDateTime.from(noon)
  const found = ahead({ slots: [slot], claimed: new Set(), now, hours: { ...defaultHours, ...hours }, days: 9 })
  expect(found.map((one) => one.moved)).toEqual([moved])
})
