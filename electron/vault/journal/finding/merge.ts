/**
 * Every command that writes words leaves a small segment of the index behind, and a search looks into all of them. They are merged while nothing
 * else is done: SQLite would have the jot pay that happens to be the one too many, with a tenth of a second.
 */
import type { Keeping } from '../../store/handles.ts'
import { raw, sql } from '../../store/sql.ts'
import type { IndexTable } from './words.ts'
import { indexTables } from './words.ts'

/** Pages written in one go: a few milliseconds. */
const pages = 24

/** Merges up to so many pages of one index, where there are segments enough to be merged, and says whether it did anything. Below nothing: everything into one. */
const mergeIn = (db: Keeping, table: IndexTable, most: number): boolean => {
  const changes = (): number => db.get<{ n: number }>(sql`SELECT total_changes() AS n`)?.n ?? 0
  const before = changes()
  const name = raw(table)
  db.keep(sql`INSERT INTO ${name} (${name}, rank) VALUES ('merge', ${most})`)
  // the statement itself counts as one
  return changes() - before >= 2
}

/** Merges a little of one of them, and says whether there may be more to do. */
export const mergeWords = (db: Keeping, most = pages): boolean => indexTables.some((table) => mergeIn(db, table, most))

/** Begins to merge everything into one, so that nothing is left of what was taken out; {@link mergeWords} goes on with it. */
export const mergeAll = (db: Keeping, most: number): void => {
  for (const table of indexTables) mergeIn(db, table, -most)
}
