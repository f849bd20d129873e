/** entry: one thing jotted. */
import type { Entry, EntryChannel, EntryExcerpt } from '../../../shared/contract/entries.ts'
import type { Readable } from '../store/handles.ts'
import type { EntryRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { list, raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { addFact } from './facts.ts'
import { addFollowUp } from './follow-ups.ts'
import { addMilestone } from './milestones.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'

/** Characters of an entry that lists and pages carry; the rest is read when the entry is opened. */
const excerptLength = 4000

type Participants = ReadonlyMap<string, { id: never; name: string }[]>

const participantsOf = (db: Readable, entryIds: readonly string[]): Participants => {
  const found = new Map<string, { id: never; name: string }[]>()
  const rows = db.all<{ entry_id: string; person_id: string; name: string }>(
    sql`SELECT entry_person.entry_id, entry_person.person_id, person.name FROM entry_person
        JOIN person ON person.id = entry_person.person_id
        WHERE entry_person.entry_id IN ${list(entryIds)} ORDER BY entry_person.place`,
  )
  for (const row of rows)
    found.set(row.entry_id, [...(found.get(row.entry_id) ?? []), { id: branded<never>(row.person_id), name: row.name }])
  return found
}

const read = (row: EntryRow, people: Participants): Entry => ({
  id: branded(row.id),
  happenedAt: row.happened_at,
  zone: row.zone,
  channel: row.channel as EntryChannel,
  text: row.text,
  people: people.get(row.id) ?? [],
  tags: tagsOf(row.tags),
  deleted: row.deleted_at !== null,
})

const excerpts = (
  db: Readable,
  rows: readonly (EntryRow & { readonly length: number; readonly files: number })[],
): EntryExcerpt[] => {
  const people = participantsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...read(row, people), more: row.length > excerptLength, files: row.files }))
}

const excerptColumns = raw(
  `entry.id, happened_at, zone, channel, substr(text, 1, ${excerptLength}) AS text, length(text) AS length, tags,
   (SELECT count(*) FROM file WHERE entry_id = entry.id AND file.deleted_at IS NULL) AS files, entry.created_at, entry.deleted_at`,
)

/** `before` is the place of the last entry seen: `<happened_at> <id>`. */
const page = (db: Readable, where: Sql, before: string | undefined, limit: number): EntryExcerpt[] => {
  const [at, id] = before?.split(' ') ?? []
  const older = at === undefined ? sql`TRUE` : sql`(happened_at, entry.id) < (${at}, ${id ?? ''})`
  return excerpts(
    db,
    db.all(
      sql`SELECT ${excerptColumns} FROM entry WHERE deleted_at IS NULL AND ${where} AND ${older}
          ORDER BY happened_at DESC, entry.id DESC LIMIT ${limit}`,
    ),
  )
}

export const withPerson = (personId: string): Sql =>
  sql`entry.id IN (SELECT entry_id FROM entry_person WHERE person_id = ${personId})`

/** The newest of those that `where` names. */
export const entriesWhere = (db: Readable, where: Sql, limit: number): EntryExcerpt[] =>
  page(db, where, undefined, limit)

export const lastEntries = (db: Readable, personId: string, limit: number): EntryExcerpt[] =>
  page(db, withPerson(personId), undefined, limit)

export const firstContact = (db: Readable, personId: string): { at: string | null; count: number } =>
  db.get<{ at: string | null; count: number }>(
    sql`SELECT min(happened_at) AS at, count(*) AS count FROM entry WHERE deleted_at IS NULL AND ${withPerson(personId)}`,
  ) ?? { at: null, count: 0 }

/** Writes who took part; the order they were named in is kept. */
const setPeople = ({ db }: CommandCtx, entryId: string, people: readonly string[]): void => {
  const wanted = [...new Set(people)]
  const before = db.all<{ id: string; person_id: string }>(
    sql`SELECT id, person_id FROM entry_person WHERE entry_id = ${entryId}`,
  )
  for (const row of before) if (!wanted.includes(row.person_id)) db.remove('entry_person', row.id)
  wanted.forEach((personId, place) => {
    orNotFound(db.row('person', personId))
    const id = `${entryId}.${personId}`
    if (before.some((row) => row.id === id)) db.update('entry_person', id, { place })
    else db.insert('entry_person', { id, entry_id: entryId, person_id: personId, place })
  })
}

export const entries: NounHandlers<'entries'> = {
  'entries.jot': (ctx, { people, facts, milestones, followUps, draft, ...entry }) => {
    const { db, now, newId } = ctx
    const id = newId()
    db.insert('entry', {
      ...kept(id, now),
      happened_at: entry.happenedAt,
      zone: now.timeZoneId,
      channel: entry.channel,
      text: entry.text,
      tags: JSON.stringify(entry.tags),
    })
    setPeople(ctx, id, people)
    const from = { entryId: branded<never>(id) }
    const filed = {
      facts: facts.map((fact) => branded<never>(addFact(ctx, { ...fact, ...from }))),
      milestones: milestones.map((milestone) => branded<never>(addMilestone(ctx, { ...milestone, ...from }))),
      followUps: followUps.map((followUp) => branded<never>(addFollowUp(ctx, { ...followUp, ...from }))),
    }
    if (draft !== undefined) db.keep(sql`DELETE FROM draft WHERE place = ${draft}`)
    return { change: branded(db.change), id: branded(id), ...filed }
  },
  'entries.edit': (ctx, { id, fields }) => {
    const { people, tags, text, channel, happenedAt } = fields
    orNotFound(
      ctx.db.update('entry', id, {
        ...(text !== undefined && { text }),
        ...(channel !== undefined && { channel }),
        ...(happenedAt !== undefined && { happened_at: happenedAt }),
        ...(tags !== undefined && { tags: JSON.stringify(tags) }),
      }),
    )
    if (people !== undefined) setPeople(ctx, id, people)
    return { change: branded(ctx.db.change) }
  },
  'entries.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('entry', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'entries.restore': ({ db }, { id }) => {
    orNotFound(db.update('entry', id, { deleted_at: null }))
    return { change: branded(db.change) }
  },
  'entries.get': ({ db }, { id }) => {
    const row = orNotFound(db.get<EntryRow>(sql`SELECT * FROM entry WHERE id = ${id}`))
    return read(row, participantsOf(db, [id]))
  },
  'entries.list': ({ db }, { personId, before, limit }) => {
    const found = page(db, personId === undefined ? sql`TRUE` : withPerson(personId), before, limit)
    const last = found.at(-1)
    return { entries: found, next: found.length === limit && last ? `${last.happenedAt} ${last.id}` : null }
  },
}
