// Our rules as RFC 5545 writes them, and what is beyond them.
import { describe, expect, test } from 'vitest'
import { expand } from '../../../shared/model/recurrence/rrule-expand.ts'
import { fromRRule } from '../../../shared/model/recurrence/rrule-read.ts'
import { toPlainRRule, toRRule } from '../../../shared/model/recurrence/rrule-write.ts'
import type { Rule } from '../../../shared/model/recurrence/rule.ts'

const from = '2026-11-23'

describe('our rules, written and read back', () => {
  test.each<[string, Rule]>([
    ['FREQ=DAILY', { unit: 'day', from }],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', { unit: 'day', from, interval: 10, count: 3 }],
    ['FREQ=WEEKLY;BYDAY=TU,FR;INTERVAL=2', { unit: 'week', weekdays: [2, 5], from, interval: 2 }],
    ['FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20271231', { unit: 'month', day: 15, from, until: '2027-12-31' }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { unit: 'month', day: -1, from }],
    ['FREQ=MONTHLY;BYMONTHDAY=31', { unit: 'month', day: 31, from, missing: 'omit' }],
    ['RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD', { unit: 'month', day: 31, from, missing: 'earlier' }],
    ['RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=29;SKIP=FORWARD', { unit: 'month', day: 29, from, missing: 'later' }],
    ['FREQ=MONTHLY;BYDAY=-1FR', { unit: 'month', nth: -1, weekday: 5, from }],
    ['FREQ=YEARLY;BYMONTH=9;BYDAY=3MO', { unit: 'year', month: 9, nth: 3, weekday: 1, from }],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31', { unit: 'year', month: 12, day: 31, from }],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', { unit: 'year', month: 2, day: 29, from, missing: 'omit' }],
    [
      'RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=2;SKIP=BACKWARD',
      { unit: 'year', month: 2, day: 29, from, interval: 2, missing: 'earlier' },
    ],
    [
      'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD',
      { unit: 'year', calendar: 'hebrew', month: 5, leap: true, day: 8, from, missing: 'later' },
    ],
    [
      'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
      { unit: 'year', calendar: 'chinese', month: 1, day: 1, from },
    ],
    [
      'RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30;SKIP=BACKWARD',
      { unit: 'year', calendar: 'islamic-umalqura', month: 9, day: 30, from, missing: 'earlier' },
    ],
  ])('%s', (text, rule) => {
    expect(toRRule(rule)).toBe(text)
    expect(fromRRule(text, from)).toEqual(rule)
  })

  test('what is not said is kept on an earlier day, and SKIP stands only where a day can be missing', () => {
    expect(toRRule({ unit: 'month', day: 30, from })).toBe('RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD')
    expect(toRRule({ unit: 'month', day: 28, from, missing: 'later' })).toBe('FREQ=MONTHLY;BYMONTHDAY=28')
    expect(toRRule({ unit: 'year', month: 4, day: 30, from, missing: 'later' })).toBe(
      'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30',
    )
  })

  test.each<[string, Rule, Rule]>([
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { unit: 'month', day: 31, from }, { unit: 'month', day: -1, from }],
    [
      'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1',
      { unit: 'month', day: 29, from, missing: 'earlier' },
      { unit: 'month', day: 29, from, missing: 'earlier' },
    ],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      { unit: 'year', month: 2, day: 29, from },
      { unit: 'year', month: 2, day: 29, from, missing: 'earlier' },
    ],
    [
      'FREQ=YEARLY;BYYEARDAY=60',
      { unit: 'year', month: 2, day: 29, from, missing: 'later' },
      { unit: 'year', month: 2, day: 29, from, missing: 'later' },
    ],
  ])('for readers without RFC 7529: %s', (text, rule, back) => {
    expect(toPlainRRule(rule)).toBe(text)
    expect(fromRRule(text, from)).toEqual(back)
    const days = (rrule: string) =>
      expand({ rrule, start: '20240229', from: '2024-03-01', to: '2040-12-31', limit: 1000 })
    expect(days(text)).toEqual(days(toRRule(rule)))
  })

  test.each<[string, Rule]>([
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', { unit: 'month', day: 31, from, missing: 'earlier' }],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
      { unit: 'year', month: 2, day: 29, from, missing: 'earlier' },
    ],
  ])('as others write it: %s', (text, rule) => expect(fromRRule(text, from)).toEqual(rule))

  test('and none where there is none', () => {
    expect(toPlainRRule({ unit: 'month', day: 31, from, missing: 'later' })).toBeUndefined()
    expect(toPlainRRule({ unit: 'year', calendar: 'hebrew', month: 1, day: 1, from })).toBeUndefined()
    expect(toPlainRRule({ unit: 'week', weekdays: [1], from })).toBe('FREQ=WEEKLY;BYDAY=MO')
  })
})

