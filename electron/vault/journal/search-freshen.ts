/** What the index holds was made by older rules: it is made anew, a little at a time, people first and the newest entries before the oldest. */
import type { Keeping } from '../store/handles.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { keepWords } from './search-words.ts'
import { stale, who } from './finding/stale.ts'
import type { SearchNoun } from './finding/words.ts'

type Stale = { readonly noun: SearchNoun; readonly id: string }

const isRest = raw(`(noun < 'entry' OR noun > 'entry')`)

/** Whoever is looked for by name comes first; entries are by far the most. */
const order: readonly Sql[] = [who, isRest, raw(`noun = 'entry' ORDER BY rid DESC`)]

/** Makes up to `limit` of them anew, for as long as `goesOn` says, and tells whether there may be more. */
export const freshen = (db: Keeping, limit: number, goesOn: () => boolean): boolean => {
  for (const which of order) {
    const found = db.all<Stale>(sql`SELECT noun, id FROM ${stale} AND ${which} LIMIT ${limit}`)
    for (const { noun, id } of found) {
      if (!goesOn()) return true
      keepWords(db, noun, id, true)
    }
    if (found.length > 0) return true
  }
  return false
}

export const freshenAll = (db: Keeping): void => {
  while (freshen(db, 1000, () => true));
}
