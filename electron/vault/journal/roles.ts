/** role: a dated link person–organisation. The organisation is found by its name, and made when new. */
import type { Level } from '../../../shared/contract/fields.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { addDays } from '../../../shared/model/days.ts'
import { fold } from '../../../shared/model/names.ts'
import { isBackwards, isSurelyBefore } from '../../../shared/model/organisations.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { OrganisationRow, RoleRow } from '../store/rows.ts'
import { raw, sql, type Sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

type Held = { readonly title: string; readonly organisation: string }

/** Open roles first, newest first: the first of a person is the one shown. */
const newestFirst = raw(`role.until IS NOT NULL, coalesce(role.since, '') DESC, role.created_at DESC, role.id`)

/** Those held on a day: of a year or a month that is all there is to know, all of it counts. `day` may be a column. */
export const heldOn = (day: string | Sql): Sql =>
  sql`(role.since IS NULL OR role.since <= ${day}) AND (role.until IS NULL OR role.until >= substr(${day}, 1, length(role.until)))`

export const currentRoles = (db: Readable): Map<string, Held> => {
  const rows = db.all<Held & { person_id: string }>(
    sql`SELECT role.person_id, role.title, organisation.name AS organisation FROM role
        JOIN organisation ON organisation.id = role.organisation_id
        WHERE role.deleted_at IS NULL AND role.until IS NULL ORDER BY ${newestFirst}`,
  )
  const found = new Map<string, Held>()
  for (const { person_id, title, organisation } of rows)
    if (!found.has(person_id)) found.set(person_id, { title, organisation })
  return found
}

export const currentRole = (db: Readable, personId: string): Held | null =>
  db.get<Held>(
    sql`SELECT role.title, organisation.name AS organisation FROM role
        JOIN organisation ON organisation.id = role.organisation_id
        WHERE role.person_id = ${personId} AND role.deleted_at IS NULL AND role.until IS NULL ORDER BY ${newestFirst} LIMIT 1`,
  ) ?? null

export const rolesOf = (db: Readable, personId: string): Role[] =>
  db
    .all<RoleRow & { organisation: string; gone: string | null }>(
      sql`SELECT role.*, organisation.name AS organisation, organisation.deleted_at AS gone FROM role JOIN organisation ON organisation.id = role.organisation_id
          WHERE role.person_id = ${personId} AND role.deleted_at IS NULL ORDER BY ${newestFirst}`,
    )
    .map((row) => ({
      id: branded(row.id),
      personId: branded(row.person_id),
      organisationId: branded(row.organisation_id),
      organisation: row.organisation,
      organisationDeleted: row.gone !== null,
      title: row.title,
      level: row.level as Level,
      since: row.since,
      until: row.until,
    }))

/** An organisation of which nothing is known but its name. */
const bareOrganisation = (name: string) => ({
  name: name.trim(),
  folded: fold(name.trim()),
  ...{ kind: 'firm', client: 0, part_of: null, note: '', web: '', place: '', tags: '[]', since: null, until: null },
})

/** The organisation of that name, accents and case aside; made when there is none. */
export const organisationNamed = ({ db, now, newId }: CommandCtx, name: string): string => {
  const known = db.get<OrganisationRow>(
    sql`SELECT * FROM organisation WHERE folded = ${fold(name.trim())} AND deleted_at IS NULL ORDER BY created_at LIMIT 1`,
  )
  if (known) return known.id
  const id = newId()
  db.insert('organisation', { ...kept(id, now), ...bareOrganisation(name) })
  return id
}

type Where = { readonly organisation: string; readonly organisationId?: string | null }
type Span = { readonly since: string | null; readonly until: string | null }

/** The one that is meant. One in the bin is, where a role is there already; nobody goes there anew. */
const organisationOf = (ctx: CommandCtx, { organisation, organisationId }: Where, already?: string): string => {
  if (!organisationId) return organisationNamed(ctx, organisation)
  const row = orNotFound(ctx.db.row('organisation', organisationId))
  if (row.deleted_at !== null && row.id !== already) throw invalid('organisationId', 'deleted')
  return row.id
}

const needForwards = (span: Span): void => {
  if (isBackwards(span)) throw invalid('until', 'before')
}

export const addRole = (
  ctx: CommandCtx,
  role: Where & Span & { personId: string; title: string; level?: Level },
): void => {
  needForwards(role)
  ctx.db.insert('role', {
    ...kept(ctx.newId(), ctx.now),
    person_id: role.personId,
    organisation_id: organisationOf(ctx, role),
    title: role.title.trim(),
    level: role.level ?? '',
    since: role.since,
    until: role.until,
  })
}

/** The last that is known of the old role when the new one begins: the day before, or the same month or year. */
const lastBefore = (on: string): string => (on.length === 10 ? addDays(on, -1) : on)

/** A role of somebody in the bin can be read and not be written. */
const openRow = ({ db }: CommandCtx, id: string): RoleRow => {
  const row = orNotFound(db.row('role', id))
  return orNotFound(row.deleted_at === null ? row : undefined)
}

export const roles: NounHandlers<'roles'> = {
  'roles.list': ({ db }, { personId }) => rolesOf(db, personId),
  'roles.add': (ctx, input) => {
    orNotFound(ctx.db.row('person', input.personId))
    addRole(ctx, input)
    return { change: branded(ctx.db.change) }
  },
  'roles.edit': (ctx, { id, title, level, since, until, ...where }) => {
    const before = orNotFound(ctx.db.row('role', id))
    needForwards({ since, until })
    const organisation_id = organisationOf(ctx, where, before.organisation_id)
    ctx.db.update('role', id, { organisation_id, title: title.trim(), level, since, until })
    return { change: branded(ctx.db.change) }
  },
  'roles.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('role', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'roles.setLevel': ({ db }, { id, level }) => {
    orNotFound(db.update('role', id, { level }))
    return { change: branded(db.change) }
  },
  'roles.move': (ctx, { id, on, title, level, ...where }) => {
    const { until, since, person_id } = openRow(ctx, id)
    const last = lastBefore(on)
    if (until !== null) throw invalid('id', 'ended')
    if (isSurelyBefore(dayOf(ctx.now), on)) throw invalid('on', 'future')
    if (isBackwards({ since, until: last })) throw invalid('on', 'before')
    ctx.db.update('role', id, { until: last })
    addRole(ctx, { personId: person_id, ...where, title, level, since: on, until: null })
    return { change: branded(ctx.db.change) }
  },
}
