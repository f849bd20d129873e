/** Writing, renaming, removing and joining organisations. */
import type { OrganisationFields } from '../../../shared/contract/organisations.ts'
import { fold } from '../../../shared/model/names.ts'
import { isBackwards, problemOfPart } from '../../../shared/model/organisations.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { Readable, Writable } from '../store/handles.ts'
import type { Noun, OrganisationRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { Handlers } from './context.ts'
import { wholeIn } from './organisation-reach.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'

const columns = (fields: OrganisationFields) => ({
  name: fields.name.trim(),
  folded: fold(fields.name.trim()),
  kind: fields.kind,
  client: fields.client ? 1 : 0,
  part_of: fields.partOf,
  note: fields.note,
  web: fields.web.trim(),
  place: fields.place.trim(),
  tags: JSON.stringify([...new Set(fields.tags.map((tag) => tag.trim()))]),
  since: fields.since,
  until: fields.until,
})

const fieldsOf = (row: OrganisationRow): OrganisationFields => ({
  ...{ name: row.name, note: row.note, web: row.web, place: row.place, since: row.since, until: row.until },
  kind: row.kind as OrganisationFields['kind'],
  client: row.client === 1,
  partOf: row.part_of === null ? null : branded(row.part_of),
  tags: tagsOf(row.tags),
})

const alive = (db: Writable, id: string): OrganisationRow => {
  const row = orNotFound(db.row('organisation', id))
  return orNotFound(row.deleted_at === null ? row : undefined)
}

/** Another that is called so. */
const isTaken = (db: Readable, name: string, id: string): boolean =>
  db.get(
    sql`SELECT 1 FROM organisation WHERE folded = ${fold(name.trim())} AND deleted_at IS NULL AND id <> ${id} LIMIT 1`,
  ) !== undefined

const need = (db: Writable, id: string, fields: OrganisationFields, before?: OrganisationRow): void => {
  const { partOf } = fields
  if (isBackwards(fields)) throw invalid('until', 'before')
  if (partOf === null) return
  const problem = problemOfPart(id, partOf, wholeIn(db))
  if (problem) throw invalid('partOf', problem)
  // of one that went to the bin since it may stay a part
  if (orNotFound(db.row('organisation', partOf)).deleted_at !== null && before?.part_of !== partOf)
    throw invalid('partOf', 'deleted')
}

/** What points at an organisation: the noun, and the column. */
const pointing = [
  ['role', `organisation_id`, ''],
  ['boundary', 'subject', `AND noun = 'organisation'`],
  ['organisation', 'part_of', ''],
] as const satisfies readonly (readonly [Noun, string, string])[]

/** A rule of how often is taken along where the other has none. */
const moveCadence = (db: Writable, id: string, into: string): void => {
  const ruleOf = (subject: string): string | undefined =>
    db.get<{ id: string }>(
      sql`SELECT id FROM cadence WHERE level = 'organisation' AND subject = ${subject} AND deleted_at IS NULL`,
    )?.id
  const rule = ruleOf(id)
  if (rule !== undefined && ruleOf(into) === undefined) db.update('cadence', rule, { subject: into })
}

type Change = 'add' | 'edit' | 'remove' | 'restore' | 'merge'

export const changing: Pick<Handlers, `organisations.${Change}`> = {
  'organisations.add': ({ db, now, newId }, { fields, twice }) => {
    const id = newId()
    need(db, id, fields)
    if (!twice && isTaken(db, fields.name, id)) throw new AppError('conflict', { name: 'taken' })
    db.insert('organisation', { ...kept(id, now), ...columns(fields) })
    return { change: branded(db.change), id: branded(id) }
  },
  'organisations.edit': ({ db }, { id, fields, twice }) => {
    const before = orNotFound(db.row('organisation', id))
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const next = { ...fieldsOf(before), ...given }
    need(db, id, next, before)
    if (!twice && fold(next.name.trim()) !== before.folded && isTaken(db, next.name, id))
      throw new AppError('conflict', { name: 'taken' })
    db.update('organisation', id, columns(next))
    return { change: branded(db.change) }
  },
  'organisations.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('organisation', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'organisations.restore': ({ db }, { id }) => {
    orNotFound(db.update('organisation', id, { deleted_at: null }))
    return { change: branded(db.change) }
  },
  'organisations.merge': ({ db, now }, { id, into }) => {
    const { part_of: whole } = alive(db, id)
    alive(db, into)
    if (id === into) throw invalid('into', 'itself')
    // one that is part of it takes its place: what is in between becomes part of that
    if (problemOfPart(id, into, wholeIn(db)) === 'loop')
      db.update('organisation', into, { part_of: whole === into ? null : whole })
    for (const [noun, column, also] of pointing)
      for (const row of db.all<{ id: string }>(
        sql`SELECT id FROM ${raw(noun)} WHERE ${raw(column)} = ${id} ${raw(also)}`,
      ))
        if (row.id !== into) db.update(noun, row.id, { [column]: into })
    moveCadence(db, id, into)
    db.update('organisation', id, { deleted_at: instantOf(now) })
    return { change: branded(db.change) }
  },
}
