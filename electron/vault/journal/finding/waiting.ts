/**
 * What was written a moment ago is not in the index yet: taking it in costs more than all the rest of a jot. It is listed with its words, which
 * every search looks through as well, and taken in while nobody waits (`index-care.ts`).
 */
import type { Keeping, Readable } from '../../store/handles.ts'
import { raw, sql } from '../../store/sql.ts'
import type { IndexTable, SearchNoun } from './words.ts'
import { tableOfNumber } from './words.ts'

export type Waiting = { readonly rid: number; readonly noun: SearchNoun; readonly id: string; readonly words: string }

/** No more than these wait, and none that is longer: a search reads all of them. What is more goes into the index at once. */
const most = 64
const longest = 4_000

const waiting = raw('search_doc INDEXED BY search_doc_waiting WHERE words IS NOT NULL')

export const waitingIn = (db: Readable): readonly Waiting[] =>
  db.all<Waiting>(sql`SELECT rid, noun, id, words FROM ${waiting}`)

export const mayWait = (db: Readable, words: string): boolean =>
  words.length <= longest && db.get(sql`SELECT 1 FROM ${waiting} LIMIT 1 OFFSET ${most - 1}`) === undefined

/** Each between two spaces, separated where the tokenizer of the index separates them. */
export const spaced = (words: string): string => ` ${words.replaceAll(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, ' ').trim()} `

/** Into the index, in place of what it has of the same number. */
export const index = (db: Keeping, table: IndexTable, rid: number, words: string): void => {
  db.keep(sql`INSERT OR REPLACE INTO ${raw(table)} (rowid, words) VALUES (${rid}, ${words})`)
}

/** Takes them in, for as long as `goesOn` says, and tells whether there was anything. */
export const takeIn = (db: Keeping, goesOn: () => boolean = () => true): boolean => {
  const found = waitingIn(db)
  for (const { rid, words } of found) {
    index(db, tableOfNumber(rid), rid, words)
    db.keep(sql`UPDATE search_doc SET words = NULL WHERE rid = ${rid}`)
    if (!goesOn()) break
  }
  return found.length > 0
}
