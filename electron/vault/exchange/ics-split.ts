/**
 * From the bytes of a calendar file to its events and time zones, in bytes and line by line: nothing is nested here, so that ten thousand
 * BEGINs cost ten thousand lines, and an event that never ends costs only itself.
 */
import { icsCaps } from './ics-types.ts'
import type { IcsProblem } from './ics-types.ts'
import { asUtf8, isBlank, lineEnd, logicalLines, startsWith } from './vcard-split.ts'
import type { CardSlice } from './vcard-split.ts'
import { decode, decodeUtf8 } from './vcard-text.ts'

export type SplitCalendar = {
  /** What the slices point into. */
  readonly bytes: Uint8Array
  readonly events: readonly CardSlice[]
  readonly zones: readonly CardSlice[]
  /** METHOD:CANCEL: what is in the file was called off. */
  readonly isCancelled: boolean
  readonly problems: readonly IcsProblem[]
}

const CR = 13
const LF = 10

type Mark = 'vevent' | 'vtimezone' | 'vcalendar' | 'other'

/** What a line begins or ends, if it does. */
const markOf = (bytes: Uint8Array, start: number, end: number): { begins: boolean; mark: Mark } | undefined => {
  // files glued together keep a byte order mark before each BEGIN
  const at = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start
  const begins = startsWith(bytes, at, 'begin:')
  if (!begins && !startsWith(bytes, at, 'end:')) return undefined
  const from = at + (begins ? 6 : 4)
  const named = (name: Mark): boolean =>
    startsWith(bytes, from, name) && from + name.length <= end && isBlank(bytes, from + name.length, end)
  return { begins, mark: (['vevent', 'vtimezone', 'vcalendar'] as const).find((name) => named(name)) ?? 'other' }
}

/** Finds events and zones; at most `icsCaps` of each. An event does not hold another: the next one ends one that lost its END. */
export const splitCalendar = (file: Uint8Array): SplitCalendar => {
  const none = { events: [], zones: [], isCancelled: false }
  if (file.length > icsCaps.fileBytes) return { bytes: file, ...none, problems: [{ code: 'file-too-large' }] }
  const bytes = asUtf8(file)
  const found = { vevent: [] as CardSlice[], vtimezone: [] as CardSlice[] }
  const most = { vevent: icsCaps.events, vtimezone: icsCaps.zones } as const
  let open: { readonly kind: 'vevent' | 'vtimezone'; readonly start: number } | undefined
  let tooMany = false
  let isCancelled = false
  const close = (end: number, closed: boolean): void => {
    if (!open) return
    if (found[open.kind].length < most[open.kind]) found[open.kind].push({ start: open.start, end, closed })
    else tooMany = true
    open = undefined
  }
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at)
    const next = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1)
    const line = markOf(bytes, at, end)
    if (line?.begins && (line.mark === 'vevent' || line.mark === 'vtimezone')) {
      close(at, false)
      open = { kind: line.mark, start: Math.min(next, bytes.length) }
    } else if (line && line.mark === 'vcalendar') close(at, false)
    else if (line && !line.begins && line.mark === open?.kind) close(at, true)
    else if (!open && startsWith(bytes, at, 'method:cancel') && isBlank(bytes, at + 13, end)) isCancelled = true
    at = next
  }
  close(bytes.length, false)
  const problems: IcsProblem[] = []
  if (found.vevent.length === 0) problems.push({ code: 'not-a-calendar' })
  if (tooMany) problems.push({ code: 'too-many', field: 'VEVENT' })
  return { bytes, events: found.vevent, zones: found.vtimezone, isCancelled, problems }
}

/** Its lines with folds undone before they are decoded, which mends characters that were cut. */
export const linesOf = (
  bytes: Uint8Array,
  slice: CardSlice,
): { readonly lines: readonly string[]; readonly problems: readonly IcsProblem[] } => {
  const problems: IcsProblem[] = slice.closed ? [] : [{ code: 'not-closed' }]
  const lines: string[] = []
  let guessed = false
  for (const parts of logicalLines(bytes, slice)) {
    if (lines.length >= icsCaps.lines) {
      problems.push({ code: 'too-many', field: 'LINES' })
      break
    }
    if (parts.reduce((sum, part) => sum + part.length, 0) > icsCaps.lineBytes) {
      problems.push({
        code: 'too-long',
        field:
          Buffer.from(parts[0] ?? [])
            .toString('latin1', 0, 30)
            .split(/[:;]/)[0] ?? '',
      })
      continue
    }
    const line = Buffer.concat(parts)
    const text = decodeUtf8(line)
    if (text !== undefined) lines.push(text)
    else {
      const read = decode(line, /;charset="?([\w-]+)/i.exec(line.toString('latin1', 0, 200))?.[1])
      guessed ||= read.guessed
      lines.push(read.text)
    }
  }
  if (guessed) problems.push({ code: 'encoding-guessed' })
  return { lines, problems }
}
