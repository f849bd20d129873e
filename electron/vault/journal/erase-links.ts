/**
 * What hangs on what, as the tables themselves say it: a reference that must be there takes its row along when what it points at is
 * deleted for good, one that may be empty is emptied. A new noun needs no line here unless it points at something without a reference.
 */
import type { Readable } from '../store/handles.ts'
import { nouns } from '../store/rows.ts'
import type { Noun } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { Sql } from '../store/sql.ts'

export type Thing = { readonly noun: Noun; readonly id: string }
export type Going = ReadonlyMap<Noun, ReadonlySet<string>>

type Link = { readonly table: string; readonly column: string; readonly to: Noun; readonly must: number }

/** Empty where they may be, and yet nothing without what they point at. */
const owned = new Set(['file.person_id', 'file.entry_id', 'attendee.person_id', 'person.joined_id'])

export const isNoun = (table: string): table is Noun => nouns.some((noun) => noun === table)

export const linksOf = (db: Readable): readonly Link[] =>
  db
    .all<Link>(
      sql`SELECT tables.name AS "table", key."from" AS "column", key."table" AS "to", col."notnull" AS must
          FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS key
          JOIN pragma_table_info(tables.name) AS col ON col.name = key."from" WHERE tables.type = 'table'`,
    )
    .filter(({ to }) => isNoun(to))
    .map((link) => (owned.has(`${link.table}.${link.column}`) ? { ...link, must: 1 } : link))

/** References by a word and an id: the condition, on the ids of one noun. */
export const loose: readonly { readonly noun: Noun; readonly to: Noun; readonly level: string }[] = [
  { noun: 'cadence', to: 'person', level: 'level' },
  { noun: 'cadence', to: 'organisation', level: 'level' },
  { noun: 'boundary', to: 'person', level: 'noun' },
  { noun: 'boundary', to: 'organisation', level: 'noun' },
  { noun: 'field_value', to: 'person', level: 'noun' },
  { noun: 'field_value', to: 'organisation', level: 'noun' },
  { noun: 'field_set_on', to: 'person', level: 'noun' },
  { noun: 'field_set_on', to: 'organisation', level: 'noun' },
]

/** What is about nobody any more once the last of its people is gone. */
export const shared = [
  { noun: 'entry', link: 'entry_person', column: 'entry_id' },
  { noun: 'gift', link: 'gift_person', column: 'gift_id' },
  { noun: 'meeting', link: 'meeting_person', column: 'meeting_id' },
] as const satisfies readonly { noun: Noun; link: Noun; column: string }[]

/** `(SELECT …)` of ids, however many. */
export const among = (ids: Iterable<string>): Sql => sql`(SELECT value FROM json_each(${JSON.stringify([...ids])}))`

const idsWhere = (db: Readable, noun: Noun, where: Sql): string[] =>
  db.all<{ id: string }>(sql`SELECT id FROM ${raw(noun)} WHERE ${where}`).map(({ id }) => id)

/** All that goes when these go. */
export const goingWith = (db: Readable, roots: readonly Thing[]): Going => {
  const links = linksOf(db)
  const going = new Map<Noun, Set<string>>()
  let fresh = new Map<Noun, Set<string>>()
  const add = (noun: Noun, ids: readonly string[]): void => {
    const known = going.get(noun) ?? new Set()
    const added = ids.filter((id) => !known.has(id))
    if (added.length === 0) return
    going.set(noun, new Set([...known, ...added]))
    fresh.set(noun, new Set([...(fresh.get(noun) ?? []), ...added]))
  }
  for (const { noun, id } of roots) add(noun, [id])
  while (fresh.size > 0) {
    const now = fresh
    fresh = new Map()
    for (const { table, column, to, must } of links) {
      const ids = now.get(to)
      if (ids && must === 1 && isNoun(table))
        add(table, idsWhere(db, table, sql`${raw(`"${column}"`)} IN ${among(ids)}`))
    }
    for (const { noun, to, level } of loose) {
      const ids = now.get(to)
      if (ids) add(noun, idsWhere(db, noun, sql`${raw(level)} = ${to} AND subject IN ${among(ids)}`))
    }
    for (const { noun, link, column } of shared) {
      const ids = now.get(link)
      const at = raw(column)
      if (ids)
        add(
          noun,
          idsWhere(
            db,
            noun,
            sql`id IN (SELECT ${at} FROM ${raw(link)} WHERE id IN ${among(ids)})
                AND NOT EXISTS (SELECT 1 FROM ${raw(link)} AS other WHERE other.${at} = ${raw(noun)}.id
                                AND other.id NOT IN ${among(going.get(link) ?? [])})`,
          ),
        )
    }
  }
  return going
}
