/** Putting off: the telling moves, the day stays where it is. A follow-up put off to another day is out of sight until then. */
import type { SnoozeChoice, ToldKey } from '../../../shared/contract/reminders.ts'
import type { Telling } from '../../../shared/model/reminders/look.ts'
import { snoozedUntil } from '../../../shared/model/reminders/snooze.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, Handlers } from './context.ts'
import { branded, dayOf, instantOf, orNotFound } from './rows.ts'
import { settingsOf } from './settings.ts'
import { milestoneToTell, slotOn } from './slots.ts'

type Key = Omit<ToldKey, 'round'>

/** The telling it was put off to is claimed: it is no longer put off, and what it stood for is not told any more. */
export const claimSnoozed = (db: Keeping, slot: Telling, at: string): void => {
  const { noun, id, occurrence, lead } = slot
  db.keep(
    sql`DELETE FROM snooze WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead}
        AND round = ${slot.snoozed?.round ?? 0}`,
  )
  db.keep(
    sql`INSERT INTO told (noun, id, occurrence, lead, round, due_at, how, claimed_at, shown_at) VALUES (${noun}, ${id}, ${occurrence},
        ${lead}, 0, ${slot.at}, 'put-off', ${at}, ${at}) ON CONFLICT DO NOTHING`,
  )
}

/** Of a follow-up whose day was chosen anew: an hour that was chosen for another day does not come back with it. */
export const forgetSnoozes = (db: Keeping, noun: Key['noun'], id: string): void =>
  void db.keep(sql`DELETE FROM snooze WHERE noun = ${noun} AND id = ${id}`)

/** Each time it was told is a round; putting it off once more before it was told again is the same round. */
const nextRound = (db: Readable, { noun, id, occurrence, lead }: Key): number =>
  (db.get<{ round: number | null }>(
    sql`SELECT max(round) AS round FROM told WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead}`,
  )?.round ?? 0) + 1

const keepSnooze = (db: Keeping, key: Key, until: Temporal.ZonedDateTime): void => {
  const { noun, id, occurrence, lead } = key
  db.keep(sql`DELETE FROM snooze WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead}`)
  db.keep(
    sql`INSERT INTO snooze (noun, id, occurrence, lead, round, until)
        VALUES (${noun}, ${id}, ${occurrence}, ${lead}, ${nextRound(db, key)}, ${instantOf(until)})`,
  )
}

const untilOf = ({ db, now }: CommandCtx, chosen: SnoozeChoice): Temporal.ZonedDateTime => {
  const { remindAt, quiet, workingDays, daysOff } = settingsOf(db)
  const until = snoozedUntil(chosen, now, { remindAt, quiet, workingDays, daysOff })
  if (typeof until === 'string') throw new AppError('invalid', { until })
  return until
}

const snoozeFollowUp = (ctx: CommandCtx, id: string, until: Temporal.ZonedDateTime | null): void => {
  const { db, now } = ctx
  const row = orNotFound(db.row('follow_up', id))
  if (row.deleted_at !== null) throw new AppError('not-found')
  if (row.state !== 'open') throw new AppError('conflict', { state: row.state })
  forgetSnoozes(db, 'follow-up', id)
  const before = row.snoozed_until ?? row.due
  // later the same day it stays in sight: it is only told again
  const day = until === null || (before !== null && dayOf(until) === dayOf(now)) ? undefined : dayOf(until)
  const snoozed = until === null ? null : (day ?? row.snoozed_until)
  if (snoozed !== row.snoozed_until) db.update('follow_up', id, { snoozed_until: snoozed, dated_at: instantOf(now) })
  const occurrence = snoozed ?? row.due
  if (until !== null && occurrence !== null) keepSnooze(db, { noun: 'follow-up', id, occurrence, lead: 0 }, until)
}

/** The telling before the day moves, and neither the day nor the promise: it stays in sight. */
const snoozeNudge = (ctx: CommandCtx, key: Key, until: Temporal.ZonedDateTime | null): void => {
  const { db } = ctx
  const row = orNotFound(db.row('follow_up', key.id))
  if (row.deleted_at !== null) throw new AppError('not-found')
  if (row.state !== 'open') throw new AppError('conflict', { state: row.state })
  // once its day has come it is told of as due
  if (until !== null && row.due !== null && dayOf(until) > row.due) throw new AppError('invalid', { until: 'too-late' })
  if (until !== null && row.due === key.occurrence) return keepSnooze(db, key, until)
  const { noun, id, occurrence, lead } = key
  db.keep(sql`DELETE FROM snooze WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead}`)
}

const snoozeMilestone = ({ db }: CommandCtx, key: Key, until: Temporal.ZonedDateTime | null): void => {
  const row = orNotFound(milestoneToTell(db, key.id))
  orNotFound(slotOn(row, settingsOf(db), key.occurrence, key.lead))
  if (until !== null) return keepSnooze(db, key, until)
  const { noun, id, occurrence, lead } = key
  db.keep(sql`DELETE FROM snooze WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence} AND lead = ${lead}`)
}

export const snooze: Pick<Handlers, 'reminders.snooze'> = {
  'reminders.snooze': (ctx, { what: { noun, id, occurrence, lead }, until: chosen }) => {
    const until = chosen && untilOf(ctx, chosen)
    if (noun === 'follow-up' && lead > 0) snoozeNudge(ctx, { noun, id, occurrence, lead }, until)
    else if (noun === 'follow-up') snoozeFollowUp(ctx, id, until)
    else if (noun === 'milestone') snoozeMilestone(ctx, { noun, id, occurrence, lead }, until)
    // a meeting is when it is
    else throw new AppError('invalid', { what: 'cannot-wait' })
    // whoever puts it off has seen it
    ctx.db.keep(
      sql`UPDATE told SET seen_at = ${instantOf(ctx.now)} WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence}
          AND lead = ${lead} AND seen_at IS NULL`,
    )
    return { change: branded(ctx.db.change), until: until && instantOf(until) }
  },
}
