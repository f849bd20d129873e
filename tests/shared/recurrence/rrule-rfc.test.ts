// The examples of RFC 5545 and RFC 7529, with the dates they list.
import { describe, expect, test } from 'vitest'
import { daysInCalendarMonth } from '../../../shared/model/calendars/index.ts'
import { expand } from '../../../shared/model/recurrence/rrule-expand.ts'
import { examples, listedTimes } from './rfc5545.ts'

const zone = 'America/New_York'

describe('RFC 5545 §3.8.5.3', () => {
  test.each(examples.flatMap((one) => one.rules.map((rrule) => [one.says, rrule, one] as const)))(
    '%s: %s',
    (_, rrule, one) => {
      const listed = listedTimes(one.listed)
      const to = one.open ? (listed.at(-1) ?? '').slice(0, 10) : '2010-12-31'
      expect(
        expand({ rrule, start: one.start, zone, exdates: one.exdates, from: '1996-01-01', to, limit: 1000 }),
      ).toEqual(listed)
    },
  )
})

describe('RFC 5545 §3.3.10', () => {
  test('every other January, each Sunday at 8:30 and 9:30', () => {
    const rrule = 'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30'
    const days = ['05', '12', '19', '26'].flatMap((day) => [`1997-01-${day}T08:30:00`, `1997-01-${day}T09:30:00`])
    expect(expand({ rrule, start: '19970105T083000', from: '1997-01-01', to: '1998-12-31', limit: 50 })).toEqual(days)
  })

  test('every other day, ten times', () => {
    const found = expand({
      rrule: 'FREQ=DAILY;COUNT=10;INTERVAL=2',
      start: '19970902',
      from: '1997-09-01',
      to: '1998-01-01',
      limit: 50,
    })
    expect(found).toEqual(Array.from({ length: 10 }, (_, at) => `1997-09-${String(2 + at * 2).padStart(2, '0')}`))
  })

  test('the last work day of the month', () => {
    const rrule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'
    const found = expand({ rrule, start: '19970829', from: '1997-08-01', to: '1997-12-31', limit: 50 })
    expect(found).toEqual(['1997-08-29', '1997-09-30', '1997-10-31', '1997-11-28', '1997-12-31'])
  })
})

describe('RFC 5545 §3.8.5.1 and §3.8.5.2', () => {
  test('EXDATE takes times of UTC out', () => {
    const exdates = ['19960402T010000Z', '19960403T010000Z', '19960404T010000Z']
    const found = expand({
      rrule: 'FREQ=DAILY',
      start: '19960401T010000Z',
      exdates,
      from: '1996-04-01',
      to: '1996-04-06',
      limit: 50,
    })
    expect(found).toEqual(['1996-04-01T01:00:00Z', '1996-04-05T01:00:00Z', '1996-04-06T01:00:00Z'])
  })

  test.each(['19970714T123000Z', '19970714T083000'])('RDATE %s is the same moment', (rdate) => {
    const found = expand({
      start: '19970710T083000',
      zone,
      rdates: [rdate],
      from: '1997-07-01',
      to: '1997-07-31',
      limit: 50,
    })
    expect(found).toEqual(['1997-07-10T08:30:00-04:00', '1997-07-14T08:30:00-04:00'])
  })

  test('RDATE of whole days', () => {
    const days =
      '19970101,19970120,19970217,19970421,19970526,19970704,19970901,19971014,19971128,19971129,19971225'.split(',')
    const found = expand({ start: '19970101', rdates: days, from: '1997-01-01', to: '1997-12-31', limit: 50 })
    expect(found).toEqual(days.map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`))
  })
})

const days = (rrule: string, start: string, to: string) => expand({ rrule, start, from: '2010-01-01', to, limit: 50 })
const hasHebrew = daysInCalendarMonth('hebrew', 5774, { month: 5, leap: true }) > 0
const hasChinese = daysInCalendarMonth('chinese', 2014, { month: 9, leap: true }) > 0

describe('RFC 7529', () => {
  test.each([
    ['', ['2014-01-31', '2014-03-31', '2014-05-31', '2014-07-31']],
    [';SKIP=OMIT', ['2014-01-31', '2014-03-31', '2014-05-31', '2014-07-31']],
    [';SKIP=BACKWARD', ['2014-01-31', '2014-02-28', '2014-03-31', '2014-04-30']],
    [';SKIP=FORWARD', ['2014-01-31', '2014-03-01', '2014-03-31', '2014-05-01']],
  ])('the 31st of every month%s', (skip, listed) => {
    expect(days(`RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=4${skip}`, '20140131', '2015-12-31')).toEqual(listed)
  })

  test.each([
    ['OMIT', ['2012-02-29', '2016-02-29']],
    ['BACKWARD', ['2012-02-29', '2013-02-28', '2014-02-28', '2015-02-28', '2016-02-29']],
    ['FORWARD', ['2012-02-29', '2013-03-01', '2014-03-01', '2015-03-01', '2016-02-29']],
  ])('an anniversary on a 29 February: %s', (skip, listed) => {
    expect(days(`RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=${skip}`, '20120229', '2016-12-31')).toEqual(listed)
  })

  test.skipIf(!hasChinese)('the Chinese New Year', () => {
    const listed = ['2013-02-10', '2014-01-31', '2015-02-19', '2016-02-08', '2017-01-28']
    expect(days('RSCALE=CHINESE;FREQ=YEARLY', '20130210', '2017-12-31')).toEqual(listed)
    expect(days('RSCALE=CHINESE;FREQ=YEARLY;UNTIL=20160208', '20130210', '2017-12-31')).toEqual(listed.slice(0, 4))
    expect(days('RSCALE=CHINESE;FREQ=YEARLY;COUNT=2', '20130210', '2017-12-31')).toEqual(listed.slice(0, 2))
  })

  test.skipIf(!hasHebrew)('an anniversary on 8 Adar I, which most years have not', () => {
    const rrule = 'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD'
    expect(days(rrule, '20140208', '2017-12-31')).toEqual(['2014-02-08', '2015-02-27', '2016-02-17', '2017-03-06'])
    expect(days(rrule.replace('FORWARD', 'OMIT'), '20140208', '2017-12-31')).toEqual(['2014-02-08', '2016-02-17'])
  })

  // EXCEPTION: the RFC lists 6 September 2013 and on. There is no Ethiopic calendar here, and none is made up of the Gregorian one.
  test.each(['RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13', 'RSCALE=RUSSIAN;FREQ=YEARLY', 'RSCALE=DANGI;FREQ=YEARLY'])(
    '%s is refused',
    (rrule) => {
      expect(days(rrule, '20130906', '2017-12-31')).toEqual({ problem: 'calendar', part: 'RSCALE' })
    },
  )

  test.each([
    'FREQ=YEARLY;SKIP=FORWARD',
    'FREQ=YEARLY;BYMONTH=5L',
    'FREQ=YEARLY;BYMONTH=13',
    'RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2L',
  ])('%s needs what it has not', (rrule) =>
    expect(days(rrule, '20130906', '2017-12-31')).toMatchObject({ problem: 'malformed' }),
  )

  test('SKIP where nothing can be missing says nothing', () => {
    expect(
      days('RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,15;SKIP=FORWARD;COUNT=3', '20130901', '2017-12-31'),
    ).toEqual(['2013-09-01', '2013-09-15', '2013-10-01'])
  })

  test('SKIP of several days is refused: the library moves some of them and drops others', () => {
    expect(
      days('RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=28,31;SKIP=FORWARD', '20130128', '2017-12-31'),
    ).toMatchObject({ problem: 'beyond' })
  })
})
