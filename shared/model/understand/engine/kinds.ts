/** What is read of a clause, kind by kind. The rules are of a language; here stands only what makes a reading of them. */
import type { Language } from '../language.ts'
import { ruleSet, type Match, type RuleSet } from './rules.ts'

export const rulesOf = (language: Language) => {
  const of = <R extends { readonly pattern: string }>(rules: readonly R[]): RuleSet<R> =>
    ruleSet(rules, language.vocabulary)
  return {
    followUps: of(language.followUps),
    facts: of(language.facts),
    milestones: of(language.milestones),
    events: of(language.events),
    ties: of(language.ties),
    boundaries: of(language.boundaries.rules),
    gifts: of(language.boundaries.kinds.map(([pattern, kinds]) => ({ pattern, kinds }))),
    owned: of(language.owned.map((pattern) => ({ pattern }))),
    money: of([{ pattern: 'most={money}' }]),
  }
}
export type Rules = ReturnType<typeof rulesOf>

/** Where something remembered stands in what was read. */
export const placeOf = <R>(
  work: string,
  match: Match<R>,
  label: string,
): { readonly start: number; readonly end: number } | undefined => {
  const words = match.groups[label]
  if (words === undefined) return undefined
  const at = work.indexOf(words, match.start)
  const trimmed = words.trimStart()
  return at === -1 ? undefined : { start: at + words.length - trimmed.length, end: at + words.length }
}
