/** The words of names, as they are kept to be found by, and which of them a mistyped word may mean. Pure. */
import { fold } from '../../../../shared/model/names.ts'
import { piecesOf } from './words.ts'

/** Of names longer than this the rest tells nobody apart. */
const longest = 24
const most = 40

/**
 * The words of some names, each with its place: 0 where it begins a name, 1 where it stands further on. "O’Brien" is found as typed without its
 * apostrophe too, and a name in a script without spaces from any of its letters on.
 */
export const nameWords = (names: readonly string[]): ReadonlyMap<string, number> => {
  const words = new Map<string, number>()
  const put = (word: string, place: number): void => {
    const kept = [...word].slice(0, longest).join('')
    if (kept === '' || (words.size >= most && !words.has(kept))) return
    words.set(kept, Math.min(place, words.get(kept) ?? place))
  }
  for (const name of names) {
    const folded = fold(name)
    let place = 0
    for (const part of folded.split(/\s+/u)) {
      const pieces = [...piecesOf(part)]
      for (const { text, as } of pieces) {
        const letters = as === 'run' ? [...text] : [text]
        letters.forEach((_letter, at) => put(as === 'run' ? letters.slice(at).join('') : text, at === 0 ? place : 1))
        place = 1
      }
      const words = pieces.filter(({ as }) => as === 'word')
      if (words.length > 1) put(words.map(({ text }) => text).join(''), folded.startsWith(part) ? 0 : 1)
    }
  }
  return words
}

/** How many slips of the hand are forgiven in a word of so many letters. */
export const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Further on, what was left out tells little: the keys of a long word are those of its beginning. */
const keyed = 14

const without = (word: string): readonly string[] =>
  [...word].map((_letter, at) => word.slice(0, at) + word.slice(at + 1))

/** The word, and what is left of it when up to `slips` letters are taken out: two words with such a key in common are that near each other. */
const keysOf = (word: string, slips: number): readonly string[] => {
  const keys = new Set([word.slice(0, keyed)])
  let last: readonly string[] = [...keys]
  for (let slip = 0; slip < slips; slip += 1) {
    last = [...new Set(last.flatMap(without))]
    for (const key of last) keys.add(key)
  }
  return [...keys]
}

/** Whether slips are looked for: letters of an alphabet, no digits, no signs. */
const isSpelled = (word: string): boolean => /^[\p{L}\p{M}]+$/u.test(word) && !/[\u2e80-\ufaff\ud800-\udfff]/.test(word)

/** Under which a name's word is kept. A typed word may be longer than the name it means by what is forgiven in it. */
export const keptKeys = (word: string): readonly string[] =>
  word.length < 3 || !isSpelled(word) ? [] : keysOf(word, word.length < 6 ? 1 : 2)

/** Under which a typed word looks for names. */
export const soughtKeys = (word: string): readonly string[] => {
  const slips = slipsIn(word.length)
  return slips === 0 || word.length > longest || !isSpelled(word) ? [] : keysOf(word, slips)
}

/** Letters put in, left out, exchanged for another, or two neighbours for each other (optimal string alignment); above `most`, `most + 1`. */
export const slipsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_none, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}
