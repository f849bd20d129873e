/**
 * Who is likeliest meant by a name, and whether that is sure. People are told apart by those they are spoken of with, then by how often they
 * are, then by how lately. Sure is only what nothing else comes near: whatever could be two is asked.
 */
import { closeness, type Fit } from './fit.ts'

export type Candidate = {
  readonly id: string
  readonly fit: Fit
  /** Takes part already. */
  readonly isHere: boolean
  /** Is something to somebody who takes part: daughter, assistant. */
  readonly isTied: boolean
  /** In how many of the latest entries of those who take part they took part too. */
  readonly together: number
  /** Entries, counted up to a hundred. */
  readonly often: number
  /** Local time of the latest one. */
  readonly at: string | null
  readonly isListed: boolean
  readonly isDead: boolean
  readonly isMe: boolean
}

const context = ({ isHere, isTied, together }: Candidate): number => (isHere ? 3 : isTied ? 2 : together > 0 ? 1 : 0)

/** Likeliest first. */
export const inOrder = (a: Candidate, b: Candidate): number =>
  Number(b.isHere) - Number(a.isHere) ||
  Number(a.isMe) - Number(b.isMe) ||
  Math.min(context(b), 2) - Math.min(context(a), 2) ||
  closeness[b.fit] - closeness[a.fit] ||
  b.together - a.together ||
  Number(b.isListed) - Number(a.isListed) ||
  Number(a.isDead) - Number(b.isDead) ||
  b.often - a.often ||
  (b.at ?? '').localeCompare(a.at ?? '') ||
  a.id.localeCompare(b.id)

/** How much more of it leaves no doubt: entries together, and entries at all. */
const TOGETHER = { least: 3, times: 5 } as const
const OFTEN = { least: 10, times: 5 } as const

const isSureAlone = (one: Candidate): boolean => {
  if (one.isHere) return true
  if (one.fit === 'loose') return false
  if (one.isDead || one.isMe) return one.fit === 'whole'
  return one.isListed || one.fit === 'whole' || context(one) > 0
}

/** @param halfYearAgo,yearAgo days; lately is after the first, long ago before the second */
export type Since = { readonly halfYearAgo: string; readonly yearAgo: string }

const isSureAmong = (one: Candidate, others: readonly Candidate[], { halfYearAgo, yearAgo }: Since): boolean => {
  const best = Math.max(...others.map(({ fit }) => closeness[fit]))
  if (closeness[one.fit] < best) return false
  if (one.isHere) return others.every(({ isHere }) => !isHere)
  if (one.isDead || one.isMe || one.fit === 'loose') return false
  const isAlone = others.every((other) => context(other) === 0)
  if (one.isTied && isAlone) return true
  const most = Math.max(...others.map(({ together }) => together))
  const isTogether = one.together >= TOGETHER.least && one.together >= most * TOGETHER.times
  if (isTogether && others.every((other) => context(other) < 2)) return true
  if (one.fit === 'whole' && best < closeness.whole && isAlone && others.every(({ often }) => often <= one.often))
    return true
  return (
    isAlone &&
    one.often >= OFTEN.least &&
    (one.at ?? '') >= halfYearAgo &&
    others.every(({ often, at }) => one.often >= often * OFTEN.times && (at ?? '') < yearAgo)
  )
}

/** The id of the one who is meant beyond doubt. @param candidates in order */
export const sureOf = (candidates: readonly Candidate[], since: Since): string | undefined => {
  const [first, ...others] = candidates
  if (!first) return undefined
  return (others.length === 0 ? isSureAlone(first) : isSureAmong(first, others, since)) ? first.id : undefined
}
