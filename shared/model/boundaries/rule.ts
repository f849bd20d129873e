/** What may be given to somebody or taken from them, as a rule somebody set down. Amounts are in the smallest unit of their currency. */
import type { IsoDate } from '../days.ts'

export const giftKinds = ['present', 'meal', 'event', 'travel', 'other'] as const
export type GiftKind = (typeof giftKinds)[number]

/** From us to them, or from them to us. */
export type Direction = 'given' | 'received'

/** `amount`: whole cents, yen, fils; not below 0. `currency`: ISO 4217, three capitals. */
export type Money = { readonly amount: number; readonly currency: string }

/** occasion: everything of one day. year: everything of the rule's year. giver-year: the same, from one giver. */
export type Per = 'occasion' | 'year' | 'giver-year'
export type Limit = { readonly per: Per; readonly most: Money }

export type Boundary = {
  readonly id: string
  /** Which ways it speaks of. */
  readonly direction: Direction | 'both'
  /** Which kinds it speaks of; none: every kind. */
  readonly kinds: readonly GiftKind[]
  /** nothing: not even a coffee. within: as far as every limit goes. anything: said to be fine, which matters with `instead`. */
  readonly allows: 'nothing' | 'within' | 'anything'
  /** At most one of each `per`; with `within` at least one. */
  readonly limits: readonly Limit[]
  /** What their family gets counts as theirs. */
  readonly family: boolean
  /** What was offered and declined counts towards the year. */
  readonly declined: boolean
  /** `MM-DD` on which its year begins, or the twelve months up to a day. */
  readonly year: string
  /** Both included; absent: always. */
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  /** For its kinds and ways nothing that is inherited from farther away counts. */
  readonly instead: boolean
  /** What it says in the words of whoever set it down; may be empty. */
  readonly words: string
}

export const rolling = 'rolling'

export type BoundaryProblem =
  | 'no-limit'
  | 'limit-without-within'
  | 'limit-twice'
  | 'amount'
  | 'currency'
  | 'currencies'
  | 'year'
  | 'dates'

/** Smallest units: a billion of anything, beyond which somebody's finger slipped. */
export const mostAmount = 100_000_000_000

export const isMoney = ({ amount, currency }: Money): boolean =>
  Number.isSafeInteger(amount) && amount >= 0 && amount <= mostAmount && /^[A-Z]{3}$/.test(currency)

const longest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 29 February begins no year: most years are without one. */
const isYear = (year: string): boolean => {
  const [, month = '', day = ''] = /^(\d\d)-(\d\d)$/.exec(year) ?? []
  const most = longest[Number(month) - 1]
  return year === rolling || (most !== undefined && Number(day) >= 1 && Number(day) <= most)
}

/** The first thing that is wrong with a rule; undefined where it can be kept. */
export const problemOfBoundary = (rule: Omit<Boundary, 'id'>): BoundaryProblem | undefined => {
  const { allows, limits, year, from, until } = rule
  if (allows === 'within' && limits.length === 0) return 'no-limit'
  if (allows !== 'within' && limits.length > 0) return 'limit-without-within'
  if (new Set(limits.map(({ per }) => per)).size < limits.length) return 'limit-twice'
  for (const { most } of limits) {
    if (!/^[A-Z]{3}$/.test(most.currency)) return 'currency'
    if (!isMoney(most)) return 'amount'
  }
  if (new Set(limits.map(({ most }) => most.currency)).size > 1) return 'currencies'
  if (!isYear(year)) return 'year'
  return from !== undefined && until !== undefined && until < from ? 'dates' : undefined
}
