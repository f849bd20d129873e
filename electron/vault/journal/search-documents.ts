/** What each thing is found by: what was written of it, and words of the index's own about whom and when it is. Read from the rows as they are now. */
import type { Readable } from '../store/handles.ts'
import type {
  BoundaryRow,
  ChannelRow,
  FactRow,
  FileRow,
  FollowUpRow,
  GiftRow,
  HandoverRow,
  MeetingRow,
  MilestoneRow,
  OrganisationRow,
  PersonRow,
  QuestionRow,
  TieRow,
} from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { wordsBeside } from './entry-words.ts'
import { joinedInto } from './joined.ts'
import { tagsOf } from './rows.ts'
import type { NamedNoun } from './finding/keep-names.ts'
import type { SearchNoun } from './finding/words.ts'
import { own } from './finding/words.ts'

export type SearchDocument = {
  readonly text: string
  readonly own: readonly string[]
  /** Of somebody, or of an organisation: what they are called. */
  readonly names?: { readonly noun: NamedNoun; readonly names: readonly string[]; readonly listed: boolean }
}
type Read = (db: Readable, id: string) => SearchDocument | undefined

const living = raw('deleted_at IS NULL')

/** Of a table: the row where it is not in the bin, and `shown` says nothing against it. */
const written = <Row>(
  table: string,
  text: (row: Row) => readonly string[],
  about: (row: Row, db: Readable) => readonly string[],
  shown: (row: Row) => boolean = () => true,
): Read => {
  const select = raw(`SELECT * FROM ${table}`)
  return (db, id) => {
    const row = db.get<Row>(sql`${select} WHERE id = ${id} AND ${living}`)
    return row && shown(row) ? { text: text(row).join(' '), own: about(row, db) } : undefined
  }
}

const textsOf = (db: Readable, query: Sql): readonly string[] =>
  db.all<{ words: string }>(query).map(({ words }) => words)
const idsOf = (db: Readable, query: Sql): readonly string[] => db.all<{ id: string }>(query).map(({ id }) => id)

/** Whoever is in no list of people is found by those they belong to. */
const namesAround = (db: Readable, id: string): readonly string[] =>
  textsOf(
    db,
    sql`SELECT person.name AS words FROM tie JOIN person ON person.id = tie.other_id AND person.listed = 1
          WHERE tie.person_id = ${id} AND tie.deleted_at IS NULL
        UNION SELECT person.name FROM tie JOIN person ON person.id = tie.person_id AND person.listed = 1
          WHERE tie.other_id = ${id} AND tie.deleted_at IS NULL`,
  )

