import { describe, expect, test } from 'vitest'

import { cardText, splitCards } from '../../../electron/vault/exchange/vcard-split.ts'
import { caps } from '../../../electron/vault/exchange/vcard-types.ts'
import { bytesOf, card, codesOf, fixture, png, readAll } from './cards.ts'

const names = (file: Uint8Array | string): readonly (string | undefined)[] => readAll(file).map((one) => one.card?.name)
const fileCodes = (file: string): readonly string[] => splitCards(bytesOf(file)).problems.map((one) => one.code)

describe('finding the cards of a file', () => {
  test('BEGIN and END count in any case and with blanks behind them', () => {
    expect(names('begin:vcard  \r\nFN:Ada\r\nEnd:VCard\t\r\n')).toEqual(['Ada'])
  })

  test.each(['\n', '\r\n', '\r'])('lines may end in %j', (ending) => {
    expect(names((card('FN:Ada') + card('FN:Bea')).replaceAll('\r\n', ending))).toEqual(['Ada', 'Bea'])
  })

  test('text between cards is ignored and reported', () => {
    const file = `${card('FN:Ada')}some mail footer\r\n\r\n${card('FN:Bea')}`
    expect(names(file)).toEqual(['Ada', 'Bea'])
    expect(fileCodes(file)).toEqual(['text-outside-cards'])
  })

  test('blank lines between cards are nothing to report', () => {
    expect(fileCodes(`\r\n${card('FN:Ada')}\r\n \r\n${card('FN:Bea')}`)).toEqual([])
  })

  test.each(['', 'hello', 'FN:Ada\r\nEND:VCARD', '\0'.repeat(100)])(
    'a file without a card is told apart: %j',
    (file) => {
      expect(splitCards(bytesOf(file)).slices).toEqual([])
      expect(fileCodes(file)).toEqual(['not-a-vcard'])
    },
  )

  test('a card that lost its END is read as far as it goes, and so is the next', () => {
    const cards = readAll(`BEGIN:VCARD\nFN:Ada\n${card('FN:Bea')}BEGIN:VCARD\nFN:Cleo`)
    expect(cards.map((one) => one.card?.name)).toEqual(['Ada', 'Bea', 'Cleo'])
    expect(cards.map((one) => codesOf(one))).toEqual([['not-closed'], [], ['not-closed']])
  })

  test('a card within a card (AGENT) is not a person of the file', () => {
    const inner = 'AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Inner\r\nTEL:5550199\r\nEND:VCARD'
    const [outer, next] = readAll(card('VERSION:2.1', 'FN:Outer', inner, 'TEL:5550100') + card('FN:Next'))
    expect(outer?.card).toMatchObject({ name: 'Outer', channels: [{ kind: 'phone', value: '5550100' }] })
    expect(next?.card?.name).toBe('Next')
  })

  test('files glued together with their byte order marks are still one list', () => {
    expect(names(`\ufeff${card('FN:Ada')}\ufeff${card('FN:Bea')}`)).toEqual(['Ada', 'Bea'])
  })
})

describe('reading the letters', () => {
  test.each([false, true])('UTF-16 is known by its byte order mark (big-endian: %s) or its zeros', (bigEndian) => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(mark + card('FN:李雷 🌻'), 'utf16le')
      expect(names(bigEndian ? bytes.swap16() : bytes)).toEqual(['李雷 🌻'])
    }
  })

  test('bytes that are no UTF-8 are read as Windows-1252 and reported, for that card alone', () => {
    const western = Buffer.from([
      ...Buffer.from('BEGIN:VCARD\nFN:J'),
      0xfc,
      ...Buffer.from('rgen '),
      0x80,
      10,
      ...Buffer.from('END:VCARD\n'),
    ])
    const cards = readAll(Buffer.concat([bytesOf(card('FN:Łukasz')), western, bytesOf(card('FN:Zoë'))]))
    expect(cards.map((one) => one.card?.name)).toEqual(['Łukasz', 'Jürgen €', 'Zoë'])
    expect(cards.map((one) => codesOf(one))).toEqual([[], ['encoding-guessed'], []])
  })

  test('a character split by a fold is put together again', () => {
    const [one] = readAll(
      Buffer.concat([
        Buffer.from('BEGIN:VCARD\r\nFN:Zo\xc3', 'latin1'),
        Buffer.from('\r\n \xab Q\r\nEND:VCARD', 'latin1'),
      ]),
    )
    expect(one?.card?.name).toBe('Zoë Q')
    expect(one?.problems).toEqual([])
  })

  test('a declared character set is used', () => {
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=SHIFT_JIS:'),
      Buffer.from([0x8e, 0x52, 0x93, 0x63]),
      Buffer.from('\r\nEND:VCARD\r\n'),
    ])
    expect(readAll(bytes).map((one) => [one.card?.name, codesOf(one)])).toEqual([['山田', ['version-2.1']]])
  })

  test('the same letters come out of the fixture in Windows-1252', () => {
    expect(names(fixture('in-the-style-of-outlook-2.1.vcf'))).toEqual(['Jürgen Größmann', 'Oma'])
  })
})

describe('limits', () => {
  test('a file over the limit is not looked at', () => {
    expect(splitCards(new Uint8Array(caps.fileBytes + 1)).problems).toEqual([{ code: 'file-too-large' }])
  })

  test('cards over the limit are left out and reported', () => {
    const { slices, problems } = splitCards(bytesOf(card('FN:A').repeat(caps.cards + 5)))
    expect(slices).toHaveLength(caps.cards)
    expect(problems).toEqual([{ code: 'too-many' }])
  })

  test('text over a megabyte is cut, what stands before it is kept', () => {
    const file = bytesOf(card('FN:Ada', `NOTE:${'x'.repeat(3_000_000)}`, 'TEL:5550100'))
    const { bytes, slices } = splitCards(file)
    const { text, problems } = cardText(bytes, slices[0] ?? { start: 0, end: 0, closed: true })
    expect(text.length).toBeLessThanOrEqual(caps.textBytes + 100)
    expect(text).toContain('FN:Ada')
    expect(problems).toContainEqual({ code: 'too-long' })
  })

  test('a photo does not count as text, and one over its limit is dropped and reported', () => {
    const big = card('FN:Ada', `PHOTO;ENCODING=b:${png}${'A'.repeat(2_000_000)}`, 'TEL:5550100')
    expect(readAll(big)[0]?.card).toMatchObject({ name: 'Ada', photo: { mediaType: 'image/png' } })
    const huge = readAll(card('FN:Ada', `PHOTO;ENCODING=b:${png}${'A'.repeat(caps.photoBytes)}`, 'TEL:5550100'))[0]
    expect(huge?.card).toMatchObject({ name: 'Ada', channels: [{ kind: 'phone', value: '5550100' }] })
    expect(huge?.card?.photo).toBeUndefined()
    const { bytes, slices } = splitCards(bytesOf(card('FN:Ada', `PHOTO;ENCODING=b:${'A'.repeat(caps.photoBytes)}`)))
    expect(cardText(bytes, slices[0] ?? { start: 0, end: 0, closed: true }).text).toBe('VERSION:3.0\nFN:Ada\n')
    expect(huge && codesOf(huge)).toEqual(['photo-too-large'])
  })
})
