/** signal: a mark on an entry. What they come to is when there was some last: evidence, never a score. */
import type { Evidence, Signal, SignalFields } from '../../../shared/contract/signals.ts'
import { groupOf, isCommitment, isRecent, type SignalGroup, type SignalKind } from '../../../shared/model/evidence.ts'
import { invalid } from '../../../shared/result.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import type { SignalRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

/** Signs of commitment a page lists. */
const mostListed = 50

type Joined = SignalRow & { readonly at: string; readonly excerpt: string }

const living = (db: Readable, where: Sql): Signal[] =>
  db
    .all<Joined>(
      sql`SELECT signal.*, happened_at AS at, substr(entry.text, 1, 200) AS excerpt FROM signal
          JOIN entry ON entry.id = entry_id AND entry.deleted_at IS NULL
          WHERE signal.deleted_at IS NULL AND ${where} ORDER BY happened_at DESC, signal.created_at DESC, signal.id`,
    )
    .map((row) => ({
      id: branded(row.id),
      entryId: branded(row.entry_id),
      personId: branded(row.person_id),
      kind: row.kind as SignalKind,
      words: row.words,
      at: row.at,
      excerpt: row.excerpt,
    }))

/** Of one person, with the last of each side and whether that is of the last twelve months. */
const evidenceOf = (db: Readable, personId: string, today: string): Evidence => {
  const all = living(db, sql`signal.person_id = ${personId}`)
  const last = (group: SignalGroup): Evidence['care'] => {
    const found = all.find(({ kind }) => groupOf(kind) === group) ?? null
    return { last: found, recent: isRecent(found?.at ?? null, today) }
  }
  return {
    care: last('care'),
    competence: last('competence'),
    commitment: last('commitment'),
    commitments: all.filter(({ kind }) => isCommitment(kind)).slice(0, mostListed),
  }
}

/** Keeps when there was some last, for one person: by group, with what it was and its entry. */
export const keepSignals = (db: Keeping, personId: string): void => {
  db.keep(sql`DELETE FROM last_signal WHERE person_id = ${personId}`)
  const seen = new Set<string>()
  for (const { kind, at, entryId } of living(db, sql`signal.person_id = ${personId}`)) {
    const part = groupOf(kind)
    if (seen.has(part)) continue
    seen.add(part)
    db.keep(
      sql`INSERT INTO last_signal (person_id, part, at, kind, entry_id) VALUES (${personId}, ${part}, ${at}, ${kind}, ${entryId})`,
    )
  }
}

/** Everyone with a signal on an entry: its day may have moved, or it went to the bin. */
export const keepSignalsOf = (db: Keeping, entryId: string): void => {
  const people = db.all<{ person_id: string }>(
    sql`SELECT DISTINCT person_id FROM signal WHERE entry_id = ${entryId} AND deleted_at IS NULL`,
  )
  for (const { person_id } of people) keepSignals(db, person_id)
}

export const addSignal = (
  { db, now, newId }: CommandCtx,
  signal: SignalFields & { readonly entryId: string },
): string => {
  const words = signal.words.trim()
  if (signal.kind === 'other' && words === '') throw invalid('words', 'empty')
  orNotFound(db.row('person', signal.personId))
  orNotFound(db.row('entry', signal.entryId))
  const id = newId()
  const { entryId: entry_id, personId: person_id, kind } = signal
  db.insert('signal', { ...kept(id, now), entry_id, person_id, kind, words })
  return id
}

export const signals: NounHandlers<'signals'> = {
  'signals.evidence': ({ db, now }, { personId }) => evidenceOf(db, personId, dayOf(now)),
  'signals.ofEntry': ({ db }, { entryId }) => living(db, sql`entry_id = ${entryId}`),
  'signals.add': (ctx, input) => {
    const id = addSignal(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'signals.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('signal', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
