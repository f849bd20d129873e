// Calendar files as programs write them: who, when, how often.
import { describe, expect, test } from 'vitest'
import { windowsZones } from '../../../electron/vault/exchange/ics-windows-zones.ts'
import { zoneClock } from '../../../shared/model/recurrence/rrule-clock.ts'
import { apple, berlinZone, brief, calendar, codes, event, fastmail, google, outlook, read } from './calendars.ts'

describe('as programs write them', () => {
  test('Google: a series with one time excepted, one moved, and its summer time', () => {
    expect(brief(google)).toEqual([
      '2026-03-24T09:30:00+01:00 Jour fixe',
      '2026-03-31T09:30:00+02:00 Jour fixe',
      '2026-04-15T11:00:00+02:00 Jour fixe (Mittwoch)',
      '2026-04-21T09:30:00+02:00 Jour fixe',
      '2026-05-01 Hütte',
    ])
    const [first, , moved, , days] = read(google).meetings
    expect(first).toEqual({
      uid: '3k9f2vq1@google.com',
      start: '2026-03-24T09:30:00+01:00',
      end: '2026-03-24T10:00:00+01:00',
      allDay: false,
      zone: 'Europe/Berlin',
      recurrenceId: '2026-03-24T09:30:00+01:00',
      summary: 'Jour fixe',
      location: 'Hofgasse 4, Hinterhaus',
      description: 'Agenda:\n- Budget, Q2\n- Umzug',
      attendees: [
        { name: 'Mira Sommer', email: 'mira@example.org' },
        { name: '', email: 'jonas@example.org' },
      ],
      organizer: { name: 'Mira Sommer', email: 'mira@example.org' },
      status: 'confirmed',
      sequence: 2,
    })
    expect(moved).toMatchObject({ recurrenceId: '2026-04-14T09:30:00+02:00', sequence: 3 })
    expect(days).toMatchObject({ allDay: true, start: '2026-05-01', end: '2026-05-04', status: 'tentative' })
    expect(codes(google)).toEqual([])
  })

  test('Outlook: Windows zones, the second Monday as a place in a set', () => {
    const { meetings, problems } = read(outlook)
    expect(meetings.map((one) => one.start)).toEqual([
      '2026-01-12T10:00:00+01:00',
      '2026-02-09T10:00:00+01:00',
      '2026-03-09T10:00:00+01:00',
      '2026-04-13T10:00:00+02:00',
      '2026-05-11T10:00:00+02:00',
      '2026-06-08T10:00:00+02:00',
    ])
    expect(meetings[0]).toMatchObject({
      uid: '040000008200E00074C5B7101A82E00800000000D0E76AF5A0B1DC01000000000000000010000000',
      zone: 'Europe/Paris',
      organizer: { name: 'Élise Marchand', email: 'elise.marchand@example.fr' },
      attendees: [{ name: 'Roy, Tom', email: 'tom.roy@example.fr' }],
      location: 'Réunion Microsoft Teams',
    })
    expect(problems).toEqual([])
  })

  test('Apple: this and all that follow, and a birthday every year', () => {
    expect(brief(apple)).toEqual([
      '2026-01-05T18:00:00+01:00 Chor',
      '2026-01-12T18:00:00+01:00 Chor',
      '2026-01-20T19:00:00+01:00 Chor (dienstags)',
      '2026-01-27T19:00:00+01:00 Chor (dienstags)',
      '2026-06-08 Ines’ Geburtstag 🎂',
    ])
    expect(read(apple).meetings[3]).toMatchObject({
      end: '2026-01-27T20:00:00+01:00',
      recurrenceId: '2026-01-26T18:00:00+01:00',
    })
  })

  test('Fastmail: durations, a period, a zone elsewhere, and a time of none', () => {
    expect(brief(fastmail)).toEqual([
      '2026-03-10T16:00:00-04:00 Call with the east coast',
      '2026-03-13T12:00:00-04:00 Call with the east coast',
      '2026-03-17T16:00:00-04:00 Call with the east coast',
      '2026-03-24T16:00:00-04:00 Call with the east coast',
      '2026-07-04T08:00:00 Run',
    ])
    const { meetings } = read(fastmail)
    expect(meetings.map((one) => one.end.slice(11, 16))).toEqual(['17:30', '12:15', '17:30', '17:30', '09:00'])
    expect(meetings[4]).not.toHaveProperty('zone')
  })
})

