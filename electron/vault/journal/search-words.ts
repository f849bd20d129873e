/** Writes into the index what a thing is found by, as it is now, or takes it out. */
import type { Keeping } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { documents } from './search-documents.ts'
import { keepNames } from './finding/keep-names.ts'
import type { SearchNoun } from './finding/words.ts'
import { indexed, nounWord, numbersOf, shelfOf, shelfSize } from './finding/words.ts'

const nextNumber = (db: Keeping, noun: SearchNoun): number => {
  const [first, end] = numbersOf(shelfOf(noun))
  const last = db.get<{ rid: number }>(
    sql`SELECT rid FROM search_doc WHERE rid >= ${first} AND rid < ${end} ORDER BY rid DESC LIMIT 1`,
  )
  return (last?.rid ?? first) + 1
}

const takeOut = (db: Keeping, rid: number): void => {
  db.keep(sql`DELETE FROM search_words WHERE rowid = ${rid}`)
  db.keep(sql`DELETE FROM search_doc WHERE rid = ${rid}`)
}

export const keepWords = (db: Keeping, noun: SearchNoun, id: string): void => {
  const known = db.get<{ rid: number }>(sql`SELECT rid FROM search_doc WHERE noun = ${noun} AND id = ${id}`)
  const document = documents[noun](db, id)
  if (noun === 'person' || noun === 'organisation') keepNames(db, noun, id, document?.names)
  // what was made by older rules stands among everything else: it gets a new number where it belongs
  const stays = document !== undefined && known !== undefined && known.rid >= shelfSize
  if (known && !stays) takeOut(db, known.rid)
  if (!document) return
  const words = [nounWord[noun], ...document.own, indexed(document.text)].join(' ')
  if (stays) {
    db.keep(sql`INSERT OR REPLACE INTO search_words (rowid, words) VALUES (${known.rid}, ${words})`)
    return
  }
  const rid = nextNumber(db, noun)
  db.keep(sql`INSERT INTO search_doc (rid, noun, id) VALUES (${rid}, ${noun}, ${id})`)
  db.keep(sql`INSERT INTO search_words (rowid, words) VALUES (${rid}, ${words})`)
}
