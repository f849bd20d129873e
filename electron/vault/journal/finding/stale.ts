/** What was made by older rules, and is made anew a little at a time (`search-freshen.ts`). */
import type { Readable } from '../../store/handles.ts'
import { raw, sql } from '../../store/sql.ts'
import { numbersOf } from './words.ts'

export const stale = raw(`search_doc INDEXED BY search_doc_stale WHERE rid < ${numbersOf('stale')[1]}`)
export const who = raw(`noun IN ('person', 'organisation')`)

/** Whether anything is not in the index as it should be; with `names`, whether a person or an organisation is. */
export const isStale = (db: Readable, names = false): boolean =>
  db.get(names ? sql`SELECT 1 FROM ${stale} AND ${who} LIMIT 1` : sql`SELECT 1 FROM ${stale} LIMIT 1`) !== undefined
