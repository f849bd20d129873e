/** follow-up: something to be done about a person by a date, by me or by them. */
import { sortFollowUps } from '../../../shared/model/follow-ups.ts'
import type { FollowUp, FollowUpFields, FollowUpState } from '../../../shared/contract/follow-ups.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { FollowUpRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { sourceColumns, sourceJoin, sourceOf } from './facts.ts'
import type { SourceColumns } from './facts.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'
import { forgetSnoozes } from './snooze.ts'

type Joined = FollowUpRow & SourceColumns & { readonly person_name: string }

const read = (row: Joined): FollowUp => ({
  id: branded(row.id),
  personId: branded(row.person_id),
  personName: row.person_name,
  kind: row.kind as 'to-do',
  by: row.by as 'me',
  text: row.text,
  due: row.due,
  state: row.state as FollowUpState,
  snoozedUntil: row.snoozed_until,
  closedAt: row.closed_at,
  acknowledgedAt: row.acknowledged_at,
  createdAt: row.created_at,
  entryId: row.entry_id === null ? null : branded(row.entry_id),
  source: sourceOf(row),
})

const living = (db: Readable, where: Sql, order: string): FollowUp[] =>
  db
    .all<Joined>(
      sql`SELECT follow_up.*, person.name AS person_name, ${sourceColumns} FROM follow_up
          JOIN person ON person.id = follow_up.person_id AND person.deleted_at IS NULL ${sourceJoin('follow_up')}
          WHERE follow_up.deleted_at IS NULL AND ${where} ORDER BY ${raw(order)}`,
    )
    .map(read)

/** When the date a reminder goes by was last set. */
export const datedAt = (db: Readable): Map<string, string> =>
  new Map(
    db
      .all<{ id: string; dated_at: string }>(
        sql`SELECT id, dated_at FROM follow_up WHERE state = 'open' AND deleted_at IS NULL`,
      )
      .map((row) => [row.id, row.dated_at]),
  )

/** All open ones of the living, in the order they should be looked at. */
export const openFollowUps = (db: Readable, today: string, personId?: string): FollowUp[] => {
  const whose = personId === undefined ? sql`TRUE` : sql`follow_up.person_id = ${personId}`
  return sortFollowUps(
    living(db, sql`follow_up.state = 'open' AND ${whose}`, 'follow_up.created_at, follow_up.id'),
    today,
  )
}

const closed = (db: Readable, personId?: string): FollowUp[] => {
  const whose = personId === undefined ? sql`TRUE` : sql`follow_up.person_id = ${personId}`
  return living(db, sql`follow_up.state <> 'open' AND ${whose}`, 'follow_up.closed_at DESC, follow_up.id LIMIT 500')
}

export const addFollowUp = ({ db, now, newId }: CommandCtx, followUp: FollowUpFields): string => {
  orNotFound(db.row('person', followUp.personId))
  if (followUp.entryId !== null) orNotFound(db.row('entry', followUp.entryId))
  const id = newId()
  db.insert('follow_up', {
    ...kept(id, now),
    person_id: followUp.personId,
    kind: followUp.kind,
    by: followUp.by,
    text: followUp.text.trim(),
    due: followUp.due,
    state: 'open',
    snoozed_until: null,
    closed_at: null,
    acknowledged_at: null,
    dated_at: instantOf(now),
    entry_id: followUp.entryId,
  })
  return id
}

const patch = ({ db }: CommandCtx, id: string, values: Partial<FollowUpRow>) => {
  orNotFound(db.update('follow_up', id, values))
  return { change: branded<never>(db.change) }
}

export const followUps: NounHandlers<'followUps'> = {
  'followUps.list': ({ db, now }, { personId, state }) => [
    ...(state === 'closed' ? [] : openFollowUps(db, dayOf(now), personId)),
    ...(state === 'open' ? [] : closed(db, personId)),
  ],
  'followUps.add': (ctx, input) => {
    const id = addFollowUp(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  // a new date is looked at anew: an old snooze would hide it
  'followUps.edit': (ctx, { id, kind, by, text, due }) => {
    const before = orNotFound(ctx.db.row('follow_up', id))
    const moved = before.due !== due && { due, snoozed_until: null, dated_at: instantOf(ctx.now) }
    if (moved) forgetSnoozes(ctx.db, 'follow-up', id)
    return patch(ctx, id, { kind, by, text: text.trim(), ...moved })
  },
  'followUps.close': (ctx, { id, state }) => patch(ctx, id, { state, closed_at: instantOf(ctx.now) }),
  'followUps.reopen': (ctx, { id }) => patch(ctx, id, { state: 'open', closed_at: null }),
  'followUps.snooze': (ctx, { id, until }) => {
    if (until <= dayOf(ctx.now)) throw new AppError('invalid', { until: 'not-later' })
    forgetSnoozes(ctx.db, 'follow-up', id)
    return patch(ctx, id, { snoozed_until: until, dated_at: instantOf(ctx.now) })
  },
  'followUps.acknowledge': (ctx, { id }) => patch(ctx, id, { acknowledged_at: instantOf(ctx.now) }),
  'followUps.remove': (ctx, { id }) => patch(ctx, id, { deleted_at: instantOf(ctx.now) }),
  'followUps.restore': (ctx, { id }) => patch(ctx, id, { deleted_at: null }),
}
