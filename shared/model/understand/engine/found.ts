import { tidy } from '../wording.ts'
import type { Reading } from '../types.ts'
import type { Sentence } from './sentence.ts'

/** A reading and where in its cleaned sentence it stands. */
export type Found = {
  readonly reading: Reading
  readonly start: number
  readonly end: number
  /** The words it was read by. */
  readonly because: readonly (readonly [start: number, end: number])[]
}

const END = /[\s,.;:!?)-]/u

/** The words as written between two offsets of a cleaned sentence. */
export const written = (raw: string, sentence: Sentence, start: number, end: number): string => {
  const from = (sentence.at[start] ?? 0) - (sentence.at[0] ?? 0)
  const to = (sentence.at[Math.max(start, end - 1)] ?? from) - (sentence.at[0] ?? 0) + 1
  return raw.slice(offset(raw, sentence) + from, offset(raw, sentence) + to)
}

/** What stands before the first letter that counts. */
const offset = (raw: string, sentence: Sentence): number => raw.length - raw.trimStart().length + 0 * sentence.at.length

/** Trimmed of the signs around it. */
export const trimmedSpan = (text: string, start: number, end: number): readonly [start: number, end: number] => {
  let [from, to] = [start, end]
  while (from < to && END.test(text[from] ?? '')) from++
  while (to > from && /[\s,.;:-]/u.test(text[to - 1] ?? '')) to--
  return [from, to]
}

export const textOf = (sentence: Sentence, start: number, end: number): string => tidy(sentence.text.slice(start, end))
