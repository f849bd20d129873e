/** person, and the channels of contact a person has. */
import { tidyLeads } from '../../../shared/model/reminders/leads.ts'
import { fold, matchesName } from '../../../shared/model/names.ts'
import type { Person, PersonFields, PersonLine } from '../../../shared/contract/people.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { ChannelRow, PersonRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { formerPeople, joinedOf } from './joined.ts'
import { photos } from './photos.ts'
import { notAway, notRetired, retirementOf, retiring } from './retiring.ts'
import { currentRole, currentRoles } from './roles.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'

const alive = raw('deleted_at IS NULL')

/** What names are searched by: folded, longest name first so that a prefix finds the start of the name. */
export const foldedNames = (names: Pick<PersonRow, 'name' | 'given' | 'family' | 'nickname'>): string =>
  [...new Set([names.name, names.nickname, names.family, names.given].map(fold).filter(Boolean))].join('\n')

export const personRow = (fields: PersonFields, uid = '') => ({
  name: fields.name.trim(),
  given: fields.given.trim(),
  family: fields.family.trim(),
  nickname: fields.nickname.trim(),
  say: fields.say.trim(),
  client: fields.client ? 1 : 0,
  colleague: fields.colleague && !fields.me ? 1 : 0,
  me: fields.me ? 1 : 0,
  tags: JSON.stringify([...new Set(fields.tags.map((tag) => tag.trim()))]),
  met: fields.met,
  note: fields.note,
  zone: fields.zone,
  died: fields.died === null ? null : JSON.stringify(fields.died),
  leads: fields.leads === null ? null : JSON.stringify(tidyLeads(fields.leads)),
  uid,
  folded: foldedNames(fields),
})

/** Whoever keeps the journal, but for one who is looked away from. */
const meOf = (db: Readable, except = ''): string | undefined =>
  db.get<{ id: string }>(sql`SELECT id FROM person WHERE me = 1 AND deleted_at IS NULL AND id <> ${except}`)?.id

/** Nobody is on both sides, and one keeps the journal. */
const needSide = (db: Readable, { client, colleague, me }: PersonFields, id = ''): void => {
  if (client && (colleague || me)) throw invalid('client', 'on-our-side')
  if (me && meOf(db, id) !== undefined) throw invalid('me', 'taken')
}

/** Someone with a name of their own, in the list of people, and not retired. */
export const asContact = { listed: 1, named: 1, heads: 1, ...notAway, joined_id: null, joined_on: null } as const

type LineRow = Pick<PersonRow, 'id' | 'name' | 'nickname' | 'client' | 'folded' | 'listed' | 'retired_on'> & {
  readonly at: string | null
}

const lines = (db: Readable, rows: readonly LineRow[]): PersonLine[] => {
  const roles = currentRoles(db)
  return rows.map((row) => ({
    id: branded(row.id),
    name: row.name,
    nickname: row.nickname,
    client: row.client === 1,
    role: roles.get(row.id) ?? null,
    lastContact: row.at,
    ...(typeof row.retired_on === 'string' && { retired: true as const }),
  }))
}

const lineColumns = raw('person.id, name, nickname, client, folded, listed, retired_on, last_contact.at AS at')

/** Every living line, by name. */
const allLines = (db: Readable, clientsOnly: boolean, whose = raw('TRUE')): LineRow[] =>
  db.all<LineRow>(
    sql`SELECT ${lineColumns} FROM person LEFT JOIN last_contact ON last_contact.person_id = person.id
        WHERE ${alive} AND ${whose} ${clientsOnly ? raw('AND client = 1') : raw('')} ORDER BY folded, person.id`,
  )

const tagged = (db: Readable, tag: string): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: string }>(
        sql`SELECT id FROM person WHERE tags <> '[]' AND ${alive} AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${tag})`,
      )
      .map(({ id }) => id),
  )

/** The line of one, in the bin or not. */
export const lineOf = (db: Readable, row: PersonRow): PersonLine => ({
  ...{ id: branded(row.id), name: row.name, nickname: row.nickname, client: row.client === 1 },
  role: currentRole(db, row.id),
  lastContact: db.get<{ at: string }>(sql`SELECT at FROM last_contact WHERE person_id = ${row.id}`)?.at ?? null,
  ...(typeof row.retired_on === 'string' && { retired: true as const }),
})

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

/** Those in the list of people: relatives who are no contacts are few, and are taken off. */
export const countPeople = (db: Readable): number =>
  db.get<{ count: number }>(
    sql`SELECT (SELECT count(*) FROM person WHERE ${alive})
          - (SELECT count(*) FROM person INDEXED BY person_unlisted WHERE listed = 0 AND ${alive}) AS count`,
  )?.count ?? 0

