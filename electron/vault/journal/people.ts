/** person, and the channels of contact a person has. */
import { tidyLeads } from '../../../shared/model/reminders/leads.ts'
import { fold, matchesName } from '../../../shared/model/names.ts'
import type { Person, PersonFields, PersonLine } from '../../../shared/contract/people.ts'
import type { Readable } from '../store/handles.ts'
import type { ChannelRow, PersonRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { photos } from './photos.ts'
import { currentRole, currentRoles } from './roles.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'

const alive = raw('deleted_at IS NULL')

/** What names are searched by: folded, longest name first so that a prefix finds the start of the name. */
const foldedNames = (names: Pick<PersonRow, 'name' | 'given' | 'family' | 'nickname'>): string =>
  [...new Set([names.name, names.nickname, names.family, names.given].map(fold).filter(Boolean))].join('\n')

export const personRow = (fields: PersonFields, uid = '') => ({
  name: fields.name.trim(),
  given: fields.given.trim(),
  family: fields.family.trim(),
  nickname: fields.nickname.trim(),
  say: fields.say.trim(),
  client: fields.client ? 1 : 0,
  tags: JSON.stringify([...new Set(fields.tags.map((tag) => tag.trim()))]),
  met: fields.met,
  note: fields.note,
  zone: fields.zone,
  died: fields.died === null ? null : JSON.stringify(fields.died),
  leads: fields.leads === null ? null : JSON.stringify(tidyLeads(fields.leads)),
  uid,
  folded: foldedNames(fields),
})

type LineRow = Pick<PersonRow, 'id' | 'name' | 'nickname' | 'client' | 'folded'> & { readonly at: string | null }

const lines = (db: Readable, rows: readonly LineRow[]): PersonLine[] => {
  const roles = currentRoles(db)
  return rows.map((row) => ({
    id: branded(row.id),
    name: row.name,
    nickname: row.nickname,
    client: row.client === 1,
    role: roles.get(row.id) ?? null,
    lastContact: row.at,
  }))
}

const lineColumns = raw('person.id, name, nickname, client, folded, last_contact.at AS at')

/** Every living line, by name. */
export const allLines = (db: Readable, clientsOnly: boolean): LineRow[] =>
  db.all<LineRow>(
    sql`SELECT ${lineColumns} FROM person LEFT JOIN last_contact ON last_contact.person_id = person.id
        WHERE ${alive} ${clientsOnly ? raw('AND client = 1') : raw('')} ORDER BY folded, person.id`,
  )

/** Lines of people by their ids, in that order; of those who are there. */
export const linesOf = (db: Readable, ids: readonly string[]): PersonLine[] => {
  const found = lines(
    db,
    db.all<LineRow>(
      sql`SELECT ${lineColumns} FROM person LEFT JOIN last_contact ON last_contact.person_id = person.id
          WHERE ${alive} AND person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    ),
  )
  const by = new Map(found.map((line) => [line.id as string, line]))
  return ids.flatMap((id) => by.get(id) ?? [])
}

/** Clients we have spoken with, by how long ago, before `day`. */
export const quietest = (db: Readable, before: string, limit: number): PersonLine[] =>
  lines(
    db,
    db.all<LineRow>(
      sql`SELECT ${lineColumns} FROM last_contact JOIN person ON last_contact.person_id = person.id
          WHERE ${alive} AND client = 1 AND last_contact.at < ${before} ORDER BY last_contact.at LIMIT ${limit}`,
    ),
  )

export const personOf = (db: Readable, id: string): Person => {
  const row = orNotFound(db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${id}`))
  const contact = db.get<{ at: string }>(sql`SELECT at FROM last_contact WHERE person_id = ${id}`)
  const photo = db.get(sql`SELECT 1 FROM photo WHERE id = ${id}`)
  return {
    id: branded(row.id),
    name: row.name,
    given: row.given,
    family: row.family,
    nickname: row.nickname,
    say: row.say,
    client: row.client === 1,
    tags: tagsOf(row.tags),
    zone: row.zone,
    died: row.died === null ? null : (JSON.parse(row.died) as Person['died']),
    leads: row.leads === null ? null : (JSON.parse(row.leads) as number[]),
    met: row.met,
    note: row.note,
    hasPhoto: photo !== undefined,
    lastContact: contact?.at ?? null,
    role: currentRole(db, id),
    deleted: row.deleted_at !== null,
  }
}

export const channelsOf = (db: Readable, personId: string) =>
  db
    .all<ChannelRow>(sql`SELECT * FROM channel WHERE person_id = ${personId} AND ${alive} ORDER BY created_at, id`)
    .map((row) => ({
      id: branded<never>(row.id),
      personId: branded<never>(row.person_id),
      kind: row.kind as 'phone',
      label: row.label,
      value: row.value,
    }))

/** The living whose names fit, best first. */
export const findByName = (db: Readable, text: string, limit: number): PersonLine[] => {
  // a name that fits holds the query's first word somewhere: most rows are passed over before any ranking
  const first = /[\p{L}\p{N}]+/u.exec(fold(text))?.[0] ?? ''
  const found = allLines(db, false).flatMap((row) => {
    if (!row.folded.includes(first)) return []
    const rank = matchesName(text, row.folded.split('\n'))
    return rank === undefined ? [] : [{ row, rank }]
  })
  // the stable sort keeps names in order within a rank; those we spoke with recently are likelier than strangers
  found.sort((a, b) => a.rank - b.rank || (b.row.at ?? '').localeCompare(a.row.at ?? ''))
  return lines(
    db,
    found.slice(0, limit).map(({ row }) => row),
  )
}

export const people: NounHandlers<'people' | 'channels'> = {
  ...photos,
  'people.list': ({ db }, { filter, clientsOnly }) => {
    const rows = allLines(db, clientsOnly)
    const wanted =
      filter.trim() === '' ? rows : rows.filter((row) => matchesName(filter, row.folded.split('\n')) !== undefined)
    return lines(db, wanted)
  },
  'people.get': ({ db }, { id }) => personOf(db, id),
  'people.complete': ({ db }, { text }) => findByName(db, text, 8),
  'people.tags': ({ db }) =>
    db.all<{ tag: string; count: number }>(
      sql`SELECT value AS tag, count(*) AS count FROM person, json_each(tags) WHERE ${alive} GROUP BY value ORDER BY value`,
    ),
  'people.add': ({ db, now, newId }, fields) => {
    const id = newId()
    db.insert('person', { ...kept(id, now), ...personRow(fields) })
    return { change: branded(db.change), id: branded(id) }
  },
  'people.edit': ({ db }, { id, fields }) => {
    const { uid } = orNotFound(db.row('person', id))
    const before = personOf(db, id)
    // what the form left out stays; `undefined` is "left out", never "emptied"
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    db.update('person', id, personRow({ ...before, ...given }, uid))
    return { change: branded(db.change) }
  },
  'people.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('person', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'people.restore': ({ db }, { id }) => {
    orNotFound(db.update('person', id, { deleted_at: null }))
    return { change: branded(db.change) }
  },
  'channels.list': ({ db }, { personId }) => channelsOf(db, personId),
  'channels.add': ({ db, now, newId }, { personId, kind, label, value }) => {
    orNotFound(db.row('person', personId))
    db.insert('channel', { ...kept(newId(), now), person_id: personId, kind, label, value })
    return { change: branded(db.change) }
  },
  'channels.edit': ({ db }, { id, kind, label, value }) => {
    orNotFound(db.update('channel', id, { kind, label, value }))
    return { change: branded(db.change) }
  },
  'channels.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('channel', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
