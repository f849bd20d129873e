/** What the index holds was made by other rules: it is made anew, a little at a time, people first and the newest entries before the oldest. */
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { keepWords } from './search-words.ts'
import type { SearchNoun } from './finding/words.ts'

type Stale = { readonly noun: SearchNoun; readonly id: string }

/** Whoever is looked for by name comes first; entries are by far the most. */
const some = (db: Readable, limit: number): readonly Stale[] => {
  const first = db.all<Stale>(
    sql`SELECT noun, id FROM search_doc INDEXED BY search_doc_stale
        WHERE stale = 1 AND noun IN ('person', 'organisation') LIMIT ${limit}`,
  )
  if (first.length > 0) return first
  const rest = db.all<Stale>(
    sql`SELECT noun, id FROM search_doc INDEXED BY search_doc_stale
        WHERE stale = 1 AND (noun < 'entry' OR noun > 'entry') LIMIT ${limit}`,
  )
  if (rest.length > 0) return rest
  return db.all<Stale>(
    sql`SELECT noun, id FROM search_doc INDEXED BY search_doc_stale WHERE stale = 1 AND noun = 'entry' ORDER BY rid DESC LIMIT ${limit}`,
  )
}

/** Whether names, or whatever else is no entry, are not all in the index as they should be. */
export const isStale = (db: Readable, which: 'names' | 'rest'): boolean =>
  db.get(
    which === 'names'
      ? sql`SELECT 1 FROM search_doc INDEXED BY search_doc_stale WHERE stale = 1 AND noun IN ('person', 'organisation') LIMIT 1`
      : sql`SELECT 1 FROM search_doc INDEXED BY search_doc_stale WHERE stale = 1 AND (noun < 'entry' OR noun > 'entry') LIMIT 1`,
  ) !== undefined

/** Makes up to `limit` of them anew, for as long as `goesOn` says, and tells whether there may be more. */
export const freshen = (db: Keeping, limit: number, goesOn: () => boolean): boolean => {
  const found = some(db, limit)
  for (const { noun, id } of found) {
    if (!goesOn()) return true
    keepWords(db, noun, id)
  }
  return found.length > 0
}

export const freshenAll = (db: Keeping): void => {
  while (freshen(db, 1000, () => true));
}
