/** How rules stand on a day when nothing is added: which hold, how much each has left, and what may be given at all. */
import type { IsoDate } from '../days.ts'
import { totalOf, type Gift, type Total } from './counted.ts'
import { decide, type Reaching } from './decide.ts'
import { giftKinds, type Boundary, type Direction, type GiftKind, type Limit } from './rule.ts'

/** stood-before: a nearer rule stands instead of all of it. coming: from a later day. over: until an earlier one. */
export type Holds = 'holds' | 'stood-before' | 'coming' | 'over'

const kindsOf = ({ kinds }: Boundary): readonly GiftKind[] => (kinds.length === 0 ? giftKinds : kinds)

/** Whether nothing is left of which `rule` speaks and `nearer` does not. */
const isWholly = (nearer: Boundary, rule: Boundary): boolean =>
  (nearer.direction === 'both' || nearer.direction === rule.direction) &&
  kindsOf(rule).every((kind) => kindsOf(nearer).includes(kind)) &&
  (nearer.family || !rule.family)

const isNow = ({ from, until }: Boundary, day: IsoDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

export const holdsOn = ({ rule, distance }: Reaching, all: readonly Reaching[], day: IsoDate): Holds => {
  if (rule.from !== undefined && rule.from > day) return 'coming'
  if (!isNow(rule, day)) return 'over'
  const stands = (one: Reaching): boolean =>
    one.rule.instead && one.distance < distance && isNow(one.rule, day) && isWholly(one.rule, rule)
  return all.some(stands) ? 'stood-before' : 'holds'
}

/** How a limit stands: `giver` is who gives, where it is counted by the giver; `left` is below 0 where too much was given. */
export type Held = Total & {
  readonly limit: Limit
  readonly direction: Direction
  readonly giver: string
  readonly left: number
}

const nothing = (day: IsoDate, direction: Direction, kind: GiftKind, giver = ''): Gift => ({
  ...{ id: '', on: day, direction, kind, state: 'idea', value: null, self: true, family: 0, giver },
})

const waysOf = ({ direction }: Boundary): readonly Direction[] =>
  direction === 'both' ? ['given', 'received'] : [direction]

/** Each limit of a rule, for each way it speaks of; by the giver, for whoever keeps the journal and everyone else who gave. */
export const standingsOn = (rule: Boundary, day: IsoDate, gifts: readonly Gift[]): readonly Held[] =>
  waysOf(rule).flatMap((direction) =>
    rule.limits.flatMap((limit) => {
      const others = gifts.filter((gift) => gift.direction === direction).map(({ giver }) => giver)
      const givers = limit.per === 'giver-year' ? [...new Set(['', ...others.toSorted()])] : ['']
      return givers
        .map((giver): Held => {
          const total = totalOf(rule, limit, nothing(day, direction, kindsOf(rule)[0] ?? 'other', giver), gifts)
          return { ...total, limit, direction, giver, left: limit.most.amount - total.spent }
        })
        .filter(({ giver, spent, unknown }) => giver === '' || spent > 0 || unknown.length > 0)
    }),
  )

/** full: within limits of which nothing is left. */
export type Level = 'barred' | 'full' | 'limited' | 'open'
const levels: readonly Level[] = ['barred', 'full', 'limited', 'open']

export type May = {
  readonly level: Level
  /** The rules that make it so; none where nobody set anything down. */
  readonly by: readonly Reaching[]
}

/** What may be given (or taken) of one kind. For one person; a rule of which nothing is left does as much as one that bars. */
export const mayOn = (
  rules: readonly Reaching[],
  { direction, kind, day }: { readonly direction: Direction; readonly kind: GiftKind; readonly day: IsoDate },
  gifts: readonly Gift[],
): May => {
  const { findings } = decide(rules, nothing(day, direction, kind), gifts)
  const barring = findings.filter(({ by }) => by.rule.allows === 'nothing')
  if (barring.length > 0) return { level: 'barred', by: barring.map(({ by }) => by) }
  const limiting = findings.filter(({ by }) => by.rule.allows === 'within')
  const full = limiting.filter(({ standings }) => standings.some(({ limit, spent }) => spent >= limit.most.amount))
  if (full.length > 0) return { level: 'full', by: full.map(({ by }) => by) }
  if (limiting.length > 0) return { level: 'limited', by: limiting.map(({ by }) => by) }
  return { level: 'open', by: findings.slice(0, 1).map(({ by }) => by) }
}

export type Line = {
  readonly level: Level
  /** Those it decides about; none: every kind. */
  readonly kinds: readonly GiftKind[]
  readonly by: Reaching
  readonly standings: readonly Held[]
}

/** What there is to say of giving to one person, one line a rule, the gravest first, then the nearest. */
export const linesOn = (
  rules: readonly Reaching[],
  direction: Direction,
  day: IsoDate,
  gifts: readonly Gift[],
): readonly Line[] => {
  const lines = new Map<string, Line>()
  for (const kind of giftKinds) {
    const { level, by } = mayOn(rules, { direction, kind, day }, gifts)
    for (const one of by) {
      const key = `${level} ${one.rule.id}`
      const standings = standingsOn(one.rule, day, gifts).filter((held) => held.direction === direction)
      const before = lines.get(key)?.kinds ?? []
      lines.set(key, { level, kinds: [...before, kind], by: one, standings })
    }
  }
  return [...lines.values()]
    .map((line) => ({ ...line, kinds: line.kinds.length === giftKinds.length ? [] : line.kinds }))
    .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.by.distance - b.by.distance)
}
