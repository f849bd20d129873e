/**
 * What people without a name are called: by whom they belong to. Kept in the row's own name, so that every list, search and notification
 * reads it like any other, and kept by every command that touches a name or a tie, so that it never lags behind. It is written in the
 * command's own change: taking the change back takes the names back too.
 */
import { namelessName } from '../../../shared/model/ties/nameless.ts'
import type { Readable, Writable } from '../store/handles.ts'
import type { PersonRow, TieRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { foldedNames } from './people.ts'

/** Whose someone is, and what: by the tie to someone with a name that holds, the oldest. */
export const ofWhom = (db: Readable, id: string) =>
  db.get<{ of: string; is: string }>(
    sql`SELECT person.name AS "of", iif(tie.person_id = ${id}, tie.person_is, tie.other_is) AS "is" FROM tie
        JOIN person ON person.id = iif(tie.person_id = ${id}, tie.other_id, tie.person_id) AND person.named = 1
        WHERE (tie.person_id = ${id} OR tie.other_id = ${id}) AND tie.deleted_at IS NULL
        ORDER BY person.deleted_at IS NOT NULL, tie.until IS NOT NULL, tie.created_at, tie.id LIMIT 1`,
  )

const rename = (db: Writable, row: PersonRow): void => {
  const whose = ofWhom(db, row.id)
  // whoever belongs to nobody any more keeps what they were called
  if (!whose) return
  const name = namelessName({ ...whose, heads: row.heads })
  if (name !== row.name) db.update('person', row.id, { name, folded: foldedNames({ ...row, name }) })
}

/** Those without a name that are one of `ids`, or tied to one of them. */
const namelessAround = (db: Writable, id: string): PersonRow[] =>
  db.all<PersonRow>(
    sql`SELECT * FROM person WHERE id = ${id} AND named = 0
        UNION SELECT person.* FROM tie JOIN person ON person.id = tie.other_id AND person.named = 0 WHERE tie.person_id = ${id}
        UNION SELECT person.* FROM tie JOIN person ON person.id = tie.person_id AND person.named = 0 WHERE tie.other_id = ${id}`,
  )

export type Renamings = {
  readonly note: (noun: string, before: unknown, after: unknown) => void
  /** Once, when the command has done everything else. */
  readonly keep: (db: Writable) => void
}

/** Notes whose name or ties a command alters, and then keeps the names that hang on them. */
export const renamings = (): Renamings => {
  const touched = new Set<string>()
  return {
    note: (noun, before, after) => {
      if (noun === 'tie')
        for (const row of [before, after] as (TieRow | undefined)[])
          if (row) touched.add(row.person_id).add(row.other_id)
      if (noun !== 'person') return
      const [was, is] = [before, after] as [PersonRow | undefined, PersonRow | undefined]
      if (
        !was ||
        !is ||
        was.name !== is.name ||
        was.named !== is.named ||
        was.heads !== is.heads ||
        was.deleted_at !== is.deleted_at
      )
        touched.add((is ?? was)?.id ?? '')
    },
    keep: (db) => {
      // most journals have nobody without a name
      if (touched.size === 0 || !db.get(sql`SELECT 1 FROM person WHERE named = 0 LIMIT 1`)) return
      const all = new Map([...touched].flatMap((id) => namelessAround(db, id)).map((row) => [row.id, row]))
      for (const row of all.values()) rename(db, row)
    },
  }
}
