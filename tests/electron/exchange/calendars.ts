/** Calendar files for the tests, written for them in the manner of the programs they are named after. */
import { readIcs } from '../../../electron/vault/exchange/ics-read.ts'
import type { IcsRead, IcsWindow } from '../../../electron/vault/exchange/ics-types.ts'
import { workerFile } from '../../support/worker-files.ts'

export const icsWorkerPath = workerFile('ics-worker')

/** Lines with CRLF. */
export const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n`
export const calendar = (...all: readonly string[]): string =>
  lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...all, 'END:VCALENDAR')
export const event = (...all: readonly string[]): string => ['BEGIN:VEVENT', ...all, 'END:VEVENT'].join('\r\n')

export const year: IcsWindow = { from: '2026-01-01', to: '2026-12-31', zone: 'Europe/Berlin' }
export const read = (text: string | Uint8Array, window: Partial<IcsWindow> = {}): IcsRead =>
  readIcs(typeof text === 'string' ? Buffer.from(text) : text, { ...year, ...window })
/** `start summary` of each. */
export const brief = (text: string | Uint8Array, window: Partial<IcsWindow> = {}): string[] =>
  read(text, window).meetings.map((one) => `${one.start} ${one.summary}`.trim())
export const codes = (text: string | Uint8Array): string[] => read(text).problems.map((one) => one.code)

/** The hand-written VTIMEZONE programs send along for central Europe. */
const berlin = (tzid: string): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]
export const berlinZone = berlin

export const google = calendar(
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
  'X-WR-CALNAME:mira@example.org',
  'X-WR-TIMEZONE:Europe/Berlin',
  ...berlin('Europe/Berlin'),
  event(
    'DTSTART;TZID=Europe/Berlin:20260324T093000',
    'DTEND;TZID=Europe/Berlin:20260324T100000',
    'RRULE:FREQ=WEEKLY;UNTIL=20260421T215959Z;BYDAY=TU',
    'EXDATE;TZID=Europe/Berlin:20260407T093000',
    'DTSTAMP:20260301T081500Z',
    'ORGANIZER;CN=Mira Sommer:mailto:mira@example.org',
    'UID:3k9f2vq1@google.com',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Mira S',
    ' ommer;X-NUM-GUESTS=0:mailto:mira@example.org',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=jo',
    ' nas@example.org;X-NUM-GUESTS=0:mailto:jonas@example.org',
    'ATTENDEE;CUTYPE=RESOURCE;CN="Room 4, Hof":mailto:c_18@resource.calendar.google.com',
    'CREATED:20260101T081500Z',
    'DESCRIPTION:Agenda:\\n- Budget\\, Q2\\n- Umzug',
    'LAST-MODIFIED:20260301T081400Z',
    'LOCATION:Hofgasse 4\\, Hinterhaus',
    'SEQUENCE:2',
    'STATUS:CONFIRMED',
    'SUMMARY:Jour fixe',
    'TRANSP:OPAQUE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:This is an event reminder',
    'TRIGGER:-P0DT0H10M0S',
    'END:VALARM',
  ),
  event(
    'DTSTART;TZID=Europe/Berlin:20260415T110000',
    'DTEND;TZID=Europe/Berlin:20260415T113000',
    'DTSTAMP:20260301T081500Z',
    'UID:3k9f2vq1@google.com',
    'RECURRENCE-ID;TZID=Europe/Berlin:20260414T093000',
    'SUMMARY:Jour fixe (Mittwoch)',
    'SEQUENCE:3',
  ),
  event(
    'DTSTART;VALUE=DATE:20260501',
    'DTEND;VALUE=DATE:20260504',
    'UID:9@google.com',
    'SUMMARY:Hütte',
    'STATUS:TENTATIVE',
  ),
)

export const outlook = calendar(
  'METHOD:REQUEST',
  'BEGIN:VTIMEZONE',
  'TZID:Romance Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  event(
    'ORGANIZER;CN="Élise Marchand":MAILTO:Elise.Marchand@Example.fr',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Roy, Tom":mailto:tom.roy@example.fr',
    'DESCRIPTION;LANGUAGE=fr-FR:\\n',
    'RRULE:FREQ=MONTHLY;UNTIL=20260630T080000Z;INTERVAL=1;BYDAY=MO;BYSETPOS=2;WKST=MO',
    'UID:040000008200E00074C5B7101A82E00800000000D0E7',
    ' 6AF5A0B1DC01000000000000000010000000',
    'SUMMARY;LANGUAGE=fr-FR:Point mensuel',
    'DTSTART;TZID=Romance Standard Time:20260112T100000',
    'DTEND;TZID=Romance Standard Time:20260112T110000',
    'CLASS:PUBLIC',
    'PRIORITY:5',
    'DTSTAMP:20260105T101010Z',
    'SEQUENCE:0',
    'LOCATION;LANGUAGE=fr-FR:Réunion Microsoft Teams',
    'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
    'X-ALT-DESC;FMTTYPE=text/html:<html><body>…</body></html>',
  ),
)

export const apple = calendar(
  'X-APPLE-CALENDAR-COLOR:#FF2968',
  ...berlin('Europe/Berlin'),
  event(
    'CREATED:20251101T090000Z',
    'UID:6D2C7A5E-0B4B-4B77-9B61-2D9C6F1E7A10',
    'DTSTART;TZID=Europe/Berlin:20260105T180000',
    'DTEND;TZID=Europe/Berlin:20260105T193000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'SUMMARY:Chor',
    'X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC',
  ),
  event(
    'UID:6D2C7A5E-0B4B-4B77-9B61-2D9C6F1E7A10',
    'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260119T180000',
    'DTSTART;TZID=Europe/Berlin:20260120T190000',
    'DTEND;TZID=Europe/Berlin:20260120T200000',
    'SUMMARY:Chor (dienstags)',
  ),
  event('UID:B2', 'DTSTART;VALUE=DATE:20260608', 'RRULE:FREQ=YEARLY', 'SUMMARY:Ines’ Geburtstag 🎂'),
)

export const fastmail = calendar(
  event(
    'UID:5f0c2f0e-9f6f-4f3c-8d58-1c5a1cfbd9c4',
    'DTSTAMP:20260102T000000Z',
    'DTSTART;TZID=America/New_York:20260310T160000',
    'DURATION:PT1H30M',
    'SUMMARY:Call with the east coast',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'RDATE;VALUE=PERIOD;TZID=America/New_York:20260313T120000/PT15M',
    'JMAPID;VALUE=TEXT:x',
  ),
  event('UID:float', 'DTSTART:20260704T080000', 'DTEND:20260704T090000', 'SUMMARY:Run'),
)
