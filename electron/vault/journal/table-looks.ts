/** How each table of people is looked at: a setting, which no undo reaches. */
import { Look, type Column } from '../../../shared/contract/lists.ts'
import { usualColumns } from '../../../shared/model/lists/kinds.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { Handlers } from './context.ts'
import { orNotFound } from './rows.ts'

const usual: Look = { columns: [...usualColumns], sort: { by: 'name', down: false } }

/** Fields of one's own that are there. */
const fieldsThere = (db: Readable): ReadonlySet<string> =>
  new Set(db.all<{ id: string }>(sql`SELECT id FROM field WHERE deleted_at IS NULL`).map(({ id }) => `field:${id}`))

const lookOf = (db: Readable, id: string | null): Look => {
  const row = db.get<{ value: string }>(sql`SELECT value FROM setting WHERE name = ${`table:${id ?? ''}`}`)
  const stored = row && Look.safeParse(JSON.parse(row.value))
  if (!stored?.success) return usual
  const fields = fieldsThere(db)
  const isThere = (column: Column | 'name'): boolean => !column.startsWith('field:') || fields.has(column)
  const { columns, sort } = stored.data
  return { columns: columns.filter(isThere), sort: isThere(sort.by) ? sort : usual.sort }
}

export const tableLooks: Pick<Handlers, 'settings.table' | 'settings.setTable'> = {
  'settings.table': ({ db }, { id }) => lookOf(db, id),
  'settings.setTable': ({ db }, { id, ...look }) => {
    if (id !== null) orNotFound(db.row('list', id))
    db.keep(
      sql`INSERT INTO setting (name, value) VALUES (${`table:${id ?? ''}`}, ${JSON.stringify(look)})
          ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    )
    return {}
  },
}
