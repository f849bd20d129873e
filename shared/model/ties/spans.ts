/** Rough dates of ties: `2019`, `2019-04`, `2019-04-30`. */

/** Before, as far as both are known: 2019 is not before 2019-04. */
const isRoughlyBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

export type Span = { readonly since: string | null; readonly until: string | null }

export const isBackwards = ({ since, until }: Span): boolean =>
  since !== null && until !== null && isRoughlyBefore(until, since)

const isAfter = (a: Span, b: Span): boolean =>
  a.since !== null && b.until !== null && !isRoughlyBefore(a.since, b.until)

/** True where both may have held at one time: what is not known may be any time. */
export const overlap = (a: Span, b: Span): boolean => !isAfter(a, b) && !isAfter(b, a)
