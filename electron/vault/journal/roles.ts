/** role: a dated link person–organisation. organisation: found by its name, made when new. */
import { fold } from '../../../shared/model/names.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import type { Readable } from '../store/handles.ts'
import type { OrganisationRow, RoleRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

type Held = { readonly title: string; readonly organisation: string }

/** Open roles first, newest first: the first of a person is the one shown. */
const newestFirst = raw(`role.until IS NOT NULL, coalesce(role.since, '') DESC, role.created_at DESC, role.id`)

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
    .all<RoleRow & { organisation: string }>(
      sql`SELECT role.*, organisation.name AS organisation FROM role JOIN organisation ON organisation.id = role.organisation_id
          WHERE role.person_id = ${personId} AND role.deleted_at IS NULL ORDER BY ${newestFirst}`,
    )
    .map((row) => ({
      id: branded(row.id),
      personId: branded(row.person_id),
      organisationId: branded(row.organisation_id),
      organisation: row.organisation,
      title: row.title,
      since: row.since,
      until: row.until,
    }))

/** The organisation of that name, accents and case aside; made when there is none. */
export const organisationNamed = ({ db, now, newId }: CommandCtx, name: string): string => {
  const known = db.get<OrganisationRow>(
    sql`SELECT * FROM organisation WHERE folded = ${fold(name.trim())} AND deleted_at IS NULL ORDER BY created_at LIMIT 1`,
  )
  if (known) return known.id
  const id = newId()
  db.insert('organisation', { ...kept(id, now), name: name.trim(), folded: fold(name.trim()) })
  return id
}

export const addRole = (
  ctx: CommandCtx,
  role: { personId: string; organisation: string; title: string; since: string | null; until: string | null },
): void => {
  ctx.db.insert('role', {
    ...kept(ctx.newId(), ctx.now),
    person_id: role.personId,
    organisation_id: organisationNamed(ctx, role.organisation),
    title: role.title.trim(),
    since: role.since,
    until: role.until,
  })
}

export const roles: NounHandlers<'roles' | 'organisations'> = {
  'roles.list': ({ db }, { personId }) => rolesOf(db, personId),
  'roles.add': (ctx, input) => {
    orNotFound(ctx.db.row('person', input.personId))
    addRole(ctx, input)
    return { change: branded(ctx.db.change) }
  },
  'roles.edit': (ctx, { id, organisation, title, since, until }) => {
    orNotFound(ctx.db.row('role', id))
    ctx.db.update('role', id, {
      organisation_id: organisationNamed(ctx, organisation),
      title: title.trim(),
      since,
      until,
    })
    return { change: branded(ctx.db.change) }
  },
  'roles.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('role', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'organisations.list': ({ db }) => {
    const rows = db.all<{
      id: string
      name: string
      person_id: string | null
      person: string
      title: string
      until: string | null
    }>(
      sql`SELECT organisation.id, organisation.name, person.id AS person_id, person.name AS person, role.title, role.until
          FROM organisation
          LEFT JOIN role ON role.organisation_id = organisation.id AND role.deleted_at IS NULL
          LEFT JOIN person ON person.id = role.person_id AND person.deleted_at IS NULL
          WHERE organisation.deleted_at IS NULL ORDER BY organisation.folded, organisation.id, role.until IS NOT NULL, person.folded`,
    )
    const found = new Map<
      string,
      { id: never; name: string; people: { id: never; name: string; title: string; current: boolean }[] }
    >()
    for (const row of rows) {
      const organisation = found.get(row.id) ?? { id: branded<never>(row.id), name: row.name, people: [] }
      found.set(row.id, organisation)
      if (row.person_id)
        organisation.people.push({
          id: branded<never>(row.person_id),
          name: row.person,
          title: row.title,
          current: row.until === null,
        })
    }
    return [...found.values()]
  },
}
