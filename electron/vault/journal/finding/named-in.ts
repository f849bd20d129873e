/**
 * Words of a question that name people, and words that are left: "siobhan keeley lemon" asks for what has "lemon" in it and is of her. Her name stands in few
 * of her entries; who took part does, by id, so that a new name finds the old ones too.
 */
import type { Readable } from '../../store/handles.ts'
import { calledOnly, meant, namedBy } from './called.ts'
import { any, word, wordsMatch } from './match.ts'
import type { Match } from './match.ts'
import type { Plan } from './plan.ts'
import type { Sought } from './words.ts'
import { own } from './words.ts'

/** Namesakes that are looked at; the nearest are the likeliest. */
const mostPeople = 12
/** People with one word in their name. */
const mostNamed = 400
/** Ways of reading the words: "rose grace" may be either's name; and how many are looked into, those who are called nothing else apart. */
const mostReadings = 2
const mostLooked = 3

export type Reading = {
  /** The words that name nobody here, and how many do. */
  readonly left: readonly Sought[]
  readonly named: number
  /** It is of those who are called that and nothing else. */
  readonly isOnly: boolean
  readonly match: readonly Match[]
}

/** A beginning that is too short to tell a name from any other word. */
const tooShort = 3

/**
 * At most a few ways in which some of the words are names and the rest is not, the likeliest first.
 * @param nearly only with names that are spelled a little otherwise: none where every name is somebody's as it is
 */
export const readingsOf = (db: Readable, plan: Plan, nearly: boolean): readonly Reading[] => {
  const { words, isUnfinished, isPhraseOpen, phrases, isCut } = plan
  if (words.length + phrases.length < 2) return []
  /** Which words name somebody, as bits, and how near they are. */
  const people = new Map<string, { bits: number; near: number }>()
  let isMeant = false
  words.forEach(({ text, as }, at) => {
    if (as === 'symbol') return
    const isOpen = isUnfinished && at === words.length - 1 && (as === 'run' || text.length >= tooShort)
    const exact = namedBy(db, text, isOpen, mostNamed)
    const others = exact.length === 0 && nearly ? meant(db, text) : []
    isMeant ||= others.length > 0
    const found = exact.length > 0 ? exact : others.flatMap((name) => namedBy(db, name, false, mostNamed))
    for (const { id, near } of found)
      people.set(id, { bits: (people.get(id)?.bits ?? 0) | (1 << at), near: Math.max(near, people.get(id)?.near ?? 0) })
  })
  if (nearly && !isMeant) return []
  const every = phrases.length > 0 ? -1 : (1 << words.length) - 1
  const by = new Map<number, { id: string; near: number }[]>()
  for (const [id, { bits, near }] of people) {
    // nothing but a name: that is whoever is called so, and not all they ever said
    if (bits === every) continue
    by.set(bits, [...(by.get(bits) ?? []), { id, near }])
  }
  const count = (bits: number): number => words.filter((_word, at) => bits & (1 << at)).length
  const nearest = (all: readonly { near: number }[]): number => Math.max(...all.map(({ near }) => near))
  const isLeft = (bits: number, at: number): boolean => (bits & (1 << at)) === 0
  const reading = (bits: number, some: readonly { id: string; near: number }[], isOnly: boolean): Reading => {
    const ids = some
      .toSorted((a, b) => b.near - a.near)
      .slice(0, mostPeople)
      .map(({ id }) => id)
    const left = words.filter((_word, at) => isLeft(bits, at))
    const match = [
      any(ids.map((id) => word(own.of(id)))),
      ...phrases.flatMap((phrase, at) => wordsMatch(phrase, isPhraseOpen && at === phrases.length - 1)),
      ...wordsMatch(left, isUnfinished && isLeft(bits, words.length - 1), isCut),
    ]
    return { left, named: words.length - left.length, isOnly, match }
  }
  return [...by]
    .toSorted(([a, some], [b, others]) => count(b) - count(a) || nearest(others) - nearest(some))
    .slice(0, mostReadings)
    .flatMap(([bits, some]) => {
      const only = calledOnly(
        db,
        some.map(({ id }) => id),
        count(bits),
      )
      const [called, others] = [some.filter(({ id }) => only.has(id)), some.filter(({ id }) => !only.has(id))]
      return [
        ...(called.length > 0 ? [reading(bits, called, true)] : []),
        ...(others.length > 0 ? [reading(bits, others, false)] : []),
      ]
    })
    .slice(0, mostLooked)
}
