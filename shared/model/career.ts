/** What somebody has done, newest first, and the stretches of it that nobody knows of. */
import { addDays, daysBetween } from './days.ts'
import { daysInMonth } from './month-lengths.ts'
import type { RoughSpan } from './organisations.ts'

/** Between two jobs so many days pass without anything being missing. */
const usual = 60

export type Gap = {
  /** Until when something is known; as rough as it is known. */
  readonly after: string
  /** From when on again; null: nothing since. */
  readonly before: string | null
}
export type CareerLine<R extends RoughSpan> =
  | { readonly kind: 'role'; readonly role: R }
  | ({ readonly kind: 'gap' } & Gap)

const two = (n: number): string => String(n).padStart(2, '0')

/** The first day a rough date may mean. */
const firstOf = (rough: string): string => rough + '-01-01'.slice(rough.length - 4)

/** The last day a rough date may mean. */
const lastOf = (rough: string): string => {
  const [year = 0, month = 12, day] = rough.split('-').map(Number)
  return `${rough.slice(0, 4)}-${two(month)}-${two(day ?? daysInMonth(month, year))}`
}

type Known<R> = { readonly role: R; readonly from: string; readonly to: string }

/** Where surely nothing is known: a year that is all there is to know of an end counts to its last day. */
const gapsOf = <R extends RoughSpan>(roles: readonly R[], today: string): readonly (Gap & { readonly last: R })[] => {
  const known: readonly Known<R>[] = roles
    .map((role) => ({
      role,
      from: role.since === null ? '0001-01-01' : firstOf(role.since),
      to: role.until === null ? '9999-12-31' : lastOf(role.until),
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const gaps: (Gap & { readonly last: R })[] = []
  let latest: Known<R> | undefined
  for (const next of known) {
    const after = latest?.role.until
    if (latest && after && next.role.since !== null && isLong(latest.to, next.from))
      gaps.push({ after, before: next.role.since, last: latest.role })
    if (!latest || next.to > latest.to) latest = next
  }
  const after = latest?.role.until
  if (latest && after && isLong(latest.to, today)) gaps.push({ after, before: null, last: latest.role })
  return gaps
}

const isLong = (to: string, from: string): boolean => from > to && daysBetween(addDays(to, 1), from) > usual

/** `roles` as they are to stand, newest first; each gap stands above the job it came after. */
export const careerOf = <R extends RoughSpan>(roles: readonly R[], today: string): readonly CareerLine<R>[] => {
  const gaps = gapsOf(roles, today)
  return roles.flatMap((role): readonly CareerLine<R>[] => [
    ...gaps.flatMap(({ last, after, before }) => (last === role ? [{ kind: 'gap' as const, after, before }] : [])),
    { kind: 'role', role },
  ])
}
