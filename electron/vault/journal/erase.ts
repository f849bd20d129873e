/**
 * Deleting for good. What goes is gone from the journal, from its history, from search, from drafts and from what was told; what is left that
 * pointed at it points at nothing. Nothing of it is written down, so nothing takes it back.
 */
import { rowFromJson, rowToJson } from '../store/handles.ts'
import type { Keeping, Writable } from '../store/handles.ts'
import type { Noun, Rows } from '../store/rows.ts'
import { nouns } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import { attendeesOf } from './attendees.ts'
import type { CommandCtx } from './context.ts'
import { among, goingWith, isNoun, linksOf, loose, shared } from './erase-links.ts'
import type { Going, Thing } from './erase-links.ts'
import { dropEmpty, letGo } from './file-content.ts'
import { mergeAll, mergeWords } from './finding/merge.ts'
import { takeIn } from './finding/waiting.ts'
import { instantOf } from './rows.ts'

type Ids = ReadonlyMap<Noun, ReadonlySet<string>>

const join = (a: Ids, b: Ids): Ids =>
  new Map(nouns.map((noun) => [noun, new Set([...(a.get(noun) ?? []), ...(b.get(noun) ?? [])])]))

/** What was written about people and taken back again has no row, and still stands in the history with its text. */
const vanished = (db: Keeping, going: Going): Ids =>
  new Map(
    shared.map(({ noun, link }) => {
      // its id is `<noun>.<person>`: told apart without reading what was written
      const rows = db.all<{ id: string }>(
        sql`SELECT DISTINCT substr(id, 1, instr(id, '.') - 1) AS id FROM change
            WHERE noun = ${link} AND substr(id, instr(id, '.') + 1) IN ${among(going.get('person') ?? [])}`,
      )
      const gone = db.all<{ id: string }>(
        sql`SELECT value AS id FROM json_each(${JSON.stringify(rows.map(({ id }) => id))})
            WHERE value NOT IN (SELECT id FROM ${raw(noun)})`,
      )
      return [noun, new Set(gone.map(({ id }) => id))]
    }),
  )

const forget = (db: Keeping, going: Going): void => {
  const all = join(going, vanished(db, going))
  const sets = new Set<string>()
  const drop = (where: ReturnType<typeof sql>): void => {
    for (const { set_id } of db.all<{ set_id: string }>(sql`SELECT DISTINCT set_id FROM change WHERE ${where}`))
      sets.add(set_id)
    db.keep(sql`DELETE FROM change WHERE ${where}`)
  }
  for (const [noun, ids] of all) if (ids.size > 0) drop(sql`noun = ${noun} AND id IN ${among(ids)}`)
  for (const { link } of shared)
    for (const end of [`substr(id, 1, instr(id, '.') - 1)`, `substr(id, instr(id, '.') + 1)`]) {
      const ids = [...(all.get('person') ?? []), ...shared.flatMap(({ noun }) => [...(all.get(noun) ?? [])])]
      if (ids.length > 0) drop(sql`noun = ${link} AND ${raw(end)} IN ${among(ids)}`)
    }
  for (const { table, column, to, must } of linksOf(db)) {
    const ids = all.get(to)
    if (!ids || ids.size === 0 || !isNoun(table) || shared.some(({ link }) => link === table)) continue
    const path = `$.${column}`
    if (must === 1) drop(sql`noun = ${table} AND json_extract(coalesce(after, before), ${path}) IN ${among(ids)}`)
    else
      for (const side of ['before', 'after'])
        db.keep(
          sql`UPDATE change SET ${raw(side)} = json_set(${raw(side)}, ${path}, NULL)
              WHERE noun = ${table} AND json_extract(${raw(side)}, ${path}) IN ${among(ids)}`,
        )
  }
  for (const { noun, to, level } of loose) {
    const ids = all.get(to)
    if (ids && ids.size > 0)
      drop(
        sql`noun = ${noun} AND json_extract(coalesce(after, before), ${`$.${level}`}) = ${to}
            AND json_extract(coalesce(after, before), '$.subject') IN ${among(ids)}`,
      )
  }
  dropEmpty(db, [...sets])
}

/** A draft of a page that is gone goes; one elsewhere no longer means them. */
const forgetDrafts = (db: Keeping, people: ReadonlySet<string>): void => {
  for (const { place, body } of db.all<{ place: string; body: string }>(sql`SELECT place, body FROM draft`)) {
    const draft = JSON.parse(body) as { people?: readonly string[] }
    if (people.has(place.replace(/^person:/, ''))) db.keep(sql`DELETE FROM draft WHERE place = ${place}`)
    else if (draft.people?.some((id) => people.has(id))) {
      const left = { ...draft, people: draft.people.filter((id) => !people.has(id)) }
      db.keep(sql`UPDATE draft SET body = ${JSON.stringify(left)} WHERE place = ${place}`)
    }
  }
}

