/** How well what was written fits what somebody is called. */
import { longNamesOf } from './short-names.ts'
import { isCjk, isParticle, plainName, wordsOf, type Written } from './written.ts'

/** whole: every word of a name of theirs. part: words of it, a first name say. loose: an initial, a short form, a part of a word. */
export type Fit = 'whole' | 'part' | 'loose'
export const closeness: Readonly<Record<Fit, number>> = { whole: 3, part: 2, loose: 1 }

/** A given or family name of a script without spaces is the beginning or the end of the whole. */
const isPartOfCjk = (word: string, name: string): boolean =>
  isCjk(word) && isCjk(name) && name.length > word.length && (name.startsWith(word) || name.endsWith(word))

const isLoosely = (word: string, name: string): boolean =>
  (word.length === 1 && !isCjk(word) && name.startsWith(word)) ||
  (name.length === 1 && !isCjk(name) && word.startsWith(name)) ||
  longNamesOf(word).includes(name) ||
  longNamesOf(name).includes(word)

type Match = 'same' | 'part' | 'loose'
const matchOf = (word: string, name: string): Match | undefined => {
  if (word === name) return 'same'
  if (isPartOfCjk(word, name)) return 'part'
  return isLoosely(word, name) ? 'loose' : undefined
}

/** Each word takes a name of its own: "Tom Thomas" is not Thomas alone. */
const matches = (words: readonly string[], names: readonly string[]): readonly Match[] | undefined => {
  const free = [...names]
  const found: Match[] = []
  // the same first, or an initial would take the word another is
  const order = [...words].sort((a, b) => Number(free.includes(b)) - Number(free.includes(a)))
  for (const word of order) {
    let best: { readonly at: number; readonly match: Match } | undefined
    for (const [at, name] of free.entries()) {
      const match = matchOf(word, name)
      if (match === undefined || best?.match === 'same' || (best?.match === 'part' && match === 'loose')) continue
      if (best === undefined || match !== 'loose') best = { at, match }
    }
    if (!best) return undefined
    free.splice(best.at, 1)
    found.push(best.match)
  }
  return found
}

const fitOne = ({ words, all }: Written, name: string): Fit | undefined => {
  const theirs = wordsOf(plainName(name))
  const joined = theirs.join('')
  if (theirs.length === 0) return undefined
  if (words.length === 1 && words[0] === joined) return theirs.length > 1 || isCjk(joined) ? 'whole' : 'part'
  if (all.length > 1 && all.join('') === joined) return 'whole'
  if (all.length > 1 && theirs.includes(all.join(''))) return 'part'
  // "van" is nobody's name, but for Van's
  const [first = ''] = words
  if (words.every(isParticle) && first !== theirs[0] && !longNamesOf(first).includes(theirs[0] ?? '')) return undefined
  const found = matches(
    words,
    theirs.filter((word) => !isParticle(word) || words.includes(word)),
  )
  if (!found) return undefined
  if (found.includes('loose')) return 'loose'
  const substantial = theirs.filter((word) => !isParticle(word))
  return words.length > 1 && !found.includes('part') && words.length >= substantial.length ? 'whole' : 'part'
}

/** The best of what somebody is called by: name, nickname, both in the other order, what they were called before. */
export const fitOf = (written: Written, callings: readonly string[]): Fit | undefined => {
  let best: Fit | undefined
  for (const name of callings) {
    const fit = fitOne(written, name)
    if (fit !== undefined && (best === undefined || closeness[fit] > closeness[best])) best = fit
  }
  return best
}
