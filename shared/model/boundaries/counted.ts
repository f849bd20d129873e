/** What counts towards a limit: which gifts, how much of each, and in which year. */
import { addDays, addMonths, type IsoDate } from '../days.ts'
import { rolling, type Boundary, type Direction, type GiftKind, type Money, type Per } from './rule.ts'

/** idea: thought of. offered: nobody has answered yet. given: handed over, whichever way. declined: not taken. */
export type GiftState = 'idea' | 'offered' | 'given' | 'declined'

/** One gift, or one occasion of hospitality, as it concerns one person. */
export type Gift = {
  readonly id: string
  readonly on: IsoDate
  readonly direction: Direction
  readonly kind: GiftKind
  readonly state: GiftState
  /** For each head; null: nobody knows. */
  readonly value: Money | null
  /** Whether they get something themselves, and how many of their family do. */
  readonly self: boolean
  readonly family: number
  /** Who gives: ids of a person of the journal, or empty for whoever keeps it. */
  readonly giver: string
}

/** Heads of one gift that count. */
export const headsOf = ({ family: isCounted }: Boundary, { self, family }: Pick<Gift, 'self' | 'family'>): number =>
  (self ? 1 : 0) + (isCounted ? family : 0)

/** Whether a rule speaks of a gift at all: its day, its kind, its way, and whom it is for. */
export const speaksOf = (rule: Boundary, gift: Pick<Gift, 'on' | 'kind' | 'direction' | 'self' | 'family'>): boolean =>
  (rule.from === undefined || rule.from <= gift.on) &&
  (rule.until === undefined || gift.on <= rule.until) &&
  (rule.direction === 'both' || rule.direction === gift.direction) &&
  (rule.kinds.length === 0 || rule.kinds.includes(gift.kind)) &&
  headsOf(rule, gift) > 0

/** Whether a gift is among those whose values are added up. An idea costs nothing yet. */
const isCounted = (rule: Boundary, gift: Gift): boolean =>
  gift.state === 'given' || gift.state === 'offered' || (gift.state === 'declined' && rule.declined)

export type Stretch = { readonly first: IsoDate; readonly last: IsoDate }

/** The year of a rule that a day is in; of one that rolls the twelve months that end on it. */
export const yearOf = ({ year }: Pick<Boundary, 'year'>, on: IsoDate): Stretch => {
  if (year === rolling) return { first: addDays(addMonths(on, -12), 1), last: on }
  const own = `${on.slice(0, 4)}-${year}`
  const first = own <= on ? own : addMonths(own, -12)
  return { first, last: addDays(addMonths(first, 12), -1) }
}

/**
 * The stretches a gift must fit into. Where the year rolls, what was given after it has a year behind it too, in which this one is.
 */
const stretchesOf = (rule: Boundary, per: Per, on: IsoDate, days: readonly IsoDate[]): readonly Stretch[] => {
  if (per === 'occasion') return [{ first: on, last: on }]
  if (rule.year !== rolling) return [yearOf(rule, on)]
  return [...new Set([on, ...days.filter((day) => day > on)])]
    .map((day) => yearOf(rule, day))
    .filter(({ first }) => first <= on)
}

export type Total = Stretch & {
  /** Of everything else in the stretch whose value is known in this currency. */
  readonly spent: number
  /** Ids of what counts and cannot be added up: of another currency, or of no known value. */
  readonly unknown: readonly string[]
}

/** What has been given already, in the fullest of the stretches `gift` falls into; without `gift` itself. */
export const totalOf = (
  rule: Boundary,
  { per, most }: { readonly per: Per; readonly most: Money },
  gift: Gift,
  others: readonly Gift[],
): Total => {
  const counted = others.filter(
    (other) =>
      other.id !== gift.id &&
      isCounted(rule, other) &&
      speaksOf({ ...rule, from: undefined, until: undefined }, other) &&
      other.direction === gift.direction &&
      (per !== 'giver-year' || other.giver === gift.giver),
  )
  const totals = stretchesOf(
    rule,
    per,
    gift.on,
    counted.map(({ on }) => on),
  ).map((stretch): Total => {
    const within = counted.filter(({ on }) => on >= stretch.first && on <= stretch.last)
    const known = within.filter(({ value }) => value?.currency === most.currency)
    return {
      ...stretch,
      spent: known.reduce((sum, one) => sum + (one.value?.amount ?? 0) * headsOf(rule, one), 0),
      unknown: within.filter((one) => !known.includes(one)).map(({ id }) => id),
    }
  })
  return totals.reduce((fullest, one) => (one.spent > fullest.spent ? one : fullest))
}
