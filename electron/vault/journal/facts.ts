/** fact: something known about a person, where it came from, and how it may be used. */
import type { Fact, FactCategory, FactUse, Source } from '../../../shared/contract/facts.ts'
import type { Readable } from '../store/handles.ts'
import type { FactRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

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

/** Health and worries are told in confidence more often than not; they wait until the person raises them. */
export const defaultUse = (category: FactCategory): FactUse =>
  category === 'health' || category === 'worry' ? 'if-raised' : 'mention'

const read = (row: FactRow & SourceColumns): Fact => ({
  id: branded(row.id),
  personId: branded(row.person_id),
  category: row.category as FactCategory,
  text: row.text,
  use: row.use as FactUse,
  entryId: row.entry_id === null ? null : branded(row.entry_id),
  source: sourceOf(row),
  createdAt: row.created_at,
})

export const factsOf = (db: Readable, personId: string): Fact[] =>
  db
    .all<FactRow & SourceColumns>(
      sql`SELECT fact.*, ${sourceColumns} FROM fact ${sourceJoin('fact')}
          WHERE fact.person_id = ${personId} AND fact.deleted_at IS NULL ORDER BY fact.created_at DESC, fact.id`,
    )
    .map(read)

export const addFact = (
  { db, now, newId }: CommandCtx,
  fact: { personId: string; category: FactCategory; text: string; use?: FactUse | undefined; entryId: string | null },
): string => {
  const id = newId()
  orNotFound(db.row('person', fact.personId))
  if (fact.entryId !== null) orNotFound(db.row('entry', fact.entryId))
  db.insert('fact', {
    ...kept(id, now),
    person_id: fact.personId,
    category: fact.category,
    text: fact.text.trim(),
    use: fact.use ?? defaultUse(fact.category),
    entry_id: fact.entryId,
  })
  return id
}

export const facts: NounHandlers<'facts'> = {
  'facts.list': ({ db }, { personId }) => factsOf(db, personId),
  'facts.add': (ctx, input) => {
    const id = addFact(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'facts.edit': ({ db }, { id, category, text, use }) => {
    orNotFound(db.update('fact', id, { category, text: text.trim(), use: use ?? defaultUse(category) }))
    return { change: branded(db.change) }
  },
  'facts.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('fact', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'facts.restore': ({ db }, { id }) => {
    orNotFound(db.update('fact', id, { deleted_at: null }))
    return { change: branded(db.change) }
  },
}
