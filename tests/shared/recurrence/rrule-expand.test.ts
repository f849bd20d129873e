// Times of calendar files: zones, gaps, exceptions, and rules written to hang whoever reads them.
import { describe, expect, test } from 'vitest'
import { expand, type Expansion } from '../../../shared/model/recurrence/rrule-expand.ts'

const zone = 'Europe/Berlin'
const times = (request: Partial<Expansion> & { start: string }) =>
  expand({ from: '2026-01-01', to: '2026-12-31', limit: 100, ...request })

describe('zones', () => {
  test('a time that does not exist is none, and is not counted; the rule keeps its own time', () => {
    expect(times({ rrule: 'FREQ=DAILY;COUNT=3', start: '2026-03-28T02:30:00', zone })).toEqual([
      '2026-03-28T02:30:00+01:00',
      '2026-03-30T02:30:00+02:00',
      '2026-03-31T02:30:00+02:00',
    ])
  })

  test('a DTSTART that does not exist is an hour later (§3.3.5), and those after it are not', () => {
    expect(times({ rrule: 'FREQ=DAILY;COUNT=3', start: '2026-03-29T02:30:00', zone })).toEqual([
      '2026-03-29T03:30:00+02:00',
      '2026-03-30T02:30:00+02:00',
      '2026-03-31T02:30:00+02:00',
    ])
  })

  test('of a time that comes twice the first is meant', () => {
    expect(times({ rrule: 'FREQ=DAILY;COUNT=2', start: '2026-10-25T02:30:00', zone })).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-26T02:30:00+01:00',
    ])
  })

  test('hours are those of the wall', () => {
    const hours = (from: string) => times({ rrule: 'FREQ=HOURLY', start: '2026-01-01T00:30:00', zone, from, to: from })
    expect(hours('2026-03-29')).toHaveLength(23)
    expect(hours('2026-10-25')).toHaveLength(24)
  })

  test('without a zone, in UTC and as days', () => {
    expect(times({ rrule: 'FREQ=DAILY;COUNT=2', start: '2026-03-29T02:30:00' })).toEqual([
      '2026-03-29T02:30:00',
      '2026-03-30T02:30:00',
    ])
    expect(times({ rrule: 'FREQ=DAILY;COUNT=2', start: '20260329T023000Z', zone })).toEqual([
      '2026-03-29T02:30:00Z',
      '2026-03-30T02:30:00Z',
    ])
    expect(times({ rrule: 'FREQ=DAILY;COUNT=2;BYHOUR=9,10', start: '20260329', zone })).toEqual([
      '2026-03-29',
      '2026-03-30',
    ])
  })

  test('a clock of the file', () => {
    const ahead = { ofWall: () => ({ offset: 5400, isGap: false }), ofInstant: () => 5400 }
    expect(times({ rrule: 'FREQ=DAILY;UNTIL=20260102T073000Z', start: '20260101T090000', zone: ahead })).toEqual([
      '2026-01-01T09:00:00+01:30',
      '2026-01-02T09:00:00+01:30',
    ])
  })
})

