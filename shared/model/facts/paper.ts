/** What of somebody's facts goes onto paper, which others may pick up. */
import { mayLeave } from './use.ts'
import type { UsedFact } from './use.ts'

/** @param yes ids of those that somebody was asked about one by one, and let out, this time */
export const forPaper = <F extends UsedFact & { readonly id: string }>(
  facts: readonly F[],
  yes: ReadonlySet<string>,
): { readonly on: readonly F[]; readonly left: readonly F[] } => {
  const goes = (fact: F): boolean => mayLeave(fact, 'brief-print', yes.has(fact.id))
  return { on: facts.filter(goes), left: facts.filter((fact) => !goes(fact)) }
}
