/** How well a text fits what is looked for. Positions are worked out here: the index keeps none, which makes it a third of the size. Pure. */
import type { Sought } from './words.ts'

const isLetter = (char: string): boolean =>
  (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') || (char > '\u007f' && /[\p{L}\p{N}\p{M}]/u.test(char))

type Place = { readonly start: number; readonly end: number; readonly whole: boolean }

/** Of a word that is everywhere the rest is not looked at. */
const most = 40

/** The next place of a word in a folded text: at the beginning of a word, of which it is the whole or not; of a run or a symbol anywhere. */
const placeFrom = (folded: string, { text, as }: Sought, from: number): Place | undefined => {
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    const end = at + text.length
    if (as !== 'word') return { start: at, end, whole: true }
    if (at === 0 || !isLetter(folded[at - 1] ?? ''))
      return { start: at, end, whole: end >= folded.length || !isLetter(folded[end] ?? '') }
  }
  return undefined
}

const placesOf = (folded: string, sought: Sought): readonly Place[] => {
  const places: Place[] = []
  for (
    let place = placeFrom(folded, sought, 0);
    place && places.length < most;
    place = placeFrom(folded, sought, place.start + 1)
  )
    places.push(place)
  return places
}

/** The words one after the other, with nothing but signs and spaces between; the last perhaps unfinished. */
export const hasPhrase = (folded: string, words: readonly Sought[], isUnfinished: boolean): boolean => {
  const [first, ...rest] = words
  if (!first) return true
  const isWhole = (place: Place, at: number): boolean => place.whole || (isUnfinished && at === words.length - 1)
  const follows = (start: Place): boolean => {
    let { end } = start
    return rest.every((one, at) => {
      let next = end
      while (next < folded.length && !isLetter(folded[next] ?? '') && !folded.startsWith(one.text, next)) next += 1
      const place = placeFrom(folded, one, next)
      if (place?.start !== next || !isWhole(place, at + 1)) return false
      end = place.end
      return true
    })
  }
  // every place is looked at, however many: a phrase of common words stands somewhere
  for (let start = placeFrom(folded, first, 0); start; start = placeFrom(folded, first, start.start + 1))
    if (isWhole(start, 0) && follows(start)) return true
  return false
}

/** Whether what has no spaces stands there as it was typed: the index only knows its pairs of letters. */
export const hasRuns = (folded: string, words: readonly Sought[]): boolean =>
  words.every(({ as, text, terms }) => as !== 'run' || terms.length < 2 || folded.includes(text))

/** Between nothing between them and a page apart. */
const near = 30

/** From 0 to 2: 1 for every word being there whole, and up to 1 more for how close together they stand, in the order they were typed. */
export const fitOf = (folded: string, words: readonly Sought[]): number => {
  if (words.length === 0) return 0
  const places = words.map((one) => placesOf(folded, one))
  const there = places.map((found) => (found.length === 0 ? 0.3 : found.some(({ whole }) => whole) ? 1 : 0.6))
  let together = 0
  for (const [at, found] of places.entries()) {
    const before = places[at - 1]
    if (at === 0 || !before) continue
    let least = Infinity
    for (const { end } of before) for (const { start } of found) if (start >= end) least = Math.min(least, start - end)
    together += least === Infinity ? 0 : near / (near + Math.max(0, least - 1))
  }
  const sum = there.reduce((a, b) => a + b, 0)
  return sum / words.length + (words.length > 1 ? together / (words.length - 1) : 0)
}
