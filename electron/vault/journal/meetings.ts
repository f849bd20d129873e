/** meeting: an appointment with people, typed or read from a calendar. */
import type { Attendee, Meeting, NewMeeting } from '../../../shared/contract/meetings.ts'
import { mostMeetingDays } from '../../../shared/contract/meetings.ts'
import { daysBetween } from '../../../shared/model/days.ts'
import { fold } from '../../../shared/model/names.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { MeetingRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { attendeesOf, settle, unclearNames } from './attendees.ts'
import type { CommandCtx, NounHandlers, Time } from './context.ts'
import { byHandOf, peopleIn, setPeople, type PersonOf } from './meeting-people.ts'
import { daysAway, meetingClock, usualEnd, type MeetingClock, type Times } from './meeting-times.ts'
import { branded, dayOf, instantOf, kept, localTimeOf, orNotFound } from './rows.ts'

/** Wall times of other zones are up to so many days from the user's. */
const zonesApart = 2

/** After every time of that day, and before the next one. */
const endOf = (day: string): string => `${day}T24`

/** Called off and without a word of one's own: nobody needs to see it. */
const isShown = raw(`deleted_at IS NULL AND (cancelled = 0 OR note <> '' OR by_hand <> '[]')`)

/** Whom the calendar names and who is not among the people. */
const othersOf = (row: MeetingRow, people: readonly PersonOf[]): Attendee[] => {
  const there = new Set(people.flatMap(({ id, name }) => [id, fold(name)]))
  return attendeesOf(row)
    .filter(({ id, name }) => !(id !== undefined && there.has(id)) && !there.has(fold(name)))
    .map(({ name, email }) => ({ name, email }))
}

const leadOf = ({ lead }: MeetingRow): Meeting['lead'] => (lead === -1 ? 'none' : lead)
const leadColumn = (lead: Meeting['lead']): number | null => (lead === 'none' ? -1 : lead)

const read = (row: MeetingRow, people: readonly PersonOf[], clock: MeetingClock): Meeting => ({
  id: branded(row.id),
  title: row.title,
  start: row.start_at,
  end: row.end_at,
  zone: row.zone,
  people: people.map(({ id, name }) => ({ id: branded(id), name })),
  others: othersOf(row, people),
  place: row.place,
  note: row.note,
  lead: leadOf(row),
  source: row.source as 'typed',
  calendarId: row.calendar_id === null ? null : branded(row.calendar_id),
  cancelled: row.cancelled === 1,
  here: clock.here(row),
})

const meetingsWhere = (db: Readable, { now }: Time, where: Sql): Meeting[] => {
  const rows = db.all<MeetingRow>(sql`SELECT meeting.* FROM meeting WHERE ${isShown} AND ${where}`)
  const people = peopleIn(
    db,
    rows.map(({ id }) => id),
  )
  const clock = meetingClock(now)
  return rows
    .map((row) => read(row, people.get(row.id) ?? [], clock))
    .toSorted((a, b) => a.here.start.localeCompare(b.here.start) || (a.id < b.id ? -1 : 1))
}

/** What is on between two days of the user, both included, in order of its beginning there. */
export const meetingsBetween = (db: Readable, time: Time, first: string, last: string): Meeting[] =>
  meetingsWhere(
    db,
    time,
    sql`end_at >= ${daysAway(first, -zonesApart)} AND start_at < ${endOf(daysAway(last, zonesApart))}`,
  ).filter(({ here }) => here.end.slice(0, 10) >= first && here.start.slice(0, 10) <= last)

/** How many begin on each day, of those that begin before the first day on that. Reads no more than when they are. */
export const meetingCounts = (
  db: Readable,
  { now }: Time,
  first: string,
  last: string,
): { readonly day: string; readonly n: number }[] => {
  const clock = meetingClock(now)
  // days of the user's own wall need no reckoning
  const own = sql`zone IN ('', ${now.timeZoneId})`
  const near = db.all<{ day: string; n: number }>(
    sql`SELECT max(substr(start_at, 1, 10), ${first}) AS day, count(*) AS n FROM meeting INDEXED BY meeting_by_end
        WHERE ${isShown} AND end_at >= ${first} AND start_at < ${endOf(last)} AND ${own} GROUP BY day`,
  )
  const far = db.all<Times>(
    sql`SELECT start_at, end_at, zone FROM meeting INDEXED BY meeting_by_end WHERE ${isShown} AND end_at >= ${daysAway(first, -zonesApart)}
        AND start_at < ${endOf(daysAway(last, zonesApart))} AND NOT ${own}`,
  )
  return [
    ...near,
    ...far.flatMap((times) => {
      const { start, end } = clock.here(times)
      if (end.slice(0, 10) < first || start.slice(0, 10) > last) return []
      return [{ day: start.slice(0, 10) < first ? first : start.slice(0, 10), n: 1 }]
    }),
  ]
}

