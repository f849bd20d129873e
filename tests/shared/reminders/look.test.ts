// What one look at the clock finds.
import { describe, expect, test } from 'vitest'
import { defaultHours, workingDayBefore, type Hours } from '../../../shared/model/reminders/hours.ts'
import { ahead, look, type Look } from '../../../shared/model/reminders/look.ts'
import {
  slotKey,
  slotOfDay,
  slotOfMeeting,
  slotsOfMilestone,
  type MilestoneToTell,
  type Slot,
} from '../../../shared/model/reminders/slots.ts'
import { Temporal } from '../../../shared/model/temporal.ts'

const since = '2020-01-01T00:00:00Z'
const birthday: MilestoneToTell = {
  id: 'b',
  date: { form: 'on', certainty: 'known', year: 1974, month: 6, day: 12 },
  repeats: { every: 'year' },
  leads: [14, 0],
  since,
  tone: 'celebrate',
}
const told = (now: string, slots: readonly Slot[], rest: Partial<Look> = {}) =>
  look({ slots, claimed: new Set(), now: Temporal.ZonedDateTime.from(now), hours: defaultHours, ...rest }).map(
    ({ lead, how, late, at }) => [lead, how, late, at],
  )
const slots = (milestone: Partial<MilestoneToTell> = {}) =>
  slotsOfMilestone({ ...birthday, ...milestone }, '2027-01-01', '2027-12-31')

describe('the moment', () => {
  test.each<[string, string, unknown[]]>([
    ['not a second before', '2027-06-12T08:59:59+01:00[Europe/London]', []],
    ['at its time', '2027-06-12T09:00+01:00[Europe/London]', [[0, 'pop-up', false, '2027-06-12T08:00:00Z']]],
    [
      'ask-01 ask-05 nine o’clock where the user is, whatever the offset',
      '2027-06-12T09:00+14:00[Pacific/Kiritimati]',
      [[0, 'pop-up', false, '2027-06-11T19:00:00Z']],
    ],
    [
      'ask-13 after a sleep it is late, and told',
      '2027-06-14T07:00+01:00[Europe/London]',
      [[0, 'pop-up', true, '2027-06-12T08:00:00Z']],
    ],
    [
      'a week after its day it is named among what was missed',
      '2027-06-20T07:00+01:00[Europe/London]',
      [[0, 'gone', true, '2027-06-12T08:00:00Z']],
    ],
  ])('%s', (_, now, found) => {
    expect(told(now, slots({ leads: [0] }))).toEqual(found)
  })
})

test('one telling a lead; a later one stands for those that were slept through', () => {
  expect(told('2027-05-29T09:00+01:00[Europe/London]', slots())).toEqual([
    [14, 'pop-up', false, '2027-05-29T08:00:00Z'],
  ])
  expect(told('2027-06-13T12:00+01:00[Europe/London]', slots())).toEqual([
    [14, 'superseded', true, '2027-05-29T08:00:00Z'],
    [0, 'pop-up', true, '2027-06-12T08:00:00Z'],
  ])
})

test('ask-06 ask-09 what was claimed is never told again, and one slot given twice is one', () => {
  const now = '2027-06-12T12:00+01:00[Europe/London]'
  expect(told(now, slots(), { claimed: new Set(slots().map(slotKey)) })).toEqual([])
  expect(told(now, [...slots({ leads: [0] }), ...slots({ leads: [0] })])).toHaveLength(1)
})

test('ask-02 what is written down on its day, before its time, is told that day; what was over is not', () => {
  const now = '2027-06-12T09:00+01:00[Europe/London]'
  expect(told(now, slots({ since: '2027-06-12T06:00:00Z', leads: [0] }))).toHaveLength(1)
  expect(told(now, slots({ since: '2027-06-12T08:00:01Z', leads: [0] }))).toHaveLength(0)
})