describe('the window', () => {
  test('what touches its days, as they are in its own zone', () => {
    const text = calendar(
      event('UID:1', 'DTSTART:20260531T213000Z', 'DTEND:20260531T223000Z', 'SUMMARY:late on 31 May there'),
      event('UID:2', 'DTSTART:20260531T200000Z', 'DTEND:20260531T210000Z', 'SUMMARY:before'),
      event('UID:3', 'DTSTART;VALUE=DATE:20260525', 'DTEND;VALUE=DATE:20260602', 'SUMMARY:reaching in'),
      event('UID:4', 'DTSTART;VALUE=DATE:20260603', 'SUMMARY:after'),
      event('UID:5', 'DTSTART:20260601T000000', 'SUMMARY:of no length'),
      event(
        'UID:6',
        'DTSTART;VALUE=DATE:20260401',
        'DTEND;VALUE=DATE:20260405',
        'RRULE:FREQ=DAILY;INTERVAL=58',
        'SUMMARY:29 May to 1 June',
      ),
      event('UID:7', 'DTSTART:20260602T215959Z', 'SUMMARY:last second'),
      event('UID:8', 'DTSTART:20260602T220000Z', 'SUMMARY:a second later'),
    )
    const found = brief(text, { from: '2026-06-01', to: '2026-06-02' })
    expect(found.map((one) => one.slice(one.indexOf(' ') + 1)).toSorted()).toEqual(
      ['29 May to 1 June', 'last second', 'late on 31 May there', 'of no length', 'reaching in'].toSorted(),
    )
  })

  test.each([{ from: '2026-13-01' }, { zone: 'Mars/Olympus' }, { to: '2200-01-01' }])('none: %o', (window) => {
    expect(() => read(google, window)).toThrow(RangeError)
  })
})

describe('versions and what was called off', () => {
  const series = (...more: string[]) =>
    event(
      'UID:s',
      'DTSTART:20260105T090000Z',
      'DTEND:20260105T100000Z',
      'RRULE:FREQ=DAILY;COUNT=3',
      'SUMMARY:s',
      ...more,
    )

  test('of one UID the newer holds, and it is said', () => {
    const text = calendar(
      event('UID:1', 'DTSTART:20260105T090000Z', 'SEQUENCE:1', 'DTSTAMP:20260101T000000Z', 'SUMMARY:newer'),
      event('UID:1', 'DTSTART:20260106T090000Z', 'DTSTAMP:20260109T000000Z', 'SUMMARY:older'),
    )
    expect(brief(text)).toEqual(['2026-01-05T09:00:00Z newer'])
    expect(codes(text)).toEqual(['duplicate-uid'])
  })

  test('an event, one time of a series, and a whole file called off', () => {
    expect(brief(calendar(event('UID:1', 'DTSTART:20260105T090000Z', 'STATUS:CANCELLED')))).toEqual([])
    const off = event('UID:s', 'RECURRENCE-ID:20260106T090000Z', 'DTSTART:20260106T090000Z', 'STATUS:CANCELLED')
    expect(brief(calendar(series(), off))).toEqual(['2026-01-05T09:00:00Z s', '2026-01-07T09:00:00Z s'])
    expect(brief(calendar('METHOD:CANCEL', series()))).toEqual([])
  })

  test('a series called off from one time on', () => {
    const off = event(
      'UID:s',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T090000Z',
      'DTSTART:20260106T090000Z',
      'STATUS:CANCELLED',
    )
    expect(brief(calendar(series(), off))).toEqual(['2026-01-05T09:00:00Z s'])
  })

  test('one time of a series alone in the file, and one named by its day', () => {
    const one = event('UID:s', 'RECURRENCE-ID;VALUE=DATE:20260106', 'DTSTART:20260106T120000Z', 'SUMMARY:moved')
    expect(brief(calendar(one))).toEqual(['2026-01-06T12:00:00Z moved'])
    expect(brief(calendar(series(), one))).toEqual([
      '2026-01-05T09:00:00Z s',
      '2026-01-06T12:00:00Z moved',
      '2026-01-07T09:00:00Z s',
    ])
  })

  test('one moved into the window from outside, and out of it', () => {
    const into = event('UID:s', 'RECURRENCE-ID:20260106T090000Z', 'DTSTART:20260301T090000Z', 'SUMMARY:moved')
    const march = { from: '2026-03-01', to: '2026-03-02' }
    expect(brief(calendar(series(), into), march)).toEqual(['2026-03-01T09:00:00Z moved'])
    expect(brief(calendar(series(), into), { from: '2026-01-06', to: '2026-01-06' })).toEqual([])
  })

  test('EXDATE in UTC, of a day, and in another zone; RDATE with a period', () => {
    const zone = ';TZID=Europe/Berlin:20260105T090000'
    const text = (...more: string[]) => calendar(event('UID:1', `DTSTART${zone}`, 'RRULE:FREQ=DAILY;COUNT=4', ...more))
    expect(
      brief(text('EXDATE:20260106T080000Z,20260107T080000Z', 'EXDATE;TZID=America/New_York:20260108T030000')),
    ).toHaveLength(1)
    expect(brief(text('EXDATE;VALUE=DATE:20260106'))).toHaveLength(3)
    const period = read(text('RDATE;VALUE=PERIOD:19960403T020000Z/PT1H,20260201T080000Z/20260201T110000Z'))
    expect(period.meetings.at(-1)).toMatchObject({
      start: '2026-02-01T09:00:00+01:00',
      end: '2026-02-01T12:00:00+01:00',
    })
  })
})

