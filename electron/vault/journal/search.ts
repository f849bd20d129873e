/**
 * Search over people, entries and facts. The index keeps no positions (a twelfth of the cost on short prefixes), so the
 * newest matches are taken and what surrounds the words is found here.
 */
import { fold } from '../../../shared/model/names.ts'
import type { Hit } from '../../../shared/contract/today.ts'
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { nounWord, ownMark } from './derive.ts'
import type { SearchNoun } from './derive.ts'
import { findByName } from './people.ts'
import { branded } from './rows.ts'
import { snippet } from './snippet.ts'

const most = 30
/** Matches looked at beyond names; the newest, because those are the ones remembered in part. */
const newest = 60

/** The words of a query as the index holds them. Punctuation separates words there too. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replaceAll(ownMark, ' ')
    .split(/[^\p{L}\p{N}\p{M}\p{Co}]+/u)
    .filter(Boolean)
    .slice(0, 12)

/** Every word must be there, the last perhaps unfinished. Quoted, so that nothing typed is syntax. */
const matchOf = (words: readonly string[], noun: SearchNoun): string =>
  [
    `"${nounWord[noun]}"`,
    ...words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)),
  ].join(' AND ')

const idsOf = (db: Readable, words: readonly string[], noun: SearchNoun, limit: number): string[] => {
  const found = db.all<{ rowid: number }>(
    sql`SELECT rowid FROM search_words WHERE search_words MATCH ${matchOf(words, noun)} ORDER BY rowid DESC LIMIT ${limit}`,
  )
  const rows = db.all<{ rid: number; id: string }>(
    sql`SELECT rid, id FROM search_doc WHERE rid IN ${list(found.map(({ rowid }) => rowid))} ORDER BY rid DESC`,
  )
  return rows.map(({ id }) => id)
}

const peopleHits = (db: Readable, text: string, words: readonly string[]): Hit[] => {
  const named = findByName(db, text, 8)
  const others = idsOf(db, words, 'person', 20).filter((id) => !named.some((person) => person.id === id))
  const rows = db.all<{ id: string; name: string; met: string; note: string }>(
    sql`SELECT id, name, met, note FROM person WHERE id IN ${list(others)}`,
  )
  return [
    ...named.map((person) => ({
      noun: 'person' as const,
      id: person.id,
      personId: person.id,
      title: person.name,
      snippet: person.role
        ? [{ text: [person.role.title, person.role.organisation].filter(Boolean).join(', '), found: false }]
        : [],
      when: person.lastContact,
    })),
    ...rows.map((row) => ({
      noun: 'person' as const,
      id: row.id,
      personId: branded<never>(row.id),
      title: row.name,
      snippet: snippet([row.met, row.note].join(' '), words),
      when: null,
    })),
  ]
}

const entryHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{
    id: string
    text: string
    happened_at: string
    person_id: string | null
    names: string | null
  }>(
    sql`SELECT entry.id, entry.text, entry.happened_at,
          (SELECT person_id FROM entry_person WHERE entry_id = entry.id ORDER BY place LIMIT 1) AS person_id,
          (SELECT group_concat(name, ', ') FROM (SELECT person.name FROM entry_person JOIN person ON person.id = person_id
            WHERE entry_id = entry.id ORDER BY place LIMIT 3)) AS names
        FROM entry WHERE id IN ${list(idsOf(db, words, 'entry', newest))} ORDER BY happened_at DESC`,
  )
  return rows.map((row) => ({
    noun: 'entry' as const,
    id: row.id,
    personId: row.person_id === null ? null : branded<never>(row.person_id),
    title: (row.names ?? '').slice(0, 1000),
    snippet: snippet(row.text, words),
    when: row.happened_at,
  }))
}

const factHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{ id: string; text: string; person_id: string; name: string }>(
    sql`SELECT fact.id, fact.text, fact.person_id, person.name FROM fact
        JOIN person ON person.id = fact.person_id AND person.deleted_at IS NULL
        WHERE fact.id IN ${list(idsOf(db, words, 'fact', newest))} ORDER BY fact.created_at DESC`,
  )
  return rows.map((row) => ({
    noun: 'fact' as const,
    id: row.id,
    personId: branded<never>(row.person_id),
    title: row.name,
    snippet: snippet(row.text, words),
    when: null,
  }))
}

const fileHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{ id: string; name: string; note: string; person_id: string | null; happened_at: string | null }>(
    sql`SELECT file.id, file.name, file.note, entry.happened_at,
          coalesce(file.person_id,
            (SELECT person_id FROM entry_person WHERE entry_id = file.entry_id ORDER BY place LIMIT 1)) AS person_id
        FROM file LEFT JOIN entry ON entry.id = file.entry_id LEFT JOIN person ON person.id = file.person_id
        WHERE file.id IN ${list(idsOf(db, words, 'file', newest))}
          AND entry.deleted_at IS NULL AND person.deleted_at IS NULL
        ORDER BY file.created_at DESC`,
  )
  return rows.map((row) => ({
    noun: 'file' as const,
    id: row.id,
    personId: row.person_id === null ? null : branded<never>(row.person_id),
    title: row.name,
    snippet: row.note.trim() === '' ? [] : snippet(row.note, words),
    when: row.happened_at,
  }))
}

export const search: NounHandlers<'search'> = {
  'search.find': ({ db }, { text }) => {
    const words = wordsOf(text)
    if (words.length === 0) return []
    const people = peopleHits(db, text.trim(), words)
    const facts = factHits(db, words)
    const files = fileHits(db, words)
    return [...people.slice(0, 10), ...facts.slice(0, 8), ...files.slice(0, 6), ...entryHits(db, words)].slice(0, most)
  },
}
