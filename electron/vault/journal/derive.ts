/**
 * What is kept beside the journal so that reading it is fast: the search index and when we last spoke with someone.
 * Called by the writable handle after every alteration, undo included, so it can never lag behind.
 */
import { fold } from '../../../shared/model/names.ts'
import type { Derive, Keeping } from '../store/handles.ts'
import type {
  CadenceRow,
  EntryPersonRow,
  EntryRow,
  FactRow,
  FileRow,
  MilestoneRow,
  Noun,
  PauseRow,
  PersonRow,
  RoleRow,
} from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import { keepAllDue, keepDue } from './contact-due.ts'
import { keepDays } from './milestone-days.ts'

/** A private character that begins the index's own words. It is taken out of whatever is written and searched for. */
export const ownMark = '\ue000'
/** A word no one can type, so that people can be asked for alone; the index keeps no columns to ask by. */
export const nounWord = {
  person: `${ownMark}person`,
  entry: `${ownMark}entry`,
  fact: `${ownMark}fact`,
  file: `${ownMark}file`,
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
  const { name, given, family, nickname, tags, met, note } = person
  return [name, given, family, nickname, tags, met, note, ...roles.map(({ words }) => words)].join(' ')
}

const lastContact = (db: Keeping, personId: string): void => {
  const latest = db.get<{ at: string | null }>(
    sql`SELECT max(entry.happened_at) AS at FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
        WHERE entry_person.person_id = ${personId} AND entry.deleted_at IS NULL`,
  )
  if (latest?.at)
    db.keep(
      sql`INSERT INTO last_contact (person_id, at) VALUES (${personId}, ${latest.at})
          ON CONFLICT (person_id) DO UPDATE SET at = excluded.at WHERE at <> excluded.at`,
    )
  else db.keep(sql`DELETE FROM last_contact WHERE person_id = ${personId}`)
  keepDue(db, personId)
}

const participants = (db: Keeping, entryId: string): string[] =>
  db
    .all<{ person_id: string }>(sql`SELECT person_id FROM entry_person WHERE ${raw('entry_id')} = ${entryId}`)
    .map((row) => row.person_id)

const shown = <T extends { readonly deleted_at: string | null }>(row: T | undefined): T | undefined =>
  row && row.deleted_at === null ? row : undefined

export const derive: Derive = (db, noun: Noun, id, before, after) => {
  const either = (after ?? before) as { readonly person_id?: string }
  switch (noun) {
    case 'person':
      keepDue(db, id)
      return setWords(db, 'person', id, personWords(db, id))
    case 'role': {
      const { person_id } = either as RoleRow
      keepDue(db, person_id)
      return setWords(db, 'person', person_id, personWords(db, person_id))
    }
    case 'fact':
      return setWords(db, 'fact', id, shown(after as FactRow | undefined)?.text)
    case 'entry': {
      setWords(db, 'entry', id, shown(after as EntryRow | undefined)?.text)
      for (const person of participants(db, id)) lastContact(db, person)
      return
    }
    case 'file': {
      const file = shown(after as FileRow | undefined)
      return setWords(db, 'file', id, file && `${file.name} ${file.note}`)
    }
    case 'entry_person':
      return lastContact(db, (either as EntryPersonRow).person_id)
    case 'photo':
    case 'channel':
    case 'organisation':
    case 'tie':
    case 'follow_up':
    case 'attendee':
    case 'meeting':
    case 'meeting_person':
      return
    case 'calendar':
      // one that was taken back and comes again is read anew
      if (after === undefined) db.keep(sql`DELETE FROM calendar_read WHERE calendar_id = ${id}`)
      return
    case 'cadence': {
      const { level, subject } = either as CadenceRow
      return level === 'person' ? keepDue(db, subject) : keepAllDue(db)
    }
    case 'pause':
      return keepDue(db, (either as PauseRow).person_id)
    case 'milestone':
      return keepDays(db, id, after as MilestoneRow | undefined)
  }
}