describe('zones', () => {
  const at = (tzid: string, ...zone: string[]) =>
    calendar(...zone, event('UID:1', `DTSTART;TZID=${tzid}:20260701T090000`))

  test.each([
    ['Europe/Berlin', '+02:00', 'Europe/Berlin'],
    ['/mozilla.org/20050126_1/Europe/Berlin', '+02:00', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires', '-03:00', 'America/Argentina/Buenos_Aires'],
    ['W. Europe Standard Time', '+02:00', 'Europe/Berlin'],
    ['"Eastern Standard Time"', '-04:00', 'America/New_York'],
    ['UTC-02', '-02:00', 'Etc/GMT+2'],
  ])('%s', (tzid, offset, zone) => {
    expect(read(at(tzid)).meetings[0]).toMatchObject({ start: `2026-07-01T09:00:00${offset}`, zone })
  })

  test('one only the file knows', () => {
    const text = at('Customized Time Zone', ...berlinZone('Customized Time Zone'))
    expect(read(text).meetings[0]).toMatchObject({ start: '2026-07-01T09:00:00+02:00', zone: 'Customized Time Zone' })
  })

  test('one of the file keeps step with IANA through a hundred years of changes and gaps', () => {
    const own = berlinZone('Own').map((line) => line.replace('19700329', '19810329').replace('19701025', '19961027'))
    const text = (tzid: string) =>
      calendar(...own, event('UID:1', `DTSTART;TZID=${tzid}:19970101T023000`, 'RRULE:FREQ=DAILY'))
    for (const from of ['1997', '2026', '2060']) {
      const window = { from: `${from}-01-01`, to: `${Number(from) + 4}-12-31` }
      const found = brief(text('Own'), window)
      expect(found).toEqual(brief(text('Europe/Berlin'), window))
      expect(found.length).toBeGreaterThan(1800)
    }
  })

  test('one nobody knows: the time as it stands, and said so', () => {
    expect(brief(at('Middle Earth'))).toEqual(['2026-07-01T09:00:00'])
    expect(read(at('Middle Earth')).problems).toEqual([
      { code: 'zone-unknown', field: 'TZID', value: 'Middle Earth', event: 0 },
    ])
  })

  test.each([
    [
      'refers to itself',
      ['BEGIN:STANDARD', 'DTSTART;TZID=Loop:20000101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      '+01:00',
    ],
    ['has no offset', ['BEGIN:STANDARD', 'DTSTART:20000101T000000', 'END:STANDARD'], ''],
    [
      'has a mad offset',
      ['BEGIN:STANDARD', 'DTSTART:20000101T000000', 'TZOFFSETFROM:+9900', 'TZOFFSETTO:+9900', 'END:STANDARD'],
      '',
    ],
    [
      'changes every second',
      [
        'BEGIN:STANDARD',
        'DTSTART:20000101T000000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=SECONDLY',
        'END:STANDARD',
      ],
      '',
    ],
    ['is empty', [], ''],
  ])('one that %s', (_, observance, offset) => {
    const text = at('Loop', 'BEGIN:VTIMEZONE', 'TZID:Loop', ...observance, 'END:VTIMEZONE')
    expect(brief(text)).toEqual([`2026-07-01T09:00:00${offset}`])
    expect(codes(text)).toEqual(offset ? [] : ['zone-unknown', 'bad-timezone'])
  })

  test('every Windows name leads to a zone', () => {
    expect(windowsZones.size).toBeGreaterThan(135)
    for (const [name, zone] of windowsZones) expect(zoneClock(zone), name).toBeDefined()
  })
})
