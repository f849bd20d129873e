/** organisation: what is part of what, who is held when, and what a career leaves open. */

export const organisationKinds = ['firm', 'agency', 'household', 'other'] as const

/** Rungs of an organisation, the uppermost first. */
export const levels = ['executive', 'manager', 'practitioner', 'support'] as const
export type Level = (typeof levels)[number]

/** What something is part of, by its id; undefined where it is whole. */
type WholeOf = (id: string) => string | undefined

/** What `id` is part of, nearest first. A loop is gone round once. */
export const wholesOf = (id: string, wholeOf: WholeOf): readonly string[] => {
  const seen = new Set([id])
  for (let at = wholeOf(id); at !== undefined && !seen.has(at); at = wholeOf(at)) seen.add(at)
  return [...seen].slice(1)
}

/** Why `id` cannot be part of `whole`: it is itself, or is part of `id` by however long a way. */
export const problemOfPart = (id: string, whole: string, wholeOf: WholeOf): 'itself' | 'loop' | undefined => {
  if (id === whole) return 'itself'
  return wholesOf(whole, wholeOf).includes(id) ? 'loop' : undefined
}

/** Years, months or days, as well as they are known; null: not known, or still so. */
export type RoughSpan = { readonly since: string | null; readonly until: string | null }

/** Surely later: 2019 is not before 2019-04. */
export const isSurelyBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

export const isBackwards = ({ since, until }: RoughSpan): boolean =>
  since !== null && until !== null && isSurelyBefore(until, since)

/** Of a year or a month that is all there is to know, all of it counts. */
export const isHeldOn = ({ since, until }: RoughSpan, day: string): boolean =>
  (since === null || since <= day) && (until === null || until >= day.slice(0, until.length))
