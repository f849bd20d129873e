/** What becomes of a follow-up: done, dropped, given a new day, told that it will be late, acknowledged, taken up again. */
import { entryChannels } from '../../../shared/contract/entries.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { FollowUpRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, Handlers } from './context.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'
import { forgetSnoozes } from './snooze.ts'

/** @throws AppError('not-found') for one in the bin, AppError('conflict') naming how it was closed. */
const openOne = ({ db }: CommandCtx, id: string): FollowUpRow => {
  const row = orNotFound(db.row('follow_up', id))
  if (row.deleted_at !== null) throw new AppError('not-found')
  if (row.state !== 'open') throw new AppError('conflict', { state: row.state })
  return row
}

const patch = ({ db }: CommandCtx, id: string, values: Partial<FollowUpRow>) => {
  orNotFound(db.update('follow_up', id, values))
  return { change: branded<never>(db.change) }
}

/** A day that something was done on; never to come. */
const dayGone = ({ now }: CommandCtx, field: string, day: string | undefined): string => {
  const today = dayOf(now)
  if (day !== undefined && day > today) throw invalid(field, 'not-yet')
  return day ?? today
}

type Outcomes = Pick<
  Handlers,
  | 'followUps.close'
  | 'followUps.reopen'
  | 'followUps.renegotiate'
  | 'followUps.tellLate'
  | 'followUps.acknowledge'
  | 'followUps.snooze'
>

export const outcomes: Outcomes = {
  'followUps.close': (ctx, { id, state, on, why = '', told = false }) => {
    const row = openOne(ctx, id)
    const [closed_on, at] = [dayGone(ctx, 'on', on), instantOf(ctx.now)]
    forgetSnoozes(ctx.db, 'follow-up', id)
    return patch(ctx, id, { state, closed_at: at, closed_on, why: why.trim(), told_at: told ? at : row.told_at })
  },
  'followUps.reopen': (ctx, { id }) => {
    const { state } = orNotFound(ctx.db.row('follow_up', id))
    const newer = ctx.db.get(sql`SELECT 1 FROM follow_up WHERE renegotiated_from = ${id} AND deleted_at IS NULL`)
    if (newer !== undefined) throw new AppError('conflict', { state: 'renegotiated' })
    if (state === 'open') throw new AppError('conflict', { state })
    // whether they were told belongs to how it ended
    const opened = { closed_at: null, closed_on: null, why: '', told_at: null, agreed_by: null, agreed_on: null }
    return patch(ctx, id, { state: 'open', ...opened })
  },
  'followUps.renegotiate': (ctx, { id, due, agreedBy, agreedOn, why = '' }) => {
    const { db, now, newId } = ctx
    const row = openOne(ctx, id)
    if (row.kind === 'to-do') throw invalid('kind', 'nobody-was-told')
    if (due < dayOf(now)) throw invalid('due', 'before-today')
    if (due === row.due) throw invalid('due', 'same-day')
    const agreed_on = dayGone(ctx, 'agreedOn', agreedOn)
    const at = instantOf(now)
    forgetSnoozes(db, 'follow-up', id)
    db.update('follow_up', id, {
      ...{ state: 'renegotiated', closed_at: at, closed_on: agreed_on, why: why.trim() },
      ...{ agreed_by: agreedBy, agreed_on },
    })
    const next = newId()
    db.insert('follow_up', {
      ...row,
      ...kept(next, now),
      ...{ due, said_on: agreed_on, dated_at: at, renegotiated_from: id },
      ...{ snoozed_until: null, told_at: null, why: '' },
    })
    return { change: branded(db.change), id: branded(next) }
  },
  'followUps.tellLate': (ctx, { id }) => {
    const row = openOne(ctx, id)
    if (row.kind === 'to-do') throw invalid('kind', 'nobody-was-told')
    if (row.told_at !== null) throw new AppError('conflict', { told: 'already' })
    return patch(ctx, id, { told_at: instantOf(ctx.now) })
  },
  'followUps.acknowledge': (ctx, { id, how }) => {
    if (how !== undefined && !entryChannels.some((each) => each === how)) throw invalid('how', 'unknown')
    const row = openOne(ctx, id)
    if (row.acknowledged_at !== null) throw new AppError('conflict', { acknowledged: 'already' })
    return patch(ctx, id, { acknowledged_at: instantOf(ctx.now), acknowledged_how: how ?? null })
  },
  'followUps.snooze': (ctx, { id, until }) => {
    if (until <= dayOf(ctx.now)) throw new AppError('invalid', { until: 'not-later' })
    openOne(ctx, id)
    forgetSnoozes(ctx.db, 'follow-up', id)
    return patch(ctx, id, { snoozed_until: until, dated_at: instantOf(ctx.now) })
  },
}
