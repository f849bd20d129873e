/** Steps through a text as people see it: whole letters (graphemes), words, lines. Only a stretch around the caret is looked at. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })
const NEAR = 200
const WORD_NEAR = 600

export const letterBefore = (text: string, at: number): number => {
  const from = Math.max(0, at - NEAR)
  let last = at
  for (const { index } of graphemes.segment(text.slice(from, at))) last = from + index
  return at === 0 ? 0 : last
}

export const letterAfter = (text: string, at: number): number => {
  for (const { segment } of graphemes.segment(text.slice(at, at + NEAR))) return at + segment.length
  return at
}

/** The beginning of the word before. */
export const wordBefore = (text: string, at: number): number => {
  const from = Math.max(0, at - WORD_NEAR)
  let found = from
  for (const { index, isWordLike } of words.segment(text.slice(from, at))) if (isWordLike) found = from + index
  return found
}

/** The end of the word after. */
export const wordAfter = (text: string, at: number): number => {
  const near = text.slice(at, at + WORD_NEAR)
  for (const { index, segment, isWordLike } of words.segment(near)) if (isWordLike) return at + index + segment.length
  return at + near.length
}

/** The word, or the stretch between words, at an offset. */
export const wordAround = (text: string, at: number): readonly [from: number, to: number] => {
  const start = Math.max(0, at - NEAR)
  for (const { index, segment } of words.segment(text.slice(start, at + NEAR)))
    if (start + index + segment.length > at) return [start + index, start + index + segment.length]
  return [at, at]
}

export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** The same place in the line above or below, counted in letters: where nothing is laid out to measure. */
export const lineAway = (text: string, at: number, by: -1 | 1): number => {
  const start = lineStart(text, at)
  const column = at - start
  if (by === -1) {
    if (start === 0) return 0
    return Math.min(lineStart(text, start - 1) + column, start - 1)
  }
  const end = lineEnd(text, at)
  if (end === text.length) return end
  return Math.min(end + 1 + column, lineEnd(text, end + 1))
}

/** UTF-8 has no half letters: a lone surrogate and a NUL become the sign for "unreadable" rather than losing the whole text. */
export const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g, '\uFFFD')
