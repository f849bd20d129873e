/** Whether what is made from the journal’s rows is what would be made of them now: search, and last contact. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { keeping } from '../store/handles.ts'
import type { Derive } from '../store/handles.ts'
import { freshenAll } from '../journal/search-freshen.ts'
import { takeIn } from '../journal/finding/waiting.ts'
import type { IndexTable } from '../journal/finding/words.ts'
import { indexTables } from '../journal/finding/words.ts'
import type { Noun } from '../store/rows.ts'
import { codeOf } from '../../../shared/result.ts'

/** Rows others are derived from, each once. */
const sources = [
  ...[
    'person',
    'organisation',
    'fact',
    'entry',
    'file',
    'gift',
    'follow_up',
    'meeting',
    'milestone',
    'tie',
    'boundary',
  ],
  ...['question', 'handover', 'channel'],
] as readonly Noun[]

/** Search and last contact, from the rows themselves. Inside a transaction. */
export const deriveAll = (db: Database, derive: Derive): void => {
  const base = keeping(db)
  for (const noun of sources) {
    const ids = db.prepare(`SELECT id FROM ${noun}`).pluck().all() as string[]
    const row = db.prepare(`SELECT * FROM ${noun} WHERE id = ?`)
    for (const id of ids) derive(base, noun, id, undefined, row.get(id))
  }
}

const digestOf = (db: Database, query: string): string => {
  const hash = createHash('sha256')
  for (const row of db.prepare(query).raw().iterate()) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

/** The same of every index, in one order. */
const ofAll = (select: (table: IndexTable) => string): string =>
  `SELECT * FROM (${indexTables.map(select).join(' UNION ALL ')}) ORDER BY 1, 2, 3`

const parts = {
  // by what a word is about, since the numbers of documents are given out anew
  search: ofAll(
    (table) => `SELECT vocab.term, doc.noun, doc.id FROM temp.${table}_vocab AS vocab
      LEFT JOIN main.search_doc AS doc ON doc.rid = vocab.doc`,
  ),
  'search-sizes': ofAll(
    (table) => `SELECT doc.noun, doc.id, hex(size.sz) FROM main.${table}_docsize AS size
      LEFT JOIN main.search_doc AS doc ON doc.rid = size.id`,
  ),
  'search-names': 'SELECT word, noun, id, place, near FROM search_name ORDER BY word, noun, id',
  'search-near': 'SELECT key, word FROM search_near ORDER BY key, word',
  'last-contact': 'SELECT person_id, at FROM last_contact ORDER BY person_id',
} as const

/** With the words of every index to be read while something is done: of every document, or how many each is in. */
const withVocabulary = <T>(db: Database, of: 'instance' | 'row', run: () => T): T => {
  for (const table of indexTables)
    db.exec(`CREATE VIRTUAL TABLE temp.${table}_vocab USING fts5vocab(main, ${table}, ${of})`)
  try {
    return run()
  } finally {
    for (const table of indexTables) db.exec(`DROP TABLE temp.${table}_vocab`)
  }
}

/** Each word looked up as a search does: by way of the index of the index, which reading all of it passes by. */
const isLost = (db: Database, table: IndexTable): boolean => {
  const find = db.prepare(`SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck()
  const all = db.prepare(`SELECT term, doc FROM temp.${table}_vocab`).all() as { term: string; doc: number }[]
  return all.some(({ term, doc }) => find.get(`"${term.replaceAll('"', '""')}"`) !== doc)
}

const unfound = (db: Database): readonly string[] =>
  withVocabulary(db, 'row', () => (indexTables.some((table) => isLost(db, table)) ? ['search-index'] : []))

/**
 * What is not as it would be made now: `search`, `search-sizes`, `search-index`, `search-names`, `search-near`, `last-contact`. Makes all of it anew and takes that
 * back: for a copy, in another process, once a week. What is known to be stale and not yet made anew is no problem.
 */
export const derivedProblems = (db: Database, derive: Derive): readonly string[] => {
  const astray = unfound(db)
  return withVocabulary(db, 'instance', () => {
    const base = keeping(db)
    const digests = (): readonly string[] => {
      takeIn(base)
      return Object.values(parts).map((query) => digestOf(db, query))
    }
    db.exec('BEGIN')
    try {
      freshenAll(base)
      const before = digests()
      for (const table of indexTables) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
      db.exec('DELETE FROM search_doc; DELETE FROM search_name; DELETE FROM search_near; DELETE FROM last_contact')
      deriveAll(db, derive)
      const after = digests()
      return [...Object.keys(parts).filter((_name, index) => before[index] !== after[index]), ...astray]
    } catch (error) {
      // an index that is not what it was last written as takes nothing in
      if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) return ['search', ...astray]
      throw error
    } finally {
      db.exec('ROLLBACK')
    }
  })
}
