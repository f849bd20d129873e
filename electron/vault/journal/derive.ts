/**
 * What is kept beside the journal so that reading it is fast: the search index and when we last spoke with someone.
 * Called by the writable handle after every alteration, undo included, so it can never lag behind.
 */
import type { Derive, Keeping, Later } from '../store/handles.ts'
import type {
  CadenceRow,
  DisagreementRow,
  EntryPersonRow,
  FieldRow,
  FieldValueRow,
  GiftPersonRow,
  MeetingPersonRow,
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
import { addContact, keepContact } from './last-contact.ts'
import { keepWords } from './search-words.ts'
import type { SearchNoun } from './finding/words.ts'
import { keepDays } from './milestone-days.ts'
import { keepSignals, keepSignalsOf } from './signals.ts'

/** Of one who is in no list; of others nothing changes. */
const wordsOfUnlisted = (db: Keeping, id: string): void => {
  if (db.get(sql`SELECT 1 FROM person WHERE id = ${id} AND listed = 0 AND deleted_at IS NULL`))
    keepWords(db, 'person', id)
}

const wordsOfUnlistedAround = (db: Keeping, id: string): void => {
  for (const row of db.all<{ id: string }>(
    sql`SELECT other_id AS id FROM tie WHERE person_id = ${id} UNION SELECT person_id FROM tie WHERE other_id = ${id}`,
  ))
    wordsOfUnlisted(db, row.id)
}

const contactMore = (later: Later, { person_id, entry_id }: EntryPersonRow): void =>
  later(`contact ${person_id} ${entry_id}`, (end) => addContact(end, person_id, entry_id))

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

/** Its people are found by its name, and a rhythm that is its own says whose it is. */
const organisation = (
  db: Keeping,
  id: string,
  before: OrganisationRow | undefined,
  after: OrganisationRow | undefined,
): void => {
  keepWords(db, 'organisation', id)
  if (!before || (before.name === after?.name && before.deleted_at === after.deleted_at)) return
  const people = db.all<{ id: string }>(
    sql`SELECT DISTINCT person_id AS id FROM role WHERE organisation_id = ${id} AND deleted_at IS NULL`,
  )
  for (const person of people) {
    keepWords(db, 'person', person.id)
    keepDue(db, person.id)
  }
}

/** Whom a row was of and is of: one that moves from somebody to somebody else concerns both. */
const ofBoth = <T>(before: unknown, after: unknown, whose: (row: T) => string): ReadonlySet<string> =>
  new Set([before, after].flatMap((row) => (row === undefined ? [] : [whose(row as T)])))

const wordsOfPerson = (db: Keeping, id: string): void => keepWords(db, 'person', id)

/** Once for a command: an entry and those who took part are written one after the other, and found together. */
const wordsLater = (later: Later, noun: SearchNoun, id: string): void =>
  later(`words ${noun} ${id}`, (end) => keepWords(end, noun, id))

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
    case 'boundary':
    case 'handover':
    case 'channel':
    case 'question':
      return keepWords(db, noun, id)
    case 'follow_up':
      return keepWords(db, 'follow-up', id)
    case 'entry': {
      wordsLater(later, 'entry', id)
      for (const person of participants(db, id)) later(`contact ${person}`, (end) => keepContact(end, person))
      keepSignalsOf(db, id)
      return
    }
    case 'file':
      return keepWords(db, 'file', id)
    case 'gift':
    case 'meeting':
      return wordsLater(later, noun, id)
    case 'gift_person':
      for (const gift of ofBoth<GiftPersonRow>(before, after, (row) => row.gift_id)) wordsLater(later, 'gift', gift)
      return
    case 'meeting_person':
      for (const meeting of ofBoth<MeetingPersonRow>(before, after, (row) => row.meeting_id))
        wordsLater(later, 'meeting', meeting)
      return
    case 'entry_person':
      for (const entry of ofBoth<EntryPersonRow>(before, after, (row) => row.entry_id))
        wordsLater(later, 'entry', entry)
      if (before === undefined) return contactMore(later, after as EntryPersonRow)
      for (const person of ofBoth<EntryPersonRow>(before, after, (row) => row.person_id))
        later(`contact ${person}`, (end) => keepContact(end, person))
      return
    case 'photo':
    case 'tie_denied':
    case 'apart':
    case 'attendee':
    case 'arc':
    case 'arc_step':
    case 'review':
      return
    case 'life_event':
    case 'disagreement':
      // what stands beside an entry is found as the entry
      for (const entry of ofBoth<DisagreementRow>(before, after, (row) => row.entry_id))
        wordsLater(later, 'entry', entry)
      return
    case 'signal':
      for (const entry of ofBoth<SignalRow>(before, after, (row) => row.entry_id)) wordsLater(later, 'entry', entry)
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
    case 'tag':
    case 'template':
    case 'list':
    case 'own_word':
    case 'put_off':
      return
    case 'organisation':
      return organisation(db, id, before as OrganisationRow | undefined, after as OrganisationRow | undefined)
    case 'calendar':
      // one that was taken back and comes again is read anew
      if (after === undefined) db.keep(sql`DELETE FROM calendar_read WHERE calendar_id = ${id}`)
      return
    case 'tie':
      keepWords(db, 'tie', id)
      for (const end of ['person_id', 'other_id'] as const)
        for (const person of ofBoth<TieRow>(before, after, (row) => row[end])) wordsOfUnlisted(db, person)
      return
    case 'cadence':
      for (const subject of ofBoth<CadenceRow>(before, after, (row) => (row.level === 'person' ? row.subject : '')))
        if (subject === '') keepAllDue(db)
        else keepDue(db, subject)
      return
    case 'pause':
      for (const person of ofBoth<PauseRow>(before, after, (row) => row.person_id)) {
        keepDue(db, person)
        wordsOfPerson(db, person)
      }
      return
    case 'milestone':
      keepWords(db, 'milestone', id)
      return keepDays(db, id, after as MilestoneRow | undefined)
  }
}
