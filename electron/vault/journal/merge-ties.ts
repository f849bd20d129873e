/** Ties of two people who are joined: what was between them is no more, what both had with somebody is one. */
import { downward, inverseOf, upward } from '../../../shared/model/ties/kinds.ts'
import { isSameTie } from '../../../shared/model/ties/same.ts'
import type { Readable } from '../store/handles.ts'
import type { TieRow } from '../store/rows.ts'
import { list, sql } from '../store/sql.ts'
import { settleQuestion } from './merge-questions.ts'
import { isThere, joinTexts, rowsWhere, type Pair, type Plan } from './merge-plan.ts'
import { kindOfRow } from './tie-checks.ts'

const asSeen = (row: TieRow) => ({ ...row, kind: kindOfRow(row) })
const ofOne = (id: string) => sql`(person_id = ${id} OR other_id = ${id})`

/** True where one would come above themselves, however many generations lie between; two of a family in one line are two people. */
export const makesOwnAncestor = (db: Readable, into: string, from: string): boolean => {
  const above = new Map<string, string[]>()
  const one = (id: string): string => (id === from ? into : id)
  const rows = db.all<Pick<TieRow, 'person_id' | 'other_id' | 'kind'>>(
    sql`SELECT person_id, other_id, kind FROM tie WHERE deleted_at IS NULL AND kind IN ${list([...upward, ...downward])}`,
  )
  for (const { person_id, other_id, kind } of rows) {
    const [low, high] = upward.some((up) => up === kind) ? [person_id, other_id] : [other_id, person_id]
    above.set(one(low), [...(above.get(one(low)) ?? []), one(high)])
  }
  const seen = new Set<string>()
  const waiting = [...(above.get(into) ?? [])]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === into) return true
    if (seen.has(at)) continue
    seen.add(at)
    waiting.push(...(above.get(at) ?? []))
  }
  return false
}

/** As read from the same end as another. */
const turnedTo = (row: TieRow, person: string): Pick<TieRow, 'other_is' | 'person_is'> =>
  row.person_id === person ? row : { other_is: row.person_is, person_is: row.other_is }

/** What the one that goes says about a tie that stays: blanks are filled, other words stand in its note. */
const fillTie = (plan: Plan, kept: TieRow, gone: TieRow): void => {
  const said = turnedTo(gone, kept.person_id)
  const other = (['other_is', 'person_is'] as const)
    .filter((end) => said[end] !== '' && kept[end] !== '' && said[end] !== kept[end])
    .map((end) => said[end])
    .join(', ')
  plan.alter('tie', kept.id, {
    other_is: kept.other_is || said.other_is,
    person_is: kept.person_is || said.person_is,
    since: kept.since ?? gone.since,
    // one that one of the two knows to be over is over
    until: kept.until ?? gone.until,
    note: [gone.note, other].reduce((note, more) => joinTexts(note, more), kept.note),
  })
}

/** Questions grow from ties by their id: those of one that is no more are those of the one that stays. */
const moveQuestions = ({ db, into, from }: Pair, plan: Plan, gone: string, kept: string | undefined): void => {
  for (const row of rowsWhere(db, 'question', sql`key LIKE ${`%:${gone}`}`)) {
    const key = row.key.replace(gone, kept ?? gone)
    const whose = row.person_id === from.id ? into.id : row.person_id
    const [taken] = rowsWhere(db, 'question', sql`person_id = ${whose} AND key = ${key} AND id <> ${row.id}`)
    if (taken) settleQuestion(plan, taken, row)
    else if (kept === undefined) plan.drop('question', row.id)
    else plan.alter('question', row.id, { key })
  }
}

export const moveTies = (pair: Pair, plan: Plan): void => {
  const { db, into, from } = pair
  const one = (id: string): string => (id === from.id ? into.id : id)
  const own = rowsWhere(db, 'tie', sql`${ofOne(into.id)} AND deleted_at IS NULL`)
  for (const row of rowsWhere(db, 'tie', ofOne(from.id))) {
    const next = { ...row, person_id: one(row.person_id), other_id: one(row.other_id) }
    if (next.person_id === next.other_id) {
      plan.drop('tie', row.id)
      moveQuestions(pair, plan, row.id, undefined)
      if (!isThere(row)) continue
      plan.collapsed('between', [row.other_is, row.person_is].filter(Boolean).join(' / '))
      plan.keepWords(row.note)
      continue
    }
    const other = next.person_id === into.id ? next.other_id : next.person_id
    const same = isThere(row)
      ? own.find((kept) => [kept.person_id, kept.other_id].includes(other) && isSameTie(asSeen(kept), asSeen(next)))
      : undefined
    if (same) {
      plan.drop('tie', row.id)
      fillTie(plan, same, next)
      moveQuestions(pair, plan, row.id, same.id)
      plan.collapsed('tie', turnedTo(next, into.id).other_is)
      continue
    }
    plan.alter('tie', row.id, { person_id: next.person_id, other_id: next.other_id })
    if (isThere(row)) plan.moved('tie')
  }
  moveDenied(pair, plan)
  moveApart(pair, plan)
}

/** The smaller id first, and what the second is to the first seen from there. */
const moveDenied = ({ db, into, from }: Pair, plan: Plan): void => {
  const known = new Set(
    rowsWhere(db, 'tie_denied', sql`${ofOne(into.id)} AND deleted_at IS NULL`).map(
      (row) => `${row.person_id} ${row.other_id} ${row.kind}`,
    ),
  )
  for (const row of rowsWhere(db, 'tie_denied', ofOne(from.id))) {
    const first = row.person_id === from.id
    const other = first ? row.other_id : row.person_id
    const stays = first === into.id < other
    const kind = stays ? row.kind : inverseOf(kindOfRow(row))
    const next = into.id < other ? { person_id: into.id, other_id: other } : { person_id: other, other_id: into.id }
    const name = `${next.person_id} ${next.other_id} ${kind}`
    if (other === into.id || (isThere(row) && known.has(name))) plan.drop('tie_denied', row.id)
    else {
      plan.alter('tie_denied', row.id, { ...next, kind })
      if (isThere(row)) known.add(name)
    }
  }
}

/** Who is somebody else than one of them is somebody else than both. */
const moveApart = ({ db, into, from }: Pair, plan: Plan): void => {
  const known = new Set(
    rowsWhere(db, 'apart', sql`${ofOne(into.id)} AND deleted_at IS NULL`).map(
      (row) => `${row.person_id} ${row.other_id}`,
    ),
  )
  for (const row of rowsWhere(db, 'apart', ofOne(from.id))) {
    const other = row.person_id === from.id ? row.other_id : row.person_id
    const next = into.id < other ? { person_id: into.id, other_id: other } : { person_id: other, other_id: into.id }
    const name = `${next.person_id} ${next.other_id}`
    if (other === into.id || (isThere(row) && known.has(name))) plan.drop('apart', row.id)
    else plan.alter('apart', row.id, next)
    if (isThere(row)) known.add(name)
  }
}
