// Calendar files that are broken, enormous or meant to hang whoever reads them.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { icsCaps, icsProblemCodes } from '../../../electron/vault/exchange/ics-types.ts'
import { icsWorker, readIcsFile } from '../../../electron/vault/exchange/ics.ts'
import {
  apple,
  brief,
  calendar,
  codes,
  event,
  fastmail,
  google,
  icsWorkerPath,
  lines,
  outlook,
  read,
  year,
} from './calendars.ts'
import { workerFile } from '../../support/worker-files.ts'

const day = (n: number): string =>
  event(`UID:${n}`, `DTSTART;VALUE=DATE:202601${String((n % 28) + 1).padStart(2, '0')}`, `SUMMARY:${n}`)
const good = event('UID:good', 'DTSTART:20260105T090000Z', 'SUMMARY:good')
const isGood = (text: string | Uint8Array): void => expect(brief(text)).toContain('2026-01-05T09:00:00Z good')

describe('bytes', () => {
  test('a byte order mark, lone CR, lone LF, UTF-16', () => {
    const text = calendar(good)
    isGood(`\ufeff${text}`)
    isGood(text.replaceAll('\r\n', '\r'))
    isGood(text.replaceAll('\r\n', '\n'))
    isGood(Buffer.from(`\ufeff${text}`, 'utf16le'))
  })

  test('a character folded in its middle', () => {
    const bytes = Buffer.from(calendar(event('UID:1', 'DTSTART:20260105T090000Z', 'SUMMARY:Grüße 🎂!')))
    const at = bytes.indexOf(Buffer.from('ü')) + 1
    const cake = bytes.indexOf(Buffer.from('🎂')) + 2
    const fold = Buffer.from('\r\n ')
    const folded = Buffer.concat([bytes.subarray(0, at), fold, bytes.subarray(at, cake), fold, bytes.subarray(cake)])
    expect(brief(folded)).toEqual(['2026-01-05T09:00:00Z Grüße 🎂!'])
  })

  test('another character set, guessed and said', () => {
    const bytes = Buffer.from(calendar(event('UID:1', 'DTSTART:20260105T090000Z', 'SUMMARY:Café')), 'latin1')
    expect(brief(bytes)).toEqual(['2026-01-05T09:00:00Z Café'])
    expect(codes(bytes)).toEqual(['encoding-guessed'])
  })

  test.each(['', 'hello', '\0\0\0', '%PDF-1.7', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\nEND:VCARD'])(
    'no calendar: %j',
    (text) => {
      expect(read(text)).toMatchObject({ meetings: [], problems: [{ code: 'not-a-calendar' }], total: 0, series: [] })
    },
  )
})

describe('broken events cost themselves', () => {
  test('ask-35 in spirit: one malformed event among 8,000 costs one event', () => {
    const broken = lines('BEGIN:VEVENT', 'DTSTART;;;="\0', 'RRULE:FREQ', 'UID', 'END:VEVENT').trimEnd()
    const all = Array.from({ length: 7_999 }, (_, n) => day(n))
    const found = read(calendar(...all.slice(0, 4_000), broken, ...all.slice(4_000)))
    expect(found.total).toBe(8_000)
    expect(found.meetings).toHaveLength(7_999)
    expect(new Set(found.problems.map((one) => one.event))).toEqual(new Set([4_000]))
    expect(found.problems.map((one) => one.code)).toContain('no-start')
  })

  test.each<[string, string[], string[]]>([
    ['without an end', ['BEGIN:VEVENT', 'UID:1', 'DTSTART:20260101T090000Z', good], ['not-closed']],
    ['nested in itself', ['BEGIN:VEVENT', 'UID:1', 'DTSTART:20260101T090000Z', good, 'END:VEVENT'], ['not-closed']],
    ['a day that does not exist', [event('UID:1', 'DTSTART;VALUE=DATE:20260230'), good], ['no-start']],
    ['a line of nothing', [event('UID:1', 'DTSTART:20260101T090000Z', ': : :'), good], ['unreadable']],
    [
      'an end before its start',
      [event('UID:1', 'DTSTART:20260101T090000Z', 'DTEND:20250101T090000Z'), good],
      ['bad-end'],
    ],
    ['a length that goes backwards', [event('UID:1', 'DTSTART:20260101T090000Z', 'DURATION:-PT5M'), good], ['bad-end']],
    ['no UID', [event('DTSTART:20260101T090000Z'), good], ['no-uid']],
    ['a rule that is none', [event('UID:1', 'DTSTART:20260101T090000Z', 'RRULE:FREQ=OFTEN'), good], ['bad-repeat']],
    [
      'a rule of every second',
      [event('UID:1', 'DTSTART:20260101T090000Z', 'RRULE:FREQ=SECONDLY'), good],
      ['repeats-too-often'],
    ],
    [
      'a calendar nobody here knows',
      [event('UID:1', 'DTSTART;VALUE=DATE:20260101', 'RRULE:RSCALE=ETHIOPIC;FREQ=YEARLY'), good],
      ['repeat-unknown'],
    ],
    ['exceptions that are none', [event('UID:1', 'DTSTART:20260101T090000Z', 'EXDATE:never'), good], ['bad-date']],
  ])('%s', (_, all, expected) => {
    const text = calendar(...all)
    isGood(text)
    expect(codes(text)).toEqual(expected)
    if (!expected.includes('no-start')) expect(read(text).meetings).toHaveLength(2)
  })

  test('components 10,000 deep, closed and not', () => {
    const deep = (n: number, word: string) => Array.from({ length: n }, () => `${word}:VALARM`)
    isGood(calendar(event('UID:1', 'DTSTART:20260101T090000Z', ...deep(10_000, 'BEGIN'), ...deep(10_000, 'END')), good))
    isGood(calendar(event('UID:1', 'DTSTART:20260101T090000Z', ...deep(10_000, 'BEGIN')), good))
    isGood(calendar(...Array.from({ length: 10_000 }, () => 'BEGIN:VEVENT'), good))
    isGood(calendar(...Array.from({ length: 10_000 }, () => 'BEGIN:VCALENDAR'), good))
  })

  test('an attachment of megabytes before DTSTART is left out, the event is not', () => {
    const text = calendar(
      event('UID:good', `ATTACH;ENCODING=BASE64:${'QUFB'.repeat(500_000)}`, 'DTSTART:20260105T090000Z', 'SUMMARY:good'),
    )
    isGood(text)
    expect(codes(text)).toEqual(['too-long'])
  })

  test('a hundred years, in one event and in one series', () => {
    const century = event('UID:1', 'DTSTART;VALUE=DATE:19260101', 'DTEND;VALUE=DATE:20560101', 'SUMMARY:long')
    expect(brief(calendar(century))).toEqual(['1926-01-01 long'])
    const often = event(
      'UID:1',
      'DTSTART;VALUE=DATE:19260101',
      'DTEND;VALUE=DATE:20560101',
      'RRULE:FREQ=DAILY',
      'SUMMARY:long',
    )
    expect(read(calendar(often), { from: '2026-11-23', to: '2026-11-23' }).meetings).toHaveLength(33)
  })

  test('more guests, lines and exceptions than there are', () => {
    const guests = Array.from({ length: 2_000 }, (_, n) => `ATTENDEE:mailto:${n}@x.example`)
    const found = read(calendar(event('UID:1', 'DTSTART:20260105T090000Z', ...guests)))
    expect(found.meetings[0]?.attendees).toHaveLength(icsCaps.attendees)
    expect(found.problems.map((one) => one.code)).toEqual(['too-many'])
    const many = Array.from({ length: 20_000 }, () => 'EXDATE:20260105T090000Z')
    expect(codes(calendar(event('UID:1', 'DTSTART:20260105T090000Z', 'RRULE:FREQ=DAILY;COUNT=3', ...many)))).toEqual([
      'too-many',
    ])
  })

  test('texts made to be slow to look through', () => {
    const many = (text: string): string => text.repeat(Math.floor(200_000 / text.length))
    const slow = [
      `ATTENDEE:${many('@')} x`,
      `ATTENDEE;CN=${many("'")}x:mailto:a@x.example`,
      `SUMMARY:${many(' \\n')}x`,
      `DTEND:${many('P1')}`,
      `DURATION:P${many('1')}`,
      `RRULE:FREQ=DAILY;BYDAY=${many('MO,')}`,
      `EXDATE:${many('20260101,')}`,
      `RDATE;VALUE=PERIOD:${many('20260101T000000Z/P,')}`,
      `LOCATION${many(';A=B')}:x`,
    ]
    for (const line of slow) {
      const before = process.cpuUsage()
      isGood(calendar(event('UID:1', 'DTSTART:20260101T090000Z', line), good))
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000, line.slice(0, 30)).toBeLessThan(1_500)
    }
  })

  test('a file of rules made to be slow', () => {
    const bombs = [
      'FREQ=SECONDLY',
      'FREQ=MINUTELY;BYDAY=MO',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;COUNT=9999',
    ]
    const all = Array.from({ length: 40 }, (_, n) =>
      event(`UID:${n}`, 'DTSTART:19000105T090000Z', `RRULE:${bombs[n % 4]}`),
    )
    const before = process.cpuUsage()
    read(calendar(...all), { from: '2026-11-23', to: '2026-11-23' })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000 / all.length).toBeLessThan(200)
  })
})

