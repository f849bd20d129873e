import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { readVcardFile, vcardWorker } from '../../../electron/vault/exchange/vcard.ts'
import { sniff } from '../../../electron/vault/exchange/vcard-photo.ts'
import { bytesOf, card, codesOf, pathOf, personOf, png, readOne, workerPath } from './cards.ts'

const exchange = pathOf('../../../electron/vault/exchange')

describe('photos', () => {
  test.each([
    `PHOTO;ENCODING=b;TYPE=PNG:${png}`,
    `PHOTO;ENCODING=b;TYPE=JPEG:${png}`,
    `PHOTO;PNG;BASE64:${png}`,
    `PHOTO:data:image/png;base64,${png}`,
    `PHOTO:data:image/png;base64\\,${png}`,
    `PHOTO:data:image/svg+xml;base64,${png}`,
    `item1.PHOTO;VALUE=uri:data:image/png\\;base64\\,${png}`,
    `PHOTO;ENCODING=b:${png.slice(0, 30)}\r\n  ${png.slice(30)}`,
  ])('an embedded picture is taken, and is what its bytes say: %s', (line) => {
    const { photo } = personOf(line)
    expect(photo?.mediaType).toBe('image/png')
    expect(Buffer.from(photo?.bytes ?? []).toString('base64')).toBe(png)
  })

  test.each([
    ['image/jpeg', '\xff\xd8\xff\xe0aaaa'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/gif', 'GIF89a'],
    ['image/gif', 'GIF87a'],
    ['image/webp', 'RIFF\0\0\0\0WEBP'],
    [undefined, 'RIFF\0\0\0\0WAVE'],
    [undefined, '<svg xmlns="http://www.w3.org/2000/svg">'],
    [undefined, '<?xml version="1.0"?><svg/>'],
    [undefined, '%PDF-1.7'],
    [undefined, ''],
  ])('%s by the first bytes', (type, bytes) => {
    expect(sniff(Buffer.from(bytes, 'latin1'))).toBe(type)
  })

  test.each([
    `PHOTO;ENCODING=b;TYPE=PNG:${btoa('<svg onload="alert(1)"/>')}`,
    'PHOTO:data:image/svg+xml;base64,PHN2Zy8+',
    'PHOTO:data:image/png,raw',
    'PHOTO;ENCODING=b:!!!!',
  ])('anything else is refused and reported: %s', (line) => {
    const read = readOne('FN:Ada', line)
    expect(read.card?.photo).toBeUndefined()
    expect(codesOf(read)).toEqual(['photo-unknown'])
  })

  test('an empty photo is nothing to report', () => {
    expect(readOne('FN:Ada', 'PHOTO:', 'PHOTO;ENCODING=b:').problems).toEqual([])
  })

  test('ask-34: a photo that is a link is reported and never fetched, and costs no time', async () => {
    let visits = 0
    const server = createServer((_, answer) => {
      visits += 1
      answer.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo.jpg`
    const lines = [
      `PHOTO;VALUE=uri:${url}`,
      `PHOTO:${url}`,
      `PHOTO;TYPE=JPEG;VALUE=URL:${url}`,
      'PHOTO:file:///etc/passwd',
      'PHOTO:ftp://x.example/a',
      'LOGO:' + url,
    ]
    const file = lines.map((line) => card('FN:Ada', line)).join('')
    const report = await readVcardFile(bytesOf(file), { start: vcardWorker(workerPath) })
    await new Promise((resolve) => server.close(resolve))
    expect(visits).toBe(0)
    expect(report.cards.map((one) => one.problems[0]?.code)).toEqual([
      ...Array.from({ length: 5 }, () => 'photo-not-embedded'),
      'left-out',
    ])
    expect(report.cards.every((one) => one.card?.photo === undefined)).toBe(true)
  })

  test('ask-34: nothing in the import can open a connection or a file', () => {
    const sources = readdirSync(exchange).filter((name) => name.startsWith('vcard') && name.endsWith('.ts'))
    expect(sources.length).toBeGreaterThan(8)
    const imported = sources.flatMap((name) =>
      [...readFileSync(`${exchange}/${name}`, 'utf8').matchAll(/from '([^'.][^']*)'/g)].map((match) => match[1]),
    )
    expect([...new Set(imported)].toSorted()).toEqual(['ical.js', 'node:worker_threads'])
    for (const name of sources)
      expect(readFileSync(`${exchange}/${name}`, 'utf8')).not.toMatch(
        /\bfetch\(|import\(|require\(|WebSocket|XMLHttpRequest/,
      )
  })
})
