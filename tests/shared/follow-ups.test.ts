import { describe, expect, test } from 'vitest'
import { bucket, snoozeChoices, sortFollowUps, type Bucket, type FollowUpDates } from '../../shared/model/follow-ups.ts'

const today = '2027-06-12'
const open = (due?: string, snoozedUntil?: string): FollowUpDates => ({ due, snoozedUntil, state: 'open' })

describe('where a follow-up stands', () => {
  test.each<[string, FollowUpDates, Bucket]>([
    ['due yesterday is overdue', open('2027-06-11'), 'overdue'],
    ['due today is today', open('2027-06-12'), 'today'],
    ['due tomorrow is this week', open('2027-06-13'), 'week'],
    ['due in seven days is this week', open('2027-06-19'), 'week'],
    ['due in eight days is later', open('2027-06-20'), 'later'],
    ['without a date is later', open(), 'later'],
    ['overdue but put off to tomorrow is this week', open('2027-06-01', '2027-06-13'), 'week'],
    ['put off until today is today', open('2027-06-01', '2027-06-12'), 'today'],
    ['put off until yesterday is overdue again', open('2027-06-01', '2027-06-11'), 'overdue'],
    ['null dates are no dates', { due: null, snoozedUntil: null, state: 'open' }, 'later'],
    ['done is closed, however late', { due: '2027-01-01', state: 'done' }, 'closed'],
    ['dropped is closed', { due: today, state: 'dropped' }, 'closed'],
    ['renegotiated is closed: the new date is a new follow-up', { due: today, state: 'renegotiated' }, 'closed'],
    ['done late is closed', { due: today, state: 'late' }, 'closed'],
  ])('%s', (_rule, followUp, expected) => {
    expect(bucket(followUp, today)).toBe(expected)
  })
})

test('follow-ups come overdue first, then by date, undated before closed, ties as they came', () => {
  const items = [
    { id: 'closed', due: '2027-01-01', state: 'done' as const },
    { id: 'undated', state: 'open' as const },
    { id: 'week', due: '2027-06-15', state: 'open' as const },
    { id: 'today-a', due: today, state: 'open' as const },
    { id: 'overdue', due: '2027-06-01', state: 'open' as const },
    { id: 'today-b', due: today, state: 'open' as const },
    { id: 'later', due: '2027-09-01', state: 'open' as const },
    { id: 'put off to today', due: '2027-05-01', snoozedUntil: today, state: 'open' as const },
  ]
  const before = structuredClone(items)
  expect(sortFollowUps(items, today).map(({ id }) => id)).toEqual([
    'overdue',
    'put off to today',
    'today-a',
    'today-b',
    'week',
    'later',
    'undated',
    'closed',
  ])
  expect(items).toEqual(before)
})

describe('days to put a follow-up off to', () => {
  const dates = (day: string) => Object.fromEntries(snoozeChoices(day).map(({ key, date }) => [key, date]))
  test('are tomorrow, next Monday, in a week, in a month', () => {
    expect(dates('2027-06-10')).toEqual({
      tomorrow: '2027-06-11',
      'next-monday': '2027-06-14',
      'in-a-week': '2027-06-17',
      'in-a-month': '2027-07-10',
    })
  })
  test('on a Monday next Monday is a week away and is offered once', () => {
    expect(dates('2027-06-14')).toEqual({
      tomorrow: '2027-06-15',
      'next-monday': '2027-06-21',
      'in-a-month': '2027-07-14',
    })
  })
  test('on a Sunday tomorrow is next Monday and is offered once', () => {
    expect(dates('2027-06-13')).toEqual({
      tomorrow: '2027-06-14',
      'in-a-week': '2027-06-20',
      'in-a-month': '2027-07-13',
    })
  })
  test('in a month from 31 January is the last of February', () => {
    expect(dates('2027-01-31')['in-a-month']).toBe('2027-02-28')
  })
})
