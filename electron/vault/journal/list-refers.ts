/** What a filter names: tags, organisations, people, fields of one's own; what it is called now, and whether it is there. */
import type { Condition, FilterGroup, Referred } from '../../../shared/contract/lists.ts'
import { conditionsOf } from '../../../shared/model/lists/walk.ts'
import type { Readable } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'
import { among } from './erase-links.ts'

type Name = Pick<Referred, 'noun' | 'key'>

/** The one thing a condition names, where it names one. */
export const namedBy = (condition: Condition): Name | undefined => {
  switch (condition.is) {
    case 'tag':
      return { noun: 'tag', key: condition.tag }
    case 'organisation':
      return { noun: 'organisation', key: condition.id }
    case 'tie':
      return condition.to === null ? undefined : { noun: 'person', key: condition.to }
    case 'field':
      return { noun: 'field', key: condition.fieldId }
    default:
      return undefined
  }
}

const rowsOf = (db: Readable, noun: 'organisation' | 'person' | 'field', keys: readonly string[]): Referred[] => {
  if (keys.length === 0) return []
  const rows = db.all<{ id: string; name: string; deleted_at: string | null }>(
    sql`SELECT id, name, deleted_at FROM ${raw(noun)} WHERE id IN ${among(keys)}`,
  )
  const by = new Map(rows.map((row) => [row.id, row]))
  return keys.map((key) => {
    const row = by.get(key)
    const where = row === undefined ? 'gone' : row.deleted_at === null ? 'here' : 'bin'
    return { noun, key, name: row?.name ?? '', where }
  })
}

/** A tag is there while anybody has it, or a colour keeps it. */
const tagsOf = (db: Readable, keys: readonly string[]): Referred[] => {
  if (keys.length === 0) return []
  const known = new Set(
    db
      .all<{ word: string }>(
        sql`SELECT DISTINCT value AS word FROM person, json_each(tags) WHERE tags <> '[]' AND deleted_at IS NULL
            UNION SELECT name FROM tag WHERE deleted_at IS NULL`,
      )
      .map(({ word }) => word),
  )
  return keys.map((key) => ({ noun: 'tag', key, name: key, where: known.has(key) ? 'here' : 'gone' }))
}

/** Each once. */
export const referredBy = (db: Readable, filter: FilterGroup): Referred[] => {
  const names = conditionsOf(filter).flatMap((condition) => namedBy(condition) ?? [])
  const keys = (noun: Referred['noun']): string[] => [
    ...new Set(names.filter((one) => one.noun === noun).map(({ key }) => key)),
  ]
  return [
    ...tagsOf(db, keys('tag')),
    ...(['organisation', 'person', 'field'] as const).flatMap((noun) => rowsOf(db, noun, keys(noun))),
  ]
}

/** Whether what a condition names is there. */
export const hereIn = (referred: readonly Referred[]): ((condition: Condition) => boolean) => {
  const away = new Set(referred.filter(({ where }) => where !== 'here').map(({ noun, key }) => `${noun} ${key}`))
  return (condition) => {
    const name = namedBy(condition)
    return name === undefined || !away.has(`${name.noun} ${name.key}`)
  }
}
