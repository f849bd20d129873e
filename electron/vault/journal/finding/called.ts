/** Who is called so: by the beginnings of the words of their names, the nearest first; and, where nobody is, in spite of slips of the hand. */
import type { Readable } from '../../store/handles.ts'
import type { Sql } from '../../store/sql.ts'
import { raw, sql } from '../../store/sql.ts'
import type { NamedNoun } from './keep-names.ts'
import { slipsBetween, slipsIn, soughtKeys } from './name-words.ts'
import type { Sought } from './words.ts'

/** Past the last word that begins so: no letter sorts behind it. */
const past = (word: string): string => `${word}\u{10ffff}`

const begins = (table: string, word: string): Sql =>
  sql`${raw(`${table}.word`)} >= ${word} AND ${raw(`${table}.word`)} < ${past(word)}`
const among = (table: string, words: readonly string[]): Sql =>
  sql`${raw(`${table}.word`)} IN (SELECT value FROM json_each(${JSON.stringify(words)}))`

/** One word of what somebody is called: what it begins, or one of the words it may mean. */
type Asked = { readonly word: string; readonly means?: readonly string[] }

const fits = (table: string, { word, means }: Asked): Sql => (means ? among(table, means) : begins(table, word))

const calledAll = (db: Readable, noun: NamedNoun, asked: readonly Asked[], limit: number): string[] => {
  const [first, ...others] = asked.toSorted((a, b) => b.word.length - a.word.length)
  if (!first) return []
  let also = sql`TRUE`
  for (const other of others)
    also = sql`${also} AND EXISTS (SELECT 1 FROM search_name AS other INDEXED BY search_name_of
        WHERE other.id = one.id AND other.noun = one.noun AND ${fits('other', other)})`
  // a name that is that word whole before one that goes on, but nobody who is in no list before anybody who is
  return db
    .all<{ id: string }>(
      sql`SELECT one.id FROM search_name AS one WHERE ${fits('one', first)} AND one.noun = ${noun} AND ${also}
          GROUP BY one.id ORDER BY min(one.place) >= 2, max(one.word = ${first.word}) DESC, min(one.place), max(one.near) DESC, one.id
          LIMIT ${limit}`,
    )
    .map(({ id }) => id)
}

const textsOf = (words: readonly Sought[]): readonly string[] =>
  words.flatMap(({ as, text }) => (as === 'symbol' ? [] : [text]))

/** Everybody, or every organisation, with a word beginning so for each of the words. */
export const called = (db: Readable, noun: NamedNoun, words: readonly Sought[], limit: number): string[] =>
  calledAll(
    db,
    noun,
    textsOf(words).map((word) => ({ word })),
    limit,
  )

/** The words of names that a word may mean: at most a few slips away, the least first. */
export const meant = (db: Readable, word: string): readonly string[] => {
  const keys = soughtKeys(word)
  if (keys.length === 0) return []
  const most = slipsIn(word.length)
  return db
    .all<{ word: string }>(
      sql`SELECT DISTINCT word FROM search_near WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
    )
    .map((row) => ({ word: row.word, slips: slipsBetween(word, row.word, most) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, 8)
    .map((one) => one.word)
}

const isName = (db: Readable, word: string): boolean =>
  db.get(sql`SELECT 1 FROM search_name AS one WHERE ${begins('one', word)} LIMIT 1`) !== undefined

/** The same, where some of the words are spelled otherwise than anybody's. */
export const calledNearly = (db: Readable, noun: NamedNoun, words: readonly Sought[], limit: number): string[] => {
  const asked = textsOf(words).map((word): Asked => (isName(db, word) ? { word } : { word, means: meant(db, word) }))
  if (asked.every(({ means }) => means === undefined) || asked.some(({ means }) => means?.length === 0)) return []
  return calledAll(db, noun, asked, limit)
}

/** Those in whose name it stands somewhere within a word. */
export const calledInside = (db: Readable, text: string, limit: number): string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT id FROM person INDEXED BY person_by_name WHERE deleted_at IS NULL AND instr(folded, ${text}) LIMIT ${limit}`,
    )
    .map(({ id }) => id)

/** People that one word names: whole, or, of a word that may go on, by how it begins. */
export const namedBy = (db: Readable, word: string, isUnfinished: boolean, limit: number): readonly NamedBy[] =>
  db.all<NamedBy>(
    sql`SELECT one.id, max(one.near) AS near FROM search_name AS one
        WHERE ${isUnfinished ? begins('one', word) : sql`one.word = ${word}`} AND one.noun = 'person'
        GROUP BY one.id ORDER BY near DESC LIMIT ${limit}`,
  )
/** Of these, whoever is called nothing but so many words: "Hélène" is the one Hélène before all who are called so and something else. */
export const calledOnly = (db: Readable, ids: readonly string[], words: number): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: string }>(
        sql`SELECT id FROM search_name INDEXED BY search_name_of WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
            AND noun = 'person' GROUP BY id HAVING count(*) = ${words}`,
      )
      .map(({ id }) => id),
  )
export type NamedBy = { readonly id: string; readonly near: number }