/** A calendar's names of them go from the meetings others had too, and from what is written down of those. */
const forgetAttendees = (db: Writable, going: Going): void => {
  const people = going.get('person') ?? new Set()
  const without = (attendees: string): string =>
    JSON.stringify(attendeesOf({ attendees }).filter(({ id }) => id === undefined || !people.has(id)))
  const meetings = db.all<{ id: string; attendees: string }>(
    sql`SELECT id, attendees FROM meeting WHERE id IN (SELECT meeting_id FROM meeting_person WHERE person_id IN ${among(people)})
        AND id NOT IN ${among(going.get('meeting') ?? [])}`,
  )
  for (const { id, attendees } of meetings) db.rewrite('meeting', id, { attendees: without(attendees) })
  const written = db.all<{ seq: number; before: string | null; after: string | null }>(
    sql`SELECT seq, before, after FROM change WHERE noun = 'meeting' AND id IN ${among(meetings.map(({ id }) => id))}`,
  )
  const side = (json: string | null): string | null => {
    if (json === null) return null
    const row = rowFromJson(json)
    return rowToJson({ ...row, attendees: without(String(row['attendees'])) })
  }
  for (const { seq, before, after } of written)
    db.keep(sql`UPDATE change SET before = ${side(before)}, after = ${side(after)} WHERE seq = ${seq}`)
}

/** What is left of a meeting a watched calendar has: that it is not wanted. Without it the next reading would bring it anew. */
export const erasedMark = JSON.stringify(['erased'])
const emptied = { title: '', place: '', note: '', attendees: '[]', by_hand: erasedMark } as const

const watchedAmong = (db: Keeping, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: string }>(
        sql`SELECT meeting.id FROM meeting JOIN calendar ON calendar.id = calendar_id AND calendar.deleted_at IS NULL
            WHERE meeting.id IN ${among(ids)}`,
      )
      .map(({ id }) => id),
  )

/** Links first, and what they lead to last: what is kept beside the journal is then worked out from what is really left. */
const order = (noun: Noun): number =>
  noun.includes('_')
    ? 0
    : ['entry', 'gift', 'meeting'].includes(noun)
      ? 2
      : noun === 'person'
        ? 4
        : noun === 'organisation'
          ? 3
          : 1

/** The words of search lie on in its pages until those are merged: said here, done a little at a time. */
const leaveWords = (db: Keeping): void => {
  db.keep(
    sql`INSERT INTO covered (name, first, last) VALUES ('erased-words', 'new', '') ON CONFLICT (name) DO UPDATE SET first = 'new'`,
  )
}

/** Deletes these and all that goes with them, and says how many that was. */
export const eraseAll = (ctx: CommandCtx, roots: readonly Thing[]): number => {
  const { db } = ctx
  const going = goingWith(db, roots)
  const links = linksOf(db)
  for (const id of going.get('file') ?? []) letGo(ctx, id, db.row('file', id)?.bytes ?? 0)
  for (const { table, column, to, must } of links) {
    const ids = going.get(to)
    if (!ids || !isNoun(table) || must === 1) continue
    const at = raw(`"${column}"`)
    for (const { id } of db.all<{ id: string }>(sql`SELECT id FROM ${raw(table)} WHERE ${at} IN ${among(ids)}`))
      if (!going.get(table)?.has(id)) db.rewrite(table, id, { [column]: null } as Partial<Rows[Noun]>)
  }
  forgetAttendees(db, going)
  forget(db, going)
  forgetDrafts(db, going.get('person') ?? new Set())
  for (const [noun, ids] of [...going].toSorted(([a], [b]) => order(a) - order(b))) {
    // what is kept beside the journal about it
    for (const { table, column, to } of links)
      if (to === noun && !isNoun(table)) db.keep(sql`DELETE FROM ${raw(table)} WHERE ${raw(column)} IN ${among(ids)}`)
    db.keep(sql`DELETE FROM recent WHERE noun = ${noun} AND id IN ${among(ids)}`)
    if (noun === 'person') db.keep(sql`DELETE FROM last_contact WHERE person_id IN ${among(ids)}`)
    const again = noun === 'meeting' ? watchedAmong(db, ids) : new Set<string>()
    for (const id of ids)
      if (again.has(id)) db.rewrite('meeting', id, { ...emptied, deleted_at: instantOf(ctx.now) })
      else db.erase(noun, id)
  }
  for (const [noun, told] of [
    ['milestone', 'milestone'],
    ['follow_up', 'follow-up'],
    ['meeting', 'meeting'],
  ] as const)
    for (const table of ['told', 'snooze'])
      db.keep(sql`DELETE FROM ${raw(table)} WHERE noun = ${told} AND id IN ${among(going.get(noun) ?? [])}`)
  leaveWords(db)
  return [...going.values()].reduce((sum, ids) => sum + ids.size, 0)
}

/** Pages of the index merged in one go: a few milliseconds. */
const atOnce = 32

/** Merges a little of the index, so that what was taken out of it is out of its pages, and says whether there is more. */
export const clearWords = (db: Keeping): boolean => {
  const left = db.get<{ first: string }>(sql`SELECT first FROM covered WHERE name = 'erased-words'`)
  if (!left) return false
  const isNew = left.first === 'new'
  // what was altered with it still has its old words in the index
  if (isNew && takeIn(db)) return true
  if (isNew) mergeAll(db, atOnce)
  const more = isNew || mergeWords(db, atOnce)
  if (more) db.keep(sql`UPDATE covered SET first = 'going' WHERE name = 'erased-words' AND first = 'new'`)
  else db.keep(sql`DELETE FROM covered WHERE name = 'erased-words'`)
  return more
}
