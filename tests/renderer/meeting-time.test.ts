import { expect, test } from 'vitest'
import { readMeetingTime } from '../../renderer/lib/meeting-time.ts'

// a Monday
const today = '2026-06-08'
const read = (text: string) => readMeetingTime(text, { today, order: 'day-first' })

test.each([
  ['Thursday 14:00', '2026-06-11T14:00', null],
  ['Thursday 2pm', '2026-06-11T14:00', null],
  ['Thursday at 2pm', '2026-06-11T14:00', null],
  ['tomorrow at 15:30', '2026-06-09T15:30', null],
  ['12 June at 9.15', '2026-06-12T09:15', null],
  ['12 June 2026, 9:15', '2026-06-12T09:15', null],
  ['3pm tomorrow', '2026-06-09T15:00', null],
  ['today 14h', '2026-06-08T14:00', null],
  ['Friday at noon', '2026-06-12T12:00', null],
  ['at 9', '2026-06-08T09:00', null],
  ['16:00', '2026-06-08T16:00', null],
  ['in two weeks 10am-11am', '2026-06-22T10:00', '2026-06-22T11:00'],
  ['Thursday 14:00-15:30', '2026-06-11T14:00', '2026-06-11T15:30'],
  ['Thursday 3–4pm', '2026-06-11T15:00', '2026-06-11T16:00'],
  ['Thursday 11-1pm', '2026-06-11T11:00', '2026-06-11T13:00'],
  ['Thursday from 22:00 to 1am', '2026-06-11T22:00', '2026-06-12T01:00'],
  ['Thursday 14:00 for 30 minutes', '2026-06-11T14:00', '2026-06-11T14:30'],
  ['Thursday 23:30 for two hours', '2026-06-11T23:30', '2026-06-12T01:30'],
  ['Thursday at 2pm for half an hour', '2026-06-11T14:00', '2026-06-11T14:30'],
])('“%s” begins %s and ends %s', (text, start, end) => {
  expect(read(text)).toMatchObject({ kind: 'time', start, end })
})

test('without a time it is of the whole day', () => {
  expect(read('12 June')).toMatchObject({ kind: 'time', start: '2026-06-12', end: null })
})

test('what cannot be is said, and nothing is taken for something else', () => {
  expect(read('Thursday 25:00')).toMatchObject({ kind: 'problem', problem: 'meetings.no-such-time' })
  expect(read('31 June 14:00')).toMatchObject({ kind: 'problem', problem: 'dates.problem.no-such-date' })
  expect(read('whenever it suits')).toMatchObject({ kind: 'problem' })
  expect(read('')).toEqual({ kind: 'nothing' })
})

test('next Friday on a Friday shows both, with the time that was said', () => {
  const found = readMeetingTime('next Friday at 3pm', { today: '2026-06-12', order: 'day-first' })
  expect(found).toMatchObject({ kind: 'time', start: '2026-06-19T15:00', choices: ['2026-06-26'], clock: 'at 3pm' })
})
