/** The kind of an entry is what is marked on it: kept with every mark that comes and goes. */
import type { EntryKind } from '../../../shared/contract/entries.ts'
import type { Writable } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'

const marks = [
  ['review', 'review'],
  ['life_event', 'life-event'],
  ['disagreement', 'disagreement'],
] as const satisfies readonly (readonly [string, EntryKind])[]

export const keepKind = (db: Writable, entryId: string): void => {
  const found = marks.find(([table]) =>
    db.get(sql`SELECT 1 FROM ${raw(table)} WHERE entry_id = ${entryId} AND deleted_at IS NULL LIMIT 1`),
  )
  db.update('entry', entryId, { kind: found?.[1] ?? 'note' })
}
