/** The words around what was found. */
import { fold } from '../../../shared/model/names.ts'

export type Piece = { readonly text: string; readonly found: boolean }

const around = 60
/** Only this much of a long text is looked through for the place to show. */
const looked = 20_000

type Word = { readonly start: number; readonly end: number; readonly folded: string }

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }))

/**
 * A piece of `text` around the first of `words`, cut at word borders, with every found word marked. Offsets are those of
 * the text as written: folding changes lengths, so words are folded one by one.
 */
export const snippet = (text: string, words: readonly string[]): Piece[] => {
  const all = wordsIn(text.slice(0, looked))
  const found = all.filter((word) => words.some((wanted) => word.folded.startsWith(wanted)))
  const first = found[0]
  if (!first) return [{ text: text.slice(0, around * 2).trim(), found: false }]
  const start = all.find((word) => word.start >= first.start - around)?.start ?? 0
  const end = all.findLast((word) => word.end <= first.end + around)?.end ?? text.length
  const pieces: Piece[] = []
  let at = start
  const put = (piece: string, mark: boolean) => piece !== '' && pieces.push({ text: piece, found: mark })
  for (const word of found) {
    if (word.end > end) break
    put(text.slice(at, word.start), false)
    put(text.slice(word.start, word.end), true)
    at = word.end
  }
  put(text.slice(at, end), false)
  if (start > 0) pieces.unshift({ text: '…', found: false })
  if (end < text.length) pieces.push({ text: '…', found: false })
  return pieces
}
