/**
 * What still reads of a damaged vault. A row whose page is gone is mended from the change journal where that reads: it
 * holds every row as it was last written.
 */
import type { Database } from 'better-sqlite3'
import type { Readable } from '../../../shared/contract/health.ts'
import { rowFromJson } from '../store/handles.ts'
import { nouns } from '../store/rows.ts'
import { sumsFromJson } from './sums.ts'
import type { Row } from './walk.ts'
import { rowsThatRead } from './walk.ts'

/** One row to be kept, and where it came from. `other` tables are not nouns: drafts, settings, files. */
export type Found = { readonly table: string; readonly row: Row; readonly from: 'table' | 'history' | 'other' }

/** What is made anew from the rest, or belongs to the file and not to the journal. */
const derived = /^(sqlite_|search_|last_contact$|head$|health_check$)/

export const tablesOf = (db: Database): readonly string[] =>
  db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[]

/** How many rows of each noun were ever written and not taken out, where the head still reads. */
const written = (db: Database): ReadonlyMap<string, number> => {
  try {
    const sums = db.prepare('SELECT sums FROM head').pluck().get() as string | undefined
    return new Map([...sumsFromJson(sums ?? '{}')].map(([noun, { rows }]) => [noun, rows]))
  } catch {
    return new Map()
  }
}

/**
 * Every row that can be had, nouns first, and in the end what was found of each noun.
 * @throws what SQLite says when not even the list of tables reads.
 */
export function* survey(db: Database): Generator<Found, readonly Readable[]> {
  const tables = new Set(tablesOf(db).filter((name) => !derived.test(name)))
  const own = nouns.filter((noun) => tables.has(noun))
  const read = new Map(own.map((noun) => [noun as string, new Set<string>()]))
  for (const noun of own)
    for (const row of rowsThatRead(db, noun)) {
      read.get(noun)?.add(String(row['id']))
      yield { table: noun, row, from: 'table' }
    }
  const missing = new Map<string, { readonly noun: string; readonly after: string | null }>()
  for (const table of tables) {
    if (read.has(table)) continue
    for (const row of rowsThatRead(db, table)) {
      yield { table, row, from: 'other' }
      if (table !== 'change') continue
      const { noun, id, after } = row
      if (read.get(String(noun))?.has(String(id)) === false)
        missing.set(`${String(noun)} ${String(id)}`, { noun: String(noun), after: after as string | null })
    }
  }
  const mended = new Map<string, number>()
  for (const { noun, after } of missing.values()) {
    if (after === null) continue
    mended.set(noun, (mended.get(noun) ?? 0) + 1)
    yield { table: noun, row: rowFromJson(after), from: 'history' }
  }
  const expected = written(db)
  return own.map((noun) => {
    const [there, again] = [read.get(noun)?.size ?? 0, mended.get(noun) ?? 0]
    return { noun, read: there, mended: again, lost: Math.max(0, (expected.get(noun) ?? 0) - there - again) }
  })
}
