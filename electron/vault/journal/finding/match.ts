/** What the index is asked: expressions of SQLite's FTS5. Every word is quoted, so that nothing typed is syntax. */
import type { DayRange } from '../../../../shared/model/search/days.ts'
import type { Sought } from './words.ts'
import { ownMark } from './words.ts'

export const word = (text: string): string => `"${text.replaceAll('"', '')}"`
export const beginning = (text: string): string => `${word(text)}*`
export const all = (parts: readonly string[]): string => parts.join(' AND ')
export const any = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`

/** Every word must be there, the last perhaps unfinished. */
export const wordsMatch = (words: readonly Sought[], isUnfinished: boolean): readonly string[] =>
  words.flatMap(({ as, terms }, at) =>
    terms.map((term) => (isUnfinished && as === 'word' && at === words.length - 1 ? beginning(term) : word(term))),
  )

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
/** Months in a thousand years, a hundred, ten, one: each known to the index by the first characters of its months. */
const blocks = [12_000, 1_200, 120, 12] as const

/** The months of a stretch of days, in as few words as there are. */
export const monthsMatch = ({ first = '0001-01-01', last = '9999-12-31' }: DayRange): string => {
  const end = monthsOf(last)
  const parts: string[] = []
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
