/** Where words stand that may be misspelt, and where they stand after an edit. Pure. */
import type { Speller } from '../../../shared/model/spelling/speller.ts'
import { isInside, tokensIn } from '../../../shared/model/spelling/tokens.ts'

export type Span = { readonly start: number; readonly end: number }
export type SpellingMark = Span & { readonly word: string }

export const noMarks: readonly SpellingMark[] = []

/** How far around the caret words are looked at: more than a window shows. */
const around = 6_000

/** Beginning and end of what is looked at, between words. */
const lookedAt = (text: string, caret: number): readonly [from: number, to: number] => {
  let from = Math.max(0, caret - around)
  let to = Math.min(text.length, caret + around)
  while (from < to && isInside(text, from)) from += 1
  while (to > from && isInside(text, to)) to -= 1
  return [from, to]
}

/** Every word a dictionary does not have, near the caret. */
export const marksIn = (speller: Speller, text: string, caret: number): readonly SpellingMark[] =>
  tokensIn(text, ...lookedAt(text, caret)).filter((token) => speller.isWrong(token))

/** What stands where it stood, or has moved along with the text. What was edited, or is written on at its edge, is looked at anew. */
export const marksAfter = (marks: readonly SpellingMark[], before: string, after: string): readonly SpellingMark[] => {
  if (before === after || marks.length === 0) return marks
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  const moved = after.length - before.length
  return marks.flatMap((mark) => {
    const now =
      mark.end <= head
        ? mark
        : mark.start >= before.length - tail
          ? { ...mark, start: mark.start + moved, end: mark.end + moved }
          : undefined
    const isWhole = now && !isInside(after, now.start) && !isInside(after, now.end)
    return isWhole ? [now] : []
  })
}

/** The word at a place, or else the nearest before it, as one has just written it, or else the next. */
export const markBy = (marks: readonly SpellingMark[], caret: number): SpellingMark | undefined =>
  marks.find(({ start, end }) => start <= caret && caret <= end) ??
  marks.findLast(({ end }) => end <= caret) ??
  marks.at(0)

export const overlaps = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && span.end > start)