describe('ask-07 whose zone counts is said', () => {
  const tokyo = slots({ zone: 'Asia/Tokyo', leads: [0] })
  test('nine o’clock there', () => {
    expect(told('2027-06-12T01:00+01:00[Europe/London]', tokyo)).toEqual([[0, 'pop-up', false, '2027-06-12T00:00:00Z']])
  })
  test('out of the user’s own quiet hours', () => {
    const hours: Hours = { ...defaultHours, quiet: { from: '22:00', to: '07:00' } }
    expect(told('2027-06-12T06:59+01:00[Europe/London]', tokyo, { hours })).toEqual([])
    expect(told('2027-06-12T07:00+01:00[Europe/London]', tokyo, { hours })).toEqual([
      [0, 'pop-up', false, '2027-06-12T06:00:00Z'],
    ])
  })
  test('a zone nobody knows is the user’s own', () => {
    const nowhere = slots({ zone: 'Mars/Olympus', leads: [0] })
    expect(told('2027-06-12T09:00+01:00[Europe/London]', nowhere)).toHaveLength(1)
  })
})

describe('a time the clocks skip or repeat', () => {
  const at = (remindAt: string, now: string) =>
    told(now, slots({ date: { form: 'on', certainty: 'known', month: 3, day: 28 }, leads: [0] }), {
      hours: { ...defaultHours, remindAt },
    })
  test('one that does not exist is as far after the jump', () => {
    expect(at('01:30', '2027-03-28T02:30+01:00[Europe/London]')).toEqual([[0, 'pop-up', false, '2027-03-28T01:30:00Z']])
  })
  test('one that comes twice is the first', () => {
    const autumn = slots({ date: { form: 'on', certainty: 'known', month: 10, day: 31 }, leads: [0] })
    const hours = { ...defaultHours, remindAt: '01:30' }
    expect(told('2027-10-31T01:30+01:00[Europe/London]', autumn, { hours })).toEqual([
      [0, 'pop-up', false, '2027-10-31T00:30:00Z'],
    ])
  })
  test('a day a zone left out is the next', () => {
    // Samoa had no 30 December 2011
    const gone = slotsOfMilestone(
      {
        ...birthday,
        date: { form: 'on', certainty: 'known', month: 12, day: 30 },
        leads: [0],
        since: '2011-01-01T00:00:00Z',
      },
      '2011-12-01',
      '2011-12-31',
    )
    expect(told('2011-12-31T09:00+14:00[Pacific/Apia]', gone)).toEqual([[0, 'pop-up', false, '2011-12-30T19:00:00Z']])
  })
})

describe('tact', () => {
  const on = '2027-06-12T09:00+01:00[Europe/London]'
  test.each<[string, Partial<MilestoneToTell>, unknown[]]>([
    ['celebrated', {}, ['pop-up']],
    ['marked quietly', { tone: 'quiet' }, ['silent']],
    ['not at all', { tone: 'none' }, []],
    ['ask-10 the birthday of somebody who has died is remembered quietly', { died: '2026-01-05' }, ['silent']],
    ['and what falls before the day somebody dies is as it was', { died: '2027-06-13' }, ['pop-up']],
    ['a month whose day nobody knows is nobody’s birthday', { date: { form: 'on', certainty: 'known', month: 6 } }, []],
  ])('%s', (_, milestone, how) => {
    const found = told(on, slotsOfMilestone({ ...birthday, leads: [0], ...milestone }, '2027-06-10', '2027-06-13'))
    expect(found.map(([, each]) => each)).toEqual(how)
  })
  test('ask-21 but the month is marked as it begins', () => {
    const june = slots({ date: { form: 'on', certainty: 'known', month: 6 }, leads: [0] })
    expect(told('2027-06-01T09:00+01:00[Europe/London]', june)).toEqual([[0, 'today', false, '2027-06-01T08:00:00Z']])
    // it is not over before its last day is
    expect(told('2027-07-03T09:00+01:00[Europe/London]', june)).toEqual([[0, 'today', true, '2027-06-01T08:00:00Z']])
    expect(told('2027-07-09T09:00+01:00[Europe/London]', june)).toEqual([[0, 'gone', true, '2027-06-01T08:00:00Z']])
  })
})