const withPerson = (personId: string): Sql =>
  sql`meeting.id IN (SELECT meeting_id FROM meeting_person WHERE person_id = ${personId})`

const meetingsOf = (db: Readable, time: Time, personId: string) => {
  const today = dayOf(time.now)
  const local = localTimeOf(time.now)
  const near = sql`${withPerson(personId)} AND end_at >= ${daysAway(today, -zonesApart)}
    ORDER BY start_at, meeting.id LIMIT 40`
  const before = sql`${withPerson(personId)} AND end_at < ${daysAway(today, zonesApart)} ORDER BY start_at DESC, meeting.id LIMIT 40`
  const isOver = ({ here: { end } }: Meeting): boolean => end < (end.length === 10 ? today : local)
  return {
    coming: meetingsWhere(db, time, near)
      .filter((one) => !isOver(one))
      .slice(0, 20),
    past: meetingsWhere(db, time, before).filter(isOver).toReversed().slice(0, 5),
  }
}

type Chosen = Pick<NewMeeting, 'start' | 'end' | 'zone'>

const timesOf = ({ start, end, zone }: Chosen, { now }: Time): Pick<MeetingRow, 'start_at' | 'end_at' | 'zone'> => {
  const until = end ?? usualEnd(start)
  if (until.length !== start.length || until < start) throw invalid('end', 'order')
  return { start_at: start, end_at: until, zone: start.length === 10 ? '' : (zone ?? now.timeZoneId) }
}

const add = (ctx: CommandCtx, { people, title, place, note, lead, ...when }: NewMeeting): string => {
  const id = ctx.newId()
  ctx.db.insert('meeting', {
    ...kept(id, ctx.now),
    ...timesOf(when, ctx),
    ...{ title: title.trim(), place: place.trim(), note, lead: leadColumn(lead) },
    ...{ source: 'typed', calendar_id: null, uid: null, occurrence: null },
    ...{ cancelled: 0, attendees: '[]', by_hand: '[]', dated_at: instantOf(ctx.now) },
  })
  setPeople(ctx.db, id, people)
  return id
}

type Patch = Partial<Omit<NewMeeting, 'end' | 'zone'>> & { readonly end?: string; readonly zone?: string }

const edit = (ctx: CommandCtx, id: string, { people, title, place, note, lead, ...when }: Patch): void => {
  const { db, now } = ctx
  const before = orNotFound(db.row('meeting', id))
  const { start = before.start_at, end, zone = before.zone } = when
  const times = timesOf({ start, end: end ?? (when.start === undefined ? before.end_at : null), zone }, ctx)
  const isMoved = (['start_at', 'end_at', 'zone'] as const).some((column) => times[column] !== before[column])
  const there = (peopleIn(db, [id]).get(id) ?? []).map((one) => one.id)
  const areOthers = people !== undefined && people.join() !== there.join()
  const next = { title: title?.trim() ?? before.title, place: place?.trim() ?? before.place }
  const hand = new Set(byHandOf(before))
  if (before.source === 'calendar') {
    if (next.title !== before.title) hand.add('title')
    if (next.place !== before.place) hand.add('place')
    if (isMoved) hand.add('time')
    if (areOthers) hand.add('people')
  }
  db.update('meeting', id, {
    ...next,
    ...times,
    ...(note !== undefined && { note }),
    ...(lead !== undefined && { lead: leadColumn(lead) }),
    by_hand: JSON.stringify([...hand]),
    // what is over by the new time is not told of
    ...((isMoved || lead !== undefined) && { dated_at: instantOf(now) }),
  })
  if (areOthers) setPeople(db, id, people)
}

export const meetings: NounHandlers<'meetings'> = {
  'meetings.list': ({ db, now }, { first, last }) => {
    if (daysBetween(first, last) >= mostMeetingDays) throw invalid('last', 'too-long')
    return meetingsBetween(db, { now }, first, last)
  },
  'meetings.of': ({ db, now }, { personId }) => meetingsOf(db, { now }, personId),
  'meetings.get': ({ db, now }, { id }) => {
    const row = orNotFound(db.get<MeetingRow>(sql`SELECT * FROM meeting WHERE id = ${id}`))
    return read(row, peopleIn(db, [id]).get(id) ?? [], meetingClock(now))
  },
  'meetings.add': (ctx, input) => {
    const id = add(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'meetings.edit': (ctx, { id, ...fields }) => {
    edit(ctx, id, JSON.parse(JSON.stringify(fields)) as Patch)
    return { change: branded(ctx.db.change) }
  },
  'meetings.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('meeting', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'meetings.unclear': ({ db, now }) => unclearNames(db, dayOf(now)),
  'meetings.settle': (ctx, choice) => {
    settle(ctx, choice)
    return { change: branded(ctx.db.change) }
  },
}
