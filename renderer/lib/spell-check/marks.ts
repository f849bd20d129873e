/** Where words stand that may be misspelt, and where they stand after an edit. Pure. */
import type { Speller } from '../../../shared/model/spelling/speller.ts'
import { isInside, tokensIn, type Token } from '../../../shared/model/spelling/tokens.ts'

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

/** A line of so many words of which more than half are wrong is of another language, and none of them is. */
const telling = 6
/** More than a window shows of a text that is full of them; the nearest are kept. */
const most = 300

const ofAnotherLanguage = (speller: Speller, line: readonly Token[]): boolean =>
  line.length >= telling && line.filter((token) => speller.isWrong(token)).length * 2 > line.length

/** Every word a dictionary does not have, near the caret. */
export const marksIn = (speller: Speller, text: string, caret: number): readonly SpellingMark[] => {
  const lines: Token[][] = []
  let end = -1
  for (const token of tokensIn(text, ...lookedAt(text, caret))) {
    if (token.start > end) {
      lines.push([])
      end = text.indexOf('\n', token.start)
      if (end === -1) end = text.length
    }
    lines.at(-1)?.push(token)
  }
  const wrong = lines
    .filter((line) => !ofAnotherLanguage(speller, line))
    .flatMap((line) => line.filter((token) => speller.isWrong(token)))
  if (wrong.length <= most) return wrong
  const far = ({ start }: Token): number => Math.abs(start - caret)
  const farthest = wrong.map(far).toSorted((one, other) => one - other)[most] ?? 0
  return wrong.filter((token) => far(token) < farthest)
}

/** Compared by so many letters before by single ones: a key in a book is not to cost the book. */
const stride = 4_096

/** How many letters two texts have in common from their beginnings, or from their ends; at most `limit`. */
const alike = (one: string, other: string, limit: number, fromEnd: boolean): number => {
  const part = (text: string, at: number, length: number): string =>
    fromEnd ? text.slice(text.length - at - length, text.length - at) : text.slice(at, at + length)
  let at = 0
  while (at + stride <= limit && part(one, at, stride) === part(other, at, stride)) at += stride
  while (at < limit && part(one, at, 1) === part(other, at, 1)) at += 1
  return at
}

/** What stands where it stood, or has moved along with the text. What was edited, or is written on at its edge, is looked at anew. */
export const marksAfter = (marks: readonly SpellingMark[], before: string, after: string): readonly SpellingMark[] => {
  if (before === after || marks.length === 0) return marks
  const shorter = Math.min(before.length, after.length)
  const head = alike(before, after, shorter, false)
  const tail = alike(before, after, shorter - head, true)
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
