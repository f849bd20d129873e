/** organisation: a firm, agency or household, what it is part of, and its people. */
import type { Level } from '../../../shared/contract/fields.ts'
import type { Member, Organisation, OrganisationKind } from '../../../shared/contract/organisations.ts'
import { addDays, addMonths } from '../../../shared/model/days.ts'
import { isHeldOn, wholesOf } from '../../../shared/model/organisations.ts'
import type { Readable } from '../store/handles.ts'
import type { OrganisationRow } from '../store/rows.ts'
import { list, raw, sql, type Sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { page, placeAfter } from './entries.ts'
import { ladderAt } from './ladder.ts'
import { occurrencesOf } from './milestones.ts'
import { changing } from './organisation-changes.ts'
import { wholeIn } from './organisation-reach.ts'
import { heldOn } from './roles.ts'
import { branded, dayOf, orNotFound, tagsOf } from './rows.ts'
import { idsWhileThere } from './while-there.ts'

type Counts = { readonly now: number; readonly before: number; readonly at: string | null }

/** People now and before, and the latest entry with those there now, of each organisation. */
const countsOf = (db: Readable, day: string, where: Sql): ReadonlyMap<string, Counts> =>
  new Map(
    db
      .all<Counts & { id: string }>(
        sql`SELECT organisation_id AS id, sum(held) AS now, sum(1 - held) AS before, max(iif(held, at, NULL)) AS at FROM (
              SELECT organisation_id, max(${heldOn(day)}) AS held, max(last_contact.at) AS at FROM role
              JOIN person ON person.id = role.person_id AND person.deleted_at IS NULL
              LEFT JOIN last_contact ON last_contact.person_id = role.person_id
              WHERE role.deleted_at IS NULL AND ${where} GROUP BY organisation_id, role.person_id)
            GROUP BY organisation_id`,
      )
      .map(({ id, ...counts }) => [id, counts]),
  )

const nobody: Counts = { now: 0, before: 0, at: null }

const fieldsOf = (row: OrganisationRow) => ({
  name: row.name,
  kind: row.kind as OrganisationKind,
  client: row.client === 1,
  partOf: row.part_of === null ? null : branded<never>(row.part_of),
  note: row.note,
  web: row.web,
  place: row.place,
  tags: tagsOf(row.tags),
  since: row.since,
  until: row.until,
})

/** By their ids, in that order. */
const named = (db: Readable, ids: readonly string[]): Organisation['wholes'] => {
  const rows = db.all<{ id: string; name: string; deleted_at: string | null }>(
    sql`SELECT id, name, deleted_at FROM organisation WHERE id IN ${list(ids)}`,
  )
  const by = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = by.get(id)
    return row ? [{ id: branded<never>(id), name: row.name, deleted: row.deleted_at !== null }] : []
  })
}

