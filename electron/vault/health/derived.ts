/** Whether what is made from the journal’s rows is what would be made of them now: search, and last contact. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { keeping } from '../store/handles.ts'
import type { Derive } from '../store/handles.ts'
import { freshenAll } from '../journal/search-freshen.ts'
import type { Noun } from '../store/rows.ts'

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

const parts = {
  // by what a word is about, since the numbers of documents are given out anew
  search: `SELECT vocab.term, doc.noun, doc.id FROM temp.vocab LEFT JOIN main.search_doc AS doc ON doc.rid = vocab.doc
           ORDER BY vocab.term, doc.noun, doc.id`,
  'search-sizes': `SELECT doc.noun, doc.id, hex(size.sz) FROM main.search_words_docsize AS size
                   LEFT JOIN main.search_doc AS doc ON doc.rid = size.id ORDER BY doc.noun, doc.id`,
  'search-names': 'SELECT word, noun, id, place, near FROM search_name ORDER BY word, noun, id',
  'search-near': 'SELECT key, word FROM search_near ORDER BY key, word',
  'last-contact': 'SELECT person_id, at FROM last_contact ORDER BY person_id',
} as const

/** Each word looked up as a search does: by way of the index of the index, which reading all of it passes by. */
const unfound = (db: Database): readonly string[] => {
  db.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_words, row)`)
  try {
    const find = db.prepare('SELECT count(*) FROM search_words WHERE search_words MATCH ?').pluck()
    const all = db.prepare('SELECT term, doc FROM temp.terms').all() as { term: string; doc: number }[]
    const lost = all.some(({ term, doc }) => find.get(`"${term.replaceAll('"', '""')}"`) !== doc)
    return lost ? ['search-index'] : []
  } finally {
    db.exec('DROP TABLE temp.terms')
  }
}

/**
 * What is not as it would be made now: `search`, `search-sizes`, `search-index`, `search-names`, `search-near`, `last-contact`. Makes all of it anew and takes that
 * back: for a copy, in another process, once a week. What is known to be stale and not yet made anew is no problem.
 */
export const derivedProblems = (db: Database, derive: Derive): readonly string[] => {
  const digests = (): readonly string[] => Object.values(parts).map((query) => digestOf(db, query))
  db.exec(`CREATE VIRTUAL TABLE temp.vocab USING fts5vocab(main, search_words, instance)`)
  try {
    const astray = unfound(db)
    db.exec('BEGIN')
    try {
      freshenAll(keeping(db))
      const before = digests()
      db.exec(`INSERT INTO search_words (search_words) VALUES ('delete-all')`)
      db.exec('DELETE FROM search_doc; DELETE FROM search_name; DELETE FROM search_near; DELETE FROM last_contact')
      deriveAll(db, derive)
      const after = digests()
      return [...Object.keys(parts).filter((_name, index) => before[index] !== after[index]), ...astray]
    } finally {
      db.exec('ROLLBACK')
    }
  } finally {
    db.exec('DROP TABLE temp.vocab')
  }
}
