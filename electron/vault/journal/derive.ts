/**
 * What is kept beside the journal so that reading it is fast: the search index and when we last spoke with someone.
 * Called by the writable handle after every alteration, undo included, so it can never lag behind.
 */
import { fold } from '../../../shared/model/names.ts'
import type { Derive, Keeping, Later } from '../store/handles.ts'
import type {
  CadenceRow,
  DisagreementRow,
  EntryPersonRow,
  FactRow,
  FieldRow,
  FieldValueRow,
  FileRow,
  GiftRow,
  MilestoneRow,
  Noun,
  OrganisationRow,
  PauseRow,
  PersonRow,
  RoleRow,
  TieRow,
  SignalRow,
} from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import { keepAllDue, keepDue } from './contact-due.ts'
import { wordsBeside } from './entry-words.ts'
import { joinedInto } from './joined.ts'
import { keepDays } from './milestone-days.ts'
import { keepSignals, keepSignalsOf } from './signals.ts'

/** A private character that begins the index's own words. It is taken out of whatever is written and searched for. */
export const ownMark = '\ue000'
/** A word no one can type, so that people can be asked for alone; the index keeps no columns to ask by. */
export const nounWord = {
  person: `${ownMark}person`,
  organisation: `${ownMark}organisation`,
  entry: `${ownMark}entry`,
  fact: `${ownMark}fact`,
  file: `${ownMark}file`,
  gift: `${ownMark}gift`,
} as const
export type SearchNoun = keyof typeof nounWord

const setWords = (db: Keeping, noun: SearchNoun, id: string, words: string | undefined): void => {
  const known = db.get<{ rid: number }>(sql`SELECT rid FROM search_doc WHERE noun = ${noun} AND id = ${id}`)
  if (words === undefined) {
    if (!known) return
    db.keep(sql`DELETE FROM search_words WHERE rowid = ${known.rid}`)
    db.keep(sql`DELETE FROM search_doc WHERE rid = ${known.rid}`)
    return
  }
  const text = `${nounWord[noun]} ${fold(words).replaceAll(ownMark, ' ')}`
  if (known) {
    db.keep(sql`UPDATE search_words SET words = ${text} WHERE rowid = ${known.rid}`)
    return
  }
  db.keep(sql`INSERT INTO search_doc (noun, id) VALUES (${noun}, ${id})`)
  db.keep(sql`INSERT INTO search_words (rowid, words) VALUES (last_insert_rowid(), ${text})`)
}

