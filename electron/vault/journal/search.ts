/**
 * Search over people, organisations, facts, files, gifts, and entries with all that was written down beside them. The index keeps no positions (a twelfth of the cost on short prefixes), so the
 * newest matches are taken and what surrounds the words is found here.
 */
import { fold } from '../../../shared/model/names.ts'
import { namelessName } from '../../../shared/model/ties/nameless.ts'
import type { Hit } from '../../../shared/contract/search.ts'
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { nounWord, ownMark } from './derive.ts'
import type { SearchNoun } from './derive.ts'
import { wordsBeside } from './entry-words.ts'
import { findByName } from './people.ts'
import { branded, tagsOf } from './rows.ts'
import { ofWhom } from './shown-names.ts'
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
export const matchOf = (words: readonly string[], noun: SearchNoun): string =>
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

/** Whose relative somebody is, where that is all they are here for. */
const whose = (db: Readable, id: string): Hit['snippet'] => {
  const person = db.get<{ name: string }>(sql`SELECT name FROM person WHERE id = ${id} AND listed = 0 AND named = 1`)
  const of = person && ofWhom(db, id)
  return of ? [{ text: namelessName({ ...of, heads: 1 }), found: false }] : []
}

const peopleHits = (db: Readable, text: string, words: readonly string[]): Hit[] => {
  const named = findByName(db, text, 8)
  const others = idsOf(db, words, 'person', 20).filter((id) => !named.some((person) => person.id === id))
  const rows = db.all<{ id: string; name: string; met: string; note: string; listed: number; filled: string | null }>(
    sql`SELECT id, name, met, note, listed,
          (SELECT group_concat(field.name || ': ' || value, '; ') FROM field_value JOIN field ON field.id = field_id
            WHERE noun = 'person' AND subject = person.id AND field.deleted_at IS NULL) AS filled
        FROM person WHERE id IN ${list(others)}`,
  )
  return [
    ...named.map((person) => ({
      noun: 'person' as const,
      id: person.id,
      personId: person.id,
      entryId: null,
      title: person.name,
      snippet: person.role
        ? [{ text: [person.role.title, person.role.organisation].filter(Boolean).join(', '), found: false }]
        : whose(db, person.id),
      when: person.lastContact,
    })),
    ...rows.map((row) => ({
      noun: 'person' as const,
      id: row.id,
      personId: branded<never>(row.id),
      entryId: null,
      title: row.name,
      snippet: row.listed === 0 ? whose(db, row.id) : snippet([row.met, row.note, row.filled ?? ''].join(' '), words),
      when: null,
    })),
  ]
}

const organisationHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{ id: string; name: string; place: string; web: string; note: string }>(
    sql`SELECT id, name, place, web, note FROM organisation
        WHERE id IN ${list(idsOf(db, words, 'organisation', newest))} ORDER BY folded, id`,
  )
  const isNamed = ({ name }: { readonly name: string }): boolean => words.every((word) => fold(name).includes(word))
  return rows
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .map((row) => ({
      noun: 'organisation' as const,
      id: row.id,
      personId: null,
      entryId: null,
      title: row.name,
      snippet: isNamed(row)
        ? row.place === ''
          ? []
          : [{ text: row.place, found: false }]
        : snippet([row.place, row.web, row.note].join(' '), words),
      when: null,
    }))
}

const hasFound = (pieces: Hit['snippet']): boolean => pieces.some(({ found }) => found)

/** Around the words in the first text that has one of them; the next is not read before the one before it has none. */
const foundIn = (words: readonly string[], text: string, ...next: readonly (() => string)[]): Hit['snippet'] => {
  const first = snippet(text, words)
  if (hasFound(first)) return first
  for (const read of next) {
    const pieces = snippet(read(), words)
    if (hasFound(pieces)) return pieces
  }
  return first
}

const besideOf = (db: Readable, id: string): string =>
  db.get<{ words: string | null }>(sql`SELECT ${wordsBeside} AS words FROM entry WHERE id = ${id}`)?.words ?? ''

const entryHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{
    id: string
    text: string
    tags: string
    happened_at: string
    person_id: string | null
    names: string | null
  }>(
    sql`SELECT entry.id, entry.text, entry.happened_at, entry.tags,
          (SELECT person_id FROM entry_person WHERE entry_id = entry.id ORDER BY place LIMIT 1) AS person_id,
          (SELECT group_concat(name, ', ') FROM (SELECT person.name FROM entry_person JOIN person ON person.id = person_id
            WHERE entry_id = entry.id ORDER BY place LIMIT 3)) AS names
        FROM entry WHERE id IN ${list(idsOf(db, words, 'entry', newest))} ORDER BY happened_at DESC`,
  )
  return rows.map((row) => ({
    noun: 'entry' as const,
    id: row.id,
    entryId: branded<never>(row.id),
    personId: row.person_id === null ? null : branded<never>(row.person_id),
    title: (row.names ?? '').slice(0, 1000),
    snippet: foundIn(
      words,
      row.text,
      () => besideOf(db, row.id),
      () => tagsOf(row.tags).join(', '),
    ),
    when: row.happened_at,
  }))
}

const factHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{ id: string; text: string; person_id: string; entry_id: string | null; name: string }>(
    sql`SELECT fact.id, fact.text, fact.entry_id, fact.person_id, person.name FROM fact
        JOIN person ON person.id = fact.person_id AND person.deleted_at IS NULL
        WHERE fact.id IN ${list(idsOf(db, words, 'fact', newest))} ORDER BY fact.created_at DESC`,
  )
  return rows.map((row) => ({
    noun: 'fact' as const,
    id: row.id,
    entryId: row.entry_id === null ? null : branded<never>(row.entry_id),
    personId: branded<never>(row.person_id),
    title: row.name,
    snippet: snippet(row.text, words),
    when: null,
  }))
}

const fileHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{
    id: string
    name: string
    note: string
    person_id: string | null
    entry_id: string | null
    happened_at: string | null
  }>(
    sql`SELECT file.id, file.entry_id, file.name, file.note, entry.happened_at,
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
    entryId: row.entry_id === null ? null : branded<never>(row.entry_id),
    personId: row.person_id === null ? null : branded<never>(row.person_id),
    title: row.name,
    snippet: row.note.trim() === '' ? [] : snippet(row.note, words),
    when: row.happened_at,
  }))
}

const giftHits = (db: Readable, words: readonly string[]): Hit[] => {
  const rows = db.all<{
    id: string
    what: string
    note: string
    despite: string
    on_day: string
    entry_id: string | null
    person_id: string | null
  }>(
    sql`SELECT gift.id, gift.entry_id, gift.what, gift.note, gift.despite, gift.on_day,
          (SELECT person_id FROM gift_person JOIN person ON person.id = person_id AND person.deleted_at IS NULL
            WHERE gift_id = gift.id ORDER BY place LIMIT 1) AS person_id
        FROM gift WHERE gift.id IN ${list(idsOf(db, words, 'gift', newest))} ORDER BY gift.on_day DESC`,
  )
  // whoever it was for may all be in the bin: there is no page to go to then
  return rows.flatMap(({ id, what, note, despite, on_day, entry_id, person_id }) =>
    person_id === null
      ? []
      : {
          ...{ noun: 'gift' as const, id, personId: branded<never>(person_id), title: what },
          entryId: entry_id === null ? null : branded<never>(entry_id),
          snippet: note.trim() === '' && despite.trim() === '' ? [] : foundIn(words, note, () => despite),
          when: `${on_day}T00:00`,
        },
  )
}

export const search: NounHandlers<'search'> = {
  'search.find': ({ db }, { text }) => {
    const words = wordsOf(text)
    if (words.length === 0) return []
    const people = peopleHits(db, text.trim(), words)
    const facts = factHits(db, words)
    const files = fileHits(db, words)
    const gifts = giftHits(db, words)
    const organisations = organisationHits(db, words)
    // who works there is found by its name too, and is not what was called for
    const isCalled = organisations.length > 0 && findByName(db, text.trim(), 1).length === 0
    const first = [people.slice(0, 10), organisations.slice(0, 5)]
    const few = [...(isCalled ? first.toReversed() : first).flat(), ...facts.slice(0, 8), ...files.slice(0, 6)]
    return [...few, ...gifts.slice(0, 4), ...entryHits(db, words)].slice(0, most)
  },
}
