/** fact: something known about a person, where it came from, how it may be used and how long it holds. */
import type { Fact, FactCategory, FactFields, FactTold, FactUse, Source } from '../../../shared/contract/facts.ts'
import type { Parsed } from '../../../shared/contract/index.ts'
import { confirmBy, confirmNext, isOver, problemOfDays } from '../../../shared/model/facts/time.ts'
import type { DatedFact } from '../../../shared/model/facts/time.ts'
import { defaultUse, type UsedFact } from '../../../shared/model/facts/use.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { FactRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { list, raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

/** What the columns of `sourceJoin` say about where something came from. */
export type SourceColumns = {
  readonly source_id: string | null
  readonly source_at: string
  readonly source_channel: string
  readonly source_text: string
}

export const sourceColumns = raw(
  'source.id AS source_id, source.happened_at AS source_at, source.channel AS source_channel, substr(source.text, 1, 200) AS source_text',
)
/** Joins the entry a row came from, unless that entry is in the bin. */
export const sourceJoin = (noun: 'fact' | 'milestone' | 'follow_up') =>
  raw(`LEFT JOIN entry AS source ON source.id = ${noun}.entry_id AND source.deleted_at IS NULL`)

export const sourceOf = (row: SourceColumns): Source =>
  row.source_id === null
    ? null
    : {
        entryId: branded(row.source_id),
        happenedAt: row.source_at,
        channel: row.source_channel,
        excerpt: row.source_text,
      }

/** Where nobody kept when it was learned: the day of its entry, else the day it was written. */
const learnedOn = (row: FactRow & SourceColumns): string =>
  row.learned_on ?? (row.source_id === null ? row.created_at : row.source_at).slice(0, 10)

const read = (row: FactRow & SourceColumns): Fact => ({
  id: branded(row.id),
  personId: branded(row.person_id),
  category: row.category as FactCategory,
  text: row.text,
  use: row.use as FactUse,
  told: row.told as FactTold,
  learnedOn: learnedOn(row),
  confirmBy: row.confirm_by,
  expiresOn: row.expires_on,
  confirmedAt: row.confirmed_at,
  entryId: row.entry_id === null ? null : branded(row.entry_id),
  source: sourceOf(row),
  createdAt: row.created_at,
})

const readWhere = (db: Readable, where: Sql): Fact[] =>
  db
    .all<FactRow & SourceColumns>(
      sql`SELECT fact.*, ${sourceColumns} FROM fact ${sourceJoin('fact')}
          WHERE ${where} ORDER BY fact.created_at DESC, fact.id`,
    )
    .map(read)

/** Those that are over too, newest first. */
export const factsOf = (db: Readable, personId: string): Fact[] =>
  readWhere(db, sql`fact.person_id = ${personId} AND fact.deleted_at IS NULL`)

/** By their ids; of those that are there. */
export const factsAmong = (db: Readable, ids: readonly string[]): Fact[] =>
  readWhere(db, sql`fact.deleted_at IS NULL AND fact.id IN ${list(ids)}`)

/** What is so on a day. */
export const factsNow = (db: Readable, personId: string, day: string): Fact[] =>
  factsOf(db, personId).filter((fact) => !isOver(fact, day))

const earlier = (a: string, b: string): string => (a < b ? a : b)

const checkDays = (days: DatedFact, today: string): void => {
  const problem = problemOfDays(days, today)
  if (problem) throw invalid(problem.field, problem.word)
}

export const addFact = ({ db, now, newId }: CommandCtx, fact: FactFields): string => {
  const { personId, category, entryId, told = 'told', expiresOn = null } = fact
  const id = newId()
  orNotFound(db.row('person', personId))
  const entry = entryId === null ? undefined : orNotFound(db.row('entry', entryId))
  const today = dayOf(now)
  const learned = fact.learnedOn ?? earlier(entry?.happened_at.slice(0, 10) ?? today, today)
  const confirm = fact.confirmBy === undefined ? confirmBy(category, learned) : fact.confirmBy
  checkDays({ learnedOn: learned, confirmBy: confirm, expiresOn }, today)
  db.insert('fact', {
    ...kept(id, now),
    person_id: personId,
    category,
    text: fact.text.trim(),
    use: fact.use ?? defaultUse(category, told),
    entry_id: entryId,
    told,
    learned_on: learned,
    confirm_by: confirm,
    expires_on: expiresOn,
    confirmed_at: null,
  })
  return id
}

const one = (db: Readable, id: string): Fact => orNotFound(readWhere(db, sql`fact.id = ${id}`)[0])

const edit = ({ db, now }: CommandCtx, { id, category, text, use, ...rest }: Parsed<'facts.edit'>): void => {
  const before = one(db, id)
  const today = dayOf(now)
  const words = text.trim()
  const told = rest.told ?? before.told
  const days = {
    learnedOn: rest.learnedOn ?? before.learnedOn,
    confirmBy: rest.confirmBy === undefined ? before.confirmBy : rest.confirmBy,
    expiresOn: rest.expiresOn === undefined ? before.expiresOn : rest.expiresOn,
  }
  const isNews = rest.confirmBy === undefined && words !== before.text
  if (isNews) days.confirmBy = confirmBy(category, today)
  checkDays(days, today)
  db.update('fact', id, {
    ...{ category, text: words, told, use: use ?? defaultUse(category, told) },
    ...(days.learnedOn !== before.learnedOn && { learned_on: days.learnedOn }),
    ...{ confirm_by: days.confirmBy, expires_on: days.expiresOn },
    ...(isNews && { confirmed_at: instantOf(now) }),
  })
}

const patch = ({ db }: CommandCtx, id: string, values: Partial<FactRow>) => {
  orNotFound(db.update('fact', id, values))
  return { change: branded<never>(db.change) }
}

/** Entries facts came from that are so, about whomever they are: an entry about two people tells of both. */
export const sourcesOf = (db: Readable, which: Sql, isSo: (fact: UsedFact) => boolean): ReadonlySet<string> =>
  new Set(
    db
      .all<FactRow>(sql`SELECT * FROM fact WHERE deleted_at IS NULL AND entry_id IS NOT NULL AND ${which}`)
      .flatMap(({ entry_id: id, category, told, use }) =>
        id !== null && isSo({ category: category as 'work', told: told as 'told', use: use as 'never' }) ? [id] : [],
      ),
  )

export const facts: NounHandlers<'facts'> = {
  'facts.list': ({ db }, { personId }) => factsOf(db, personId),
  'facts.add': (ctx, input) => {
    const id = addFact(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'facts.edit': (ctx, input) => {
    edit(ctx, input)
    return { change: branded(ctx.db.change) }
  },
  'facts.confirm': (ctx, { id }) => {
    const { category, confirmBy: by } = one(ctx.db, id)
    const today = dayOf(ctx.now)
    const next = by === null ? confirmBy(category, today) : confirmNext(category, today)
    // what was over and is so after all is no longer over
    return patch(ctx, id, { confirmed_at: instantOf(ctx.now), confirm_by: next, expires_on: null })
  },
  'facts.retire': (ctx, { id, on }) => {
    const { learnedOn: learned } = one(ctx.db, id)
    const day = on ?? dayOf(ctx.now)
    if (day > dayOf(ctx.now)) throw invalid('on', 'in-future')
    if (day < learned) throw invalid('on', 'before-learned')
    return patch(ctx, id, { expires_on: day })
  },
  'facts.remove': (ctx, { id }) => patch(ctx, id, { deleted_at: instantOf(ctx.now) }),
}
