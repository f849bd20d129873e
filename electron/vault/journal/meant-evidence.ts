/** What tells people of one name apart: whom they are spoken with together, what they are to whom, and how often they are met. */
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'

/** Entries looked at of those who take part, and how far entries are counted. */
const LATEST = 200
const COUNTED = 100

/** In how many of the latest entries of these each took part with them. */
export const togetherWith = (db: Readable, people: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const each = Math.ceil(LATEST / Math.max(1, people.length))
  for (const person of people.slice(0, 20))
    for (const { id, count } of db.all<{ id: string; count: number }>(
      sql`SELECT person_id AS id, count(*) AS count FROM entry_person
          WHERE entry_id IN (SELECT entry_id FROM entry_person WHERE person_id = ${person} ORDER BY rowid DESC LIMIT ${each})
          GROUP BY person_id`,
    ))
      counts.set(id, (counts.get(id) ?? 0) + count)
  return counts
}

export type Tied = { readonly is: string; readonly to: string }

/** What others are to these, in a word: those whose tie has not ended first. */
export const tiedTo = (db: Readable, people: readonly string[]): ReadonlyMap<string, Tied> => {
  const found = new Map<string, Tied>()
  if (people.length === 0) return found
  for (const row of db.all<{ id: string; is: string; to: string }>(
    sql`SELECT other_id AS id, other_is AS "is", person.name AS "to", until IS NOT NULL AS is_over FROM tie JOIN person ON person.id = tie.person_id
          WHERE tie.person_id IN ${list(people)} AND tie.deleted_at IS NULL
        UNION ALL SELECT person_id, person_is, person.name, until IS NOT NULL FROM tie JOIN person ON person.id = tie.other_id
          WHERE tie.other_id IN ${list(people)} AND tie.deleted_at IS NULL
        ORDER BY is_over`,
  ))
    if (!found.has(row.id)) found.set(row.id, { is: row.is, to: row.to })
  return found
}

/** Entries with somebody, up to a hundred. */
export const countOf = (db: Readable, id: string): number =>
  db.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM entry_person WHERE person_id = ${id} LIMIT ${COUNTED})`,
  )?.count ?? 0
