/** Small text rules shared by the readers: decoding, cutting and cleaning. */

// Windows-1252 differs from Latin-1 only here (0x80 to 0x9F). Kept as a table because runtimes disagree on it.
const western =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text, or undefined when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Any bytes read as Windows-1252; never fails. */
function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => western[char.charCodeAt(0) - 0x80] ?? char)
}

/**
 * Bytes with an optional declared character set: UTF-8 if they are UTF-8, else the declared set if it is known and
 * fits, else Windows-1252 with `guessed` set.
 */
export function decode(bytes: Uint8Array, charset?: string): { readonly text: string; readonly guessed: boolean } {
  const plain = decodeUtf8(bytes)
  if (plain !== undefined) return { text: plain, guessed: false }
  const name = charset?.toLowerCase() ?? ''
  if (/^(iso-?8859-?1|latin-?1|windows-1252|cp1252)$/.test(name)) return { text: decodeWestern(bytes), guessed: false }
  if (name && !/^utf-?8$|^us-ascii$/.test(name)) {
    try {
      return { text: new TextDecoder(name, { fatal: true }).decode(bytes), guessed: false }
    } catch {
      // An unknown set, or one the bytes do not fit: guess below.
    }
  }
  return { text: decodeWestern(bytes), guessed: true }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text cut to at most `max` code units without splitting a grapheme (a code point, when one grapheme is longer). */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  // Looking back a little is enough: only a grapheme that crosses the limit matters.
  const start = Math.max(0, max - 64)
  const window = text.slice(start, max + 64)
  const crossing = graphemes.segment(window).containing(max - start)
  if (crossing && crossing.index > 0) return text.slice(0, start + crossing.index)
  return text.slice(0, /[\ud800-\udbff]/.test(text[max - 1] ?? '') ? max - 1 : max)
}

// Control characters, and the two marks that turn the direction of all that follows them on a screen.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e\ufeff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Several lines: line feeds only, no control characters, no broken surrogates, no blank ends. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwanted, '').replace(loneSurrogate, '\ufffd').trim()
}

/** One line: as `cleanText`, with every run of white space made one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}
