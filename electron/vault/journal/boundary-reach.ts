/** Whose boundaries reach whom, and from how far. */
import type { Boundary, BoundaryRule } from '../../../shared/contract/boundaries.ts'
import type { Reaching } from '../../../shared/model/boundaries/decide.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { BoundaryRow } from '../store/rows.ts'
import { sql, type Sql } from '../store/sql.ts'
import { reachOf } from './organisation-reach.ts'
import { heldOn } from './roles.ts'
import { branded } from './rows.ts'

export type Subject = Boundary['on']
type Reached = BoundaryRow & { readonly on_name: string }

const ruleOf = (row: BoundaryRow): BoundaryRule => ({
  direction: row.direction as 'both',
  kinds: JSON.parse(row.kinds) as BoundaryRule['kinds'],
  allows: row.allows as 'nothing',
  limits: JSON.parse(row.limits) as BoundaryRule['limits'],
  family: row.family === 1,
  declined: row.declined === 1,
  year: row.year,
  from: row.first,
  until: row.until,
  instead: row.instead === 1,
  words: row.words,
})

const read = (row: Reached, distance: number): Boundary => ({
  id: branded(row.id),
  on: { noun: row.noun, id: row.subject } as unknown as Subject,
  onName: row.on_name,
  distance,
  rule: ruleOf(row),
})

const rows = (db: Readable, where: Sql): Reached[] =>
  db.all<Reached>(
    sql`SELECT boundary.*, coalesce(person.name, organisation.name) AS on_name FROM boundary
        LEFT JOIN person ON noun = 'person' AND person.id = subject AND person.deleted_at IS NULL
        LEFT JOIN organisation ON noun = 'organisation' AND organisation.id = subject AND organisation.deleted_at IS NULL
        WHERE boundary.deleted_at IS NULL AND coalesce(person.id, organisation.id) IS NOT NULL AND ${where}
        ORDER BY boundary.created_at, boundary.id`,
  )

/** Organisations somebody is with on a day. */
const heldBy = (db: Readable, personId: string, day: string): readonly string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT DISTINCT organisation_id AS id FROM role WHERE person_id = ${personId} AND deleted_at IS NULL AND ${heldOn(day)}
          ORDER BY organisation_id`,
    )
    .map(({ id }) => id)

/** Whose rules reach them on a day, nearest first, and from how far: what an organisation is part of is one step farther. */
const reachingFrom = (
  db: Readable,
  on: Subject,
  day: string,
): readonly (readonly [noun: string, id: string, away: number])[] => {
  const isPerson = on.noun === 'person'
  const steps = reachOf(db, isPerson ? heldBy(db, on.id, day) : [on.id])
  const first = isPerson ? 1 : 0
  return [
    ...(isPerson ? [[on.noun, on.id, 0] as const] : []),
    ...steps.flatMap((ids, step) => ids.map((id) => ['organisation', id, first + step] as const)),
  ]
}

/** Nearest first: their own, then those of the organisations they are with on that day, then of what those are part of. */
export const boundariesOf = (db: Readable, on: Subject, day: string): Boundary[] =>
  reachingFrom(db, on, day).flatMap(([noun, id, away]) =>
    rows(db, sql`noun = ${noun} AND subject = ${id}`).map((row) => read(row, away)),
  )

/** Whoever a boundary is set on stays as long as it does, the bin included. @throws AppError conflict */
export const needUnbound = (db: Readable, noun: string, id: string): void => {
  if (noun !== 'person' && noun !== 'organisation') return
  if (db.get(sql`SELECT 1 FROM boundary WHERE noun = ${noun} AND subject = ${id} LIMIT 1`))
    throw new AppError('conflict')
}

export const asReaching = ({ id, on, onName, distance, rule }: Boundary): Reaching => {
  const { from, until, ...rest } = rule
  const dates = { ...(from !== null && { from }), ...(until !== null && { until }) }
  return { rule: { ...rest, ...dates, id }, distance, from: { noun: on.noun, id: on.id, name: onName } }
}
