/** Columns of a table of people that are not of the person's own row: each is one statement for everybody. */
import type { Column, TableLine } from '../../../shared/contract/lists.ts'
import type { Readable } from '../store/handles.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { addDays } from '../../../shared/model/days.ts'
import { among } from './erase-links.ts'
import { daysBetween } from './list-days.ts'

type Line = { -readonly [K in keyof TableLine]: TableLine[K] }
type Part = (line: Line) => void

/** For fewer than this many only theirs are read; for more it is quicker to read all there is. */
const few = 1000

/** What comes up later than in so many days is not what comes next. */
const ahead = 400

/** The first of each, in the order they come. */
const firsts = <T extends { readonly person_id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => {
  const found = new Map<string, T>()
  for (const row of rows) if (!found.has(row.person_id)) found.set(row.person_id, row)
  return found
}

const rolePart = (db: Readable, whose: (column: string) => Sql, withPlace: boolean): Part => {
  const roles = firsts(
    db.all<{ person_id: string; title: string; level: string; name: string; place: string }>(
      sql`SELECT role.person_id, role.title, role.level, organisation.name${raw(withPlace ? ', organisation.place' : '')} FROM role
          JOIN organisation ON organisation.id = role.organisation_id
          WHERE role.deleted_at IS NULL AND role.until IS NULL AND ${whose('role.person_id')}
          ORDER BY coalesce(role.since, '') DESC, role.created_at DESC, role.id`,
    ),
  )
  return (line) => {
    const role = roles.get(line.id)
    if (!role) return
    if (role.title !== '') line.role = role.title
    if (role.name !== '') line.organisation = role.name
    if (role.level !== '') line.level = role.level as 'manager'
    if (withPlace && role.place !== '') line.place ??= role.place
  }
}

const channelPart = (db: Readable, whose: (column: string) => Sql, kind: 'email' | 'phone' | 'address'): Part => {
  const found = firsts(
    db.all<{ person_id: string; value: string }>(
      sql`SELECT person_id, value FROM channel WHERE kind = ${kind} AND deleted_at IS NULL AND ${whose('person_id')} ORDER BY created_at, id`,
    ),
  )
  return (line) => {
    const value = found.get(line.id)?.value
    if (value !== undefined) line[kind === 'address' ? 'place' : kind] = value
  }
}

const nextPart = (db: Readable, today: string, whose: (column: string) => Sql): Part => {
  const last = addDays(today, ahead)
  const found = firsts(
    db.all<{ person_id: string; on_day: string; kind: string; title: string }>(
      // a bare column beside min() is of the row the least is in
      sql`SELECT milestone.person_id, min(on_day) AS on_day, kind, title FROM ${daysBetween(db, today, last)} JOIN milestone ON milestone.id = milestone_id
          WHERE on_day BETWEEN ${today} AND ${last} AND tone <> 'none' AND milestone.deleted_at IS NULL AND ${whose('milestone.person_id')}
          GROUP BY milestone.person_id`,
    ),
  )
  return (line) => {
    const next = found.get(line.id)
    if (next) line.next = { on: next.on_day, kind: next.kind as 'birthday', title: next.title }
  }
}

const rhythmPart = (db: Readable, whose: (column: string) => Sql): Part => {
  const found = firsts(
    db.all<{ person_id: string; ideal: number; most: number; ideal_on: string; latest_on: string }>(
      sql`SELECT person_id, ideal, most, ideal_on, latest_on FROM contact_due WHERE ${whose('person_id')}`,
    ),
  )
  return (line) => {
    const due = found.get(line.id)
    if (due) line.rhythm = { ideal: due.ideal, most: due.most, idealOn: due.ideal_on, latestOn: due.latest_on }
  }
}

const promisePart = (db: Readable, whose: (column: string) => Sql): Part => {
  const found = firsts(
    db.all<{ person_id: string; n: number }>(
      sql`SELECT person_id, count(*) AS n FROM follow_up WHERE deleted_at IS NULL AND state = 'open' AND kind IN ('promise', 'ask')
          AND ${whose('person_id')} GROUP BY person_id`,
    ),
  )
  return (line) => {
    const n = found.get(line.id)?.n
    if (n !== undefined) line.promises = n
  }
}

const fieldsPart = (db: Readable, whose: (column: string) => Sql, ids: readonly string[]): Part => {
  const found = new Map<string, Record<string, string>>()
  for (const { subject, field_id, value } of db.all<{ subject: string; field_id: string; value: string }>(
    sql`SELECT subject, field_id, value FROM field_value JOIN field ON field.id = field_id AND field.deleted_at IS NULL
        WHERE noun = 'person' AND field_id IN ${among(ids)} AND ${whose('subject')}`,
  ))
    found.set(subject, { ...found.get(subject), [field_id]: value })
  return (line) => {
    const fields = found.get(line.id)
    if (fields) line.fields = fields
  }
}

/** What puts the columns that were asked for into a line. */
export const partsFor = (
  db: Readable,
  today: string,
  wanted: ReadonlySet<Column>,
  rows: readonly { readonly id: string }[],
): readonly Part[] => {
  if (rows.length === 0) return []
  const some = rows.length < few ? among(rows.map(({ id }) => id)) : undefined
  const whose = (column: string): Sql => (some ? sql`${raw(column)} IN ${some}` : raw('TRUE'))
  const hasOne = (...columns: readonly Column[]): boolean => columns.some((column) => wanted.has(column))
  const fields = [...wanted].flatMap((column) => (column.startsWith('field:') ? [column.slice('field:'.length)] : []))
  return [
    // an address of their own comes before that of where they work
    ...(hasOne('place') ? [channelPart(db, whose, 'address')] : []),
    ...(hasOne('role', 'organisation', 'level', 'place') ? [rolePart(db, whose, wanted.has('place'))] : []),
    ...(hasOne('email') ? [channelPart(db, whose, 'email')] : []),
    ...(hasOne('phone') ? [channelPart(db, whose, 'phone')] : []),
    ...(hasOne('next') ? [nextPart(db, today, whose)] : []),
    ...(hasOne('rhythm') ? [rhythmPart(db, whose)] : []),
    ...(hasOne('promises') ? [promisePart(db, whose)] : []),
    ...(fields.length > 0 ? [fieldsPart(db, whose, fields)] : []),
  ]
}
