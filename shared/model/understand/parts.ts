import { BLANK } from '../spoken/find/found.ts'

/**
 * What is read of a text, cut into parts that each may hold one suggestion. Everything here is one pass over at most {@link READ_AT_ONCE}
 * characters, so a pasted book costs no more than a page.
 */
export const READ_AT_ONCE = 4000
/** A longer sentence is read up to here: nobody jots it, and every pattern stays cheap. */
const LONGEST_PART = 400

export type Part = {
  /** As written. */
  readonly raw: string
  /** As read: same length, apostrophes straight, quoted words blanked out (they are somebody else's "I"). */
  readonly work: string
  /** What stands before it in the same sentence, as read. */
  readonly before: string
  /** Offset of `raw` in the whole text. */
  readonly start: number
}

const SENTENCE_END = /(?<![.!?])[.!?]+(?=\s|$)|[\n;•]|\s[–—-]\s/gu
/** An abbreviation that may well end a sentence: "12 Sept. She". */
const DATED = /(?:\d\s?(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m)|\betc)$/iu
const WHOLE_SENTENCE = /(?<![.!?])[.!?]+["'”’)]*(?=\s|$)|[\n;•]/gu
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|mr|mrs|ms|dr|fa|fam|st|prof|jr|sr|vs|etc|max|min|est|incl|excl|dept|ext|tel|vol|ca|resp|approx|e\.g|i\.e|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu
const CLAUSE =
  /,?\s+(?:and|but|so|while|whereas)\s+(?=(?:i|we|he|she|they)\b)|,\s+(?=(?:i|we|he|she|they)(?:'|\s+(?:will|promised|said|asked)\b))/giu
const BULLET = /^(?:\s|[-*•·–]\s|\[[ x]?\]\s|\d{1,2}[.)]\s)+/u

/** The parts of a text around the caret, in reading order. */
export function partsOf(text: string, caret = text.length): Part[] {
  const { window, from } = aroundCaret(text, caret)
  const work = blankQuotes(window.replace(/[‘’ʼ]/gu, "'").replace(/[\u00a0\t\u202f]/gu, ' '))
  const parts: Part[] = []
  for (const [start, end] of cut(
    work,
    SENTENCE_END,
    (at) => work[at] === '.' && ABBREVIATION.test(work.slice(Math.max(0, at - 12), at)),
  )) {
    const sentence = work.slice(start, Math.min(end, start + LONGEST_PART))
    for (const [partStart, partEnd] of cut(sentence, CLAUSE)) {
      const part = trimmed(window, work, start + partStart, start + partEnd)
      if (part) parts.push({ ...part, before: sentence.slice(0, partStart), start: part.start + from })
    }
  }
  return parts
}

/** The sentences of a text around the caret, in reading order, as written; for whoever reads whole sentences. */
export function sentencesOf(text: string, caret = text.length): { readonly raw: string; readonly start: number }[] {
  const { window, from } = aroundCaret(text, caret)
  const spans = cut(
    window,
    WHOLE_SENTENCE,
    (at) =>
      window[at] === '.' &&
      ABBREVIATION.test(window.slice(Math.max(0, at - 12), at)) &&
      !(DATED.test(window.slice(Math.max(0, at - 12), at)) && /^\.\s+[@"(\p{Lu}]/u.test(window.slice(at, at + 6))),
  )
  const sentences: { raw: string; start: number }[] = []
  for (const [start, end] of spans) {
    const raw = window.slice(start, end)
    const lead = BULLET.exec(raw)?.[0].length ?? 0
    if (raw.length - lead >= 3) sentences.push({ raw: raw.slice(lead), start: from + start + lead })
  }
  return sentences
}

/** The last characters up to the sentence of the caret, beginning with a whole sentence. */
function aroundCaret(text: string, caret: number): { window: string; from: number } {
  if (text.length <= READ_AT_ONCE) return { window: text, from: 0 }
  const end = Math.min(text.length, Math.max(caret, READ_AT_ONCE - LONGEST_PART) + LONGEST_PART)
  const start = end - READ_AT_ONCE
  if (start <= 0) return { window: text.slice(0, end), from: 0 }
  const window = text.slice(start, end)
  const boundary = /[.!?]\s|\n/u.exec(window.slice(0, LONGEST_PART))
  const skipped = boundary ? boundary.index + boundary[0].length : 0
  return { window: window.slice(skipped), from: start + skipped }
}

function blankQuotes(text: string): string {
  return text.replace(/"[^"\n]{1,300}"|“[^”\n]{1,300}”/gu, (quote) => BLANK.repeat(quote.length))
}

function cut(text: string, boundary: RegExp, isNone?: (at: number) => boolean): [number, number][] {
  const spans: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    if (isNone?.(match.index)) continue
    // A question mark stays with its sentence: a question is not a promise.
    const end = match[0].includes('?') ? match.index + match[0].length : match.index
    spans.push([start, end])
    start = match.index + match[0].length
  }
  spans.push([start, text.length])
  return spans
}

function trimmed(window: string, work: string, start: number, end: number) {
  const bullet = BULLET.exec(work.slice(start, end))?.[0].length ?? 0
  const raw = window
    .slice(start + bullet, end)
    .trimEnd()
    .replace(/,$/u, '')
  if (raw.length < 4) return undefined
  return { raw, work: work.slice(start + bullet, start + bullet + raw.length), start: start + bullet }
}
