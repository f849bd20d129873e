/**
 * What is read of a text, cut into sentences: one pass over at most {@link READ_AT_ONCE} characters, so a pasted book costs no more than a page.
 */
export const READ_AT_ONCE = 4000
/** What is read after the caret, and how far a sentence is looked for to begin with. */
const AROUND = 400

/** An abbreviation that may well end a sentence: "12 Sept. She". */
const DATED = /(?:\d\s?(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m)|\betc)$/iu
const WHOLE_SENTENCE = /(?<![.!?])[.!?]+["'”’)]*(?=\s|$)|[\n;•]/gu
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|mr|mrs|ms|dr|fa|fam|st|prof|jr|sr|vs|etc|max|min|est|incl|excl|dept|ext|tel|vol|ca|resp|approx|e\.g|i\.e|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu
const BULLET = /^(?:\s|[-*•·–]\s|\[[ x]?\]\s|\d{1,2}[.)]\s)+/u

/** The sentences of a text around the caret, in reading order, as written. */
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
  const end = Math.min(text.length, Math.max(caret, READ_AT_ONCE - AROUND) + AROUND)
  const start = end - READ_AT_ONCE
  if (start <= 0) return { window: text.slice(0, end), from: 0 }
  const window = text.slice(start, end)
  const boundary = /[.!?]\s|\n/u.exec(window.slice(0, AROUND))
  const skipped = boundary ? boundary.index + boundary[0].length : 0
  return { window: window.slice(skipped), from: start + skipped }
}

function cut(text: string, boundary: RegExp, isNone: (at: number) => boolean): [number, number][] {
  const spans: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    if (isNone(match.index)) continue
    // A question mark stays with its sentence: a question is not a promise.
    const end = match[0].includes('?') ? match.index + match[0].length : match.index
    spans.push([start, end])
    start = match.index + match[0].length
  }
  spans.push([start, text.length])
  return spans
}
