/** Writes into the index what a thing is found by, as it is now, or takes it out. */
import type { Keeping } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { documents } from './search-documents.ts'
import { keepNames } from './finding/keep-names.ts'
import type { SearchNoun } from './finding/words.ts'
import { indexed, nounWord, own } from './finding/words.ts'

const isFirst = (noun: SearchNoun): boolean => noun === 'person' || noun === 'organisation' || noun === 'entry'

export const keepWords = (db: Keeping, noun: SearchNoun, id: string): void => {
  const known = db.get<{ rid: number; stale: number }>(
    sql`SELECT rid, stale FROM search_doc WHERE noun = ${noun} AND id = ${id}`,
  )
  const document = documents[noun](db, id)
  if (noun === 'person' || noun === 'organisation') keepNames(db, noun, id, document?.names)
  if (!document) {
    if (!known) return
    db.keep(sql`DELETE FROM search_words WHERE rowid = ${known.rid}`)
    db.keep(sql`DELETE FROM search_doc WHERE rid = ${known.rid}`)
    return
  }
  const rest = isFirst(noun) ? [] : [own.rest]
  const words = [nounWord[noun], ...rest, ...document.own, indexed(document.text)].join(' ')
  if (known) {
    db.keep(sql`INSERT OR REPLACE INTO search_words (rowid, words) VALUES (${known.rid}, ${words})`)
    if (known.stale === 1) db.keep(sql`UPDATE search_doc SET stale = 0 WHERE rid = ${known.rid}`)
    return
  }
  db.keep(sql`INSERT INTO search_doc (noun, id, stale) VALUES (${noun}, ${id}, 0)`)
  db.keep(sql`INSERT INTO search_words (rowid, words) VALUES (last_insert_rowid(), ${words})`)
}
