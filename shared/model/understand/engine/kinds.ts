/** What is read of a clause, kind by kind. The rules are of a language; here stands only what makes a reading of them. */
import type { Language } from '../language.ts'
import { Grammar } from './pattern.ts'
import { ruleSet, type RuleSet } from './rules.ts'

export const rulesOf = (language: Language) => {
  const grammar = new Grammar(language.vocabulary)
  const of = <R extends { readonly pattern: string }>(rules: readonly R[]): RuleSet<R> => ruleSet(rules, grammar)
  return {
    followUps: of(language.followUps),
    facts: of(language.facts),
    milestones: of(language.milestones),
    events: of(language.events),
    ties: of(language.ties),
    boundaries: of(language.boundaries.rules),
    gifts: of(language.boundaries.kinds.map(([pattern, kinds, aside]) => ({ pattern, kinds, aside }))),
    owned: of(language.owned.map((pattern) => ({ pattern }))),
    money: of([{ pattern: 'most={money}' }]),
  }
}
export type Rules = ReturnType<typeof rulesOf>
