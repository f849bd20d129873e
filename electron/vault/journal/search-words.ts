/** Writes down what a thing is found by, as it is now, or takes it out. */
import type { Keeping } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'
import { documents } from './search-documents.ts'
import { keepNames } from './finding/keep-names.ts'
import { index, mayWait, spaced } from './finding/waiting.ts'
import type { SearchNoun } from './finding/words.ts'
import { indexed, nounWord, numbersOf, shelfOf, tableOfNumber } from './finding/words.ts'

const nextNumber = (db: Keeping, noun: SearchNoun): number => {
  const [first, end] = numbersOf(shelfOf(noun))
  const last = db.get<{ rid: number }>(
    sql`SELECT rid FROM search_doc WHERE rid >= ${first} AND rid < ${end} ORDER BY rid DESC LIMIT 1`,
  )
  return (last?.rid ?? first) + 1
}

type Known = { readonly rid: number; readonly waits: 0 | 1 }

const docOf = (db: Keeping, noun: SearchNoun, id: string): Known | undefined =>
  db.get<Known>(sql`SELECT rid, words IS NOT NULL AS waits FROM search_doc WHERE noun = ${noun} AND id = ${id}`)

const takeOut = (db: Keeping, { rid }: Known): void => {
  db.keep(sql`DELETE FROM ${raw(tableOfNumber(rid))} WHERE rowid = ${rid}`)
  db.keep(sql`DELETE FROM search_doc WHERE rid = ${rid}`)
}

/** Of what is deleted for good without a command. */
export const dropWords = (db: Keeping, noun: SearchNoun, id: string): void => {
  const known = docOf(db, noun, id)
  if (known) takeOut(db, known)
}

/** @param atOnce into the index; otherwise it may wait until nobody does */
export const keepWords = (db: Keeping, noun: SearchNoun, id: string, atOnce = false): void => {
  const known = docOf(db, noun, id)
  const document = documents[noun](db, id)
  if (noun === 'person' || noun === 'organisation') keepNames(db, noun, id, document?.names)
  // what was made by older rules stands among everything else: it gets a new number where it belongs
  const kept = document !== undefined && known !== undefined && known.rid >= numbersOf('stale')[1] ? known : undefined
  if (known && !kept) takeOut(db, known)
  if (!document) return
  const words = [nounWord[noun], ...document.own, indexed(document.text)].join(' ')
  const waits = !atOnce && mayWait(db, words) ? spaced(words) : null
  const rid = kept?.rid ?? nextNumber(db, noun)
  if (!kept) db.keep(sql`INSERT INTO search_doc (rid, noun, id, words) VALUES (${rid}, ${noun}, ${id}, ${waits})`)
  else if (waits !== null || kept.waits === 1) db.keep(sql`UPDATE search_doc SET words = ${waits} WHERE rid = ${rid}`)
  if (waits === null) index(db, tableOfNumber(rid), rid, words)
}
