/** The calendar: what is on each day. Counts are read from indexes alone, so that a year costs little however much is in it. */
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts'
import { mostItems } from '../../../shared/contract/calendar.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { yearsOn } from '../../../shared/model/dates/ages.ts'
import type { Readable } from '../store/handles.ts'
import type { FollowUpRow, MilestoneRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { daysAway } from './meeting-times.ts'
import { meetingCounts, meetingsBetween } from './meetings.ts'
import { covers, datedOf, daysOf } from './milestone-days.ts'
import { branded } from './rows.ts'

/** Days the longest span lasts that is looked back for: something some time in a year. */
const longestSpan = 400

type Count = { readonly day: string; readonly n: number }
type Range = { readonly first: string; readonly last: string }

/** They are few: everything is counted, and what is theirs is taken off. */
const inBin = raw(`(SELECT id FROM person INDEXED BY person_in_bin WHERE deleted_at IS NOT NULL)`)

/** Those that began before the first day and are not over on it. */
const reaching = ({ first }: Range): Sql =>
  sql`until_day >= ${first} AND on_day < ${first} AND on_day >= ${daysAway(first, -longestSpan)}`

type MilestoneOf = Pick<MilestoneRow, 'id' | 'person_id' | 'kind' | 'title' | 'tone' | 'date'> & {
  readonly name: string
  readonly died: string | null
}
type Found = { readonly row: MilestoneOf; readonly on: string; readonly until: string | null }

const columns = raw(
  'milestone.id, person_id, kind, title, tone, date, repeats, person.name, person.died FROM milestone JOIN person ON person.id = person_id',
)

/** In years whose days are not kept they are worked out: some twenty microseconds each. */
const workedOut = (db: Readable, { first, last }: Range): Found[] =>
  db
    .all<MilestoneOf & Pick<MilestoneRow, 'repeats'>>(
      sql`SELECT ${columns} WHERE milestone.deleted_at IS NULL AND person.deleted_at IS NULL`,
    )
    .flatMap((row) => daysOf(datedOf(row), first, last).map(({ on, until }) => ({ row, on, until: until ?? null })))

const milestonesIn = (db: Readable, range: Range): Found[] =>
  covers(db, range.first, range.last)
    ? db
        .all<MilestoneOf & { readonly on_day: string; readonly until_day: string | null }>(
          sql`SELECT on_day, until_day, ${columns} JOIN milestone_day ON milestone_id = milestone.id
              WHERE person.deleted_at IS NULL AND (on_day BETWEEN ${range.first} AND ${range.last} OR (${reaching(range)}))`,
        )
        .map((row) => ({ row, on: row.on_day, until: row.until_day }))
    : workedOut(db, range)

const countsByDay = (found: readonly { readonly on: string }[], first: string): Count[] => {
  const days = new Map<string, number>()
  for (const { on } of found) {
    const day = on < first ? first : on
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].map(([day, n]) => ({ day, n }))
}

const milestoneCounts = (db: Readable, range: Range): Count[] => {
  if (!covers(db, range.first, range.last)) return countsByDay(workedOut(db, range), range.first)
  const within = sql`on_day BETWEEN ${range.first} AND ${range.last}`
  const before = sql`SELECT count(*) AS n FROM milestone_day INDEXED BY milestone_day_span WHERE ${reaching(range)}`
  const theirs = sql`milestone INDEXED BY milestone_by_person CROSS JOIN milestone_day ON milestone_id = milestone.id
    WHERE milestone.deleted_at IS NULL AND person_id IN ${inBin}`
  const reached = db.get<{ n: number }>(before)?.n ?? 0
  const reachedOfBin =
    reached === 0 ? 0 : (db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${theirs} AND ${reaching(range)}`)?.n ?? 0)
  return [
    ...db.all<Count>(sql`SELECT on_day AS day, count(*) AS n FROM milestone_day WHERE ${within} GROUP BY on_day`),
    ...db.all<Count>(sql`SELECT on_day AS day, -count(*) AS n FROM ${theirs} AND ${within} GROUP BY on_day`),
    ...(reached > reachedOfBin ? [{ day: range.first, n: reached - reachedOfBin }] : []),
  ]
}

const acting = ({ first, last }: Range): Sql =>
  sql`follow_up.deleted_at IS NULL AND state = 'open' AND coalesce(snoozed_until, due) BETWEEN ${first} AND ${last}`

const followUpCounts = (db: Readable, range: Range): Count[] =>
  db.all<Count>(
    sql`SELECT coalesce(snoozed_until, due) AS day, count(*) AS n FROM follow_up INDEXED BY follow_up_acts
        WHERE ${acting(range)} AND person_id NOT IN ${inBin} GROUP BY day`,
  )

const milestoneItem = ({ row, on, until }: Found): CalendarItem => ({
  noun: 'milestone',
  id: branded(row.id),
  personId: branded(row.person_id),
  name: row.name,
  kind: row.kind as 'other',
  title: row.title,
  tone: row.tone as 'quiet',
  mourned: row.died !== null,
  until,
  years: yearsOn(JSON.parse(row.date) as PartialDate, on) ?? null,
})

type FollowUpOf = Pick<FollowUpRow, 'id' | 'person_id' | 'kind' | 'by' | 'text'> & {
  readonly name: string
  readonly day: string
}

const followUpItem = ({ id, person_id, name, kind, by, text }: FollowUpOf): CalendarItem => ({
  noun: 'follow-up',
  id: branded(id),
  personId: branded(person_id),
  name,
  kind: kind as 'ask',
  by: by as 'me',
  text,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Day = { milestones: number; followUps: number; meetings: number; items: CalendarItem[] }

export const calendar: NounHandlers<'calendar'> = {
  'calendar.get': ({ db, now }, { detail, ...range }): CalendarDay[] => {
    const days = new Map<string, Day>()
    const on = (day: string): Day => {
      const there = days.get(day) ?? { milestones: 0, followUps: 0, meetings: 0, items: [] }
      days.set(day, there)
      return there
    }
    const put = (noun: 'milestones' | 'followUps' | 'meetings', day: string, item: () => CalendarItem): void => {
      const there = on(day < range.first ? range.first : day)
      there[noun] += 1
      if (there.items.length < mostItems) there.items.push(item())
    }
    if (detail === 'counts') {
      for (const { day, n } of milestoneCounts(db, range)) on(day).milestones += n
      for (const { day, n } of followUpCounts(db, range)) on(day).followUps += n
      for (const { day, n } of meetingCounts(db, { now }, range.first, range.last)) on(day).meetings += n
    } else {
      for (const { id, title, people: who, here } of meetingsBetween(db, { now }, range.first, range.last))
        put('meetings', here.start.slice(0, 10), () => ({
          noun: 'meeting',
          id,
          title,
          people: who.map(({ id: personId, name }) => ({ personId, name })),
          ...here,
        }))
      const named = milestonesIn(db, range).toSorted(
        (a, b) => compare(a.on, b.on) || compare(a.row.name, b.row.name) || compare(a.row.id, b.row.id),
      )
      for (const found of named) put('milestones', found.on, () => milestoneItem(found))
      const open = db.all<FollowUpOf>(
        sql`SELECT follow_up.id, person_id, kind, "by", text, person.name, coalesce(snoozed_until, due) AS day FROM follow_up
            JOIN person ON person.id = person_id AND person.deleted_at IS NULL WHERE ${acting(range)} ORDER BY day, person.name`,
      )
      for (const one of open) put('followUps', one.day, () => followUpItem(one))
    }
    return (
      [...days]
        // all there was of a day may have been of people in the bin
        .filter(([, { milestones, followUps, meetings }]) => milestones + followUps + meetings > 0)
        .toSorted(([a], [b]) => compare(a, b))
        .map(([day, { milestones, followUps, meetings, items }]) => ({ day, milestones, followUps, meetings, items }))
    )
  },
}
