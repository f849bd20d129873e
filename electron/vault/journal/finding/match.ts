/** What is asked of the index, and of documents that are not in it yet. */
import type { DayRange } from '../../../../shared/model/search/days.ts'
import type { Sought } from './words.ts'
import { ownMark } from './words.ts'

export type Match = {
  /** An expression of SQLite's FTS5. Every word is quoted, so that nothing typed is syntax. */
  readonly fts: string
  /** The same of the words of one document, each between two spaces. */
  readonly holds: (words: string) => boolean
  /** Of a long beginning: the word itself, whole. It costs next to nothing to ask for. */
  readonly whole?: Match
}

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`
export const word = (text: string): Match => ({
  fts: quoted(text),
  holds: (words) => words.includes(` ${text} `),
})
export const beginning = (text: string): Match => ({
  fts: `${quoted(text)}*`,
  holds: (words) => words.includes(` ${text}`),
})
export const all = (parts: readonly Match[]): Match => ({
  fts: parts.map(({ fts }) => fts).join(' AND '),
  holds: (words) => parts.every((part) => part.holds(words)),
})
export const any = (parts: readonly Match[]): Match => ({
  fts: parts.length === 1 ? (parts[0]?.fts ?? '') : `(${parts.map(({ fts }) => fts).join(' OR ')})`,
  holds: (words) => parts.some((part) => part.holds(words)),
})
/** Both at once, where a part is itself several. */
export const together = (parts: readonly Match[]): Match => {
  const both = all(parts)
  return { ...both, fts: `(${both.fts})` }
}

/** The index knows words by their beginnings up to this long; of longer ones it would put together all that begins so before it gives the first. */
export const longestKept = 6

/**
 * Every word must be there, the last perhaps unfinished. One letter begins half of all words: beside others it narrows nothing down until it goes
 * on, and is only looked for in what was found; alone, or a digit, it is a word.
 * @param isCut the last is asked for by as much of it as the index keeps; whether it goes on as it was typed is looked up in the text
 */
export const wordsMatch = (words: readonly Sought[], isUnfinished: boolean, isCut = false): readonly Match[] =>
  words.flatMap(({ as, text, terms }, at) => {
    if (!isUnfinished || as !== 'word' || at < words.length - 1) return terms.map(word)
    if (isCut) return terms.map((term) => beginning([...term].slice(0, longestKept).join('')))
    if ([...text].length > longestKept) return terms.map((term) => ({ ...beginning(term), whole: word(term) }))
    if ([...text].length > 1) return terms.map(beginning)
    return words.length > 1 && !/\p{N}/u.test(text) ? [] : terms.map(word)
  })

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
/** Months in a thousand years, a hundred, ten, one: each known to the index by the first characters of its months. */
const blocks = [12_000, 1_200, 120, 12] as const

/** The months of a stretch of days, in as few words as there are. */
export const monthsMatch = ({ first = '0001-01-01', last = '9999-12-31' }: DayRange): Match => {
  const end = monthsOf(last)
  const parts: Match[] = []
  for (let at = monthsOf(first); at <= end;) {
    const year = String(Math.floor(at / 12)).padStart(4, '0')
    const which = blocks.findIndex((block) => at % block === 0 && at + block - 1 <= end)
    if (which < 0) {
      parts.push(word(`${ownMark}2${year}${String((at % 12) + 1).padStart(2, '0')}`))
      at += 1
    } else {
      parts.push(beginning(`${ownMark}2${year.slice(0, which + 1)}`))
      at += blocks[which] ?? 1
    }
  }
  return parts.length === 0 ? word(`${ownMark}2`) : any(parts)
}
