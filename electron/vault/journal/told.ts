/** What was told: the log of it, and what nobody is known to have seen. */
import type { ToldHow, ToldItem } from '../../../shared/contract/reminders.ts'
import { FollowUpStep, Why } from '../../../shared/contract/reminders.ts'
import { yearsOn } from '../../../shared/model/dates/ages.ts'
import type { Readable } from '../store/handles.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { Handlers, QueryCtx } from './context.ts'
import { meetingClock, type MeetingClock } from './meeting-times.ts'
import { datedOf } from './milestone-days.ts'
import { branded, instantOf } from './rows.ts'
import { arcsColumn } from './slots.ts'
import { ofFollowUp, ofMilestone } from './told-words.ts'

type Row = {
  readonly noun: string
  readonly id: string
  readonly occurrence: string
  readonly lead: number
  readonly round: number
  readonly due_at: string
  readonly how: string
  readonly claimed_at: string
  readonly shown_at: string | null
  readonly shown_as: string | null
  readonly seen_at: string | null
  readonly why: string | null
  readonly person_id: string | null
  readonly person_name: string | null
  readonly died: string | null
  readonly arcs: string
  readonly milestone_kind: string | null
  readonly title: string
  readonly tone: string
  readonly date: string
  readonly repeats: string
  readonly follow_up_kind: string | null
  readonly by: string
  readonly text: string
  readonly due: string | null
  readonly meeting_title: string | null
  readonly place: string
  readonly start_at: string
  readonly end_at: string
  readonly meeting_zone: string
}

const columns = sql`${raw(`told.noun, told.id, told.occurrence, told.lead, told.round, due_at, how, claimed_at, shown_at, shown_as, seen_at, told.why,
  person.id AS person_id, person.name AS person_name, person.died, milestone.kind AS milestone_kind, milestone.title, milestone.tone,
  milestone.date, milestone.repeats, follow_up.kind AS follow_up_kind, follow_up."by", follow_up.text, follow_up.due, meeting.title AS meeting_title,
  meeting.place, meeting.start_at, meeting.end_at, meeting.zone AS meeting_zone`)}, ${arcsColumn} AS arcs`
/** With what is still there: what was deleted, and whose person was, tells nothing any more. */
const joined = raw(`told
  LEFT JOIN milestone ON told.noun = 'milestone' AND milestone.id = told.id AND milestone.deleted_at IS NULL
  LEFT JOIN follow_up ON told.noun = 'follow-up' AND follow_up.id = told.id AND follow_up.deleted_at IS NULL
  LEFT JOIN meeting ON told.noun = 'meeting' AND meeting.id = told.id AND meeting.deleted_at IS NULL
  LEFT JOIN person ON person.id = coalesce(milestone.person_id, follow_up.person_id,
      (SELECT person_id FROM meeting_person WHERE meeting_id = meeting.id ORDER BY place LIMIT 1)) AND person.deleted_at IS NULL`)

const whyIn = (json: string | null): Why | null => {
  const why = json === null ? undefined : Why.safeParse(JSON.parse(json))
  return why?.success ? why.data : null
}

/** Which of a follow-up’s clocks it was told by. */
const stepIn = ({ why }: Row): FollowUpStep | undefined => {
  const step = FollowUpStep.safeParse(whyIn(why)?.level)
  return step.success ? step.data : undefined
}

const shouldShow = (row: Row): boolean => row.how === 'pop-up' || row.how === 'silent' || row.how === 'gone'

const howOf = ({ how, shown_as: shownAs }: Row): ToldHow =>
  (how === 'pop-up' || how === 'silent') && (shownAs === 'digest' || shownAs === 'locked') ? shownAs : (how as ToldHow)

