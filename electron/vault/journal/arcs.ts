/** arc: what follows a life event. Each step that is ahead is a follow-up; the others wait with their words. */
import {
  arcSteps,
  dueOf,
  graveKinds,
  isGrave,
  isRunning,
  silenced,
  stepsAhead,
  stepsOf,
} from '../../../shared/model/arcs/arcs.ts'
import type { Arc as Running, ArcKind, ArcStep } from '../../../shared/model/arcs/arcs.ts'
import { arcOf, type LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import type { Arc, ArcReason, ArcWords } from '../../../shared/contract/life-events.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { ArcRow, ArcStepRow, FollowUpRow, LifeEventRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { list, sql } from '../store/sql.ts'
import type { CommandCtx } from './context.ts'
import { addFollowUp } from './follow-ups.ts'
import { openOf, takeBack } from './own-follow-ups.ts'
import { branded, dayOf, instantOf, kept } from './rows.ts'
import { forgetSnoozes } from './snooze.ts'

type Joined = ArcRow & Pick<LifeEventRow, 'event' | 'relative' | 'entry_id'>

const living = (db: Readable, where: Sql): Joined[] =>
  db.all<Joined>(
    sql`SELECT arc.*, event, relative, entry_id FROM arc JOIN life_event ON life_event.id = life_event_id
        WHERE arc.deleted_at IS NULL AND ${where} ORDER BY started_on DESC, arc.created_at DESC, arc.id`,
  )

const reasonOf = ({
  kind,
  event,
  relative,
  started_on: on,
}: Pick<Joined, 'kind' | 'event' | 'relative' | 'started_on'>): ArcReason => ({
  kind: kind as ArcKind,
  event: event as LifeEvent,
  relative,
  on,
})

type Silence = Running & { readonly reason: ArcReason }

const asRunning = (row: Joined): Silence => ({
  kind: row.kind as ArcKind,
  startedOn: row.started_on,
  until: row.until_day,
  endedOn: row.ended_on,
  reason: reasonOf(row),
})

/** Why nobody is prompted to be cheerful with somebody on a day; null: nothing keeps it quiet. */
export const silencedOf = (db: Readable, personId: string, day: string): ArcReason | null =>
  silenced(living(db, sql`arc.person_id = ${personId} AND until_day >= ${day}`).map(asRunning), day)?.reason ?? null

/** The grave arcs that run on a day or later, by whom they are about: few, whoever there is. */
export const silences = (db: Readable, from: string): ReadonlyMap<string, readonly Silence[]> => {
  const found = new Map<string, Silence[]>()
  for (const row of living(db, sql`until_day >= ${from} AND kind IN ${list(graveKinds)}`))
    found.set(row.person_id, [...(found.get(row.person_id) ?? []), asRunning(row)])
  return found
}

const stepRows = (db: Readable, arcId: string): ArcStepRow[] =>
  db
    .all<ArcStepRow>(sql`SELECT * FROM arc_step WHERE arc_id = ${arcId}`)
    .toSorted((a, b) => arcSteps.indexOf(a.step as ArcStep) - arcSteps.indexOf(b.step as ArcStep))

const stateOf = (step: ArcStepRow, followUp: FollowUpRow | undefined): Arc['steps'][number]['state'] => {
  if (step.follow_up_id === null) return 'passed'
  if (!followUp || followUp.deleted_at !== null) return 'skipped'
  return followUp.state === 'open' ? 'open' : followUp.state === 'dropped' ? 'skipped' : 'done'
}

const read = (db: Readable, row: Joined, today: string): Arc => ({
  ...reasonOf(row),
  id: branded(row.id),
  personId: branded(row.person_id),
  entryId: branded(row.entry_id),
  lifeEventId: branded(row.life_event_id),
  until: row.until_day,
  endedOn: row.ended_on,
  running: isRunning(asRunning(row), today),
  grave: isGrave(row.kind as ArcKind),
  steps: stepRows(db, row.id).map((step) => {
    const followUp =
      step.follow_up_id === null
        ? undefined
        : db.get<FollowUpRow>(sql`SELECT * FROM follow_up WHERE id = ${step.follow_up_id}`)
    return {
      step: step.step as ArcStep,
      due: followUp?.due ?? dueOf(step.step as ArcStep, row.started_on),
      text: step.text,
      state: stateOf(step, followUp),
      followUpId: followUp ? branded<never>(followUp.id) : null,
    }
  }),
})

/** Of one person, newest first; those of entries in the bin left out, as they are in the bin themselves. */
export const arcsOf = (db: Readable, personId: string, today: string): Arc[] =>
  living(db, sql`arc.person_id = ${personId}`).map((row) => read(db, row, today))

/** Has a follow-up for every step that is ahead, on its day, and none that is open for one that is not. What is done stays. */
const placeSteps = (ctx: CommandCtx, arc: ArcRow, entryId: string): void => {
  const { db, now } = ctx
  const ahead = new Map(
    stepsAhead(arc.kind as ArcKind, arc.started_on, dayOf(now)).map(({ step, due }) => [step as string, due]),
  )
  for (const step of stepRows(db, arc.id)) {
    const due = ahead.get(step.step)
    const open = openOf(ctx, step)
    if (due === undefined) takeBack(ctx, 'arc_step', step)
    else if (step.follow_up_id === null) {
      const followUp = { personId: branded<never>(arc.person_id), kind: 'to-do', by: 'me', text: step.text } as const
      const id = addFollowUp(ctx, { ...followUp, due, entryId: branded(entryId) })
      db.update('arc_step', step.id, { follow_up_id: id })
    } else if (open && open.due !== due) {
      forgetSnoozes(db, 'follow-up', open.id)
      db.update('follow_up', open.id, { due, snoozed_until: null, dated_at: instantOf(now) })
    }
  }
}

const lastOf = (steps: readonly ArcStep[], startedOn: string): string =>
  steps.map((step) => dueOf(step, startedOn)).reduce((a, b) => (a > b ? a : b), startedOn)

/**
 * @throws AppError invalid: `event: no-arc` where nothing follows such an event, `steps: wrong` for steps that are not of its arc or come twice,
 * `steps: over` where all of them are long over; conflict where one runs already.
 */
export const beginArc = (ctx: CommandCtx, event: LifeEventRow, words: ArcWords): string => {
  const { db, now, newId } = ctx
  const kind = arcOf(event.event as LifeEvent, event.relative)
  if (!kind) throw invalid('event', 'no-arc')
  const steps = words.map(({ step }) => step)
  if (new Set(steps).size !== steps.length || steps.some((step) => !stepsOf(kind).includes(step)))
    throw invalid('steps', 'wrong')
  const ahead = stepsAhead(kind, event.on_day, dayOf(now))
  if (!ahead.some(({ step }) => steps.includes(step))) throw invalid('steps', 'over')
  if (living(db, sql`life_event_id = ${event.id} AND ended_on IS NULL`).length > 0) throw new AppError('conflict')
  const id = newId()
  const arc: ArcRow = {
    ...kept(id, now),
    person_id: event.person_id,
    life_event_id: event.id,
    kind,
    started_on: event.on_day,
    until_day: lastOf(steps, event.on_day),
    ended_on: null,
  }
  db.insert('arc', arc)
  for (const { step, text } of words)
    db.insert('arc_step', { id: `${id}.${step}`, arc_id: id, step, text: text.trim(), follow_up_id: null })
  placeSteps(ctx, arc, event.entry_id)
  return id
}

/** Somebody said it is over: what is open is dropped. */
export const endArc = (ctx: CommandCtx, id: string): void => {
  const { db, now } = ctx
  const arc = living(db, sql`arc.id = ${id}`)[0]
  if (!arc) throw new AppError('not-found')
  if (arc.ended_on !== null || arc.until_day < dayOf(now)) throw new AppError('conflict')
  for (const step of stepRows(db, id)) {
    const open = openOf(ctx, step)
    if (open) db.update('follow_up', open.id, { state: 'dropped', closed_at: instantOf(now) })
  }
  db.update('arc', id, { ended_on: dayOf(now) })
}

/** The event it follows is of another day now, or of another kind. */
export const followEvent = (ctx: CommandCtx, event: LifeEventRow): void => {
  const { db } = ctx
  for (const arc of living(db, sql`life_event_id = ${event.id}`)) {
    const { id } = arc
    if (arcOf(event.event as LifeEvent, event.relative) !== arc.kind) takeArcAway(ctx, id)
    else if (arc.started_on !== event.on_day) {
      const steps = stepRows(db, id).map(({ step }) => step as ArcStep)
      db.update('arc', id, { started_on: event.on_day, until_day: lastOf(steps, event.on_day) })
      const moved = db.row('arc', id)
      if (moved && moved.ended_on === null) placeSteps(ctx, moved, event.entry_id)
    }
  }
}

export const takeArcAway = (ctx: CommandCtx, id: string): void => {
  for (const step of stepRows(ctx.db, id)) takeBack(ctx, 'arc_step', step)
  ctx.db.update('arc', id, { deleted_at: instantOf(ctx.now) })
}

/** With its entry into the bin. */
export const binArcs = (ctx: CommandCtx, entryId: string): void => {
  for (const { id } of living(ctx.db, sql`entry_id = ${entryId} AND life_event.deleted_at IS NULL`))
    takeArcAway(ctx, id)
}

/** And out of it again: those that went with it. */
export const restoreArcs = (ctx: CommandCtx, entryId: string, deletedAt: string): void => {
  const rows = ctx.db.all<ArcRow>(
    sql`SELECT arc.* FROM life_event JOIN arc ON life_event_id = life_event.id
        WHERE entry_id = ${entryId} AND life_event.deleted_at IS NULL AND arc.deleted_at = ${deletedAt}`,
  )
  for (const arc of rows) {
    ctx.db.update('arc', arc.id, { deleted_at: null })
    if (arc.ended_on === null) placeSteps(ctx, arc, entryId)
  }
}