describe('quiet hours', () => {
  const night: Hours = { ...defaultHours, quiet: { from: '22:00', to: '07:00' } }
  const todo = slotOfDay('follow-up', { id: 'f', day: '2026-11-23', since })
  const at = (time: string, hours: Hours, slot = todo) =>
    told(`2026-11-23T${time}+00:00[Europe/London]`, [slot], { hours })
  test('nothing is told in them; what fell due before them waits for their end', () => {
    expect(at('23:15', night)).toEqual([])
    expect(at('22:00', night)).toHaveLength(1)
    expect(told('2026-11-24T06:59+00:00[Europe/London]', [todo], { hours: night })).toEqual([])
    expect(told('2026-11-24T07:00+00:00[Europe/London]', [todo], { hours: night })).toHaveLength(1)
  })
  test('an hour in their morning is their end, one in their evening their beginning: never a day late', () => {
    expect(at('07:00', { ...night, remindAt: '06:00' })).toEqual([[0, 'pop-up', false, '2026-11-23T07:00:00Z']])
    expect(at('22:00', { ...night, remindAt: '23:00' })).toEqual([[0, 'pop-up', false, '2026-11-23T22:00:00Z']])
  })
  test('a meeting is when it is', () => {
    const early = slotOfMeeting({ id: 'm', day: '2026-11-23', time: '05:45', since })
    expect(at('05:45', night, early)).toHaveLength(1)
  })
  test('what is held is ahead, at their end', () => {
    const input = { slots: [todo], claimed: new Set<string>(), hours: night, days: 2 }
    const now = Temporal.ZonedDateTime.from('2026-11-23T23:00+00:00[Europe/London]')
    expect(ahead({ ...input, now }).map(({ at: instant }) => instant)).toEqual(['2026-11-24T07:00:00Z'])
  })
})

describe('working days', () => {
  const week: Hours = { ...defaultHours, daysOff: 'before' }
  test('what can be told earlier comes on the last working day before', () => {
    expect(workingDayBefore('2026-11-22', week)).toBe('2026-11-20')
    expect(workingDayBefore('2026-11-20', week)).toBe('2026-11-20')
    expect(workingDayBefore('2026-11-22', defaultHours)).toBe('2026-11-22')
    expect(workingDayBefore('2026-11-22', { ...week, workingDays: [] })).toBe('2026-11-22')
    const sunday = slotOfDay('follow-up', { id: 'f', day: '2026-11-22', since })
    expect(told('2026-11-20T09:00+00:00[Europe/London]', [sunday], { hours: week })).toHaveLength(1)
  })
  test('a birthday stays on its day, what is told ahead of it does not', () => {
    // 12 June 2027 is a Saturday, 29 May too
    const found = ahead({
      slots: slots(),
      claimed: new Set(),
      now: Temporal.ZonedDateTime.from('2027-05-01T09:00+01:00[Europe/London]'),
      hours: week,
      days: 60,
    })
    expect(found.map(({ lead, at }) => [lead, at])).toEqual([
      [14, '2027-05-28T08:00:00Z'],
      [0, '2027-06-12T08:00:00Z'],
    ])
  })
})

test('what was put off comes at its instant, once, with a pop-up', () => {
  const [slot] = slots({ leads: [0] })
  const snoozed: Slot = { ...slot!, snoozed: { until: '2027-06-12T15:00:00Z', round: 1 } }
  const claimed = new Set([slotKey(slot!)])
  expect(told('2027-06-12T15:59+01:00[Europe/London]', [slot!, snoozed], { claimed })).toEqual([])
  expect(told('2027-06-12T16:00+01:00[Europe/London]', [slot!, snoozed], { claimed })).toEqual([
    [0, 'pop-up', false, '2027-06-12T15:00:00Z'],
  ])
  claimed.add(slotKey(snoozed))
  expect(told('2027-06-12T16:01+01:00[Europe/London]', [slot!, snoozed], { claimed })).toEqual([])
})