const ofRow = (row: Row, clock: MeetingClock): ToldItem['of'] => {
  if (row.meeting_title !== null) {
    const { start } = clock.here({ start_at: row.start_at, end_at: row.end_at, zone: row.meeting_zone })
    return { noun: 'meeting', title: row.meeting_title, start, place: row.place }
  }
  if (row.person_id === null) return null
  if (row.follow_up_kind !== null) return ofFollowUp({ ...row, kind: row.follow_up_kind }, stepIn(row))
  if (row.milestone_kind === null) return null
  return ofMilestone({ ...row, kind: row.milestone_kind }, yearsOn(datedOf(row).date, row.occurrence), row.occurrence)
}

const itemOf = (row: Row, clock: MeetingClock): ToldItem => ({
  key: {
    noun: row.noun as 'milestone',
    id: row.id,
    occurrence: row.occurrence,
    lead: row.lead,
    round: row.round,
  },
  person: row.person_id === null ? null : { id: branded(row.person_id), name: row.person_name ?? '' },
  of: ofRow(row, clock),
  dueAt: row.due_at,
  claimedAt: row.claimed_at,
  shownAt: row.shown_at,
  seenAt: row.seen_at,
  how: howOf(row),
  missed: shouldShow(row) && row.shown_at === null,
  why: whyIn(row.why),
})

/** What is done, dropped, deleted or set for another day need not be seen any more. */
const isUnshown = sql`shown_at IS NULL AND seen_at IS NULL AND how IN ('pop-up', 'silent', 'gone') AND (person.id IS NOT NULL OR meeting.id IS NOT NULL)
  AND (told.noun <> 'follow-up' OR (follow_up.state = 'open' AND coalesce(snoozed_until, due) <= told.occurrence
    AND (told.lead = 0 OR follow_up.told_at IS NULL)))`

const mostUnshown = 500

/** How many there are to be seen on Today. */
export const countUnshown = (db: Readable): number =>
  db.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${joined} WHERE ${isUnshown}`)?.count ?? 0

const items = ({ db, now }: QueryCtx, where: Sql, order: Sql, limit: number): ToldItem[] => {
  const clock = meetingClock(now)
  return db
    .all<Row>(sql`SELECT ${columns} FROM ${joined} WHERE ${where} ORDER BY ${order} LIMIT ${limit}`)
    .map((row) => itemOf(row, clock))
}

const newest = raw(`claimed_at DESC, told.noun DESC, told.id DESC, told.occurrence DESC, told.lead DESC, round DESC`)

/** The place of an item: what it is ordered by. None of its parts has a space in it. */
const placeOf = ({ claimedAt, key }: ToldItem): string =>
  [claimedAt, key.noun, key.id, key.occurrence, key.lead, key.round].join(' ')

const olderThan = (place: string | undefined): Sql => {
  if (place === undefined) return raw('TRUE')
  const [at = '', noun = '', id = '', occurrence = '', lead, round] = place.split(' ')
  return sql`(claimed_at, told.noun, told.id, told.occurrence, told.lead, round) < (${at}, ${noun}, ${id}, ${occurrence}, ${Number(lead) || 0},
    ${Number(round) || 0})`
}

export const told: Pick<Handlers, 'reminders.log' | 'reminders.unshown' | 'reminders.acknowledge'> = {
  'reminders.log': (ctx, { before, limit }) => {
    const found = items(ctx, olderThan(before), newest, limit)
    const last = found.at(-1)
    return { items: found, place: last && found.length === limit ? placeOf(last) : null }
  },
  'reminders.unshown': (ctx) => items(ctx, isUnshown, raw('due_at, told.noun, told.id'), mostUnshown),
  'reminders.acknowledge': ({ db, now }, { items: keys }) => {
    for (const { noun, id, occurrence, lead, round } of keys)
      db.keep(
        sql`UPDATE told SET seen_at = ${instantOf(now)} WHERE noun = ${noun} AND id = ${id} AND occurrence = ${occurrence}
            AND lead = ${lead} AND round = ${round} AND seen_at IS NULL`,
      )
    return {}
  },
}