test('nothing in it can open a connection or a file', () => {
  const folder = new URL('../../../electron/vault/exchange/', import.meta.url)
  const sources = readdirSync(folder).filter((name) => name.startsWith('ics') && name.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(12)
  const texts = sources.map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const imported = texts.flatMap((text) => [...text.matchAll(/from '([^'.][^']*)'/g)].map((match) => match[1]))
  expect(new Set(imported)).toEqual(new Set(['node:worker_threads']))
  for (const text of texts) expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|\bimport\(|\brequire\(/)
})

test('whatever is done to a file, reading it ends, and says only what is on the list', () => {
  const files = [google, outlook, apple, fastmail].map((text) => Buffer.from(text))
  const change = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.integer({ min: 0, max: 60 }),
    add: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom(
        ...['\r\n', 'BEGIN:VEVENT\r\n', ';', ':', '"', ',', '\\', '\r\n ', '99999999'].map(
          (text) => new Uint8Array(Buffer.from(text)),
        ),
      ),
    ),
  })
  const check = ({ file, at, drop, add }: { file: Buffer; at: number; drop: number; add: Uint8Array }): void => {
    const place = Math.floor(at * file.length)
    const found = read(Buffer.concat([file.subarray(0, place), add, file.subarray(place + drop)]))
    for (const { code } of found.problems) expect(icsProblemCodes).toContain(code)
    for (const one of found.meetings) expect(one.start).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?$/)
  }
  fc.assert(fc.property(change, check), { seed: 35, numRuns: 300 })
})

