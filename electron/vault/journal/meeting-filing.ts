/**
 * Filing what a calendar file says: what is new, what is to be altered and what was called off are found out first, so that a preview can
 * count them, and are then written in one change. A meeting is known again by its UID and which time of its series it is.
 */
import type { Filed } from '../../../shared/contract/meetings.ts'
import type { CalendarName } from '../../../shared/model/attendees.ts'
import type { Readable } from '../store/handles.ts'
import type { MeetingRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { idsOf, withPeople, type KeptAttendee, type Resolve } from './attendees.ts'
import type { CommandCtx } from './context.ts'
import { byHandOf, peopleIn, setPeople } from './meeting-people.ts'
import { daysAway } from './meeting-times.ts'
import { instantOf, kept } from './rows.ts'

/** One meeting as a calendar has it, in the columns of ours. */
export type FoundMeeting = Pick<MeetingRow, 'title' | 'start_at' | 'end_at' | 'zone' | 'place'> & {
  readonly uid: string
  readonly occurrence: string
  readonly attendees: readonly CalendarName[]
}

export type Reading = {
  readonly meetings: readonly FoundMeeting[]
  /** Days that were read: what lies outside them is left alone. */
  readonly first: string
  readonly last: string
  /** UIDs of which the file says everything, and of which something could not be read. */
  readonly series: ReadonlySet<string>
  readonly unsure: ReadonlySet<string>
  readonly calledOff: readonly { readonly uid: string; readonly occurrence: string }[]
  /** Everything in it was read. */
  readonly whole: boolean
}

type Patch = Partial<MeetingRow>
type Filing = {
  readonly attendees: readonly KeptAttendee[]
  /** Undefined: whoever is in it stays. */
  readonly people: readonly string[] | undefined
}
export type Plan = {
  readonly fresh: readonly (Filing & { readonly found: FoundMeeting })[]
  readonly changed: readonly (Filing & { readonly id: string; readonly patch: Patch })[]
  readonly cancelled: readonly string[]
}

const keyOf = ({ uid, occurrence }: { uid: string | null; occurrence: string | null }): string =>
  `${uid ?? ''}\n${occurrence ?? ''}`
/** A series that was begun, ended or moved to another hour gives its times other names on the same days. */
const dayKeyOf = ({ uid, occurrence, start_at }: Pick<MeetingRow, 'uid' | 'occurrence' | 'start_at'>): string =>
  `${uid ?? ''}\n${(occurrence === null || occurrence === '' ? start_at : occurrence).slice(0, 10)}`

const rowsFor = (db: Readable, { meetings, series, calledOff }: Reading, calendar: string | null): MeetingRow[] => {
  const uids = [...new Set([...meetings, ...calledOff].map(({ uid }) => uid)), ...series]
  return db.all<MeetingRow>(
    sql`SELECT * FROM meeting WHERE uid IN (SELECT value FROM json_each(${JSON.stringify(uids)}))
        UNION SELECT * FROM meeting WHERE calendar_id = ${calendar}`,
  )
}

/** What is different, of what no hand has altered. */
const patchOf = (row: MeetingRow, found: FoundMeeting, calendar: string | null, at: string): Patch => {
  const hand = byHandOf(row)
  const { title, place, start_at, end_at, zone, occurrence } = found
  const wanted: Patch = {
    ...(!hand.includes('title') && { title }),
    ...(!hand.includes('place') && { place }),
    ...(!hand.includes('time') && { start_at, end_at, zone }),
    occurrence,
    cancelled: 0,
    ...(calendar !== null && { calendar_id: calendar }),
  }
  const patch = Object.fromEntries(
    Object.entries(wanted).filter(([column, value]) => row[column as keyof MeetingRow] !== value),
  ) as Patch
  const isMoved = 'start_at' in patch || 'zone' in patch || 'cancelled' in patch
  return { ...patch, ...(isMoved && { dated_at: at }) }
}

/**
 * Reads, and writes nothing. `calendar`: the one that is kept watch of, whose file is all there is of it; null for a file that was brought
 * in once, and speaks of nothing but what it holds.
 */
export const planFiling = (
  db: Readable,
  reading: Reading,
  { calendar, resolve, today, at }: { calendar: string | null; resolve: Resolve; today: string; at: string },
): Plan => {
  const rows = rowsFor(db, reading, calendar)
  const watched = new Set(
    db.all<{ id: string }>(sql`SELECT id FROM calendar WHERE deleted_at IS NULL`).map((one) => one.id),
  )
  /** Of two calendars with the same meeting the first one has it, as long as it has. */
  const isOthers = ({ calendar_id, cancelled }: MeetingRow): boolean =>
    calendar !== null && calendar_id !== null && calendar_id !== calendar && cancelled === 0 && watched.has(calendar_id)
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  const keys = new Set(reading.meetings.map(keyOf))
  const byDay = new Map(rows.filter((row) => !keys.has(keyOf(row))).map((row) => [dayKeyOf(row), row]))
  const there = peopleIn(
    db,
    rows.map(({ id }) => id),
  )
  const seen = new Set<string>()
  const fresh: Plan['fresh'][number][] = []
  const changed: Plan['changed'][number][] = []
  for (const found of reading.meetings) {
    const row = byKey.get(keyOf(found)) ?? byDay.get(dayKeyOf(found))
    const attendees = withPeople(found.attendees, resolve)
    if (!row) {
      fresh.push({ found, attendees, people: idsOf(attendees) })
      continue
    }
    if (seen.has(row.id)) continue
    seen.add(row.id)
    // what was removed by hand stays so
    if (row.deleted_at !== null || isOthers(row)) continue
    const json = JSON.stringify(attendees)
    const patch = { ...patchOf(row, found, calendar, at), ...(json !== row.attendees && { attendees: json }) }
    const before = (there.get(row.id) ?? []).map(({ id }) => id)
    const wanted = byHandOf(row).includes('people') ? before : idsOf(attendees)
    const people = wanted.toSorted().join() === before.toSorted().join() ? undefined : wanted
    if (Object.keys(patch).length > 0 || people) changed.push({ id: row.id, patch, attendees, people })
  }
  const off = new Set(reading.calledOff.map(keyOf))
  const isGone = (row: MeetingRow): boolean => {
    if (seen.has(row.id) || row.deleted_at !== null || row.cancelled === 1 || isOthers(row)) return false
    if (off.has(keyOf(row))) return true
    // what is over was, whatever is said of it now; and the edges of what was read lie in another zone
    if (row.end_at < today || row.start_at < daysAway(reading.first, 2) || row.start_at > daysAway(reading.last, -2))
      return false
    if (reading.unsure.has(row.uid ?? '')) return false
    return reading.series.has(row.uid ?? '') || (reading.whole && calendar !== null && row.calendar_id === calendar)
  }
  return { fresh, changed, cancelled: rows.filter(isGone).map(({ id }) => id) }
}

export const countsOf = ({ fresh, changed, cancelled }: Plan): Omit<Filed, 'change'> => ({
  added: fresh.length,
  changed: changed.length,
  cancelled: cancelled.length,
})

export const isEmptyPlan = (plan: Plan): boolean => Object.values(countsOf(plan)).every((count) => count === 0)

export const filePlan = (ctx: CommandCtx, plan: Plan, calendar: string | null): void => {
  const { db, now, newId } = ctx
  for (const { found, attendees, people } of plan.fresh) {
    const id = newId()
    const { attendees: _, ...columns } = found
    db.insert('meeting', {
      ...kept(id, now),
      ...columns,
      ...{ note: '', lead: null, source: 'calendar', calendar_id: calendar, cancelled: 0, by_hand: '[]' },
      attendees: JSON.stringify(attendees),
      dated_at: instantOf(now),
    })
    if (people) setPeople(db, id, people)
  }
  for (const { id, patch, people } of plan.changed) {
    db.update('meeting', id, patch)
    if (people) setPeople(db, id, people)
  }
  for (const id of plan.cancelled) db.update('meeting', id, { cancelled: 1 })
}