describe('read into our rules', () => {
  test.each<[string, Rule]>([
    ['freq=weekly;', { unit: 'week', weekdays: [1], from }],
    ['RRULE:FREQ=MONTHLY', { unit: 'month', day: 23, from }],
    ['FREQ=YEARLY', { unit: 'year', month: 11, day: 23, from }],
    ['FREQ=YEARLY;BYMONTH=3', { unit: 'year', month: 3, day: 23, from }],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { unit: 'week', weekdays: [1, 2, 3, 4, 5], from }],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2', { unit: 'month', nth: 2, weekday: 1, from }],
    ['FREQ=YEARLY;BYMONTH=9;BYDAY=MO;BYSETPOS=-1', { unit: 'year', month: 9, nth: -1, weekday: 1, from }],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,FR', { unit: 'week', weekdays: [1, 5], from, interval: 2 }],
    ['FREQ=DAILY;UNTIL=20270101T225959Z', { unit: 'day', from, until: '2027-01-01' }],
  ])('%s', (text, rule) => expect(fromRRule(text, from)).toEqual(rule))

  test.each([
    ['FREQ=HOURLY', 'FREQ'],
    ['FREQ=DAILY;BYHOUR=9,17', 'BYHOUR'],
    ['FREQ=DAILY;BYMONTH=1', 'BYMONTH'],
    ['FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'BYDAY'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU', 'WKST'],
    ['FREQ=MONTHLY;BYDAY=MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=1MO,-1MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=-31', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'BYDAY'],
    ['FREQ=YEARLY;BYDAY=20MO', 'BYDAY'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'BYWEEKNO'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'BYYEARDAY'],
    ['FREQ=YEARLY;BYMONTHDAY=1', 'BYMONTHDAY'],
    ['FREQ=YEARLY;INTERVAL=5000', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=1000000000', 'COUNT'],
    ['RSCALE=HEBREW;FREQ=MONTHLY', 'RSCALE'],
    ['RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31;SKIP=FORWARD', 'SKIP'],
  ])('%s is beyond them', (text, part) => expect(fromRRule(text, from)).toEqual({ problem: 'beyond', part }))

  test.each([
    ['', undefined],
    ['FREQ', undefined],
    ['INTERVAL=2', 'FREQ'],
    ['FREQ=FORTNIGHTLY', 'FREQ'],
    ['FREQ=DAILY;FREQ=DAILY', 'FREQ'],
    ['FREQ=DAILY;FOO=1', 'FOO'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=-1', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1e3', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=0', 'COUNT'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20270230', 'UNTIL'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY'],
    ['FREQ=WEEKLY;WKST=XX', 'WKST'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'BYYEARDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=1', 'BYWEEKNO'],
    ['FREQ=YEARLY;BYMONTH=13', 'BYMONTH'],
    ['FREQ=YEARLY;BYMONTH=0', 'BYMONTH'],
    ['FREQ=YEARLY;BYDAY=54MO', 'BYDAY'],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', 'BYDAY'],
    ['FREQ=DAILY;BYHOUR=24', 'BYHOUR'],
  ])('%s is malformed', (text, part) => {
    expect(fromRRule(text, from)).toMatchObject({ problem: 'malformed', ...(part !== undefined && { part }) })
  })

  test('the others', () => {
    expect(fromRRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', from)).toEqual({ problem: 'never' })
    expect(fromRRule('FREQ=DAILY;UNTIL=20200101', from)).toEqual({ problem: 'from' })
    expect(fromRRule('FREQ=DAILY', '2026-02-30')).toEqual({ problem: 'from' })
    expect(fromRRule('RSCALE=ETHIOPIC;FREQ=YEARLY', from)).toEqual({ problem: 'calendar', part: 'RSCALE' })
    expect(fromRRule(`FREQ=DAILY;BYHOUR=${'1,'.repeat(5000)}1`, from)).toEqual({ problem: 'too-long' })
    expect(fromRRule(`FREQ=DAILY;BYHOUR=${'1,'.repeat(900)}1`, from)).toEqual({ problem: 'too-long', part: 'BYHOUR' })
  })
})
