/** As it was: one field, and what belongs to it, gets the value it had before a change. Itself a change like any other. */
import { fold } from '../../../shared/model/names.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import { rowFromJson } from '../store/handles.ts'
import type { Noun, PersonRow, Rows } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx } from './context.ts'
import { fields, fixed, joins, together } from './history-fields.ts'
import type { FieldKind } from './history-fields.ts'
import { foldedNames } from './people.ts'
import { instantOf, orNotFound } from './rows.ts'
import { forgetSnoozes } from './snooze.ts'

type Row = ReturnType<typeof rowFromJson>
type Wanted = { readonly change: string; readonly noun: string; readonly id: string; readonly field: string }

const isNoun = (noun: string): noun is Noun => Object.hasOwn(fields, noun)

/** What follows from the columns that come back: names as they are searched for, and when a date was last set. */
const follows = (ctx: CommandCtx, noun: Noun, id: string, next: Row, columns: readonly string[]): Row => {
  const dated = { dated_at: instantOf(ctx.now) }
  if (noun === 'person') return { folded: foldedNames(next as unknown as PersonRow) }
  if (noun === 'organisation' || noun === 'tag') return { folded: fold(String(next['name'])) }
  if (noun === 'milestone' && columns.some((column) => ['date', 'repeats', 'leads'].includes(column))) return dated
  if (noun === 'meeting' && columns.some((column) => ['start_at', 'lead'].includes(column))) return dated
  if (noun === 'follow_up' && columns.some((column) => ['due', 'snoozed_until'].includes(column))) {
    forgetSnoozes(ctx.db, 'follow-up', id)
    return columns.includes('due') ? { ...dated, snoozed_until: null } : dated
  }
  return {}
}

const referred: Readonly<Partial<Record<FieldKind, Noun>>> = {
  person: 'person',
  organisation: 'organisation',
  entry: 'entry',
}

/** What a value names must be there. */
const needThere = ({ db }: CommandCtx, noun: Noun, id: unknown): void => {
  if (typeof id !== 'string') return
  const row = db.get<{ deleted_at: string | null }>(sql`SELECT deleted_at FROM ${raw(noun)} WHERE id = ${id}`)
  if (!row) throw new AppError('conflict', { value: 'gone' })
  if (row.deleted_at !== null) throw new AppError('conflict', { value: 'bin' })
}

const putBackJoin = (ctx: CommandCtx, noun: Noun, id: string, before: string | null): void => {
  const { db } = ctx
  const there = db.row(noun, id) !== undefined
  if (before === null) {
    if (there) db.remove(noun, id)
    return
  }
  if (there) return
  const row = rowFromJson(before)
  const home = joins[noun]
  if (home) needThere(ctx, home, row[`${home}_id`])
  needThere(ctx, 'person', row['person_id'])
  db.insert(noun, row as Rows[Noun])
}

/** @throws AppError not-found, invalid {field}, conflict {row: bin | gone} or {value: bin | gone} */
export const putBack = (ctx: CommandCtx, { change, noun, id, field }: Wanted): void => {
  const { db } = ctx
  if (!isNoun(noun)) throw invalid('noun', 'unknown')
  const kinds = fields[noun] as Readonly<Record<string, FieldKind | null>>
  if (!Object.hasOwn(kinds, field) || (kinds[field] ?? null) === null || fixed.has(`${noun}.${field}`))
    throw invalid('field', 'unknown')
  const { before } = orNotFound(
    db.get<{ before: string | null }>(
      sql`SELECT before FROM change WHERE set_id = ${change} AND noun = ${noun} AND id = ${id} ORDER BY seq LIMIT 1`,
    ),
  )
  if (joins[noun] !== undefined) return putBackJoin(ctx, noun, id, before)
  // there is nothing to put back of what was added then
  if (before === null) throw invalid('field', 'empty')
  const now = db.row(noun, id) as Row | undefined
  if (!now) throw new AppError('conflict', { row: 'gone' })
  if (typeof now['deleted_at'] === 'string') throw new AppError('conflict', { row: 'bin' })
  const was = rowFromJson(before)
  const columns = together[noun]?.find((group) => group.includes(field)) ?? [field]
  for (const column of columns) {
    const target = referred[kinds[column] ?? 'text']
    if (target) needThere(ctx, target, was[column])
  }
  const patch = Object.fromEntries(columns.flatMap((column) => (column in was ? [[column, was[column] ?? null]] : [])))
  if (Object.entries(patch).every(([column, value]) => now[column] === value)) return
  db.update(noun, id, { ...patch, ...follows(ctx, noun, id, { ...now, ...patch }, columns) } as Partial<Rows[Noun]>)
}
