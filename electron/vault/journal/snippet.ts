/** The words around what was found. */
import { fold } from '../../../shared/model/names.ts'
import type { Sought } from './finding/words.ts'
import { piecesOf } from './finding/words.ts'

export type Piece = { readonly text: string; readonly found: boolean }

const around = 60
/** Only this much of a long text is looked through for the place to show. */
const looked = 20_000

type Word = { readonly start: number; readonly end: number }

/** Where in a run of unspaced letters something stands: folding may change how many there are, so they are folded one by one. */
const inRun = (run: Word & { readonly text: string }, wanted: string): Word[] => {
  const letters: { readonly folded: string; readonly start: number; readonly end: number }[] = []
  let at = run.start
  for (const letter of run.text) {
    letters.push({ folded: fold(letter), start: at, end: at + letter.length })
    at += letter.length
  }
  const found: Word[] = []
  for (let first = 0; first < letters.length; first += 1) {
    let text = ''
    let last = first
    while (last < letters.length && text.length < wanted.length) text += letters[last++]?.folded ?? ''
    const [start, end] = [letters[first]?.start ?? 0, letters[last - 1]?.end ?? 0]
    if (text === wanted && start >= (found.at(-1)?.end ?? 0)) found.push({ start, end })
  }
  return found
}

/** Not so cut that half a character is left. */
const beginning = (text: string): string => text.slice(0, around * 2).replace(/[\ud800-\udbff]$/, '')

/** A word without an end is shown by its beginning. */
const shortened = (text: string): string => (text.length > around * 4 ? `${beginning(text)}…` : text)

type Found = { readonly all: readonly Word[]; readonly found: readonly Word[] }

/** Folding changes lengths, so words are folded one by one: offsets are those of the text as written. Past what is shown nothing is looked at. */
const wordsIn = (text: string, words: readonly Sought[]): Found => {
  const [all, found]: [Word[], Word[]] = [[], []]
  const runs = words.filter(({ as }) => as === 'run')
  let last = Infinity
  for (const piece of piecesOf(text)) {
    if (piece.start > last) break
    if (piece.as === 'run') {
      // it may be cut anywhere between its letters
      let at = piece.start
      for (const letter of piece.text) all.push({ start: at, end: (at += letter.length) })
      for (const { text: wanted } of runs) found.push(...inRun(piece, wanted))
    } else {
      all.push(piece)
      const folded = fold(piece.text)
      if (words.some(({ text: wanted, as }) => as !== 'run' && folded.startsWith(wanted))) found.push(piece)
    }
    if (last === Infinity && found.length > 0) last = (found[0]?.end ?? 0) + around
  }
  const sorted = found.toSorted((a, b) => a.start - b.start)
  // of those that overlap, in a run, the first
  return { all, found: sorted.filter(({ start }, at) => at === 0 || start >= (sorted[at - 1]?.end ?? 0)) }
}

/**
 * A piece of `text` around the first of `words`, cut at word borders, with every found word marked.
 */
export const snippet = (text: string, words: readonly Sought[]): Piece[] => {
  const { all, found } = wordsIn(text.slice(0, looked), words)
  const first = found[0]
  if (!first) return [{ text: beginning(text).trim(), found: false }]
  const start = all.find((word) => word.start >= first.start - around)?.start ?? 0
  const end = Math.max(first.end, all.findLast((word) => word.end <= first.end + around)?.end ?? 0)
  const pieces: Piece[] = []
  let at = start
  const put = (piece: string, mark: boolean) => piece !== '' && pieces.push({ text: shortened(piece), found: mark })
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

const hasFound = (pieces: readonly Piece[]): boolean => pieces.some(({ found }) => found)

/** Around the words in the first text that has one of them; the next is not read before the one before it has none. */
export const foundIn = (words: readonly Sought[], text: string, ...next: readonly (() => string)[]): Piece[] => {
  const first = snippet(text, words)
  if (hasFound(first)) return first
  for (const read of next) {
    const pieces = snippet(read(), words)
    if (hasFound(pieces)) return pieces
  }
  return first
}
