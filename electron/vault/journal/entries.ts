/** entry: one thing jotted. */
import type { Entry, EntryChannel, EntryExcerpt, EntryKind } from '../../../shared/contract/entries.ts'
import type { Parsed } from '../../../shared/contract/index.ts'
import type { Readable } from '../store/handles.ts'
import type { EntryRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { list, raw, sql } from '../store/sql.ts'
import { binArcs, restoreArcs } from './arcs.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { addDisagreement, binCheckBacks, restoreCheckBacks } from './disagreements.ts'
import { countsOfDays, countsOfMonths } from './entry-counts.ts'
import { chosen, idsWithPerson } from './entry-filter.ts'
import { keepKind } from './entry-kind.ts'
import { addFact } from './facts.ts'
import { addFollowUp } from './follow-ups.ts'
import { fileAround, withNewcomers } from './jotted.ts'
import { addLifeEvent } from './life-events.ts'
import { addMilestone } from './milestones.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'
import { addSignal } from './signals.ts'

/** Characters of an entry that lists and pages carry; the rest is read when the entry is opened. */
const excerptLength = 4000

type Participant = { id: never; name: string; inBin?: true }
type Participants = ReadonlyMap<string, Participant[]>

const participantsOf = (db: Readable, entryIds: readonly string[]): Participants => {
  const found = new Map<string, Participant[]>()
  const rows = db.all<{ entry_id: string; person_id: string; name: string; deleted_at: string | null }>(
    sql`SELECT entry_person.entry_id, entry_person.person_id, person.name, person.deleted_at FROM entry_person
        JOIN person ON person.id = entry_person.person_id
        WHERE entry_person.entry_id IN ${list(entryIds)} ORDER BY entry_person.place`,
  )
  for (const row of rows)
    found.set(row.entry_id, [
      ...(found.get(row.entry_id) ?? []),
      { id: branded<never>(row.person_id), name: row.name, ...(row.deleted_at !== null && { inBin: true }) },
    ])
  return found
}

const read = (row: EntryRow, people: Participants): Entry => ({
  id: branded(row.id),
  kind: row.kind as EntryKind,
  happenedAt: row.happened_at,
  zone: row.zone,
  channel: row.channel as EntryChannel,
  text: row.text,
  people: people.get(row.id) ?? [],
  tags: tagsOf(row.tags),
  deleted: row.deleted_at !== null,
})

const marksOf = ({
  events,
  signals,
}: {
  readonly events: string
  readonly signals: string
}): EntryExcerpt['marks'] => ({
  events: JSON.parse(events) as EntryExcerpt['marks']['events'],
  signals: JSON.parse(signals) as EntryExcerpt['marks']['signals'],
})

const excerpts = (
  db: Readable,
  rows: readonly (EntryRow & {
    readonly length: number
    readonly files: number
    readonly events: string
    readonly signals: string
  })[],
): EntryExcerpt[] => {
  const people = participantsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...read(row, people),
    more: row.length > excerptLength,
    files: row.files,
    marks: marksOf(row),
  }))
}

const excerptColumns = raw(
  `entry.id, happened_at, zone, channel, substr(text, 1, ${excerptLength}) AS text, length(text) AS length, tags, kind,
   (SELECT count(*) FROM file WHERE entry_id = entry.id AND file.deleted_at IS NULL) AS files,
   (SELECT json_group_array(json_object('event', event, 'relative', relative)) FROM
     (SELECT DISTINCT event, relative FROM life_event WHERE entry_id = entry.id AND life_event.deleted_at IS NULL)) AS events,
   (SELECT json_group_array(DISTINCT signal.kind) FROM signal WHERE entry_id = entry.id AND signal.deleted_at IS NULL) AS signals,
   entry.created_at, entry.deleted_at`,
)

export type Place = Partial<Pick<Parsed<'entries.list'>, 'before' | 'after' | 'upTo'>>

/** What lies on that side of a place: `<happened_at> <id>`, or the beginning of one. */
const beside = (sign: '<' | '<=' | '>', place: string): Sql => {
  const [at = '', id = ''] = place.split(' ')
  return sql`(happened_at, entry.id) ${raw(sign)} (${at}, ${id})`
}

const isUpwards = ({ before, upTo, after }: Place): boolean =>
  after !== undefined && before === undefined && upTo === undefined

