/**
 * Which entries are meant, as SQL over `entry`. What names few of them is read from those few; what names many is looked for along the calendar, an
 * index of which holds the days and ids alone, so that the newest fifty of half a journal cost no more than fifty.
 */
import type { EntryFilter } from '../../../shared/contract/entries.ts'
import { addDays } from '../../../shared/model/days.ts'
import { commitments } from '../../../shared/model/evidence.ts'
import type { Readable } from '../store/handles.ts'
import type { Sql } from '../store/sql.ts'
import { list, sql } from '../store/sql.ts'
import { all, word, wordsMatch } from './finding/match.ts'
import { waitingIn } from './finding/waiting.ts'
import { nounWord, soughtIn } from './finding/words.ts'
import { idsWhileThere } from './while-there.ts'

/** Up to so many are read one by one. */
const few = 2000

export const idsWithPerson = (id: string): Sql => sql`SELECT entry_id AS id FROM entry_person WHERE person_id = ${id}`

const idsSaying = (db: Readable, text: string): Sql => {
  const words = soughtIn(text)
  // signs alone are in no index: nothing says them
  if (words.length === 0) return sql`SELECT NULL AS id WHERE FALSE`
  const match = all([word(nounWord.entry), ...wordsMatch(words, true)])
  const waiting = waitingIn(db).filter(({ noun, words: said }) => noun === 'entry' && match.holds(said))
  return sql`SELECT search_doc.id FROM search_words JOIN search_doc ON rid = search_words.rowid
      WHERE search_words MATCH ${match.fts} AND search_doc.words IS NULL
    UNION ALL SELECT value FROM json_each(${JSON.stringify(waiting.map(({ id }) => id))})`
}

const idsMarked = (group: NonNullable<EntryFilter['marked']>): Sql =>
  sql`SELECT DISTINCT entry_id AS id FROM signal
      WHERE deleted_at IS NULL AND kind IN ${list(group === 'commitment' ? commitments : [group])}`

/** The word as it stands in the list of them, then the list itself: a word may hold what looks like the end of another. */
const idsTagged = (tag: string): Sql =>
  sql`SELECT id FROM entry WHERE tags <> '[]' AND deleted_at IS NULL AND instr(tags, ${JSON.stringify(tag)}) > 0
      AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${tag})`

const withFiles = sql`SELECT entry_id AS id FROM file WHERE entry_id IS NOT NULL AND deleted_at IS NULL`

/** Each as ids of entries. */
const setsOf = (
  db: Readable,
  { personId, people = [], organisationId, tag, text = '', files, marked }: EntryFilter,
): readonly Sql[] => [
  ...[...(personId === undefined ? [] : [personId]), ...people].map(idsWithPerson),
  ...(organisationId === undefined ? [] : [idsWhileThere(organisationId)]),
  ...(files ? [withFiles] : []),
  ...(marked === undefined ? [] : [idsMarked(marked)]),
  ...(tag === undefined ? [] : [idsTagged(tag)]),
  ...(text.trim() === '' ? [] : [idsSaying(db, text)]),
]

/** What stands in the row itself. What an index leaves out is said again, or it is not used. */
const columnsOf = ({ kind, channel, from, until }: EntryFilter): readonly Sql[] => [
  ...(kind === undefined ? [] : [sql`kind = ${kind} AND kind <> 'note'`]),
  ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
  ...(from === undefined ? [] : [sql`happened_at >= ${from}`]),
  ...(until === undefined ? [] : [sql`happened_at < ${until === '9999-12-31' ? '9999-12-31U' : addDays(until, 1)}`]),
]

const areFew = (db: Readable, ids: Sql): boolean =>
  (db.get<{ n: number }>(sql`SELECT count(*) AS n FROM (${ids} LIMIT ${few + 1})`)?.n ?? 0) <= few

/** `where`: the condition on `entry`, without that it is not in the bin. `bySets`: more than what stands in the row itself is looked at. */
export type Chosen = { readonly where: Sql; readonly bySets: boolean }

export const chosen = (db: Readable, filter: EntryFilter): Chosen => {
  const sets = setsOf(db, filter)
  const first = sets.findIndex((ids) => areFew(db, ids))
  const conditions = [
    // a sign before a column keeps it from being what the entries are read by
    ...sets.map((ids, at) => (at === first ? sql`entry.id IN (${ids})` : sql`+entry.id IN (${ids})`)),
    ...columnsOf(filter),
  ]
  return { where: conditions.reduce((all, one) => sql`${all} AND ${one}`, sql`TRUE`), bySets: sets.length > 0 }
}
