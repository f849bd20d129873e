/**
 * What the index holds of a text, and what is asked of it. Its tokenizer separates words at whatever is no letter, digit or mark; here a text is
 * made ready for it, so that scripts written without spaces and emoji are found too, and words of the index's own stand beside those written.
 */
import { fold } from '../../../../shared/model/names.ts'

/** A private character that begins the index's own words. It is taken out of whatever is written and searched for. */
export const ownMark = '\ue000'

/** A word no one can type, so that one noun can be asked for alone; the index keeps no columns to ask by. */
export const nounWord = {
  person: `${ownMark}person`,
  organisation: `${ownMark}organisation`,
  entry: `${ownMark}entry`,
  fact: `${ownMark}fact`,
  file: `${ownMark}file`,
  gift: `${ownMark}gift`,
  'follow-up': `${ownMark}followup`,
  meeting: `${ownMark}meeting`,
  milestone: `${ownMark}milestone`,
  tie: `${ownMark}tie`,
  boundary: `${ownMark}boundary`,
  question: `${ownMark}question`,
  handover: `${ownMark}handover`,
  channel: `${ownMark}channel`,
} as const
export type SearchNoun = keyof typeof nounWord
export const searchNouns = Object.keys(nounWord) as readonly SearchNoun[]

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

/**
 * Documents stand on shelves, each an index of its own: people and organisations, read from the first; entries, and the rest, read from the last. In one index
 * a search would step through one list to find out that it hardly meets another. By its number a document says where it stands. Below the
 * first shelf are documents made by older rules, of everything; they are in the index of entries.
 */
export const shelfSize = 1_099_511_627_776
const shelves = { entries: 3, who: 4, rest: 5 } as const
export type Shelf = keyof typeof shelves
export const shelfOf = (noun: SearchNoun): Shelf =>
  noun === 'person' || noun === 'organisation' ? 'who' : noun === 'entry' ? 'entries' : 'rest'
/** From the first number on, up to the second without it. */
export const numbersOf = (shelf: Shelf | 'stale'): readonly [first: number, end: number] =>
  shelf === 'stale' ? [1, shelves.entries * shelfSize] : [shelves[shelf] * shelfSize, (shelves[shelf] + 1) * shelfSize]

const tables = { entries: 'search_words', who: 'search_who', rest: 'search_rest', stale: 'search_words' } as const
export type IndexTable = (typeof tables)[Shelf]
export const indexTables: readonly IndexTable[] = [tables.entries, tables.who, tables.rest]
export const tableOf = (shelf: Shelf | 'stale'): IndexTable => tables[shelf]
export const tableOfNumber = (rid: number): IndexTable =>
  rid >= numbersOf('rest')[0] ? tables.rest : rid >= numbersOf('who')[0] ? tables.who : tables.entries

/** Words of the index about what a text is of; each begins with a digit, as no noun does. */
export const own = {
  /** Whom it concerns: an id of a person or an organisation. By it a renamed person's entries are found without being touched. */
  of: (id: string): string => `${ownMark}0${id}`,
  tag: (tag: string): string => `${ownMark}1${bare(tag)}`,
  /**
   * Its month, `YYYYMM`. The index knows words by their first 2 to 6 characters as well: these are the century, the decade and the
   * year, so that a stretch of years is asked for by a handful of words.
   */
  month: (day: string): string => `${ownMark}2${day.slice(0, 4)}${day.slice(5, 7)}`,
  /** Its channel or kind. */
  is: (word: string): string => `${ownMark}3${bare(word)}`,
} as const

const symbolWord = (char: string): string => `${ownMark}4${(char.codePointAt(0) ?? 0).toString(16)}`

/** Letters of scripts written without spaces between words, the mark that lengthens a Japanese vowel, and Korean, whose words grow at their ends. */
const unspaced =
  '(?=[\\p{L}\\p{M}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}]'
/** The tones of an emoji's skin are left out: one is found whatever it has. */
const symbol = '(?![\\u{1f3fb}-\\u{1f3ff}])[\\p{So}\\p{Extended_Pictographic}\\p{Regional_Indicator}]'
const piece = new RegExp(
  `(?<run>(?:${unspaced})+)|(?<symbol>${symbol})|(?<word>(?:(?!${unspaced})(?!${symbol})[\\p{L}\\p{N}\\p{M}])+)`,
  'gu',
)
/** Whether a text has anything the tokenizer would not take as it is. */
const isSpecial =
  /[\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u19e0-\u19ff\u2100-\ufaff]|[\ud800-\udfff]|[\u00a6\u00a9\u00ae\u00b0]/

const plainWord = /[\p{L}\p{N}\p{M}]+/gu

export type TextPiece = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly as: 'word' | 'run' | 'symbol'
}

/** The words, runs of unspaced letters and symbols of a text, as it is written. */
export function* piecesOf(text: string): Generator<TextPiece> {
  if (!isSpecial.test(text)) {
    for (const match of text.matchAll(plainWord))
      yield { start: match.index, end: match.index + match[0].length, text: match[0], as: 'word' }
    return
  }
  for (const match of text.matchAll(piece)) {
    const { run, symbol: sign } = match.groups ?? {}
    const as = run !== undefined ? 'run' : sign !== undefined ? 'symbol' : 'word'
    yield { start: match.index, end: match.index + match[0].length, text: match[0], as }
  }
}

/** Each letter, and each two that stand beside each other: whatever part of a run is looked for is among its pairs. */
const ofRun = (run: string): readonly string[] => {
  const letters = [...run]
  return letters.flatMap((letter, at) => (at === 0 ? [letter] : [letter, `${letters[at - 1] ?? ''}${letter}`]))
}

/** A text as the index takes it in. */
export const indexed = (text: string): string => {
  const folded = fold(text).replaceAll(ownMark, ' ')
  if (!isSpecial.test(folded)) return folded
  const words = new Set<string>()
  for (const { as, text: found } of piecesOf(folded)) {
    if (as === 'word') words.add(found)
    else if (as === 'symbol') words.add(symbolWord(found))
    else for (const one of ofRun(found)) words.add(one)
  }
  return [...words].join(' ')
}

/** A word that is looked for: how it stands in a folded text, and by which words of the index it is asked for. */
export type Sought = {
  readonly text: string
  readonly as: TextPiece['as']
  readonly terms: readonly string[]
}

/** More words than these narrow nothing down. */
const mostWords = 12
/** No word is longer; what goes on is not looked at, here as in the text. */
const longest = 200

/** The words of a text as they are looked for. Punctuation separates them, as in the index. */
export const soughtIn = (text: string): readonly Sought[] => {
  const found: Sought[] = []
  for (const { as, text: one } of piecesOf(fold(text).replaceAll(ownMark, ' '))) {
    if (found.length >= mostWords) break
    if (as === 'word') found.push({ as, text: one, terms: [one] })
    else if (as === 'symbol') found.push({ as, text: one, terms: [symbolWord(one)] })
    else {
      const run = [...one].slice(0, longest)
      const pairs = run.slice(1).map((letter, at) => `${run[at] ?? ''}${letter}`)
      found.push({ as, text: run.join(''), terms: pairs.length > 0 ? [...new Set(pairs)] : run })
    }
  }
  return found
}

/** The words of the index that a text is looked for by. */
export const wordsOf = (text: string): readonly string[] => soughtIn(text).flatMap(({ terms }) => terms)
