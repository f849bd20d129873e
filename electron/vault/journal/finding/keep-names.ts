/** Keeps the words of people's and organisations' names beside the journal, each with how near they are, so that the nearest are found first. */
import type { Keeping } from '../../store/handles.ts'
import { list, sql } from '../../store/sql.ts'
import { keptKeys, nameWords } from './name-words.ts'
import { nearness } from './nearness.ts'

export type NamedNoun = 'person' | 'organisation'

/** After those in the list of people come those who are in none. */
const unlisted = 2

const nearOf = (db: Keeping, personId: string): number => {
  const spoken = db.get<{ at: string | null; n: number }>(
    sql`SELECT max(entry.happened_at) AS at, count(*) AS n FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
        WHERE entry_person.person_id = ${personId} AND entry.deleted_at IS NULL AND entry.kind <> 'review'`,
  )
  return nearness(spoken?.at, spoken?.n ?? 0)
}

const forget = (db: Keeping, words: readonly string[]): void => {
  for (const word of words)
    if (!db.get(sql`SELECT 1 FROM search_name WHERE word = ${word} LIMIT 1`))
      db.keep(sql`DELETE FROM search_near WHERE key IN ${list(keptKeys(word))} AND word = ${word}`)
}

type Kept = { readonly word: string; readonly place: number }

/** Undefined where there is nobody any more. */
export const keepNames = (
  db: Keeping,
  noun: NamedNoun,
  id: string,
  named: { readonly names: readonly string[]; readonly listed: boolean } | undefined,
): void => {
  const wanted = new Map(
    [...nameWords(named?.names ?? [])].map(([word, place]) => [
      word,
      named?.listed === false ? place + unlisted : place,
    ]),
  )
  const kept = db.all<Kept>(sql`SELECT word, place FROM search_name WHERE id = ${id} AND noun = ${noun}`)
  const gone = kept.filter(({ word, place }) => wanted.get(word) !== place).map(({ word }) => word)
  for (const word of gone) db.keep(sql`DELETE FROM search_name WHERE word = ${word} AND noun = ${noun} AND id = ${id}`)
  const known = new Set(kept.filter(({ word }) => !gone.includes(word)).map(({ word }) => word))
  const added = [...wanted].filter(([word]) => !known.has(word))
  const near = added.length > 0 && noun === 'person' ? nearOf(db, id) : 0
  for (const [word, place] of added) {
    if (!db.get(sql`SELECT 1 FROM search_name WHERE word = ${word} LIMIT 1`))
      for (const key of keptKeys(word))
        db.keep(sql`INSERT OR IGNORE INTO search_near (key, word) VALUES (${key}, ${word})`)
    db.keep(
      sql`INSERT INTO search_name (word, noun, id, place, near) VALUES (${word}, ${noun}, ${id}, ${place}, ${near})`,
    )
  }
  forget(db, gone)
}

/** They were spoken with, or an entry with them is gone. */
export const keepNear = (db: Keeping, personId: string, last: string | null | undefined, count: number): void => {
  const near = nearness(last, count)
  db.keep(sql`UPDATE search_name SET near = ${near} WHERE id = ${personId} AND noun = 'person' AND near <> ${near}`)
}
