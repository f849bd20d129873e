/** Files like real ones, broken in the ways files break: flipped, cut, doubled, and with what parsers trip over. */
import type { Random } from '../../../electron/cli/sample/random.ts'

const tokens = [
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'VERSION:2.1\r\n',
  'VERSION:4.0\r\n',
  '\r\n ',
  '\n\t',
  '\r',
  '=\r\n',
  '=0D=0A',
  ';ENCODING=QUOTED-PRINTABLE:',
  ';ENCODING=b:',
  ';CHARSET=UTF-16:',
  ';CHARSET=KOI8-R:',
  ';VALUE=uri:',
  'item1.',
  ':::::',
  ';;;;;;',
  '\\n\\,\\;\\\\',
  '\\',
  '"',
  ',',
  '%00',
  '\0',
  '\ufeff',
  '\u202e',
  '\ud83d',
  '😀',
  'BDAY:19850229\r\n',
  'BDAY:--0229\r\n',
  'BDAY:1604-01-01\r\n',
  'BDAY:99999999999\r\n',
  'FN:\r\n',
  'N:;;;;\r\n',
  'FN:' + 'x'.repeat(5_000) + '\r\n',
  'TEL:' + '+'.repeat(3_000) + '\r\n',
  'NOTE:' + 'a\\n'.repeat(4_000) + '\r\n',
  'PHOTO;ENCODING=b:' + 'A'.repeat(9_000) + '\r\n',
  'PHOTO:data:image/png;base64,iVBORw0KGgo=\r\n',
  'AGENT:BEGIN:VCARD\r\n',
  'X-A' + ';P=1'.repeat(2_000) + ':v\r\n',
  '(a+)+$'.repeat(50),
  ' '.repeat(10_000),
  '\r\n'.repeat(3_000),
].map((text) => Buffer.from(text, 'utf8'))

const splice = (bytes: Buffer, at: number, remove: number, add: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), add, bytes.subarray(at + remove)])

/** One to eight changes. Never larger than 2 MB. */
export const mutate = (file: Buffer, others: readonly Buffer[], dice: Random): Buffer => {
  let bytes: Buffer = Buffer.from(file)
  for (let left = dice.between(1, 8); left > 0; left--) {
    const at = dice.between(0, bytes.length)
    const length = Math.floor(dice.next() ** 3 * (bytes.length - at))
    const kind = dice.between(0, 7)
    if (kind <= 1 && bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = dice.between(0, 255)
    else if (kind === 2) bytes = splice(bytes, at, length, new Uint8Array(0))
    else if (kind === 3) bytes = splice(bytes, at, 0, bytes.subarray(at, at + length))
    else if (kind <= 5) bytes = splice(bytes, at, 0, dice.pick(tokens))
    else if (kind === 6) bytes = bytes.subarray(0, at)
    else {
      const other = dice.pick(others)
      const from = dice.between(0, other.length)
      bytes = splice(bytes, at, 0, other.subarray(from, from + dice.between(0, 2_000)))
    }
    if (bytes.length > 2_000_000) bytes = bytes.subarray(0, 2_000_000)
  }
  return bytes
}
