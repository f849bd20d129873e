/** What was found, with its words and whose it is: one query a noun. What belongs to somebody in the bin is left out. */
import type { EntryId, PersonId } from '../../../../shared/contract/fields.ts'
import type { FoundNoun } from '../../../../shared/model/search/kinds.ts'
import type { Readable } from '../../store/handles.ts'
import type { Sql } from '../../store/sql.ts'
import { raw, sql } from '../../store/sql.ts'
import type { SearchNoun } from './words.ts'

export type FoundRow = {
  readonly noun: FoundNoun
  readonly id: string
  readonly person_id: PersonId | null
  readonly entry_id: EntryId | null
  readonly title: string
  readonly text: string
  /** Looked at where the text has none of the words. */
  readonly more: string
  /** Its day, or its wall time; null for what has none. */
  readonly at: string | null
  /** The day it is known since, where that is another. */
  readonly day: string | null
  /** Who said it, gave it. */
  readonly side: 'me' | 'them' | null
  /** Of whoever of it is nearest. */
  readonly near: number
}

const nearOf = (id: string): string =>
  `coalesce((SELECT max(near) FROM search_name WHERE search_name.id = ${id} AND search_name.noun = 'person'), 0)`
const among = (noun: string, ids: readonly string[]): Sql =>
  sql`${raw(`${noun}.id`)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Long texts are not looked through to the end. */
const read = 4000

type Columns = {
  readonly table: string
  readonly columns: string
  readonly from?: string
}
const ofPerson = (table: string): string =>
  `JOIN person ON person.id = ${table}.person_id AND person.deleted_at IS NULL`

const queries: Readonly<Record<Exclude<SearchNoun, 'person' | 'organisation' | 'entry'>, Columns>> = {
  fact: {
    table: 'fact',
    columns: `person.name AS title, fact.text, '' AS more, NULL AS at, substr(coalesce(fact.learned_on, fact.created_at), 1, 10) AS day, fact.entry_id, person.id AS person_id, NULL AS side`,
    from: ofPerson('fact'),
  },
  'follow-up': {
    table: 'follow_up',
    columns: `person.name AS title, follow_up.text, follow_up.why AS more, follow_up.said_on AS at, NULL AS day, follow_up.entry_id, person.id AS person_id, follow_up."by" AS side`,
    from: ofPerson('follow_up'),
  },
  file: {
    table: 'file',
    columns: `file.name AS title, file.note AS text, '' AS more, entry.happened_at AS at, substr(file.created_at, 1, 10) AS day, file.entry_id,
      coalesce(file.person_id, (SELECT person_id FROM entry_person WHERE entry_id = file.entry_id ORDER BY place LIMIT 1)) AS person_id, NULL AS side`,
    from: `LEFT JOIN entry ON entry.id = file.entry_id LEFT JOIN person ON person.id = file.person_id`,
  },
  gift: {
    table: 'gift',
    columns: `gift.what AS title, gift.note AS text, gift.despite AS more, gift.on_day AS at, NULL AS day, gift.entry_id, person.id AS person_id,
      iif(gift.direction = 'given', 'me', 'them') AS side`,
    // whoever it was for may all be in the bin: there is no page to go to then
    from: `JOIN person ON person.id = (SELECT person_id FROM gift_person JOIN person AS one ON one.id = person_id AND one.deleted_at IS NULL
      WHERE gift_id = gift.id ORDER BY place LIMIT 1)`,
  },
  meeting: {
    table: 'meeting',
    columns: `meeting.title, meeting.note AS text, meeting.place AS more, meeting.start_at AS at, NULL AS day, NULL AS entry_id, person.id AS person_id, NULL AS side`,
    from: `LEFT JOIN person ON person.id = (SELECT person_id FROM meeting_person JOIN person AS one ON one.id = person_id AND one.deleted_at IS NULL
      WHERE meeting_id = meeting.id ORDER BY place LIMIT 1)`,
  },
  milestone: {
    table: 'milestone',
    columns: `person.name AS title, milestone.title AS text, '' AS more, NULL AS at, NULL AS day, milestone.entry_id, person.id AS person_id, NULL AS side`,
    from: ofPerson('milestone'),
  },
  tie: {
    table: 'tie',
    columns: `person.name || ', ' || other.name AS title, trim(tie.other_is || ' ' || tie.note) AS text, tie.person_is AS more, NULL AS at, NULL AS day, NULL AS entry_id,
      person.id AS person_id, NULL AS side`,
    from: `${ofPerson('tie')} JOIN person AS other ON other.id = tie.other_id AND other.deleted_at IS NULL`,
  },
  boundary: {
    table: 'boundary',
    columns: `coalesce(person.name, organisation.name) AS title, boundary.words AS text, '' AS more, NULL AS at, NULL AS day, NULL AS entry_id, person.id AS person_id,
      organisation.id AS organisation_id, NULL AS side`,
    from: `LEFT JOIN person ON boundary.noun = 'person' AND person.id = boundary.subject AND person.deleted_at IS NULL
      LEFT JOIN organisation ON boundary.noun = 'organisation' AND organisation.id = boundary.subject AND organisation.deleted_at IS NULL`,
  },
  question: {
    table: 'question',
    columns: `person.name AS title, question.text, '' AS more, NULL AS at, NULL AS day, NULL AS entry_id, person.id AS person_id, NULL AS side`,
    from: ofPerson('question'),
  },
  handover: {
    table: 'handover',
    columns: `person.name AS title, handover.note AS text, handover.colleague AS more, handover.on_day AS at, NULL AS day, NULL AS entry_id, person.id AS person_id, NULL AS side`,
    from: ofPerson('handover'),
  },
  channel: {
    table: 'channel',
    columns: `person.name AS title, trim(channel.label || ' ' || channel.value) AS text, '' AS more, NULL AS at, NULL AS day, NULL AS entry_id, person.id AS person_id, NULL AS side`,
    from: ofPerson('channel'),
  },
}

/** Of what is left out where somebody is in the bin. */
const conditions: Readonly<Partial<Record<SearchNoun, string>>> = {
  file: 'AND entry.deleted_at IS NULL AND person.deleted_at IS NULL',
  boundary: 'AND coalesce(person.id, organisation.id) IS NOT NULL',
}

type Read = Omit<FoundRow, 'noun'> & { readonly organisation_id?: string | null }

/** What is no page of its own is found as whoever it is of. */
const asWhose = (noun: keyof typeof queries, row: Read): FoundRow => {
  if (noun === 'channel') return { ...row, noun: 'person', id: row.person_id ?? row.id }
  if (row.organisation_id) return { ...row, noun: 'organisation', id: row.organisation_id }
  return { ...row, noun }
}

const restRows = (db: Readable, noun: keyof typeof queries, ids: readonly string[]): FoundRow[] => {
  const { table, columns, from = '' } = queries[noun]
  return db
    .all<Read>(
      sql`SELECT ${raw(`${table}.id, ${columns}, ${nearOf('person.id')} AS near FROM ${table} ${from}`)}
          WHERE ${among(table, ids)} ${raw(conditions[noun] ?? '')}`,
    )
    .map((row) => asWhose(noun, row))
}

type EntryRow = Pick<FoundRow, 'id' | 'text' | 'person_id' | 'at'> & {
  readonly names: string | null
  readonly near: number
}

const entryRows = (db: Readable, ids: readonly string[]): FoundRow[] =>
  db
    .all<EntryRow>(
      sql`SELECT entry.id, substr(entry.text, 1, ${read}) AS text, entry.happened_at AS at,
            (SELECT person_id FROM entry_person WHERE entry_id = entry.id ORDER BY place LIMIT 1) AS person_id,
            (SELECT group_concat(name, ', ') FROM (SELECT person.name FROM entry_person JOIN person ON person.id = person_id
              WHERE entry_id = entry.id ORDER BY place LIMIT 3)) AS names,
            coalesce((SELECT max(near) FROM entry_person JOIN search_name ON search_name.id = person_id AND search_name.noun = 'person'
              WHERE entry_id = entry.id), 0) AS near
          FROM entry WHERE ${among('entry', ids)}`,
    )
    .map(({ names, ...row }) => ({
      ...row,
      noun: 'entry',
      entry_id: row.id as EntryId,
      title: names ?? '',
      more: '',
      day: null,
      side: null,
    }))

/** The rows of some things of one noun, in no order. People and organisations have their own. */
export const rowsOf = (db: Readable, noun: SearchNoun, ids: readonly string[]): FoundRow[] =>
  ids.length === 0 || noun === 'person' || noun === 'organisation'
    ? []
    : noun === 'entry'
      ? entryRows(db, ids)
      : restRows(db, noun, ids)