const sideOf = ({ before, upTo, after }: Place): Sql => {
  if (before !== undefined) return beside('<', before)
  if (upTo !== undefined) return beside('<=', upTo)
  return after === undefined ? sql`TRUE` : beside('>', after)
}

/** Newest first; after a place, the nearest of those that are newer. */
export const page = (db: Readable, where: Sql, place: Place, limit: number): EntryExcerpt[] => {
  const order = raw(isUpwards(place) ? 'happened_at, entry.id' : 'happened_at DESC, entry.id DESC')
  const found = excerpts(
    db,
    db.all(
      sql`SELECT ${excerptColumns} FROM entry WHERE deleted_at IS NULL AND ${where} AND ${sideOf(place)}
          ORDER BY ${order} LIMIT ${limit}`,
    ),
  )
  return isUpwards(place) ? found.toReversed() : found
}

/** Where the page after this one begins, read in the same direction; null at the end. */
export const placeAfter = (found: readonly EntryExcerpt[], limit: number, place: Place = {}): string | null => {
  const last = found.at(isUpwards(place) ? 0 : -1)
  return found.length === limit && last ? `${last.happenedAt} ${last.id}` : null
}

export const withPerson = (personId: string): Sql => sql`entry.id IN (${idsWithPerson(personId)})`

/** The newest of those that `where` names. */
export const entriesWhere = (db: Readable, where: Sql, limit: number): EntryExcerpt[] => page(db, where, {}, limit)

export const lastEntries = (db: Readable, personId: string, limit: number): EntryExcerpt[] =>
  page(db, withPerson(personId), {}, limit)

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

/** Out of the bin, and with it what went there with it: the steps of its arcs, and when to look back at a disagreement. */
export const restoreEntry = (ctx: CommandCtx, id: string): void => {
  const before = orNotFound(ctx.db.update('entry', id, { deleted_at: null }))
  if (before.deleted_at === null) return
  restoreArcs(ctx, id, before.deleted_at)
  restoreCheckBacks(ctx, id)
}

export const entries: Omit<NounHandlers<'entries'>, 'entries.lastChannel'> = {
  'entries.jot': (ctx, jot) => {
    const { people, facts, milestones, followUps, draft, ties, boundaries, ...rest } = withNewcomers(ctx, jot)
    const { lifeEvents = [], signals = [], disagreements = [], ...entry } = rest
    const { db, now, newId } = ctx
    const id = newId()
    db.insert('entry', {
      ...kept(id, now),
      happened_at: entry.happenedAt,
      zone: now.timeZoneId,
      channel: entry.channel,
      text: entry.text,
      tags: JSON.stringify(entry.tags),
      kind: 'note',
    })
    setPeople(ctx, id, people)
    const from = { entryId: branded<never>(id) }
    const filed = {
      facts: facts.map((fact) => branded<never>(addFact(ctx, { ...fact, ...from }))),
      milestones: milestones.map((milestone) => branded<never>(addMilestone(ctx, { ...milestone, ...from }))),
      followUps: followUps.map((followUp) => branded<never>(addFollowUp(ctx, { ...followUp, ...from }))),
    }
    for (const event of lifeEvents) addLifeEvent(ctx, { ...event, ...from })
    for (const signal of signals) addSignal(ctx, { ...signal, ...from })
    for (const disagreement of disagreements) addDisagreement(ctx, { ...disagreement, ...from })
    fileAround(ctx, { ties, boundaries })
    if (lifeEvents.length + disagreements.length > 0) keepKind(db, id)
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
  'entries.remove': (ctx, { id }) => {
    const { db, now } = ctx
    const before = orNotFound(db.update('entry', id, { deleted_at: instantOf(now) }))
    if (before.deleted_at === null) {
      binArcs(ctx, id)
      binCheckBacks(ctx, id)
    }
    return { change: branded(db.change) }
  },
  'entries.get': ({ db }, { id }) => {
    const row = orNotFound(db.get<EntryRow>(sql`SELECT * FROM entry WHERE id = ${id}`))
    return read(row, participantsOf(db, [id]))
  },
  'entries.list': ({ db }, { before, after, upTo, limit, ...filter }) => {
    const place = { before, after, upTo }
    const found = page(db, chosen(db, filter).where, place, limit)
    return { entries: found, next: placeAfter(found, limit, place) }
  },
  'entries.months': ({ db }, filter) => countsOfMonths(db, filter),
  'entries.days': ({ db }, input) => countsOfDays(db, input),
}
