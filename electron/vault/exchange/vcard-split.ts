/**
 * From the bytes of a file to the text of each card. Works on bytes, card by card, so that one card in another
 * encoding, or one that never ends, costs only itself.
 */
import { decode, decodeUtf8 } from './vcard-text.ts'
import { caps } from './vcard-types.ts'
import type { Problem } from './vcard-types.ts'

/** Where the lines of one card stand in the bytes, without BEGIN and END. */
export type CardSlice = { readonly start: number; readonly end: number; readonly closed: boolean }

/** `bytes` is what the slices point into: the file itself, or its UTF-8 form when the file was UTF-16. */
export type SplitFile = {
  readonly bytes: Uint8Array
  readonly slices: readonly CardSlice[]
  readonly problems: readonly Problem[]
}

const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9

/** Finds the cards. At most `caps.cards`; of a card within a card (AGENT) only the outer one counts. */
export function splitCards(file: Uint8Array): SplitFile {
  if (file.length > caps.fileBytes) return { bytes: file, slices: [], problems: [{ code: 'file-too-large' }] }
  const bytes = asUtf8(file)
  const slices: CardSlice[] = []
  let open: number | undefined
  let nested = 0
  let outside = false
  let tooMany = false
  let agent = false
  const close = (end: number, closed: boolean): void => {
    if (open === undefined) return
    if (slices.length < caps.cards) slices.push({ start: open, end, closed })
    else tooMany = true
    open = undefined
    nested = 0
  }
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at)
    const next = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1)
    const mark = markOf(bytes, at, end)
    if (mark === 'begin' && open !== undefined && agent) nested += 1
    else if (mark === 'begin') {
      // A card that begins before the last one ended: the last one lost its END.
      close(at, false)
      open = Math.min(next, bytes.length)
    } else if (mark === 'end' && nested > 0) nested -= 1
    else if (mark === 'end') close(at, true)
    else if (open === undefined && !outside) outside = !isBlank(bytes, at, end)
    if (end > at) agent = open !== undefined && startsWith(bytes, at, 'agent') && bytes[end - 1] === 58
    at = next
  }
  close(bytes.length, false)
  const problems: Problem[] = []
  if (slices.length === 0) problems.push({ code: 'not-a-vcard' })
  else if (outside) problems.push({ code: 'text-outside-cards' })
  if (tooMany) problems.push({ code: 'too-many' })
  return { bytes, slices, problems }
}

/**
 * The text of one card with its folds undone: one property a line, LF between them. Oversized photos are dropped,
 * and text past `caps.textBytes`.
 */
export function cardText(bytes: Uint8Array, slice: CardSlice): { text: string; problems: Problem[] } {
  const problems: Problem[] = []
  const kept: Buffer[] = []
  let room: number = caps.textBytes
  for (const line of logicalLines(bytes, slice)) {
    const size = line.reduce((sum, part) => sum + part.length, 0)
    const head = line[0] ?? new Uint8Array()
    if (isPhoto(head)) {
      if (size <= caps.photoBytes) kept.push(Buffer.concat([...line, newline]))
      else problems.push({ code: 'photo-too-large', field: 'PHOTO' })
      continue
    }
    if (size > room) problems.push({ code: 'too-long' })
    if (room > 0) kept.push(Buffer.concat([Buffer.concat(line).subarray(0, room), newline]))
    room = Math.max(0, room - size - 1)
  }
  if (!slice.closed) problems.push({ code: 'not-closed' })
  const whole = decodeUtf8(Buffer.concat(kept))
  if (whole !== undefined) return { text: whole, problems }
  let guessed = false
  const lines = kept.map((line) => {
    const read = decode(line, /;charset="?([\w-]+)/i.exec(line.toString('latin1', 0, 200))?.[1])
    guessed ||= read.guessed
    return read.text
  })
  if (guessed) problems.push({ code: 'encoding-guessed' })
  return { text: lines.join(''), problems }
}

const newline = Buffer.from('\n')

/** Each property's bytes, in the pieces it was folded into. Undoing folds before decoding mends split characters. */
export function* logicalLines(bytes: Uint8Array, slice: CardSlice): Generator<Uint8Array[]> {
  let line: Uint8Array[] = []
  let isQuotedPrintable = false
  for (let at = slice.start; at < slice.end;) {
    const end = Math.min(lineEnd(bytes, at), slice.end)
    const first = bytes[at]
    // In quoted-printable a line that ends in "=" goes on; a space there may be the writer's own.
    const soft = isQuotedPrintable && line.length > 0 && line.at(-1)?.at(-1) === 61
    if (soft) {
      const last = line.pop() ?? new Uint8Array()
      line.push(last.subarray(0, -1), bytes.subarray(at, end))
    } else if ((first === SPACE || first === TAB) && line.length > 0) line.push(bytes.subarray(at + 1, end))
    else {
      if (line.length > 0) yield line
      line = end > at ? [bytes.subarray(at, end)] : []
      isQuotedPrintable = /quoted-printable/i.test(
        Buffer.from(bytes.subarray(at, Math.min(end, at + 200))).toString('latin1'),
      )
    }
    at = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1)
  }
  if (line.length > 0) yield line
}

export function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1
  return at
}

function markOf(bytes: Uint8Array, start: number, end: number): 'begin' | 'end' | undefined {
  // Files glued together keep a byte order mark before each BEGIN.
  const at = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start
  const size = end - at
  if (size < 9 || size > 200) return undefined
  if (startsWith(bytes, at, 'begin:vcard') && isBlank(bytes, at + 11, end)) return 'begin'
  return startsWith(bytes, at, 'end:vcard') && isBlank(bytes, at + 9, end) ? 'end' : undefined
}

export function startsWith(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const byte = bytes[start + i] ?? 0
    if ((byte >= 65 && byte <= 90 ? byte + 32 : byte) !== word.charCodeAt(i)) return false
  }
  return true
}

export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false
  return true
}

function isPhoto(head: Uint8Array): boolean {
  return /^(?:[\w-]+\.)?photo[;:]/i.test(Buffer.from(head.subarray(0, 100)).toString('latin1'))
}

/** The file as UTF-8 (or as it is, when it is not UTF-16), without its first byte order mark. */
export function asUtf8(file: Uint8Array): Uint8Array {
  const [a, b, c, d] = file
  if ((a === 0xff && b === 0xfe) || (a === 0x42 && b === 0 && d === 0)) return fromUtf16(file, false)
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x42 && c === 0)) return fromUtf16(file, true)
  return a === 0xef && b === 0xbb && c === 0xbf ? file.subarray(3) : file
}

function fromUtf16(file: Uint8Array, bigEndian: boolean): Uint8Array {
  const even = Buffer.from(file.subarray(0, file.length - (file.length % 2)))
  const text = (bigEndian ? even.swap16() : even).toString('utf16le')
  return Buffer.from(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}