const person: Read = (db, id) => {
  const row = db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${id} AND ${living}`)
  if (!row) return undefined
  const roles = db.all<{ words: string; id: string }>(
    sql`SELECT role.title || ' ' || organisation.name AS words, organisation.id FROM role
        JOIN organisation ON organisation.id = role.organisation_id
        WHERE role.person_id = ${id} AND role.deleted_at IS NULL ORDER BY role.id`,
  )
  const filled = textsOf(
    db,
    sql`SELECT value AS words FROM field_value JOIN field ON field.id = field_id AND field.deleted_at IS NULL
        WHERE noun = 'person' AND subject = ${id} ORDER BY field_value.id`,
  )
  const pauses = textsOf(db, sql`SELECT reason AS words FROM pause WHERE person_id = ${id} AND ${living} ORDER BY id`)
  const joined = joinedInto(db, id)
  const former = joined.map((one) => `${one.name} ${one.given} ${one.family} ${one.nickname}`)
  const whose = row.listed === 1 ? [] : namesAround(db, id)
  const { name, given, family, nickname, tags, met, note, retired_why } = row
  const more = [...roles.map(({ words }) => words), ...filled, ...former, ...pauses, retired_why ?? '', ...whose]
  return {
    text: [name, given, family, nickname, tags, met, note, ...more].join(' '),
    own: [own.of(id), ...new Set(roles.map((role) => own.of(role.id))), ...tagsOf(tags).map(own.tag)],
    names: {
      noun: 'person',
      listed: row.listed === 1,
      names: [row, ...joined.filter(({ named }) => named === 1)].flatMap((one) => one.folded.split('\n')),
    },
  }
}

const organisation: Read = (db, id) => {
  const row = db.get<OrganisationRow>(sql`SELECT * FROM organisation WHERE id = ${id} AND ${living}`)
  return (
    row && {
      text: [row.name, row.place, row.web, row.tags, row.note].join(' '),
      own: [own.of(id), ...tagsOf(row.tags).map(own.tag)],
      names: { noun: 'organisation', names: [row.name], listed: true },
    }
  )
}

const entry: Read = (db, id) => {
  const row = db.get<{ words: string; happened_at: string; channel: string; kind: string; tags: string }>(
    sql`SELECT text || ' ' || tags || coalesce(' ' || ${wordsBeside}, '') AS words, happened_at, channel, kind, tags
        FROM entry WHERE id = ${id} AND ${living}`,
  )
  if (!row) return undefined
  const people = idsOf(db, sql`SELECT person_id AS id FROM entry_person WHERE entry_id = ${id}`)
  return {
    text: row.words,
    own: [
      own.month(row.happened_at),
      own.is(row.channel),
      ...(row.kind === 'note' ? [] : [own.is(row.kind)]),
      ...people.map(own.of),
      ...tagsOf(row.tags).map(own.tag),
    ],
  }
}

const linked = (db: Readable, table: 'meeting' | 'gift', id: string): readonly string[] =>
  idsOf(db, sql`SELECT person_id AS id FROM ${raw(`${table}_person`)} WHERE ${raw(`${table}_id`)} = ${id}`).map(own.of)

const ofPerson = ({ person_id }: { readonly person_id: string | null }): readonly string[] =>
  person_id === null ? [] : [own.of(person_id)]

export const documents: Readonly<Record<SearchNoun, Read>> = {
  person,
  organisation,
  entry,
  fact: written<FactRow>(
    'fact',
    ({ text }) => [text],
    (row) => [own.month(row.learned_on ?? row.created_at), own.is(row.category), ...ofPerson(row)],
  ),
  file: written<FileRow>(
    'file',
    ({ name, note }) => [name, note],
    (row) => [own.month(row.created_at), ...ofPerson(row)],
  ),
  gift: written<GiftRow>(
    'gift',
    ({ what, note, despite }) => [what, note, despite],
    (row, db) => [
      own.month(row.on_day),
      ...linked(db, 'gift', row.id),
      ...(row.giver_id === null ? [] : [own.of(row.giver_id)]),
    ],
  ),
  'follow-up': written<FollowUpRow>(
    'follow_up',
    ({ text, why }) => [text, why],
    (row) => [own.month(row.said_on || row.created_at), own.is(row.kind), ...ofPerson(row)],
  ),
  meeting: written<MeetingRow>(
    'meeting',
    ({ title, place, note }) => [title, place, note],
    (row, db) => [own.month(row.start_at), ...linked(db, 'meeting', row.id)],
    // called off, and nothing of one's own is on it: shown nowhere
    ({ cancelled, note, by_hand }) => cancelled === 0 || note !== '' || by_hand !== '[]',
  ),
  milestone: written<MilestoneRow>(
    'milestone',
    ({ title }) => [title],
    (row) => [own.is(row.kind), ...ofPerson(row)],
  ),
  tie: written<TieRow>(
    'tie',
    ({ other_is, person_is, note }) => [other_is, person_is, note],
    (row) => [own.of(row.person_id), own.of(row.other_id)],
  ),
  boundary: written<BoundaryRow>(
    'boundary',
    ({ words }) => [words],
    (row) => [own.of(row.subject)],
  ),
  question: written<QuestionRow>(
    'question',
    // what grew from a rule has a key and no words of its own
    ({ text }) => [text],
    ofPerson,
  ),
  handover: written<HandoverRow>(
    'handover',
    ({ colleague, note }) => [colleague, note],
    (row) => [own.month(row.on_day), ...ofPerson(row)],
  ),
  channel: written<ChannelRow>('channel', ({ label, value }) => [label, value], ofPerson),
}
