/** Many people at once, in one change: each of them wholly, or left as they are with the reason why. */
import type { Act, Refused } from '../../../shared/contract/lists.ts'
import { readValue, type FieldKind } from '../../../shared/model/fields/value.ts'
import { invalid } from '../../../shared/result.ts'
import type { Writable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, Handlers } from './context.ts'
import { notAway } from './retiring.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'

type Why = Refused['why']
/** Does it about one; says why not. */
type Change = (row: PersonRow) => Why | undefined
type Acts = { readonly [D in Act['do']]: (ctx: CommandCtx, act: Extract<Act, { readonly do: D }>) => Change }

const mostTags = 100
const trimmed = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim()))]

const roleOf = (db: Writable, personId: string): { readonly id: string } | undefined =>
  db.get(
    sql`SELECT id FROM role WHERE person_id = ${personId} AND deleted_at IS NULL AND until IS NULL
        ORDER BY coalesce(since, '') DESC, created_at DESC, id LIMIT 1`,
  )

const readField = (db: Writable, fieldId: string, typed: string): string => {
  const field = orNotFound(db.row('field', fieldId))
  if (field.deleted_at !== null || field.applies === 'organisation') orNotFound(undefined)
  if (typed.trim() === '') return ''
  const found = readValue(field.kind as FieldKind, JSON.parse(field.choices) as string[], typed)
  if ('problem' in found) throw invalid('value', found.problem)
  return found.value
}

const acts: Acts = {
  tags: ({ db }, { add, take }) => {
    const [more, less] = [trimmed(add), new Set(trimmed(take))]
    return ({ id, tags }) => {
      const next = [...new Set([...tagsOf(tags).filter((tag) => !less.has(tag)), ...more])]
      if (next.length > mostTags) return 'too-many-tags'
      db.update('person', id, { tags: JSON.stringify(next) })
      return undefined
    }
  },
  side:
    ({ db }, { side }) =>
    ({ id, me, listed }) => {
      if (me === 1) return 'me'
      const [client, colleague] = [side === 'client' ? 1 : 0, side === 'colleague' ? 1 : 0]
      db.update('person', id, { client, colleague, listed: client === 1 ? 1 : listed })
      return undefined
    },
  rhythm: ({ db, now, newId }, { rule }) => {
    const days = { ideal: rule?.cadence?.ideal ?? null, most: rule?.cadence?.most ?? null }
    return ({ id, me, died }) => {
      if (me === 1) return 'me'
      if (died !== null && rule !== null) return 'dead'
      const before = db.get<{ id: string }>(
        sql`SELECT id FROM cadence WHERE level = 'person' AND subject = ${id} AND deleted_at IS NULL`,
      )
      if (before && rule) db.update('cadence', before.id, days)
      else if (before) db.remove('cadence', before.id)
      else if (rule) db.insert('cadence', { ...kept(newId(), now), level: 'person', subject: id, ...days })
      return undefined
    }
  },
  level:
    ({ db }, { level }) =>
    ({ id }) => {
      const role = roleOf(db, id)
      if (!role) return 'no-role'
      db.update('role', role.id, { level })
      return undefined
    },
  field: ({ db }, { fieldId, value: typed }) => {
    const value = readField(db, fieldId, typed)
    return ({ id: subject }) => {
      const id = `${fieldId}.${subject}`
      const before = db.row('field_value', id)
      if (value === '') db.remove('field_value', id)
      else if (before) db.update('field_value', id, { value })
      else db.insert('field_value', { id, field_id: fieldId, noun: 'person', subject, value })
      return undefined
    }
  },
  retire:
    ({ db }, { on, why, dates }) =>
    ({ id, me, died, retired_on }) => {
      if (me === 1) return 'me'
      // the dead are remembered, not retired
      if (died !== null) return 'dead'
      // whoever is retired already keeps the day and the reason
      if (retired_on === null)
        db.update('person', id, { retired_on: on, retired_why: why.trim(), retired_dates: dates })
      return undefined
    },
  unretire:
    ({ db }) =>
    ({ id }) =>
      void db.update('person', id, notAway),
  remove:
    ({ db, now }) =>
    ({ id, me }) => {
      if (me === 1) return 'me'
      db.update('person', id, { deleted_at: instantOf(now) })
      return undefined
    },
}

export const changing: Pick<Handlers, 'people.changeAll'> = {
  'people.changeAll': (ctx, { ids, act }) => {
    const { db } = ctx
    const change = (acts[act.do] as (ctx: CommandCtx, act: Act) => Change)(ctx, act)
    const refused: Refused[] = []
    let done = 0
    for (const id of new Set<string>(ids)) {
      const row = db.row('person', id)
      const why =
        row === undefined ? 'gone' : row.joined_id !== null ? 'joined' : row.deleted_at !== null ? 'gone' : change(row)
      if (why === undefined) done += 1
      else refused.push({ id: branded(id), name: row?.name ?? '', why })
    }
    return { change: branded(db.change), done, refused }
  },
}
