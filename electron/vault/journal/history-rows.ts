/** Which rows of the change journal tell of one thing, and what it is called now. */
import type { HistoryNoun } from '../../../shared/contract/history.ts'
import type { Readable } from '../store/handles.ts'
import type { Noun } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import { joinedInto } from './joined.ts'
import type { Sql } from '../store/sql.ts'

export type ChangeRow = {
  readonly seq: number
  readonly set_id: string
  readonly noun: Noun
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}
export type SetRow = {
  readonly id: string
  readonly command: string
  readonly at: string
  readonly undone_by: string | null
  readonly undid: string | null
}

export const tableOf = (noun: HistoryNoun): Noun => (noun === 'follow-up' ? 'follow_up' : noun)

const joined: Readonly<Partial<Record<HistoryNoun, string>>> = {
  entry: 'entry_person',
  gift: 'gift_person',
  meeting: 'meeting_person',
}

/** One condition for each kind of row, so that each is found by the index. */
const parts = (db: Readable, noun: HistoryNoun, id: string): readonly Sql[] => {
  const own = sql`change.noun = ${tableOf(noun)} AND change.id = ${id}`
  const link = joined[noun]
  // their ids begin with the one of the thing and a dot; a slash comes next after it
  if (link !== undefined)
    return [own, sql`change.noun = ${link} AND change.id >= ${`${id}.`} AND change.id < ${`${id}/`}`]
  if (noun !== 'person') return [own]
  const channels = db.all<{ id: string }>(sql`SELECT id FROM channel WHERE person_id = ${id}`)
  const former = JSON.stringify(joinedInto(db, id).map((row) => row.id))
  return [
    own,
    // of those who turned out to be them, that they did
    sql`change.noun = 'person' AND change.id IN (SELECT value FROM json_each(${former}))
        AND json_extract(before, '$.joined_id') IS NOT json_extract(after, '$.joined_id')`,
    sql`change.noun = 'photo' AND change.id = ${id}`,
    sql`change.noun = 'put_off' AND change.id = ${id}`,
    ...channels.map((channel) => sql`change.noun = 'channel' AND change.id = ${channel.id}`),
    sql`change.noun = 'cadence' AND json_extract(coalesce(after, before), '$.level') = 'person'
        AND json_extract(coalesce(after, before), '$.subject') = ${id}`,
    sql`change.noun = 'pause' AND json_extract(coalesce(after, before), '$.person_id') = ${id}`,
  ]
}

const columns = raw('change.seq, change.set_id, change.noun, change.id, change.before, change.after')

/** Of its commands the newest before a place, with the rows of each, oldest first. */
export const changesOf = (
  db: Readable,
  { noun, id, before, limit }: { noun: HistoryNoun; id: string; before: number | undefined; limit: number },
): { readonly sets: readonly (SetRow & { readonly rows: readonly ChangeRow[] })[]; readonly next: number | null } => {
  const where = parts(db, noun, id).reduce((a, b) => sql`${a} OR ${b}`)
  const found = db.all<{ set_id: string; last: number }>(
    sql`SELECT set_id, max(seq) AS last FROM change WHERE ${where} GROUP BY set_id
        HAVING last < ${before ?? Number.MAX_SAFE_INTEGER} ORDER BY last DESC LIMIT ${limit + 1}`,
  )
  const page = found.slice(0, limit)
  const ids = JSON.stringify(page.map(({ set_id }) => set_id))
  const rows = db.all<ChangeRow>(
    sql`SELECT ${columns} FROM change WHERE (${where}) AND set_id IN (SELECT value FROM json_each(${ids})) ORDER BY seq`,
  )
  const sets = new Map(
    db
      .all<SetRow>(
        sql`SELECT of.id, of.command, of.at, of.undone_by, undone.command AS undid FROM change_set AS of
            LEFT JOIN change_set AS undone ON undone.id = of.undoes
            WHERE of.id IN (SELECT value FROM json_each(${ids}))`,
      )
      .map((set) => [set.id, set]),
  )
  return {
    sets: page.flatMap(({ set_id }) => {
      const set = sets.get(set_id)
      return set ? [{ ...set, rows: rows.filter((row) => row.set_id === set_id) }] : []
    }),
    next: found.length > limit ? (page.at(-1)?.last ?? null) : null,
  }
}

const titles: Readonly<Record<HistoryNoun, string>> = {
  ...{ person: 'name', organisation: 'name', channel: 'value', entry: 'substr(text, 1, 120)' },
  role: `iif(title = '', (SELECT name FROM organisation WHERE organisation.id = organisation_id), title)`,
  tie: `other_is`,
  ...{ fact: 'substr(text, 1, 120)', milestone: `iif(title = '', kind, title)`, 'follow-up': 'substr(text, 1, 120)' },
  ...{ meeting: 'title', file: 'name', boundary: 'words', gift: 'what', tag: 'name', template: 'name', list: 'name' },
}

export const titleNow = (db: Readable, noun: HistoryNoun, id: string): string =>
  db.get<{ title: string | null }>(
    sql`SELECT ${raw(titles[noun])} AS title FROM ${raw(tableOf(noun))} WHERE id = ${id}`,
  )?.title ?? ''
