/**
 * The line between personal and professional: how a fact may be used, and by which way it may leave the journal.
 * Nothing that leaves asks anything else than `mayLeave`.
 */
import type { FactCategory, FactTold, FactUse } from './kinds.ts'

const sensitive: readonly string[] = ['health', 'worry', 'family-trouble', 'faith', 'money', 'politics']

/** What people tell somebody they trust, and would not have repeated. */
export const isSensitive = (category: string): boolean => sensitive.includes(category)

/** What was said openly may be said again. Anything else waits until they raise it, or until somebody says otherwise. */
export const defaultUse = (category: FactCategory, told: FactTold = 'told'): FactUse =>
  isSensitive(category) || told !== 'told' ? 'if-raised' : 'mention'

export type UsedFact = { readonly category: FactCategory; readonly told: FactTold; readonly use: FactUse }

/** What stays here unless somebody says yes to this one thing, whatever may be said of it aloud. */
export const isGuarded = ({ category, told, use }: UsedFact): boolean =>
  use !== 'mention' || told === 'in-confidence' || isSensitive(category)

/**
 * Every way out there is, and what it does with something guarded.
 * `shows`: it is read inside the open journal by whoever wrote it. `asks`: out with a yes for that one thing.
 * `keeps`: never out, because there is nobody to ask when it happens or no telling who reads it.
 */
export const outlets = {
  'screen-brief': 'shows',
  'search-preview': 'shows',
  terminal: 'keeps',
  'brief-print': 'asks',
  export: 'asks',
  'hand-over': 'asks',
  notification: 'keeps',
  digest: 'keeps',
  'calendar-file': 'keeps',
  'people-table': 'keeps',
} as const satisfies Readonly<Record<string, 'shows' | 'asks' | 'keeps'>>
export type Outlet = keyof typeof outlets

/** @param yes somebody was shown this one fact and said that it may go this way, this time */
export const mayLeave = (fact: UsedFact, outlet: Outlet, yes = false): boolean => {
  const does = outlets[outlet]
  return does === 'shows' || !isGuarded(fact) || (does === 'asks' && yes)
}
