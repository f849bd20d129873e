/**
 * Looks into the index: the newest of what has the words, a bounded number of them, and what must still be checked about each. A short beginning of a
 * word is in most of what there is; what is older than those few is found by typing on, or by a date.
 */
import { fold } from '../../../shared/model/names.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { documents } from './search-documents.ts'
import { hasPhrase, hasRuns } from './finding/fit.ts'
import type { FoundRow } from './finding/found-rows.ts'
import { rowsOf } from './finding/found-rows.ts'
import type { Plan } from './finding/plan.ts'
import type { SearchNoun } from './finding/words.ts'

/** Looked at in one go, and how often that is gone on with where what was found has to be checked. */
const window = 60
const mostWindows = 12

type Doc = { readonly rid: number; readonly noun: SearchNoun; readonly id: string }

const docs = (db: Readable, match: string, below: number, limit: number): readonly Doc[] =>
  db.all<Doc>(
    sql`SELECT rid, noun, id FROM (SELECT rowid AS found FROM search_words
          WHERE search_words MATCH ${match} AND rowid < ${below} ORDER BY rowid DESC LIMIT ${limit})
        CROSS JOIN search_doc ON rid = found`,
  )

/** The ids of some nouns that have these words, the newest first. */
export const idsWith = (db: Readable, match: string, limit: number): readonly Doc[] =>
  docs(db, match, Number.MAX_SAFE_INTEGER, limit)

const isOn = (at: string | null, { days }: Plan): boolean => {
  if (days === undefined || at === null) return true
  const day = at.slice(0, 10)
  return (days.first === undefined || day >= days.first) && (days.last === undefined || day <= days.last)
}

/** Whether more is asked than the index can tell: the order of words, a day within its month, who said it. */
const isChecked = ({ phrases, words, days, side }: Plan): boolean =>
  phrases.length > 0 ||
  days !== undefined ||
  side !== undefined ||
  words.some(({ as, terms }) => as === 'run' && terms.length > 1)

const stands = (db: Readable, plan: Plan, noun: SearchNoun, id: string): boolean => {
  if (plan.phrases.length === 0 && hasRuns('', plan.words)) return true
  const folded = fold(documents[noun](db, id)?.text ?? '')
  const isOpen = plan.isUnfinished && plan.words.length === 0
  return (
    hasRuns(folded, plan.words) &&
    plan.phrases.every((phrase, at) => hasPhrase(folded, phrase, isOpen && at === plan.phrases.length - 1))
  )
}

const read = (db: Readable, found: readonly Doc[]): readonly FoundRow[] => {
  const by = new Map<SearchNoun, string[]>()
  for (const { noun, id } of found) by.set(noun, [...(by.get(noun) ?? []), id])
  return [...by].flatMap(([noun, ids]) => rowsOf(db, noun, ids))
}

/** Checked: as many of these as there are, up to `wanted`; the newest first, by windows, and no further back than some hundreds. */
export const look = (db: Readable, plan: Plan, match: string, wanted: number): readonly FoundRow[] => {
  const checked = isChecked(plan)
  const rows: FoundRow[] = []
  let below = Number.MAX_SAFE_INTEGER
  for (let round = 0; round < mostWindows; round += 1) {
    const found = docs(db, match, below, Math.max(wanted, window))
    const fitting = checked ? found.filter(({ noun, id }) => stands(db, plan, noun, id)) : found
    rows.push(
      ...read(db, fitting).filter(
        (row) =>
          isOn(row.day ?? row.at, plan) && (plan.side === undefined || row.side === null || row.side === plan.side),
      ),
    )
    const [oldest] = found.toSorted((a, b) => a.rid - b.rid)
    if (!checked || !oldest || rows.length >= wanted || found.length < Math.max(wanted, window)) break
    below = oldest.rid
  }
  return rows
}
