/** follow-up: something to be done about a person by a date, by me or by them. */
import { sortFollowUps } from '../../../shared/model/follow-ups.ts'
import type { FollowUp, FollowUpFields } from '../../../shared/contract/follow-ups.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { FollowUpRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { outcomes } from './follow-up-outcomes.ts'
import { hasNoNewer, living } from './follow-up-rows.ts'
import { ledger } from './ledger.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'
import { forgetSnoozes } from './snooze.ts'

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
  return living(
    db,
    sql`follow_up.state <> 'open' AND ${hasNoNewer} AND ${whose}`,
    'follow_up.closed_at DESC, follow_up.id LIMIT 500',
  )
}

/** What was said cannot have been said tomorrow. */
const checkSaid = ({ now }: CommandCtx, saidOn: string | undefined): void => {
  if (saidOn !== undefined && saidOn > dayOf(now)) throw invalid('saidOn', 'not-yet')
}

export const addFollowUp = (ctx: CommandCtx, followUp: FollowUpFields): string => {
  const { db, now, newId } = ctx
  orNotFound(db.row('person', followUp.personId))
  const entry = followUp.entryId === null ? undefined : orNotFound(db.row('entry', followUp.entryId))
  checkSaid(ctx, followUp.saidOn)
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
    said_on: followUp.saidOn ?? entry?.happened_at.slice(0, 10) ?? dayOf(now),
    words_of: followUp.wordsOf ?? null,
    acknowledge_by: followUp.acknowledgeBy ?? null,
    ...{ told_at: null, why: '', closed_on: null, agreed_by: null, agreed_on: null },
    ...{ renegotiated_from: null, acknowledged_how: null },
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
  ...ledger,
  'followUps.add': (ctx, input) => {
    // in the bin nobody would see it
    if (orNotFound(ctx.db.row('person', input.personId)).deleted_at !== null)
      throw new AppError('conflict', { person: 'in-bin' })
    const id = addFollowUp(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  // a new date is looked at anew: an old snooze would hide it, and what they were told of was the old one
  'followUps.edit': (ctx, { id, kind, by, text, due, saidOn, wordsOf, acknowledgeBy }) => {
    const before = orNotFound(ctx.db.row('follow_up', id))
    checkSaid(ctx, saidOn)
    const moved = before.due !== due && { due, snoozed_until: null, dated_at: instantOf(ctx.now), told_at: null }
    if (moved) forgetSnoozes(ctx.db, 'follow-up', id)
    return patch(ctx, id, {
      ...{ kind, by, text: text.trim(), ...moved },
      ...(saidOn !== undefined && { said_on: saidOn }),
      ...(wordsOf !== undefined && { words_of: wordsOf }),
      ...(acknowledgeBy !== undefined && { acknowledge_by: acknowledgeBy }),
    })
  },
  ...outcomes,
  'followUps.remove': (ctx, { id }) => patch(ctx, id, { deleted_at: instantOf(ctx.now) }),
}
