/** A boundary as its form holds it, and what is wrong with it. Pure. */
import type { BoundaryRule } from '../../../shared/contract/boundaries.ts'
import { giftKinds, rolling, type GiftKind, type Per } from '../../../shared/model/boundaries/rule.ts'
import { datesFor } from '../../lib/dates.ts'
import type { DateOrder } from '../../../shared/model/spoken/words.ts'
import { readMoney, typedMoney, type TypedMoney } from '../../lib/money-field.tsx'
import { isCurrency } from '../../lib/money.ts'
import { readDay } from '../../lib/spoken-day.ts'

export const pers = ['occasion', 'year', 'giver-year'] as const satisfies readonly Per[]

export type YearKind = 'january' | 'day' | 'rolling'

export type BoundaryDraft = {
  readonly direction: BoundaryRule['direction']
  readonly kinds: readonly GiftKind[]
  readonly allows: BoundaryRule['allows']
  /** What is typed for each limit; '' where there is none. */
  readonly amounts: Readonly<Record<Per, string>>
  readonly currency: string
  readonly family: boolean
  readonly declined: boolean
  readonly yearKind: YearKind
  readonly yearDay: string
  readonly from: string
  readonly until: string
  readonly instead: boolean
  readonly words: string
}

const english = datesFor('en-GB')
const spelled = (day: string | null): string => (day === null ? '' : english.full(day).replace(',', ''))

export const draftOf = (rule: BoundaryRule, currency: string): BoundaryDraft => {
  const amountOf = (per: Per): string =>
    typedMoney(rule.limits.find((limit) => limit.per === per)?.most ?? null, currency).amount
  const isDay = rule.year !== rolling && rule.year !== '01-01'
  return {
    ...rule,
    amounts: { occasion: amountOf('occasion'), year: amountOf('year'), 'giver-year': amountOf('giver-year') },
    currency: rule.limits[0]?.most.currency ?? currency,
    yearKind: rule.year === rolling ? 'rolling' : isDay ? 'day' : 'january',
    yearDay: isDay ? english.dayMonth(`2000-${rule.year}`) : '',
    from: spelled(rule.from),
    until: spelled(rule.until),
  }
}

export const typedLimit = ({ amounts, currency }: BoundaryDraft, per: Per): TypedMoney => ({
  amount: amounts[per],
  currency,
})

export type DraftProblem = 'limit' | 'amount' | 'currency' | 'year' | 'from' | 'until' | 'dates' | 'words'
export type DraftRead = { readonly rule: BoundaryRule } | { readonly problem: DraftProblem }

export type DayOptions = { readonly today: string; readonly order: DateOrder }

/** `MM-DD`; undefined where no year can begin on it. */
const yearOf = ({ yearKind, yearDay }: BoundaryDraft, { today, order }: DayOptions): string | undefined => {
  if (yearKind === 'january') return '01-01'
  if (yearKind === 'rolling') return rolling
  const { day } = readDay(yearDay, { today, tense: 'future', order })
  return day === null || day.endsWith('-02-29') ? undefined : day.slice(5)
}

/** The rule that is kept, or the first thing that is wrong. */
export const readDraft = (draft: BoundaryDraft, options: DayOptions): DraftRead => {
  const { allows, amounts, currency, direction, family, declined, instead } = draft
  const read = allows === 'within' ? pers.map((per) => ({ per, ...readMoney(typedLimit(draft, per)) })) : []
  if (allows === 'within') {
    if (pers.every((per) => amounts[per].trim() === '')) return { problem: 'limit' }
    if (!isCurrency(currency.trim())) return { problem: 'currency' }
    if (read.some(({ money }) => money === undefined)) return { problem: 'amount' }
  }
  const year = yearOf(draft, options)
  if (year === undefined) return { problem: 'year' }
  const from = readDay(draft.from, { ...options, tense: 'future' })
  const until = readDay(draft.until, { ...options, tense: 'future' })
  if (from.problem !== undefined) return { problem: 'from' }
  if (until.problem !== undefined) return { problem: 'until' }
  if (from.day !== null && until.day !== null && until.day < from.day) return { problem: 'dates' }
  if (draft.words.length > 1000) return { problem: 'words' }
  const kinds = giftKinds.filter((kind) => draft.kinds.includes(kind))
  return {
    rule: {
      ...{ allows, direction, family, declined, instead, year, from: from.day, until: until.day },
      kinds: kinds.length === giftKinds.length ? [] : kinds,
      limits: read.flatMap(({ per, money }) => (money ? { per, most: money } : [])),
      words: draft.words.trim(),
    },
  }
}
