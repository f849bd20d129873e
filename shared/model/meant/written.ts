/** A name as somebody wrote it, made ready to be compared. */
import { fold, isTitle } from '../names.ts'

/** Characters of a name that are looked at, and words. */
const LONGEST = 200
const MOST_WORDS = 8

/** Said behind or before a name where its script has no titles of its own words: さん, 先生, 小姐, 씨. */
const HONORIFIC_AFTER =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(?:さん|さま|様|ちゃん|くん|君|氏|先生|小姐|女士|老师|老師|总|總)$/u
const HONORIFIC_KOREAN = /(?<=\p{sc=Hang})\s*(?:씨|님|선생님)$/u
/** Words that join a name, and mean nobody on their own. */
const PARTICLES = new Set(
  'van von der den de del della dello di da do dos das du des la le les las los el al bin bint ibn ben ten ter tot zu zum zur af av y e i und and of the st mac ap ab ni nic o'.split(
    ' ',
  ),
)
/** Jr, III: behind a name. */
const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|esq|phd|md|mba|cbe|obe|mbe)$/u

export const isCjk = (word: string): boolean => /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー々]+$/u.test(word)

/** Folded, without signs that nobody sees, the words apart as they are written: "O'Brien-Smith" stays one. */
export const plainName = (text: string): string => {
  const plain = fold(
    text
      .slice(0, LONGEST)
      .replace(/\p{Cf}+/gu, '')
      .replace(/[\p{Cc}\p{Co}\p{Cs}]+/gu, ' '),
  )
  return plain
    .replace(HONORIFIC_AFTER, '')
    .replace(HONORIFIC_KOREAN, '')
    .replace(/[^\p{L}\p{M}\p{N}'.\-・·\s,]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Every word of a name, cut at hyphens and dots too. Titles, what stands behind a name, and an apostrophe's s are no part of it. */
export const wordsOf = (plain: string): readonly string[] =>
  plain
    .replace(/'s?(?=\s|$)/gu, '')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .split(/[\s,.\-・·']+/u)
    .filter((word) => word !== '' && !isTitle(word) && !SUFFIX.test(word))

export const isParticle = (word: string): boolean => PARTICLES.has(word)

export type Written = {
  /** Those that say who is meant, in the order they were written; particles are not among them unless there is nothing else. */
  readonly words: readonly string[]
  /** All, for telling a whole name. */
  readonly all: readonly string[]
}

/** Nothing for a text that is no name. */
export const writtenName = (text: string): Written | undefined => {
  const all = wordsOf(plainName(text))
  if (all.length === 0 || all.length > MOST_WORDS) return undefined
  const words = all.filter((word) => !isParticle(word))
  return { words: words.length > 0 ? words : all, all }
}
