/** What may have been meant by a word that is in no dictionary: words a slip or two away, the likelier and the more common first. */
import { find, infoOf, isLast, letterOf, nodeOf, said, type Words } from './words.ts'

/** What a slip costs. Some are made so often that two of them are likelier than one of the others. */
const cost = { letter: 1, vowel: 0.7, twice: 0.55, swapped: 0.7, sign: 0.4, capital: 0.1, first: 0.45 } as const
/** A common word is meant rather than a rare one: how much dearer it may be, for each step of how common they are. */
const commonness = 0.24
const farthest = (length: number): number => (length < 4 ? 1.45 : length < 6 ? 1.7 : length < 9 ? 2.2 : 2.7)

/** Written as they sound. */
const alike: readonly (readonly [written: string, meant: string])[] = [
  ...(['f ph', 'ph f', 'k ch', 'c k', 'k c', 'c s', 's c', 'z s', 's z', 'ei ie', 'ie ei', 'x cc', 'cks x'] as const),
  ...(['shun tion', 'tion sion', 'sion tion', 'cian tion', 'able ible', 'ible able', 'ance ence'] as const),
  ...(['ence ance', 'ant ent', 'ent ant', 'er or', 'or er', 'ar er', 'er ar', 'ei ai', 'ai ei', 'oo ou'] as const),
  ...(['uff ough', 'ort aught', 'w wh', 'wh w', 'r rh', 'n kn', 'j dg', 'g gu', 'y i', 'i y', 'ite ight'] as const),
  ...(['seed cede', 'ceed cede', 'ary ery', 'ery ary', 'eous ious', 'ful full', 'full ful', 'uous ous'] as const),
].map((pair) => pair.split(' ') as [string, string])

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter)

type Found = { readonly word: string; readonly at: number }
export type Slip = { readonly word: string; readonly far: number; readonly common: number }

const isOffered = (info: number, language: number): boolean => (info & language) !== 0 && (info & said.unoffered) === 0

/** Words that are right, within `most` of `sought`, with how far they are: optimal string alignment along the graph, a row of it a letter. */
export const slips = (words: Words, sought: string, language: number, most: number): readonly Slip[] => {
  const { letters, edges, root } = words
  const length = sought.length
  const own = [...sought]
  const width = length + 1
  // made once: one row for each letter a word may have, beginning with that of no letter
  const rows = new Float64Array(width * (length + 6))
  for (let at = 0; at < width; at += 1) rows[at] = at * cost.letter
  const found: Slip[] = []
  const exchanged = (from: string, letter: string, small: string, at: number): number => {
    if (from === letter) return 0
    if (from === small) return cost.capital
    if (from === "'" || small === "'") return cost.sign
    return (isVowel(from) && isVowel(small) ? cost.vowel : cost.letter) + (at === 0 ? cost.first : 0)
  }
  const droppedAt = own.map(
    (each, at) =>
      (each === own[at - 1] ? cost.twice : each === "'" ? cost.sign : cost.letter) + (at === 0 ? cost.first : 0),
  )
  const walk = (node: number, word: string): void => {
    const last = word.length * width
    const row = last + width
    const previous = word.charAt(word.length - 1).toLowerCase()
    for (let at = node; ; at += 1) {
      const edge = edges[at] ?? 0
      const letter = letters.charAt(letterOf(edge))
      const small = letter.toLowerCase()
      const plain = isVowel(small) ? cost.vowel + 0.15 : cost.letter
      const added = small === "'" ? cost.sign : small === previous ? cost.twice : plain + (word === '' ? cost.first : 0)
      let least = (rows[row] = (rows[last] ?? 0) + added)
      for (let i = 1; i <= length; i += 1) {
        const mine = own[i - 1] ?? ''
        let value = Math.min(
          (rows[last + i - 1] ?? 0) + exchanged(mine, letter, small, i - 1),
          (rows[row + i - 1] ?? 0) + (droppedAt[i - 1] ?? 1),
          (rows[last + i] ?? 0) + added,
        )
        if (i > 1 && word !== '' && mine === previous && own[i - 2] === small)
          value = Math.min(value, (rows[last - width + i - 2] ?? 0) + cost.swapped)
        rows[row + i] = value
        if (value < least) least = value
      }
      if (least <= most) {
        const longer = word + letter
        const info = infoOf(edge)
        const far = rows[row + length] ?? most + 1
        if (isOffered(info, language) && far <= most) found.push({ word: longer, far, common: said.common(info) })
        // whoever is longer than this by so much is too far
        if (nodeOf(edge) !== 0 && longer.length < length + 4) walk(nodeOf(edge), longer)
      }
      if (isLast(edge)) return
    }
  }
  walk(root, '')
  return found
}

/** The same word as it sounds, written otherwise in one place. */
const soundsLike = (words: Words, sought: string, language: number): Found[] =>
  alike.flatMap(([written, meant]) => {
    const found: Found[] = []
    for (let at = sought.indexOf(written); at !== -1; at = sought.indexOf(written, at + 1)) {
      const word = sought.slice(0, at) + meant + sought.slice(at + written.length)
      const info = find(words, word)
      if (isOffered(info, language)) found.push({ word, at: 0.6 - commonness * said.common(info) })
    }
    return found
  })

/** Two words with the space left out: "alot", "infact". Only common ones, of which one may be short. */
const split = (words: Words, sought: string, language: number): Found[] =>
  Array.from({ length: Math.max(0, sought.length - 1) }, (_, at) => [
    sought.slice(0, at + 1),
    sought.slice(at + 1),
  ]).flatMap((parts) => {
    const infos = parts.map((part) => find(words, part))
    const isSure = parts.every((part, at) => {
      const info = infos[at] ?? 0
      return isOffered(info, language) && said.common(info) >= (part.length < 3 ? 3 : 2)
    })
    const common = infos.reduce((sum, info) => sum + said.common(info), 0)
    return isSure ? [{ word: parts.join(' '), at: 0.95 - 0.12 * common }] : []
  })

/** What is so much farther than the likeliest only stands in its way. */
const near = 0.95

/** Longer than this nothing is looked for: it is no word of anybody's. */
const longest = 32

/** At most `most`, the likeliest first. `sought` in small letters. */
export const nearest = (words: Words, sought: string, language: number, most: number): readonly string[] => {
  if (sought.length > longest) return []
  const all = [
    ...slips(words, sought, language, farthest(sought.length)).map(({ word, far, common }) => ({
      ...{ word, at: far - commonness * common },
    })),
    ...soundsLike(words, sought, language),
    ...split(words, sought, language),
  ].toSorted((a, b) => a.at - b.at || (a.word < b.word ? -1 : 1))
  const farthestOffered = (all[0]?.at ?? 0) + near
  return [...new Set(all.filter(({ at }) => at <= farthestOffered).map(({ word }) => word))].slice(0, most)
}
