/** Drafts and settings: kept in the vault, not part of the journal's history. */
import { Draft } from '../../../shared/contract/drafts.ts'
import type { PersonId } from '../../../shared/contract/fields.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { keepAllDue } from './contact-due.ts'
import { endOf, joinedInto } from './joined.ts'
import { forgetRecents } from './recents.ts'
import { branded, instantOf } from './rows.ts'
import { settingsOf } from './settings.ts'

const ofPerson = 'person:'

const draftAt = (db: Readable, place: string): Draft | undefined => {
  const row = db.get<{ body: string }>(sql`SELECT body FROM draft WHERE place = ${place}`)
  return row && Draft.parse(JSON.parse(row.body))
}

/** What was being written about somebody who turned out to be this one: taken up where nothing is being written here. */
const leftAt = (db: Readable, place: string): Draft | undefined => {
  if (!place.startsWith(ofPerson)) return undefined
  for (const { id } of joinedInto(db, place.slice(ofPerson.length))) {
    const left = draftAt(db, `${ofPerson}${id}`)
    if (left) return left
  }
  return undefined
}

const drop = (db: Keeping, place: string): void => void db.keep(sql`DELETE FROM draft WHERE place = ${place}`)

export const drafts: Omit<NounHandlers<'drafts' | 'settings'>, 'settings.table' | 'settings.setTable'> = {
  'drafts.get': ({ db }, { place }) => {
    const found = draftAt(db, place) ?? leftAt(db, place)
    const people = found?.people.map((id) => branded<PersonId>(endOf(db, id)))
    return found ? { ...found, place, people: [...new Set(people)] } : null
  },
  'drafts.keep': ({ db, now }, draft) => {
    // what was taken up from whoever was joined is now kept here
    const left = draftAt(db, draft.place) ? undefined : leftAt(db, draft.place)
    if (left && draft.text.includes(left.text.trim())) drop(db, left.place)
    db.keep(
      sql`INSERT INTO draft (place, body, at) VALUES (${draft.place}, ${JSON.stringify(draft)}, ${instantOf(now)})
          ON CONFLICT (place) DO UPDATE SET body = excluded.body, at = excluded.at`,
    )
    return {}
  },
  'drafts.drop': ({ db }, { place }) => {
    const here = draftAt(db, place) ?? leftAt(db, place)
    if (here) drop(db, here.place)
    return {}
  },
  'settings.get': ({ db }) => settingsOf(db),
  'settings.set': ({ db }, settings) => {
    for (const [name, value] of Object.entries(settings))
      if (value !== undefined)
        db.keep(
          sql`INSERT INTO setting (name, value) VALUES (${name}, ${JSON.stringify(value)})
              ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        )
    if (settings.contactBy !== undefined) keepAllDue(db)
    if (settings.recents === false) forgetRecents(db)
    return {}
  },
}
