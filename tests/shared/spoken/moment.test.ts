import { expect, test } from 'vitest'
import { momentIn } from '../../../shared/model/spoken/moment.ts'

const now = '2026-11-21T14:47'
test.each([
  ['now', { at: now, day: '' }],
  ['just now', { at: now, day: '' }],
  ['an hour ago', { at: '2026-11-21T13:47', day: '' }],
  ['2 hours ago', { at: '2026-11-21T12:47', day: '' }],
  ['half an hour ago', { at: '2026-11-21T14:17', day: '' }],
  ['an hour and a half ago', { at: '2026-11-21T13:17', day: '' }],
  ['about 20 minutes ago', { at: '2026-11-21T14:27', day: '' }],
  ['15 hours ago', { at: '2026-11-20T23:47', day: '' }],
  ['yesterday 4pm', { time: '16:00', day: 'yesterday' }],
  ['yesterday at 4 pm', { time: '16:00', day: 'yesterday' }],
  ['4.30pm yesterday', { time: '16:30', day: 'yesterday' }],
  ['yesterday at 16:30', { time: '16:30', day: 'yesterday' }],
  ['yesterday afternoon', { time: '15:00', day: 'yesterday' }],
  ['yesterday afternoon at 4:30', { time: '16:30', day: 'yesterday' }],
  ['on Tuesday at 10', { time: '10:00', day: 'on tuesday' }],
  ['last Thursday evening', { time: '19:00', day: 'last thursday' }],
  ['this morning', { time: '09:00', day: '' }],
  ['this afternoon', { time: '14:47', day: '' }],
  ['earlier this morning', { time: '09:00', day: '' }],
  ['at noon', { time: '12:00', day: '' }],
  ['at lunchtime', { time: '12:30', day: '' }],
  ['yesterday over lunch', { time: '12:30', day: 'yesterday' }],
  ['last night', { time: '20:00', day: 'yesterday' }],
  ['first thing this morning', { time: '08:30', day: '' }],
  ['today 9am', { time: '09:00', day: 'today' }],
  ['9:05', { time: '09:05', day: '' }],
  ['12 June at 14:00', { time: '14:00', day: '12 june' }],
  ['12 June', { day: '12 June' }],
  ['yesterday', { day: 'yesterday' }],
  ['12.6.2026', { day: '12.6.2026' }],
  ['three weeks ago', { day: 'three weeks ago' }],
  ['25:00', { day: '25:00' }],
  ['13pm', { day: '13pm' }],
  ['', { day: '' }],
])('“%s” is read', (text, read) => {
  expect(momentIn(text, now)).toEqual(read)
})

test('whatever is written costs little', () => {
  const start = performance.now()
  for (const text of ['at '.repeat(5000), '1'.repeat(9000), 'a few '.repeat(2000), ' '.repeat(9000)])
    momentIn(text, now)
  expect(performance.now() - start).toBeLessThan(200)
})