describe('in a worker', () => {
  const start = icsWorker(icsWorkerPath)

  test('gives what reading it here gives', async () => {
    for (const text of [google, apple]) {
      const report = await readIcsFile(Buffer.from(text), year, { start })
      expect(report).toEqual({ outcome: 'complete', ...read(text) })
    }
  })

  test('50 MB', async () => {
    const filler = `DESCRIPTION:${'x'.repeat(5_500)}`
    const all = Array.from({ length: 9_000 }, (_, n) => day(n).replace('SUMMARY', `${filler}\r\nSUMMARY`))
    const bytes = Buffer.from(calendar(...all))
    expect(bytes.length).toBeGreaterThan(50_000_000)
    const report = await readIcsFile(bytes, year, { start })
    expect(report).toMatchObject({ outcome: 'complete', total: 9_000, problems: [] })
    expect(report.meetings).toHaveLength(9_000)
  })

  test('more than is taken, a window that is none, and giving up', async () => {
    const large = new Uint8Array(icsCaps.fileBytes + 1)
    expect(await readIcsFile(large, year, { start })).toMatchObject({
      outcome: 'failed',
      problems: [{ code: 'file-too-large' }],
    })
    expect(await readIcsFile(Buffer.from(google), { ...year, zone: 'x' }, { start })).toMatchObject({
      outcome: 'failed',
    })
    const signal = AbortSignal.abort()
    expect(await readIcsFile(Buffer.from(google), year, { start, signal })).toMatchObject({ outcome: 'cancelled' })
  })

  test.each(['hang', 'grow'] as const)('an event that makes it %s is left out, and the rest is read', async (word) => {
    const planted = icsWorker(workerFile('hostile-ics-worker'))
    const bad = event('UID:bad', 'DTSTART:20260102T090000Z', `SUMMARY:${word}`)
    const bytes = Buffer.from(calendar(day(0), bad, good))
    const report = await readIcsFile(bytes, year, {
      start: planted,
      limits: { eventMs: word === 'hang' ? 500 : 15_000, mb: 64 },
    })
    expect(report.outcome).toBe('complete')
    expect(report.meetings.map((one) => one.uid)).toEqual(['0', 'good'])
    expect(report.problems).toEqual([{ code: word === 'hang' ? 'timed-out' : 'too-heavy', event: 1 }])
  })
})