const personWords = (db: Keeping, id: string): string | undefined => {
  const person = db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${id} AND deleted_at IS NULL`)
  if (!person) return undefined
  const roles = db.all<{ words: string }>(
    sql`SELECT role.title || ' ' || organisation.name AS words FROM role JOIN organisation ON organisation.id = role.organisation_id
        WHERE role.person_id = ${id} AND role.deleted_at IS NULL`,
  )
  const filled = db.all<{ words: string }>(
    sql`SELECT value AS words FROM field_value JOIN field ON field.id = field_id AND field.deleted_at IS NULL
        WHERE noun = 'person' AND subject = ${id} ORDER BY field_value.id`,
  )
  const { name, given, family, nickname, tags, met, note } = person
  const whose = person.listed === 1 ? [] : namesAround(db, id)
  const more = [...roles, ...filled, ...formerNames(db, id)].map(({ words }) => words)
  return [name, given, family, nickname, tags, met, note, ...more, ...whose].join(' ')
}

/** What those were called who turned out to be this one. */
const formerNames = (db: Keeping, id: string): readonly { readonly words: string }[] =>
  joinedInto(db, id).map(({ name, given, family, nickname }) => ({ words: `${name} ${given} ${family} ${nickname}` }))

/** Whoever is in no list of people is found by those they belong to. */
const namesAround = (db: Keeping, id: string): string[] =>
  db
    .all<{ name: string }>(
      sql`SELECT person.name FROM tie JOIN person ON person.id = tie.other_id AND person.listed = 1
            WHERE tie.person_id = ${id} AND tie.deleted_at IS NULL
          UNION SELECT person.name FROM tie JOIN person ON person.id = tie.person_id AND person.listed = 1
            WHERE tie.other_id = ${id} AND tie.deleted_at IS NULL`,
    )
    .map((row) => row.name)

/** Of one who is in no list; of others nothing changes. */
const wordsOfUnlisted = (db: Keeping, id: string): void => {
  if (db.get(sql`SELECT 1 FROM person WHERE id = ${id} AND listed = 0 AND deleted_at IS NULL`))
    setWords(db, 'person', id, personWords(db, id))
}

const wordsOfUnlistedAround = (db: Keeping, id: string): void => {
  for (const row of db.all<{ id: string }>(
    sql`SELECT other_id AS id FROM tie WHERE person_id = ${id} UNION SELECT person_id FROM tie WHERE other_id = ${id}`,
  ))
    wordsOfUnlisted(db, row.id)
}

const lastContact = (db: Keeping, personId: string): void => {
  const latest = db.get<{ at: string | null; first: string | null }>(
    sql`SELECT max(entry.happened_at) AS at, min(entry.happened_at) AS first FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
        WHERE entry_person.person_id = ${personId} AND entry.deleted_at IS NULL AND entry.kind <> 'review'`,
  )
  if (latest?.at)
    db.keep(
      sql`INSERT INTO last_contact (person_id, at, first_at) VALUES (${personId}, ${latest.at}, ${latest.first})
          ON CONFLICT (person_id) DO UPDATE SET at = excluded.at, first_at = excluded.first_at
          WHERE at <> excluded.at OR first_at IS NOT excluded.first_at`,
    )
  else db.keep(sql`DELETE FROM last_contact WHERE person_id = ${personId}`)
  keepDue(db, personId)
}

const participants = (db: Keeping, entryId: string): string[] =>
  db
    .all<{ person_id: string }>(sql`SELECT person_id FROM entry_person WHERE ${raw('entry_id')} = ${entryId}`)
    .map((row) => row.person_id)

const filledIn = (db: Keeping, fieldId: string): string[] =>
  db
    .all<{ subject: string }>(sql`SELECT subject FROM field_value WHERE field_id = ${fieldId} AND noun = 'person'`)
    .map((row) => row.subject)

const shown = <T extends { readonly deleted_at: string | null }>(row: T | undefined): T | undefined =>
  row && row.deleted_at === null ? row : undefined

const entryWords = (db: Keeping, id: string): string | undefined =>
  db.get<{ words: string }>(
    sql`SELECT text || ' ' || tags || coalesce(' ' || ${wordsBeside}, '') AS words FROM entry WHERE id = ${id} AND deleted_at IS NULL`,
  )?.words

const organisationWords = (row: OrganisationRow): string => [row.name, row.place, row.web, row.tags, row.note].join(' ')

/** Its people are found by its name, and a rhythm that is its own says whose it is. */
const organisation = (
  db: Keeping,
  id: string,
  before: OrganisationRow | undefined,
  after: OrganisationRow | undefined,
): void => {
  const now = shown(after)
  setWords(db, 'organisation', id, now && organisationWords(now))
  if (!before || (before.name === after?.name && before.deleted_at === after.deleted_at)) return
  const people = db.all<{ id: string }>(
    sql`SELECT DISTINCT person_id AS id FROM role WHERE organisation_id = ${id} AND deleted_at IS NULL`,
  )
  for (const person of people) {
    setWords(db, 'person', person.id, personWords(db, person.id))
    keepDue(db, person.id)
  }
}

/** Whom a row was of and is of: one that moves from somebody to somebody else concerns both. */
const ofBoth = <T>(before: unknown, after: unknown, whose: (row: T) => string): ReadonlySet<string> =>
  new Set([before, after].flatMap((row) => (row === undefined ? [] : [whose(row as T)])))

const wordsOfPerson = (db: Keeping, id: string): void => setWords(db, 'person', id, personWords(db, id))

/** What stands beside an entry is found as the entry. */
const wordsOfEntries = (db: Keeping, before: unknown, after: unknown): void => {
  for (const entry of ofBoth<DisagreementRow>(before, after, (row) => row.entry_id))
    setWords(db, 'entry', entry, entryWords(db, entry))
}

const atOnce =
  (db: Keeping): Later =>
  (_name, work) =>
    work(db)

export const derive: Derive = (db, noun: Noun, id, before, after, later = atOnce(db)) => {
  switch (noun) {
    case 'person': {
      keepDue(db, id)
      wordsOfUnlistedAround(db, id)
      for (const into of ofBoth<PersonRow>(before, after, (row) => row.joined_id ?? id)) wordsOfPerson(db, into)
      return wordsOfPerson(db, id)
    }
    case 'role':
      for (const person of ofBoth<RoleRow>(before, after, (row) => row.person_id)) {
        keepDue(db, person)
        wordsOfPerson(db, person)
      }
      return
    case 'fact':
      return setWords(db, 'fact', id, shown(after as FactRow | undefined)?.text)
    case 'entry': {
      setWords(db, 'entry', id, entryWords(db, id))
      for (const person of participants(db, id)) later(`contact ${person}`, (end) => lastContact(end, person))
      keepSignalsOf(db, id)
      return
    }
    case 'file': {
      const file = shown(after as FileRow | undefined)
      return setWords(db, 'file', id, file && `${file.name} ${file.note}`)
    }
    case 'gift': {
      const gift = shown(after as GiftRow | undefined)
      return setWords(db, 'gift', id, gift && `${gift.what} ${gift.note} ${gift.despite}`)
    }
    case 'entry_person':
      for (const person of ofBoth<EntryPersonRow>(before, after, (row) => row.person_id))
        later(`contact ${person}`, (end) => lastContact(end, person))
      return
    case 'photo':
    case 'channel':
    case 'tie_denied':
    case 'apart':
    case 'follow_up':
    case 'attendee':
    case 'meeting':
    case 'meeting_person':
    case 'boundary':
    case 'gift_person':
    case 'arc':
    case 'arc_step':
    case 'review':
      return
    case 'life_event':
    case 'disagreement':
      return wordsOfEntries(db, before, after)
    case 'signal':
      wordsOfEntries(db, before, after)
      for (const person of ofBoth<SignalRow>(before, after, (row) => row.person_id)) keepSignals(db, person)
      return
    case 'field_value':
      for (const subject of ofBoth<FieldValueRow>(before, after, (row) => (row.noun === 'person' ? row.subject : '')))
        if (subject !== '') wordsOfPerson(db, subject)
      return
    case 'field': {
      // what stands in a field that is in the bin is not found
      const [was, is] = [before, after].map((row) => shown(row as FieldRow | undefined) !== undefined)
      if (was === is) return
      for (const person of filledIn(db, id)) wordsOfPerson(db, person)
      return
    }
    case 'field_set':
    case 'field_set_on':
    case 'question':
    case 'tag':
    case 'template':
    case 'list':
    case 'put_off':
      return
    case 'organisation':
      return organisation(db, id, before as OrganisationRow | undefined, after as OrganisationRow | undefined)
    case 'calendar':
      // one that was taken back and comes again is read anew
      if (after === undefined) db.keep(sql`DELETE FROM calendar_read WHERE calendar_id = ${id}`)
      return
    case 'tie':
      for (const end of ['person_id', 'other_id'] as const)
        for (const person of ofBoth<TieRow>(before, after, (row) => row[end])) wordsOfUnlisted(db, person)
      return
    case 'cadence':
      for (const subject of ofBoth<CadenceRow>(before, after, (row) => (row.level === 'person' ? row.subject : '')))
        if (subject === '') keepAllDue(db)
        else keepDue(db, subject)
      return
    case 'pause':
      for (const person of ofBoth<PauseRow>(before, after, (row) => row.person_id)) keepDue(db, person)
      return
    case 'milestone':
      return keepDays(db, id, after as MilestoneRow | undefined)
  }
}
