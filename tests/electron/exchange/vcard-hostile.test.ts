/** Battery row 14 in small: generated and mutated cards. RAPPORT_VCARD_RUNS sets the number of mutated files. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { caps, problemCodes } from '../../../electron/vault/exchange/vcard-types.ts'
import type { CardResult } from '../../../electron/vault/exchange/vcard-types.ts'
import { bytesOf, card, fixture, fixtureNames, readAll } from './cards.ts'

const runs = Number(process.env['RAPPORT_VCARD_RUNS'] ?? 3_000)
const codes = new Set<string>(problemCodes)
const mb = 1024 * 1024

/** What must hold for every result, whatever the file was. */
function check(results: readonly CardResult[]): void {
  for (const { card: read, problems } of results) {
    expect(problems.length).toBeLessThanOrEqual(caps.problems + 10)
    for (const problem of problems) {
      expect(codes.has(problem.code)).toBe(true)
      expect((problem.value ?? '').length).toBeLessThanOrEqual(caps.excerpt)
    }
    if (!read) {
      expect(problems.length).toBeGreaterThan(0)
      continue
    }
    const lines = [
      read.name,
      read.given,
      read.family,
      read.nickname,
      read.phonetic,
      read.organisation,
      read.department,
      read.title,
    ]
    for (const line of lines)
      if (line !== undefined)
        expect(line.length > 0 && line.length <= caps.name && !line.includes('\n') && !line.includes('\0')).toBe(true)
    expect((read.note ?? '').length).toBeLessThanOrEqual(caps.note)
    for (const list of [read.channels, read.milestones, read.related, read.tags])
      expect(list.length).toBeLessThanOrEqual(caps.each)
    for (const channel of read.channels)
      expect(channel.value.length > 0 && channel.value.length <= caps.channel).toBe(true)
    for (const { month, day, year } of read.milestones)
      expect(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year !== 1604 && year !== 0).toBe(true)
    expect(Object.values(read).every((value) => value !== undefined)).toBe(true)
  }
}

/** Reads and checks; returns how long the reading took, in ms. */
function timed(file: Uint8Array | string): number {
  const before = performance.now()
  const results = readAll(file)
  const took = performance.now() - before
  check(results)
  return took
}

const files = fixtureNames.map((name) => fixture(name))
const bits = [
  '\r\n',
  '\n ',
  ';',
  ':',
  '"',
  '=',
  ',',
  '\\',
  '\\n',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'TYPE=',
  'ENCODING=b',
  'ENCODING=QUOTED-PRINTABLE',
  '\0',
  '\ufeff',
  '\u202e',
  '🌻',
  'PHOTO:',
  'VALUE=',
  'item1.',
  '^n',
  'X-ABLabel:_$!<',
]

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const edit = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, size: fc.nat(400) }),
  fc.record({ kind: fc.constant('copy' as const), at: place, size: fc.nat(400), to: place }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    text: fc.constantFrom(...bits),
    times: fc.integer({ min: 1, max: 40 }),
  }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function mutated(file: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let bytes = Buffer.from(file)
  for (const one of edits) {
    const at = Math.floor(one.at * bytes.length)
    if (one.kind === 'flip') bytes[at] = one.byte
    else if (one.kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + one.size)])
    else {
      const to = one.kind === 'copy' ? Math.floor(one.to * bytes.length) : at
      const piece = one.kind === 'copy' ? bytes.subarray(at, at + one.size) : Buffer.from(one.text.repeat(one.times))
      bytes = Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)])
    }
  }
  return bytes
}

