/**
 * Whoever turned out to be somebody else: where their id leads to, and what they were called. The row stays, in the bin of nobody, with its
 * names and the name an address book had for it, so that a window, a draft or a file that still means it finds the one that stays.
 */
import type { Person } from '../../../shared/contract/people.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { branded } from './rows.ts'

const hasJoined = (db: Readable): boolean =>
  db.get(sql`SELECT 1 FROM person WHERE joined_id IS NOT NULL LIMIT 1`) !== undefined

/** The one that stays, however many were joined one after the other; the id itself where nobody was. A loop is gone round once. */
export const endOf = (db: Readable, id: string): string => {
  const seen = new Set([id])
  for (let at = id; ;) {
    const next = db.get<{ to: string | null }>(sql`SELECT joined_id AS "to" FROM person WHERE id = ${at}`)?.to
    if (typeof next !== 'string' || seen.has(next)) return at
    seen.add(next)
    at = next
  }
}

/** Everybody who was joined with them, and whoever was joined with those: the latest first. */
export const joinedInto = (db: Readable, id: string): PersonRow[] =>
  db.all<PersonRow>(
    sql`WITH RECURSIVE these (id) AS (
          SELECT id FROM person WHERE joined_id = ${id} UNION SELECT person.id FROM these JOIN person ON person.joined_id = these.id
        ) SELECT person.* FROM these JOIN person ON person.id = these.id WHERE person.id <> ${id} ORDER BY joined_on DESC, person.id`,
  )

/** Whoever was joined with somebody who is there, with the id of that one. */
export const formerPeople = (db: Readable): readonly (PersonRow & { readonly into: string })[] =>
  // by the index of those few: in the order of ids everybody would be looked at
  db
    .all<PersonRow>(sql`SELECT * FROM person WHERE joined_id IS NOT NULL AND named = 1 ORDER BY +id`)
    .map((row) => ({ ...row, into: endOf(db, row.id) }))
    .filter(({ into }) => db.get(sql`SELECT 1 FROM person WHERE id = ${into} AND deleted_at IS NULL`) !== undefined)

/** What is said on a person's page of joining: whom they were joined with, or who was joined with them. */
export const joinedOf = (db: Readable, row: PersonRow): Pick<Person, 'joined' | 'others'> => {
  if (row.joined_id !== null && row.joined_on !== null) {
    const into = endOf(db, row.id)
    const end = db.get<{ name: string; deleted_at: string | null }>(
      sql`SELECT name, deleted_at FROM person WHERE id = ${into}`,
    )
    return { joined: { into: branded(into), name: end?.name ?? '', on: row.joined_on } }
  }
  const others = joinedInto(db, row.id).flatMap(({ id, name, joined_on: on }) =>
    on === null ? [] : [{ id: branded<never>(id), name, on }],
  )
  return others.length > 0 ? { others } : {}
}

/** Of one that was joined with somebody these say something of their own. */
const own = new Set([
  'people.get',
  'people.merge',
  'people.mergePreview',
  'history.of',
  'history.putBack',
  'people.changeAll',
])
/** What alters or takes away whoever it names: meant for somebody who is nobody any more, it is not done to somebody else. */
const refused = new Set([
  ...['people.edit', 'people.remove', 'people.restore', 'people.retire', 'people.unretire', 'people.setPhoto'],
  ...['people.setApart', 'relatives.giveName', 'relatives.setListed', 'relatives.split'],
])
/** A draft stays where it was written until it is taken up. */
const isOwn = (channel: string): boolean => own.has(channel) || /^(drafts|changes|bin)\./.test(channel)

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-z]{8,40}$/.test(value)

/** The same input, and whoever was joined with somebody is that one. */
export const led = <T>(db: Readable, channel: string, input: T): T => {
  if (isOwn(channel) || !hasJoined(db)) return input
  const lead = (value: unknown): unknown => {
    if (isId(value)) {
      const end = endOf(db, value)
      if (end !== value && refused.has(channel)) throw new AppError('conflict', { person: 'joined' })
      return end
    }
    if (Array.isArray(value)) return value.map(lead)
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, lead(part)]))
  }
  return lead(input) as T
}