describe('ends and exceptions', () => {
  test('a DTSTART the rule does not fall on is the first, and is counted', () => {
    expect(times({ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2', start: '20260105' })).toEqual(['2026-01-05', '2026-01-06'])
  })

  test.each([
    ['20260103T075959Z', 2],
    ['20260103T080000Z', 3],
    ['20260103', 3],
    ['20260103T090000', 3],
    ['20251231', 0],
  ])('UNTIL=%s', (until, many) => {
    expect(times({ rrule: `FREQ=DAILY;UNTIL=${until}`, start: '20260101T090000', zone })).toHaveLength(many)
  })

  test('a day of UTC ends a series of days', () => {
    expect(times({ rrule: 'FREQ=DAILY;UNTIL=20260102T230000Z', start: '20260101' })).toEqual([
      '2026-01-01',
      '2026-01-02',
    ])
  })

  test('EXDATE in every form, and RDATE', () => {
    const exdates = ['20260101', '20260102T080000Z', '20260103T090000', 'nonsense']
    const rdates = ['20260104T170000', '20260105T160000Z', '20260110', '20260104T090000']
    expect(times({ rrule: 'FREQ=DAILY;COUNT=4', start: '20260101T090000', zone, exdates, rdates })).toEqual([
      '2026-01-04T09:00:00+01:00',
      '2026-01-04T17:00:00+01:00',
      '2026-01-05T17:00:00+01:00',
      '2026-01-10T09:00:00+01:00',
    ])
  })

  test('far from its start, and counted from it', () => {
    const far = { from: '2026-11-23', to: '2026-11-25' }
    expect(times({ rrule: 'FREQ=DAILY;INTERVAL=2', start: '19000101', ...far })).toEqual(['2026-11-24'])
    expect(
      times({ rrule: 'FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0', start: '19000101T000000', ...far }),
    ).toHaveLength(3)
    expect(
      times({
        rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
        start: '19000228',
        from: '2040-01-01',
        to: '2050-12-31',
      }),
    ).toEqual(['2044-02-29'])
    expect(
      times({ rrule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU', start: '20000102', ...far, to: '2026-12-31' }),
    ).toEqual(
      times({
        rrule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU;COUNT=9999',
        start: '20000102',
        ...far,
        to: '2026-12-31',
      }),
    )
  })

  test.each<[string, Partial<Expansion> & { start: string }, object]>([
    ['no day', { start: '2026-02-30' }, { problem: 'start' }],
    ['no zone', { start: '20260101T090000', zone: 'Romance Standard Time' }, { problem: 'zone' }],
    ['no window', { start: '20260101', to: 'tomorrow' }, { problem: 'window' }],
    ['thousands of years', { start: '20260101', to: '9999-01-01' }, { problem: 'window' }],
    ['hours of a day', { start: '20260101', rrule: 'FREQ=HOURLY' }, { problem: 'malformed', part: 'FREQ' }],
    ['more than asked for', { start: '20260101', rrule: 'FREQ=DAILY' }, { problem: 'too-many' }],
  ])('%s', (_, request, problem) => expect(times(request)).toEqual(problem))
})

const upTo = (length: number, first = 0): string => Array.from({ length }, (_, at) => at + first).join(',')

describe('rules written to hang their reader', () => {
  const bombs: readonly (readonly [string, string | number])[] = [
    ['FREQ=SECONDLY', 'too-many'],
    ['FREQ=SECONDLY;INTERVAL=0', 'malformed'],
    ['FREQ=MINUTELY', 'too-many'],
    ['FREQ=SECONDLY;COUNT=1000000000', 'too-many'],
    ['FREQ=SECONDLY;COUNT=3000', 0],
    ['FREQ=SECONDLY;COUNT=10000', 'too-many'],
    ['FREQ=SECONDLY;COUNT=10001', 'too-many'],
    ['FREQ=DAILY;COUNT=1000000000', 365],
    ['FREQ=DAILY;COUNT=9999999999999999999', 'malformed'],
    ['FREQ=DAILY;COUNT=20000', 'too-many'],
    ['FREQ=DAILY;COUNT=9999', 0],
    [`FREQ=DAILY;BYHOUR=${upTo(10_000)}`, 'too-long'],
    [`FREQ=YEARLY;BYYEARDAY=${upTo(366, 1)};BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`, 'too-many'],
    [
      `FREQ=YEARLY;BYYEARDAY=${upTo(366, 1)};BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};BYSETPOS=-1,${upTo(300, 1)}`,
      'too-many',
    ],
    [`FREQ=SECONDLY;BYSECOND=${upTo(60)};BYMINUTE=${upTo(60)};BYHOUR=${upTo(24)}`, 'too-many'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31', 0],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=5MO;BYMONTH=2', 0],
    ['FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6', 0],
    ['FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5', 0],
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=3;BYSECOND=3;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=MINUTELY;INTERVAL=1439;BYWEEKNO=53;BYHOUR=0', 'malformed'],
    ['FREQ=YEARLY;INTERVAL=9999999999', 0],
    ['FREQ=SECONDLY;INTERVAL=9999999999', 0],
    ['FREQ=HOURLY;BYSETPOS=60;BYMINUTE=1', 'too-many'],
    ['FREQ=YEARLY;BYDAY=53MO;BYSETPOS=366;COUNT=9000', 0],
  ]

  test.each(bombs.map(([rrule, outcome]) => [rrule.slice(0, 70), outcome, rrule] as const))(
    '%s: %s',
    (_, outcome, rrule) => {
      const before = process.cpuUsage()
      const found = times({ rrule, start: '19000101T090000', zone, limit: 1000 })
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(200)
      expect('problem' in found ? found.problem : found.length).toBe(outcome)
    },
  )

  test('more exceptions than anybody has', () => {
    const exdates = Array.from({ length: 10_001 }, () => '20260101')
    expect(times({ start: '20260101', exdates })).toEqual({ problem: 'too-many' })
  })
})
