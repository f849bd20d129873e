/** The lines of a table of people: a handful of statements, however many people there are. */
import type { ColumnKind } from '../../../shared/model/lists/kinds.ts'
import type { Column, FilterGroup, Referred, Sort, TableLine } from '../../../shared/contract/lists.ts'
import { mentions } from '../../../shared/model/lists/walk.ts'
import { fold, matchesName } from '../../../shared/model/names.ts'
import type { Readable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { partsFor } from './list-columns.ts'
import { filterSql } from './list-filter.ts'
import { hereIn, referredBy } from './list-refers.ts'
import { notRetired } from './retiring.ts'
import { branded, tagsOf } from './rows.ts'

/** The columns of a person's own row, and of their last contact: read only where they are shown, which is most of what a long table costs. */
const own = {
  given: { sql: 'given', fill: (line, { given }) => void (given !== '' && (line.given = given)) },
  family: { sql: 'family', fill: (line, { family }) => void (family !== '' && (line.family = family)) },
  nickname: { sql: 'nickname', fill: (line, { nickname }) => void (nickname !== '' && (line.nickname = nickname)) },
  side: {
    sql: `CASE WHEN me = 1 THEN 'me' WHEN client = 1 THEN 'client' WHEN colleague = 1 THEN 'colleague' END AS side`,
    fill: (line, { side }) => void (side !== null && (line.side = side)),
  },
  tags: { sql: 'tags', fill: (line, { tags }) => void (tags !== '[]' && (line.tags = tagsOf(tags))) },
  last: { sql: 'contact.at', fill: (line, { at }) => void (at !== null && (line.last = at)) },
  first: { sql: 'contact.first_at', fill: (line, { first_at: at }) => void (at !== null && (line.first = at)) },
  created: { sql: 'created_at', fill: (line, { created_at: at }) => void (line.created = at) },
} satisfies Partial<Record<ColumnKind, { readonly sql: string; readonly fill: (line: Filled, row: Row) => void }>>

type Row = Pick<PersonRow, 'id' | 'name' | 'given' | 'family' | 'nickname' | 'tags' | 'created_at'> & {
  readonly away: number
  readonly side: 'client' | 'colleague' | 'me' | null
  readonly folded: string
  readonly at: string | null
  readonly first_at: string | null
}
type Filled = { -readonly [K in keyof TableLine]: TableLine[K] }

const isOwn = (column: string): column is keyof typeof own => Object.hasOwn(own, column)

/** Everybody who is in the list of people; the retired only where they are spoken of. */
const among = (filter: FilterGroup, where: Sql): Sql =>
  sql`FROM person LEFT JOIN last_contact AS contact ON contact.person_id = person.id
      WHERE deleted_at IS NULL AND listed = 1 AND ${mentions(filter, 'retired') ? raw('TRUE') : notRetired} AND (${where})`

/** Bits of `away`. */
const [retired, dead] = [1, 2]

const fitting = (db: Readable, from: Sql, columns: readonly string[]): Row[] =>
  db.all<Row>(
    sql`SELECT person.id, name, ${raw(`(retired_on IS NOT NULL) * ${retired} + (died IS NOT NULL) * ${dead} AS away`)}
          ${raw(columns.map((column) => `, ${column}`).join(''))} ${from} ORDER BY folded, person.id`,
  )

/** What a line is sorted by; undefined where there is nothing, which comes last either way. */
const keyOf = (by: Sort['by']): ((line: TableLine) => string | number | undefined) => {
  if (by.startsWith('field:')) {
    const id = by.slice('field:'.length)
    return ({ fields }) => {
      const value = fields?.[id]
      if (value === undefined) return undefined
      const number = Number(value)
      return Number.isNaN(number) ? fold(value) : number
    }
  }
  switch (by) {
    case 'tags':
      return ({ tags }) => tags && fold(tags.join(' '))
    case 'next':
      return ({ next }) => next?.on
    case 'rhythm':
      return ({ rhythm }) => rhythm?.idealOn
    case 'promises':
      return ({ promises }) => promises
    case 'level':
      return ({ level }) => level && ['executive', 'manager', 'practitioner', 'support'].indexOf(level)
    case 'last':
    case 'first':
    case 'created':
      return (line) => line[by]
    default: {
      const column = by as 'family'
      return (line) => {
        const value = line[column]
        return value === undefined || value === '' ? undefined : fold(value)
      }
    }
  }
}

const compare = (a: string | number, b: string | number): number => {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** They come by name; that order stays among equals. */
const sorted = (lines: readonly TableLine[], { by, down }: Sort): TableLine[] => {
  if (by === 'name') return down ? lines.toReversed() : [...lines]
  const key = keyOf(by)
  const keyed = lines.map((line) => ({ line, at: key(line) }))
  const way = down ? -1 : 1
  return keyed
    .sort((a, b) => {
      if (a.at === undefined || b.at === undefined) return (a.at === undefined ? 1 : 0) - (b.at === undefined ? 1 : 0)
      return way * compare(a.at, b.at)
    })
    .map(({ line }) => line)
}

/** Whether what is named is there, and the condition it comes to. */
const conditionOf = (db: Readable, today: string, filter: FilterGroup) => {
  const referred = referredBy(db, filter)
  return { referred, from: among(filter, filterSql(filter, { db, today, isHere: hereIn(referred) })) }
}

const filled = (db: Readable, today: string, columns: ReadonlySet<Column>, rows: readonly Row[]): TableLine[] => {
  const mine = [...columns].filter(isOwn).map((column) => own[column])
  const parts = partsFor(db, today, columns, rows)
  return rows.map((row) => {
    const line: Filled = { id: branded(row.id), name: row.name }
    for (const { fill } of mine) fill(line, row)
    for (const part of parts) part(line)
    if (row.away & retired) line.retired = true
    if (row.away & dead) line.dead = true
    return line
  })
}

const columnsOf = (columns: ReadonlySet<Column>): string[] =>
  [...columns].filter(isOwn).map((column) => own[column].sql)

type Asked = { readonly filter: FilterGroup; readonly text?: string; readonly sort?: Sort }

/** Names, in their order: of what they are sorted by no more is read than that. */
export const findLines = (
  db: Readable,
  today: string,
  { filter, text = '', sort = { by: 'name', down: false } }: Asked,
): { lines: TableLine[]; referred: Referred[] } => {
  const { referred, from } = conditionOf(db, today, filter)
  const shown = new Set<Column>(sort.by === 'name' ? [] : [sort.by])
  const looksFor = text.trim() !== ''
  const all = fitting(db, from, [...columnsOf(shown), ...(looksFor ? ['folded'] : [])])
  const rows = looksFor ? all.filter(({ folded }) => matchesName(text, folded.split('\n')) !== undefined) : all
  return { lines: sorted(filled(db, today, shown, rows), sort), referred }
}

/** The columns of some of them, in the order they are asked for. */
export const linesWith = (
  db: Readable,
  today: string,
  ids: readonly string[],
  columns: readonly Column[],
): TableLine[] => {
  const shown = new Set(columns)
  const from = sql`FROM person LEFT JOIN last_contact AS contact ON contact.person_id = person.id
      WHERE deleted_at IS NULL AND person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const lines = new Map(
    filled(db, today, shown, fitting(db, from, columnsOf(shown))).map((line) => [line.id as string, line]),
  )
  return ids.flatMap((id) => lines.get(id) ?? [])
}

export const countFitting = (db: Readable, today: string, filter: FilterGroup): number =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n ${conditionOf(db, today, filter).from}`)?.n ?? 0
