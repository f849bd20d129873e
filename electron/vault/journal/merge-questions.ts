/** Questions that grew for both of two people who are joined: what one of them is not to be asked, nobody asks. */
import type { QuestionRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { isThere, rowsWhere, type Pair, type Plan } from './merge-plan.ts'

/** Off limits stays off limits; otherwise what was settled last holds. */
const holds = (a: QuestionRow, b: QuestionRow): QuestionRow => {
  const barred = [a, b].find(({ state }) => state === 'off-limits')
  if (barred) return barred
  return (b.settled_on ?? '') > (a.settled_on ?? '') ? b : a
}

export const settleQuestion = (plan: Plan, kept: QuestionRow, gone: QuestionRow): void => {
  const { state, settled_on, deleted_at } =
    isThere(kept) && isThere(gone) ? holds(kept, gone) : isThere(gone) ? gone : kept
  plan.drop('question', gone.id)
  plan.alter('question', kept.id, { state, settled_on, deleted_at })
}

export const moveQuestions = ({ db, into, from }: Pair, plan: Plan): void => {
  for (const row of rowsWhere(db, 'question', sql`person_id = ${from.id} AND key <> ''`)) {
    if (plan.isDropped('question', row.id)) continue
    const [kept] = rowsWhere(db, 'question', sql`person_id = ${into.id} AND key = ${row.key}`)
    if (!kept) continue
    settleQuestion(plan, kept, row)
    if (isThere(row)) plan.collapsed('question', '')
  }
}
