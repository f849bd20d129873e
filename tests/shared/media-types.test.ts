import { describe, expect, test } from 'vitest'
import { shownAs, sniff } from '../../shared/model/media-types.ts'

const of = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

describe('a file is what its bytes say', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png', 'picture'],
    ['\xff\xd8\xff\xe0....', 'image/jpeg', 'picture'],
    ['GIF89a....', 'image/gif', 'picture'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp', 'picture'],
    ['\0\0\0\x1cftypavif\0\0\0\0', 'image/avif', 'picture'],
    ['\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'image/avif', 'picture'],
    ['%PDF-1.7', 'application/pdf', 'pdf'],
    ['PK\x03\x04....', 'application/zip', 'other'],
    ['II*\0....', 'image/tiff', 'other'],
    ['RIFF\x10\0\0\0WAVE', 'application/octet-stream', 'other'],
    ['\0\0\0\x1cftypmp42', 'application/octet-stream', 'other'],
    ['MZ\x90\0', 'application/octet-stream', 'other'],
    ['', 'application/octet-stream', 'other'],
    ['plain words', 'text/plain', 'text'],
    ['<svg onload="alert(1)">', 'image/svg+xml', 'text'],
    ['<?xml version="1.0"?>\n<!-- x --><SVG xmlns="">', 'image/svg+xml', 'text'],
    ['\xef\xbb\xbf<!DOCTYPE html><p>', 'text/html', 'text'],
    ['  <script>alert(1)</script>', 'text/html', 'text'],
    ['caf\xe9 in Latin-1', 'application/octet-stream', 'other'],
    ['with a \0 in it', 'application/octet-stream', 'other'],
    ['\xc0\x80 overlong', 'application/octet-stream', 'other'],
  ])('%j is %s, shown as %s', (bytes, type, shown) => {
    expect(sniff(of(bytes))).toBe(type)
    expect(shownAs(sniff(of(bytes)))).toBe(shown)
  })

  test('text in any script is text, though it is cut in the middle of a letter', () => {
    const bytes = utf8('Σοφία 漢字 👩‍🚀\r\n\t')
    for (let length = 1; length <= bytes.length; length++) expect(sniff(bytes.subarray(0, length))).toBe('text/plain')
  })
})
