/** What is in a journal, as a person would count it. */
import type { Opened } from '../store/open.ts'
import type { Shown } from './jobs.ts'

/** Tables a database of an older or newer schema lacks count as nothing. */
export const shownIn = (db: Opened): Shown => {
  const tables = new Set(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())
  const count = (table: string): number =>
    tables.has(table) ? Number(db.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get()) : 0
  const newest = (table: string, sql: string): string | null =>
    tables.has(table) ? ((db.prepare(sql).pluck().get() as string | null | undefined) ?? null) : null
  return {
    people: count('person'),
    organisations: count('organisation'),
    entries: count('entry'),
    facts: count('fact'),
    dates: count('milestone'),
    followUps: count('follow_up'),
    newestEntry: newest('entry', 'SELECT max(happened_at) FROM entry WHERE deleted_at IS NULL'),
    newestChange: newest('change_set', 'SELECT max(at) FROM change_set'),
  }
}
