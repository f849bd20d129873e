/** Sets of fields: a name for several of them, put on the people and organisations they suit. */
import type { FieldSet } from '../../../shared/contract/custom-fields.ts'
import type { Readable } from '../store/handles.ts'
import type { FieldSetRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

/** In their order, each with the fields that are there. */
export const setsOf = (db: Readable): FieldSet[] => {
  const living = new Set(db.all<{ id: string }>(sql`SELECT id FROM field WHERE deleted_at IS NULL`).map(({ id }) => id))
  return db
    .all<FieldSetRow>(sql`SELECT * FROM field_set WHERE deleted_at IS NULL ORDER BY place, created_at, id`)
    .map((row) => ({
      id: branded(row.id),
      name: row.name,
      fields: (JSON.parse(row.fields) as string[]).filter((id) => living.has(id)).map((id) => branded<never>(id)),
    }))
}

const checked = (db: Readable, fields: readonly string[]): string => {
  for (const id of fields) orNotFound(db.get(sql`SELECT 1 FROM field WHERE id = ${id} AND deleted_at IS NULL`))
  return JSON.stringify([...new Set(fields)])
}

export const fieldSets: NounHandlers<'fieldSets'> = {
  'fieldSets.list': ({ db }) => setsOf(db),
  'fieldSets.add': ({ db, now, newId }, { name, fields }) => {
    const id = newId()
    const place = setsOf(db).length
    db.insert('field_set', { ...kept(id, now), name: name.trim(), fields: checked(db, fields), place })
    return { change: branded(db.change), id: branded(id) }
  },
  'fieldSets.edit': ({ db }, { id, name, fields }) => {
    const row = orNotFound(db.row('field_set', id))
    // one that is in the bin keeps its place in the set, and has it again when it comes back
    const resting = (JSON.parse(row.fields) as string[]).filter(
      (each) => !fields.some((field) => field === each) && db.row('field', each)?.deleted_at,
    )
    const all = [...(JSON.parse(checked(db, fields)) as string[]), ...resting]
    db.update('field_set', id, { name: name.trim(), fields: JSON.stringify(all) })
    return { change: branded(db.change) }
  },
  'fieldSets.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('field_set', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'fieldSets.put': ({ db }, { id, on, has }) => {
    orNotFound(db.row(on.noun, on.id))
    if (orNotFound(db.row('field_set', id)).deleted_at !== null) orNotFound(undefined)
    const row = `${id}.${on.id}`
    if (!has) db.remove('field_set_on', row)
    else if (!db.row('field_set_on', row))
      db.insert('field_set_on', { id: row, set_id: id, noun: on.noun, subject: on.id })
    return { change: branded(db.change) }
  },
}