describe('hostile files', () => {
  test(
    'mutated fixtures never throw, never break a limit, never take two seconds',
    { timeout: 120_000 + runs * 40 },
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 12 }), (file, edits) => {
          expect(timed(mutated(file, edits))).toBeLessThan(2_000)
        }),
        { numRuns: runs },
      )
    },
  )

  test('cards of random lines never throw', () => {
    const name = fc.constantFrom(
      'FN',
      'N',
      'ORG',
      'ADR',
      'TEL',
      'EMAIL',
      'BDAY',
      'NOTE',
      'PHOTO',
      'RELATED',
      'X-ABDATE',
      'CATEGORIES',
      'KIND',
      'UID',
      'X-ANDROID-CUSTOM',
      'AGENT',
    )
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...bits)).map((parts) => parts.join('')),
    )
    const line = fc
      .tuple(
        name,
        fc.constantFrom(
          '',
          ';',
          ';TYPE=a',
          ';ENCODING=b',
          ';ENCODING=QUOTED-PRINTABLE;CHARSET=utf-16',
          ';VALUE=uri',
          ';"',
        ),
        text,
      )
      .map(([a, b, c]) => `${a}${b}:${c}`)
    const version = fc.constantFrom('VERSION:2.1', 'VERSION:3.0', 'VERSION:4.0')
    fc.assert(
      fc.property(version, fc.array(line, { maxLength: 12 }), (first, lines) => {
        expect(timed(card(first, 'FN:Ada', ...lines))).toBeLessThan(2_000)
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })

  const many = (text: string, bytes: number = mb): string => text.repeat(Math.floor(bytes / text.length))
  test.each<readonly [string, string]>([
    ['a name of a megabyte', card(`FN:${many('x')}`)],
    ['a name of a megabyte of combining marks', card(`FN:${many('\u0301')}`)],
    ['a name of a megabyte of spaces', card(`FN:a${many(' ')}b`, `N:${many(' ', 1_000)}`)],
    ['a name of a megabyte of flags', card(`FN:${many('🇮🇪')}`)],
    ['an address of a megabyte of white space', card('FN:A', `ADR:;;a${many(' ')}b${many('\\n', 1_000)};;;;`)],
    ['structured parts without end', card('FN:A', `N:${many(';')}`)],
    ['lists in parts without end', card('FN:A', `ADR:${many(',;')}`)],
    ['tags without end', card('FN:A', `CATEGORIES:${many('a,')}`)],
    ['backslashes', card('FN:A', `NOTE:${many('\\')}`)],
    ['escaped commas', card('FN:A', `N:${many('\\,')}`)],
    ['parameters without end', card('FN:A', `TEL${many(';A=b')}:1`)],
    ['parameters without end and no value', card('FN:A', `TEL${many(';A=b')}`)],
    ['bare parameters without end', card('FN:A', `TEL${many(';A')}:1`)],
    ['TYPE words without end', card('FN:A', `TEL;TYPE=${many('a,')}:1`)],
    ['quotes without end', card('FN:A', `TEL;X=${many('"')}:1`)],
    ['quoted lists without end', card('FN:A', `TEL;TYPE=${many('"a",')}:1`)],
    ['carets', card('FN:A', `TEL;X=${many('^n', 15_000)}:1`)],
    ['groups without end', card('FN:A', `${many('a.')}TEL:1`)],
    ['folds without end', card('FN:A', `NOTE:${many('\r\n ')}x`)],
    ['lines without end', card('FN:A', many('TEL:1\r\n'))],
    ['different lines without end', card('FN:A', Array.from({ length: 60_000 }, (_, n) => `X-A:${n}`).join('\r\n'))],
    [
      'related people without end',
      card('FN:A', Array.from({ length: 40_000 }, (_, n) => `X-SPOUSE:${n}`).join('\r\n')),
    ],
    ['broken lines without end', card('FN:A', many('zzz\r\n'))],
    ['soft breaks without end', card('FN:A', `NOTE;ENCODING=QUOTED-PRINTABLE:${many('=\r\n')}`)],
    ['equals signs without end', card('FN:A', `NOTE;ENCODING=QUOTED-PRINTABLE:${many('==3')}`)],
    ['Apple labels that never end', card('FN:A', 'a.TEL:1', `a.X-ABLabel:_$!<${many('>!$')}`)],
    ['Android fields without end', card('FN:A', `X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;${many(';')}`)],
    ['dates of a megabyte', card('FN:A', `BDAY:${many('1')}`, `BDAY:--${many('-1')}`)],
    ['versions of a megabyte', card('FN:A', `VERSION${many(' ', 90_000)}:2.1${many(' ', 90_000)}x`)],
    ['BEGIN without end', many('BEGIN:VCARD\r\n', 200_000)],
    ['agents without end', card('FN:A', many('AGENT:\r\nBEGIN:VCARD\r\n', 200_000))],
    ['base64 that is none', card('FN:A', `PHOTO;ENCODING=b:${many('%', 4 * mb)}`)],
    ['a data URL without end', card('FN:A', `PHOTO:data:${many('a;', 4 * mb)}`)],
    ['zeros', card('FN:A', many('\0'))],
    ['line feeds', `${many('\n', 16 * mb)}${card('FN:A')}`],
  ])('%s: read or refused within two seconds', (_, file) => {
    expect(timed(file)).toBeLessThan(2_000)
  })

  test('a file of the greatest size is split and read', { timeout: 60_000 }, () => {
    const one = bytesOf(card('FN:Ada', `NOTE:${'x'.repeat(3_000)}`))
    const file = Buffer.concat(Array.from({ length: Math.floor(caps.fileBytes / one.length) }, () => one))
    expect(readAll(file).length).toBeGreaterThan(19_000)
  })
})
