/** When follow-ups are told of: on their day; before it, of a promise that would be late; after it, of theirs; and of an ask nobody acknowledged. */
import type { Settings } from '../../../shared/contract/drafts.ts'
import { isGrave, type ArcKind } from '../../../shared/model/arcs/arcs.ts'
import {
  acknowledgeBy,
  askAfterDay,
  longestNudge,
  nudgeDay,
  type Promised,
} from '../../../shared/model/follow-ups/clocks.ts'
import { addDays } from '../../../shared/model/days.ts'
import { slotOfDay, type Slot } from '../../../shared/model/reminders/slots.ts'
import { slotOfAfter, slotOfNudge } from '../../../shared/model/reminders/follow-up-slots.ts'
import type { Readable } from '../store/handles.ts'
import type { FollowUpRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'

export type ToldFollowUp = Pick<
  FollowUpRow,
  'id' | 'person_id' | 'kind' | 'by' | 'text' | 'due' | 'dated_at' | 'said_on' | 'told_at' | 'acknowledge_by'
> & {
  readonly person_name: string
  readonly died: string | null
  /** The day it comes up; null where it has none. */
  readonly act_on: string | null
  /** Of the arc it is a step of. */
  readonly arc_kind: string | null
}

const columns = raw(
  `follow_up.id, person_id, kind, "by", text, due, dated_at, said_on, told_at, acknowledge_by, person.name AS person_name, person.died,
  coalesce(snoozed_until, due) AS act_on,
  (SELECT arc.kind FROM arc_step JOIN arc ON arc.id = arc_id WHERE arc_step.follow_up_id = follow_up.id) AS arc_kind`,
)

/** Open ones of people who are not in the bin. */
const followUps = (db: Readable, where: Sql): ToldFollowUp[] =>
  db.all<ToldFollowUp>(
    sql`SELECT ${columns} FROM follow_up JOIN person ON person.id = follow_up.person_id AND person.deleted_at IS NULL
        WHERE follow_up.deleted_at IS NULL AND state = 'open' AND ${where}`,
  )

export const followUpToTell = (db: Readable, id: string): ToldFollowUp | undefined =>
  followUps(db, sql`follow_up.id = ${id}`)[0]

const asPromised = ({ kind, by, due, told_at, died }: ToldFollowUp): Promised => ({
  ...{
    kind: kind as 'promise',
    by: by as 'me',
    state: 'open',
    due,
    isTold: told_at !== null,
    isMourned: died !== null,
  },
})

/** A step of a hard time is told of without a sound. */
const isQuiet = ({ arc_kind: kind }: ToldFollowUp): boolean => kind !== null && isGrave(kind as ArcKind)

/** On the day it comes up; of a promise of theirs that was not put off, the day after, without a sound. */
const ownSlot = (row: ToldFollowUp): Slot | undefined => {
  if (row.act_on === null) return undefined
  const after = row.act_on === row.due ? askAfterDay(asPromised(row)) : undefined
  const own = { id: row.id, day: row.act_on, since: row.dated_at, isQuiet: isQuiet(row) }
  return after === undefined ? slotOfDay('follow-up', own) : slotOfAfter({ ...own, after })
}

/** Once for each day that was promised: whatever is altered about working days, nobody is nudged twice. */
const isNudged = sql`EXISTS (SELECT 1 FROM told WHERE told.noun = 'follow-up' AND told.id = follow_up.id AND told.occurrence = due
    AND told.lead > 0)`

const nudgeSlot = (row: ToldFollowUp, settings: Settings): Slot | undefined => {
  const day = nudgeDay(asPromised(row), settings)
  return day === undefined || row.due === null
    ? undefined
    : slotOfNudge({ id: row.id, due: row.due, day, since: row.dated_at })
}

/** Told of once, unless a clock of its own is set anew. */
const isAskedFor = sql`(acknowledge_by IS NOT NULL OR NOT EXISTS (SELECT 1 FROM told WHERE told.noun = 'follow-up' AND told.id = follow_up.id
    AND json_extract(told.why, '$.level') = 'acknowledge'))`

/** The morning after the last day on which it would have been in time. */
const acknowledgeSlot = (row: ToldFollowUp, settings: Settings): Slot | undefined => {
  if (row.died !== null || row.by !== 'me') return undefined
  const day = addDays(acknowledgeBy({ saidOn: row.said_on, own: row.acknowledge_by }, settings), 1)
  // told of as what is due that day, which it is as well
  if (day === row.act_on) return undefined
  return { ...slotOfDay('follow-up', { id: row.id, day, since: row.dated_at }), isMovable: false, step: 'acknowledge' }
}

type Days = { readonly first: string; readonly last: string; readonly today: string }
type Found = { readonly rows: readonly ToldFollowUp[]; readonly slots: readonly Slot[] }

/** What is only near or waiting since the settings were altered is told of, unless it has waited for longer than anybody looks back. */
const longestBack = 60

/** Told of on the days from the first to the last, both included. A promise whose day is over is told of as late, not as near. */
export const followUpsToTell = (db: Readable, settings: Settings, { first, last, today }: Days): Found => {
  const due = followUps(db, sql`coalesce(snoozed_until, due) BETWEEN ${addDays(first, -1)} AND ${last}`)
  const far = addDays(last, longestNudge(settings))
  const near = followUps(
    db,
    sql`kind = 'promise' AND "by" = 'me' AND due BETWEEN ${today} AND ${far} AND NOT ${isNudged}`,
  )
  const unheard = followUps(db, sql`kind = 'ask' AND acknowledged_at IS NULL AND ${isAskedFor}`)
  const from = (day: string, slots: readonly (Slot | undefined)[]): readonly Slot[] =>
    slots.flatMap((slot) => (slot !== undefined && slot.day >= day && slot.day <= last ? [slot] : []))
  const back = addDays(today, -longestBack)
  const slots = [
    ...from(first, due.map(ownSlot)),
    ...from(back, [
      ...near.map((row) => nudgeSlot(row, settings)),
      ...unheard.map((row) => acknowledgeSlot(row, settings)),
    ]),
  ]
  const told = new Set(slots.map(({ id }) => id))
  return { rows: [...due, ...near, ...unheard].filter(({ id }) => told.has(id)), slots }
}

/** The telling that was put off; undefined where another day was chosen since, or there is nothing to tell any more. */
export const snoozedSlot = (row: ToldFollowUp, occurrence: string, lead: number): Slot | undefined => {
  if (lead === 0) return row.act_on === occurrence ? ownSlot(row) : undefined
  const isPromise = row.kind === 'promise' && row.by === 'me' && row.told_at === null && row.due === occurrence
  return isPromise
    ? { ...slotOfNudge({ id: row.id, due: occurrence, day: addDays(occurrence, -lead), since: row.dated_at }), lead }
    : undefined
}