const organisationOf = (db: Readable, id: string, day: string): Organisation => {
  const row = orNotFound(db.get<OrganisationRow>(sql`SELECT * FROM organisation WHERE id = ${id}`))
  const counts = countsOf(db, day, sql`organisation_id = ${id}`).get(id) ?? nobody
  const parts = db.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM organisation WHERE part_of = ${id} AND deleted_at IS NULL ORDER BY folded, id`,
  )
  return {
    id: branded(row.id),
    ...fieldsOf(row),
    wholes: named(db, wholesOf(id, wholeIn(db))),
    parts: parts.map((part) => ({ id: branded<never>(part.id), name: part.name })),
    now: counts.now,
    before: counts.before,
    lastContact: counts.at,
    deleted: row.deleted_at !== null,
  }
}

type MemberRow = {
  readonly role_id: string
  readonly id: string
  readonly name: string
  readonly title: string
  readonly level: string
  readonly since: string | null
  readonly until: string | null
  readonly client: number
  readonly ours: number
  readonly at: string | null
}

/** Of everybody who is and was there; one of a person who is in the bin is not shown. */
const membersOf = (db: Readable, id: string, day: string): Member[] => {
  const all = db
    .all<MemberRow>(
      sql`SELECT role.id AS role_id, person.id, person.name, role.title, role.level, role.since, role.until, person.client,
            max(person.colleague, person.me) AS ours, last_contact.at AS at FROM role
          JOIN person ON person.id = role.person_id AND person.deleted_at IS NULL
          LEFT JOIN last_contact ON last_contact.person_id = person.id
          WHERE role.organisation_id = ${id} AND role.deleted_at IS NULL ORDER BY person.folded, role.since DESC, role.id`,
    )
    .map((row) => ({
      roleId: branded<never>(row.role_id),
      id: branded<never>(row.id),
      name: row.name,
      title: row.title,
      level: row.level as Level,
      since: row.since,
      until: row.until,
      now: isHeldOn(row, day),
      client: row.client === 1,
      ours: row.ours === 1,
      lastContact: row.at,
    }))
  const left = all.filter(({ now }) => !now).toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))
  return [...all.filter(({ now }) => now), ...left]
}

/** The households somebody lives in on a day, and with whom. */
const householdsOf = (db: Readable, personId: string, day: string) =>
  db
    .all<{ id: string; name: string; place: string }>(
      sql`SELECT DISTINCT organisation.id, organisation.name, organisation.place FROM role
          JOIN organisation ON organisation.id = role.organisation_id AND organisation.kind = 'household' AND organisation.deleted_at IS NULL
          WHERE role.person_id = ${personId} AND role.deleted_at IS NULL AND ${heldOn(day)} ORDER BY organisation.folded, organisation.id`,
    )
    .map(({ id, name, place }) => ({
      ...{ id: branded<never>(id), name, place },
      people: membersOf(db, id, day)
        .filter((one) => one.now && one.id !== personId)
        .map((one) => ({ id: one.id, name: one.name, title: one.title })),
    }))

const yearOf = (rough: string): number => Number(rough.slice(0, 4))

export const organisations: NounHandlers<'organisations'> = {
  'organisations.list': ({ db, now }) => {
    const counts = countsOf(db, dayOf(now), raw('TRUE'))
    return db
      .all<OrganisationRow & { whole: string | null }>(
        sql`SELECT organisation.*, whole.name AS whole FROM organisation
            LEFT JOIN organisation AS whole ON whole.id = organisation.part_of AND whole.deleted_at IS NULL
            WHERE organisation.deleted_at IS NULL ORDER BY organisation.folded, organisation.created_at, organisation.id`,
      )
      .map((row) => {
        const { now: there, before, at } = counts.get(row.id) ?? nobody
        const { name, kind, client } = fieldsOf(row)
        return { id: branded(row.id), name, kind, client, partOf: row.whole, now: there, before, lastContact: at }
      })
  },
  'organisations.get': ({ db, now }, { id }) => organisationOf(db, id, dayOf(now)),
  'organisations.people': ({ db, now }, { id }) => membersOf(db, id, dayOf(now)),
  'organisations.entries': ({ db }, { id, before, limit }) => {
    const entries = page(db, sql`entry.id IN (${idsWhileThere(id)})`, { before }, limit)
    return { entries, next: placeAfter(entries, limit) }
  },
  'organisations.dates': ({ db, now }, { id }) => {
    const day = dayOf(now)
    const { since } = orNotFound(db.get<OrganisationRow>(sql`SELECT * FROM organisation WHERE id = ${id}`))
    const people = membersOf(db, id, day).flatMap((one) => (one.now ? [one.id] : []))
    return {
      founded: since === null ? null : { since, years: yearOf(day) - yearOf(since) },
      coming: occurrencesOf(db, people, day, addDays(addMonths(day, 12), -1)),
    }
  },
  'organisations.ladder': ({ db, now }, { id }) => ladderAt(db, membersOf(db, id, dayOf(now)), dayOf(now)),
  'organisations.households': ({ db, now }, { personId }) => householdsOf(db, personId, dayOf(now)),
  ...changing,
}
