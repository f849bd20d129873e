/**
 * Every command that writes words leaves a small segment of the index behind, and a search looks into all of them. They are merged while nothing
 * else is done: SQLite would have the jot pay that happens to be the one too many, with a tenth of a second.
 */
import type { Keeping } from '../../store/handles.ts'
import { sql } from '../../store/sql.ts'

/** Pages written in one go: a few milliseconds. */
const pages = 24

/** Merges a little, where there are segments enough to be merged, and says whether there may be more to do. */
export const mergeWords = (db: Keeping): boolean => {
  const changes = (): number => db.get<{ n: number }>(sql`SELECT total_changes() AS n`)?.n ?? 0
  const before = changes()
  db.keep(sql`INSERT INTO search_words (search_words, rank) VALUES ('merge', ${pages})`)
  // the statement itself counts as one
  return changes() - before >= 2
}
