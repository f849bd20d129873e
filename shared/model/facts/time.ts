/** How long something stays true: when to ask again, and when it is over. Days are `YYYY-MM-DD`. */
import { addMonths } from '../days.ts'
import type { FactCategory } from './kinds.ts'

/** Months after which it may well have changed; null where it does not by itself. */
const lasts: Readonly<Record<FactCategory, number | null>> = {
  family: null,
  interest: 24,
  work: 12,
  home: 24,
  health: 6,
  taste: 24,
  goal: 12,
  worry: 6,
  'family-trouble': 6,
  faith: null,
  money: 12,
  politics: null,
  other: null,
}

/** The day by which to ask again, of something known on `day`; null where nobody need. */
export const confirmBy = (category: FactCategory, day: string): string | null => {
  const months = lasts[category]
  return months === null ? null : addMonths(day, months)
}

/** After "still so": as is usual, and a year where it had a day of its own. */
export const confirmNext = (category: FactCategory, day: string): string => addMonths(day, lasts[category] ?? 12)

export type DatedFact = {
  readonly learnedOn: string
  readonly confirmBy: string | null
  readonly expiresOn: string | null
}

/** No longer so, from its last day on: it is kept, and is said in the past. */
export const isOver = ({ expiresOn }: Pick<DatedFact, 'expiresOn'>, today: string): boolean =>
  expiresOn !== null && expiresOn <= today

export const isToConfirm = (fact: Pick<DatedFact, 'confirmBy' | 'expiresOn'>, today: string): boolean =>
  fact.confirmBy !== null && fact.confirmBy <= today && !isOver(fact, today)

export type DateProblem = { readonly field: keyof DatedFact; readonly word: 'in-future' | 'before-learned' }

/** The first thing wrong with the order of its days. */
export const problemOfDays = (fact: DatedFact, today: string): DateProblem | undefined => {
  if (fact.learnedOn > today) return { field: 'learnedOn', word: 'in-future' }
  for (const field of ['confirmBy', 'expiresOn'] as const) {
    const day = fact[field]
    if (day !== null && day < fact.learnedOn) return { field, word: 'before-learned' }
  }
  return undefined
}
