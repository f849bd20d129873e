/** Whether a word is spelt as one language spells it, and what may have been meant. Pure; names are known elsewhere. */
import { givenNames } from '../understand/english/given-names.ts'
import { nearest, slips } from './suggest.ts'
import type { Token } from './tokens.ts'
import { find, said, type Words } from './words.ts'

export const spellingLanguages = ['american', 'british'] as const
export type SpellingLanguage = (typeof spellingLanguages)[number]

export type Speller = {
  /** True where nobody would have written it on purpose, as far as a dictionary can tell. */
  readonly isWrong: (token: Token) => boolean
  /** At most five, the likeliest first, written as the word is: with its capital and its 's. */
  readonly suggest: (word: string) => readonly string[]
}

const MOST = 5
/** Answers that are kept: more words than one text has. */
const KEPT = 5_000

/** Words that are written with a capital wherever they stand, and are no names. */
const calendar = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October ' +
    'November December Christmas English'
  ).split(' '),
)

const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const isCapital = (word: string): boolean => /^[A-Z]/.test(word)

/** The word itself, and the ending that makes it somebody's. */
const parted = (word: string): readonly [stem: string, ending: string] =>
  word.endsWith("'s") ? [word.slice(0, -2), "'s"] : [word, '']

export const speller = (words: Words, language: SpellingLanguage): Speller => {
  const bit = said[language]
  const isWord = (word: string): boolean => (find(words, word) & bit) !== 0
  const isRight = (word: string): boolean => {
    if (isWord(word) || (isCapital(word) && isWord(small(word)))) return true
    const [stem, ending] = parted(word)
    return ending !== '' && isRight(stem)
  }

  /** Behind a capital is a name, unless it is nearly a word that belongs there. */
  const isSlip = (stem: string, begins: boolean): boolean => {
    if (givenNames.has(stem.toLowerCase())) return false
    const [most, least] = stem.length < 5 ? [0.7, 3] : stem.length < 7 ? [1, 2] : [1.3, 2]
    const close = slips(words, stem.toLowerCase(), bit, stem.length < 7 ? 1 : 2)
    return close.some(
      ({ word, far, common }) => calendar.has(word) || (begins && !isCapital(word) && far <= most && common >= least),
    )
  }

  const kept = new Map<string, boolean>()
  const judged = ({ word, begins }: Token): boolean => {
    if (isRight(word)) return false
    return !isCapital(word) || isSlip(parted(word)[0], begins)
  }
  return {
    isWrong: (token) => {
      const key = `${token.begins ? '^' : ''}${token.word}`
      const known = kept.get(key)
      if (known !== undefined) return known
      if (kept.size > KEPT) kept.clear()
      const wrong = judged(token)
      kept.set(key, wrong)
      return wrong
    },
    suggest: (word) => {
      const [stem, ending] = parted(word)
      const offered = nearest(words, stem.toLowerCase(), bit, MOST + 1)
      const written = offered.map((each) => (isCapital(word) ? capital(each) : each) + ending)
      return [...new Set(written)].filter((each) => each !== word).slice(0, MOST)
    },
  }
}
