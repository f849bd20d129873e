/** Whether something may be given or taken, by which rule, and how much is left. Pure: everything that counts is handed in. */
import { headsOf, speaksOf, totalOf, type Gift, type Total } from './counted.ts'
import type { Boundary, Limit } from './rule.ts'

/** A rule as it reaches somebody: their own is 0 away, their organisation's 1, that of what it belongs to 2. */
export type Reaching = {
  readonly rule: Boundary
  readonly distance: number
  readonly from: { readonly noun: 'person' | 'organisation'; readonly id: string; readonly name: string }
}

/** barred: nothing is allowed. over: beyond a limit. unknown: it cannot be said, and nothing is guessed. */
export type Verdict = 'allowed' | 'unknown' | 'over' | 'barred'

export type Unknown = 'no-value' | 'other-currency' | 'earlier'

/** How one limit stands with this gift in it. */
export type Standing = Total & {
  readonly limit: Limit
  /** Of this gift, all heads together; null where it cannot be said. */
  readonly adds: number | null
  /** What is left afterwards, below 0 where it is too much; null where it cannot be said. */
  readonly left: number | null
}

export type Finding = {
  readonly by: Reaching
  readonly verdict: Verdict
  /** The limits, as the rule has them. */
  readonly standings: readonly Standing[]
  /** The limit that decided. */
  readonly limit?: Standing | undefined
  readonly why?: Unknown | undefined
}

export type Decision = {
  readonly verdict: Verdict
  /** The rule that decided; undefined where none speaks of it. */
  readonly decided?: Finding | undefined
  /** Of every rule that speaks of it, the gravest first, then the nearest. */
  readonly findings: readonly Finding[]
  /** Rules that would have spoken and were stood before by a nearer one. */
  readonly stoodBefore: readonly Reaching[]
}

const grave: readonly Verdict[] = ['allowed', 'unknown', 'over', 'barred']
const gravity = (verdict: Verdict): number => grave.indexOf(verdict)

const standingOf = (rule: Boundary, limit: Limit, gift: Gift, others: readonly Gift[]): Standing => {
  const total = totalOf(rule, limit, gift, others)
  const isSame = gift.value?.currency === limit.most.currency
  const adds = gift.value && isSame ? gift.value.amount * headsOf(rule, gift) : null
  return { ...total, limit, adds, left: adds === null ? null : limit.most.amount - total.spent - adds }
}

/** Too much is too much, whatever else is not known; only where what is known would fit does the unknown matter. */
const judge = (standing: Standing, { value }: Gift): { readonly verdict: Verdict; readonly why?: Unknown } => {
  const { left, unknown, spent, limit } = standing
  if ((left ?? limit.most.amount - spent) < 0) return { verdict: 'over' }
  if (left === null) return { verdict: 'unknown', why: value === null ? 'no-value' : 'other-currency' }
  return unknown.length > 0 ? { verdict: 'unknown', why: 'earlier' } : { verdict: 'allowed' }
}

const findingOf = (by: Reaching, gift: Gift, others: readonly Gift[]): Finding => {
  const { rule } = by
  if (rule.allows !== 'within') return { by, verdict: rule.allows === 'nothing' ? 'barred' : 'allowed', standings: [] }
  const standings = rule.limits.map((limit) => standingOf(rule, limit, gift, others))
  const judged = standings.map((standing) => ({ standing, ...judge(standing, gift) }))
  const [worst] = judged.toSorted((a, b) => gravity(b.verdict) - gravity(a.verdict))
  return {
    by,
    verdict: worst?.verdict ?? 'allowed',
    standings,
    ...(worst && worst.verdict !== 'allowed' && { limit: worst.standing }),
    ...(worst?.why && { why: worst.why }),
  }
}

const inOrder = (a: Finding, b: Finding): number =>
  gravity(b.verdict) - gravity(a.verdict) || a.by.distance - b.by.distance || (a.by.rule.id < b.by.rule.id ? -1 : 1)

/**
 * For one person. Every rule that speaks of the gift has to allow it; one that stands instead of what is inherited is asked without those
 * farther away. `others`: everything else between us and them, in any state.
 */
export const decide = (rules: readonly Reaching[], gift: Gift, others: readonly Gift[]): Decision => {
  const speaking = rules.filter(({ rule }) => speaksOf(rule, gift))
  const nearest = Math.min(Infinity, ...speaking.filter(({ rule }) => rule.instead).map(({ distance }) => distance))
  const asked = speaking.filter(({ distance }) => distance <= nearest)
  const findings = asked.map((by) => findingOf(by, gift, others)).toSorted(inOrder)
  const [decided] = findings
  return {
    verdict: decided?.verdict ?? 'allowed',
    ...(decided && { decided }),
    findings,
    stoodBefore: speaking.filter((one) => !asked.includes(one)),
  }
}

/** What can always be given where nothing may be: time and attention. */
export const alternatives = ['call', 'thanks', 'article', 'introduction', 'visit'] as const