/** Clients we have spoken with, by how long ago, before `day`. */
export const quietest = (db: Readable, before: string, limit: number): PersonLine[] =>
  lines(
    db,
    db.all<LineRow>(
      sql`SELECT ${lineColumns} FROM last_contact JOIN person ON last_contact.person_id = person.id
          WHERE ${alive} AND ${notRetired} AND client = 1 AND last_contact.at < ${before} ORDER BY last_contact.at LIMIT ${limit}`,
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
    colleague: row.colleague === 1,
    me: row.me === 1,
    tags: tagsOf(row.tags),
    zone: row.zone,
    died: row.died === null ? null : (JSON.parse(row.died) as Person['died']),
    leads: row.leads === null ? null : (JSON.parse(row.leads) as number[]),
    met: row.met,
    note: row.note,
    hasPhoto: photo !== undefined,
    lastContact: contact?.at ?? null,
    role: currentRole(db, id),
    listed: row.listed === 1,
    named: row.named === 1,
    heads: row.heads,
    deleted: row.deleted_at !== null,
    ...retirementOf(row),
    ...joinedOf(db, row),
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

/** What those were called who turned out to be somebody: they are found by that too. */
const formerNames = (db: Readable): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>()
  for (const { into, folded } of formerPeople(db)) names.set(into, [...(names.get(into) ?? []), folded])
  return names
}

/** The living whose names fit, best first. */
export const findByName = (db: Readable, text: string, limit: number): PersonLine[] => {
  // a name that fits holds the query's first word somewhere: most rows are passed over before any ranking
  const first = /[\p{L}\p{N}]+/u.exec(fold(text))?.[0] ?? ''
  const also = formerNames(db)
  const found = allLines(db, false).flatMap((row) => {
    const names = [row.folded, ...(also.get(row.id) ?? [])].join('\n')
    if (!names.includes(first)) return []
    const rank = matchesName(text, names.split('\n'))
    return rank === undefined ? [] : [{ row, rank }]
  })
  // the stable sort keeps names in order within a rank; those we spoke with recently are likelier than strangers
  // whoever is in no list of people comes after those who are
  found.sort((a, b) => b.row.listed - a.row.listed || a.rank - b.rank || (b.row.at ?? '').localeCompare(a.row.at ?? ''))
  return lines(
    db,
    found.slice(0, limit).map(({ row }) => row),
  )
}

const whichOf = { without: notRetired, only: raw('retired_on IS NOT NULL'), with: raw('TRUE') } as const

/** @throws AppError conflict when they were joined with somebody: that is taken back, not restored */
export const restorePerson = ({ db }: CommandCtx, id: string): void => {
  const { me, joined_id } = orNotFound(db.row('person', id))
  if (joined_id !== null) throw new AppError('conflict', { person: 'joined' })
  // somebody else may have become the one who keeps the journal meanwhile
  db.update('person', id, { deleted_at: null, ...(me === 1 && meOf(db, id) !== undefined && { me: 0 }) })
}

type Elsewhere =
  | 'people.meant'
  | 'people.likely'
  | 'people.merge'
  | 'people.mergePreview'
  | 'people.duplicates'
  | 'people.setApart'
  | 'people.changeAll'

export const people: Omit<NounHandlers<'people' | 'channels'>, Elsewhere> = {
  ...photos,
  ...retiring,
  'people.list': ({ db }, { filter, clientsOnly, retired, tag }) => {
    const all = allLines(db, clientsOnly, whichOf[retired ?? 'without']).filter(({ listed }) => listed === 1)
    const having = tag === undefined ? undefined : tagged(db, tag)
    const also = formerNames(db)
    const rows = having ? all.filter(({ id }) => having.has(id)) : all
    const wanted =
      filter.trim() === ''
        ? rows
        : rows.filter(({ id, folded }) =>
            [folded, ...(also.get(id) ?? [])].some((names) => matchesName(filter, names.split('\n')) !== undefined),
          )
    return lines(db, wanted)
  },
  'people.get': ({ db }, { id }) => personOf(db, id),
  'people.complete': ({ db }, { text }) => findByName(db, text, 8),
  'people.tags': ({ db }) =>
    db.all<{ tag: string; count: number }>(
      sql`SELECT value AS tag, count(*) AS count FROM person, json_each(tags) WHERE ${alive} GROUP BY value ORDER BY value`,
    ),
  'people.add': ({ db, now, newId }, fields) => {
    needSide(db, fields)
    const id = newId()
    db.insert('person', { ...kept(id, now), ...personRow(fields), ...asContact })
    return { change: branded(db.change), id: branded(id) }
  },
  'people.edit': ({ db }, { id, fields }) => {
    const row = orNotFound(db.row('person', id))
    const before = personOf(db, id)
    // what the form left out stays; `undefined` is "left out", never "emptied"
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const next = { ...before, ...given }
    needSide(db, next, id)
    const made = personRow(next, row.uid)
    // whoever is called something else than whose they are has a name, and a client is a contact
    const named = made.name === row.name ? row.named : 1
    db.update('person', id, { ...made, named, listed: made.client === 1 ? 1 : row.listed })
    return { change: branded(db.change) }
  },
  'people.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('person', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'people.restore': (ctx, { id }) => {
    restorePerson(ctx, id)
    return { change: branded(ctx.db.change) }
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
