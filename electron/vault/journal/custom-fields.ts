/** field: a line somebody adds to people or organisations, and what stands in it. */
import type { Field, FieldApplies, FieldKind, FieldOn, FilledField } from '../../../shared/contract/custom-fields.ts'
import { readValue } from '../../../shared/model/fields/value.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { FieldRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { setsOf } from './field-sets.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

const inOrder = raw('ORDER BY field.place, field.created_at, field.id')

const choicesOf = (row: Pick<FieldRow, 'choices'>): string[] => JSON.parse(row.choices) as string[]

const fieldsThere = (db: Readable): (FieldRow & { readonly filled: number })[] =>
  db.all(
    sql`SELECT field.*, (SELECT count(*) FROM field_value WHERE field_id = field.id) AS filled
        FROM field WHERE deleted_at IS NULL ${inOrder}`,
  )

const read = (row: FieldRow & { readonly filled: number }): Field => ({
  id: branded(row.id),
  name: row.name,
  kind: row.kind as FieldKind,
  choices: choicesOf(row),
  applies: row.applies as FieldApplies,
  filled: row.filled,
})

/** What stands on somebody, or could: see the contract. */
const fieldsOf = (db: Readable, on: FieldOn): FilledField[] => {
  const sets = setsOf(db)
  const has = new Set(
    db
      .all<{ set_id: string }>(sql`SELECT set_id FROM field_set_on WHERE noun = ${on.noun} AND subject = ${on.id}`)
      .map((row) => row.set_id),
  )
  const inSets = new Set(sets.flatMap(({ fields }) => fields as string[]))
  const theirs = new Set(sets.flatMap(({ id, fields }) => (has.has(id) ? (fields as string[]) : [])))
  return db
    .all<FieldRow & { readonly value: string | null }>(
      sql`SELECT field.*, field_value.value FROM field
          LEFT JOIN field_value ON field_id = field.id AND noun = ${on.noun} AND subject = ${on.id}
          WHERE deleted_at IS NULL AND (applies IN ('both', ${on.noun}) OR value IS NOT NULL) ${inOrder}`,
    )
    .filter(({ id, value }) => value !== null || !inSets.has(id) || theirs.has(id))
    .map((row) => ({
      id: branded(row.id),
      name: row.name,
      kind: row.kind as FieldKind,
      choices: choicesOf(row),
      value: row.value ?? '',
    }))
}

const columns = (kind: string, given: { name: string; choices: readonly string[]; applies: FieldApplies }) => {
  const choices = kind === 'choice' ? given.choices.map((choice) => choice.trim()) : []
  if (kind === 'choice' && choices.length === 0) throw invalid('choices', 'empty')
  return { name: given.name.trim(), choices: JSON.stringify(choices), applies: given.applies }
}

/** Every field's place anew; those that keep theirs are not written. */
const move = ({ db }: CommandCtx, id: string, before: string | null): void => {
  const ids = fieldsThere(db).map((row) => row.id)
  if (!ids.includes(id) || (before !== null && !ids.includes(before))) orNotFound(undefined)
  if (before === id) return
  const rest = ids.filter((each) => each !== id)
  const at = before === null ? rest.length : rest.indexOf(before)
  rest.toSpliced(at, 0, id).forEach((each, place) => db.update('field', each, { place }))
}

const fill = ({ db }: CommandCtx, on: FieldOn, fieldId: string, typed: string): void => {
  orNotFound(db.row(on.noun, on.id))
  const field = orNotFound(db.row('field', fieldId))
  if (field.deleted_at !== null) orNotFound(undefined)
  const id = `${fieldId}.${on.id}`
  if (typed.trim() === '') return db.remove('field_value', id)
  const before = db.row('field_value', id)
  // what stands there may be what is no longer offered: it is not refused for being left as it is
  if (before?.value === typed) return
  const found = readValue(field.kind as FieldKind, choicesOf(field), typed)
  if ('problem' in found) throw invalid('value', found.problem)
  if (before) db.update('field_value', id, { value: found.value })
  else db.insert('field_value', { id, field_id: fieldId, noun: on.noun, subject: on.id, value: found.value })
}

export const customFields: NounHandlers<'customFields'> = {
  'customFields.list': ({ db }) => fieldsThere(db).map(read),
  'customFields.of': ({ db }, on) => ({
    fields: fieldsOf(db, on),
    sets: setsOf(db).map(({ id, name }) => ({
      id,
      name,
      has: db.get(sql`SELECT 1 FROM field_set_on WHERE id = ${`${id}.${on.id}`}`) !== undefined,
    })),
  }),
  'customFields.add': ({ db, now, newId }, { kind, ...given }) => {
    const id = newId()
    const place = (fieldsThere(db).at(-1)?.place ?? -1) + 1
    db.insert('field', { ...kept(id, now), kind, ...columns(kind, given), place })
    return { change: branded(db.change), id: branded(id) }
  },
  'customFields.edit': ({ db }, { id, ...given }) => {
    const { kind } = orNotFound(db.row('field', id))
    db.update('field', id, columns(kind, given))
    return { change: branded(db.change) }
  },
  'customFields.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('field', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'customFields.move': (ctx, { id, before }) => {
    move(ctx, id, before)
    return { change: branded(ctx.db.change) }
  },
  'customFields.fill': (ctx, { on, fieldId, value }) => {
    fill(ctx, on, fieldId, value)
    return { change: branded(ctx.db.change) }
  },
}
