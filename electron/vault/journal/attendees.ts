/** attendee: whom the names of calendars mean. What was said once holds for every meeting, of now and to come. */
import type { Choice, Named } from '../../../shared/contract/meetings.ts'
import {
  attendeeMatcher,
  whoOf,
  type AttendeeMatch,
  type CalendarName,
  type KnownAttendee,
} from '../../../shared/model/attendees.ts'
import type { Readable } from '../store/handles.ts'
import type { MeetingRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { sql } from '../store/sql.ts'
import type { z } from '../../../shared/zod.ts'
import type { CommandCtx } from './context.ts'
import { formerPeople } from './joined.ts'
import { byHandOf, setPeople } from './meeting-people.ts'
import { linesOf } from './people.ts'
import { kept, orNotFound } from './rows.ts'

/** As a meeting holds them: `id` is the person they were taken for. */
export type KeptAttendee = CalendarName & { readonly id?: string }

export const attendeesOf = ({ attendees }: Pick<MeetingRow, 'attendees'>): readonly KeptAttendee[] =>
  JSON.parse(attendees) as KeptAttendee[]

export type Resolved =
  | AttendeeMatch
  | { readonly outcome: 'matched'; readonly ids: readonly string[]; readonly because: 'chosen' }
export type Resolve = (one: CalendarName) => Resolved

const knownAttendees = (db: Readable): KnownAttendee[] => {
  const emails = new Map<string, string[]>()
  for (const { person_id, value } of db.all<{ person_id: string; value: string }>(
    sql`SELECT person_id, value FROM channel WHERE deleted_at IS NULL AND kind = 'email'`,
  ))
    emails.set(person_id, [...(emails.get(person_id) ?? []), value])
  type Called = { id: string; name: string; given: string; family: string; nickname: string; named: number }
  const callings = ({ name, given, family, nickname, named }: Called): readonly string[] => [
    // what somebody is called for want of a name is none
    ...(named === 1 ? [name] : []),
    ...(given && family ? [`${given} ${family}`] : []),
    ...(nickname ? [nickname] : []),
  ]
  const former = new Map<string, readonly string[]>()
  for (const row of formerPeople(db)) former.set(row.into, [...(former.get(row.into) ?? []), ...callings(row)])
  return db
    .all<Called>(sql`SELECT id, name, given, family, nickname, named FROM person WHERE deleted_at IS NULL`)
    .map((row) => ({
      id: row.id,
      names: [...new Set([...callings(row), ...(former.get(row.id) ?? [])])],
      emails: emails.get(row.id) ?? [],
    }))
}

/** What was said of names before, and what `more` says now, before anything is looked for. */
export const resolver = (db: Readable, more: readonly z.output<typeof Choice>[] = []): Resolve => {
  const said = new Map<string, string | null>()
  for (const { who, person_id } of db.all<{ who: string; person_id: string | null }>(
    sql`SELECT who, person_id FROM attendee LEFT JOIN person ON person.id = attendee.person_id
        WHERE attendee.deleted_at IS NULL AND (person_id IS NULL OR person.deleted_at IS NULL)`,
  ))
    said.set(who, person_id)
  for (const { who, personId } of more) said.set(who, personId)
  const match = attendeeMatcher(knownAttendees(db))
  const known = new Map<string, Resolved>()
  return (one) => {
    const who = whoOf(one)
    const chosen = said.get(who)
    if (chosen !== undefined) return { outcome: 'matched', ids: chosen === null ? [] : [chosen], because: 'chosen' }
    // one address under two names may be two people
    const key = `${who}\n${one.name}`
    const found = known.get(key) ?? match(one)
    known.set(key, found)
    return found
  }
}

/** With the person each was taken for; whoever is unclear or unknown is nobody yet. */
export const withPeople = (all: readonly CalendarName[], resolve: Resolve): readonly KeptAttendee[] =>
  all.map(({ name, email }) => {
    const found = resolve({ name, email })
    const [id] = found.outcome === 'matched' ? found.ids : []
    return { name, email, ...(id !== undefined && { id }) }
  })

export const idsOf = (all: readonly KeptAttendee[]): readonly string[] => [
  ...new Set(all.flatMap(({ id }) => id ?? [])),
]

/** Each name once, the most often named first. */
export const namesIn = (
  db: Readable,
  meetings: readonly (readonly CalendarName[])[],
  resolve: Resolve,
  most: number,
): Named[] => {
  const counts = new Map<string, { readonly one: CalendarName; meetings: number }>()
  for (const attendees of meetings)
    for (const one of attendees) {
      const who = whoOf(one)
      const there = counts.get(who)
      if (there) there.meetings += 1
      else counts.set(who, { one, meetings: 1 })
    }
  const order = [...counts].toSorted(([, a], [, b]) => b.meetings - a.meetings).slice(0, most)
  const found = order.map(([who, { one, meetings: times }]) => ({ who, one, times, is: resolve(one) }))
  const lines = new Map(
    linesOf(db, [...new Set(found.flatMap(({ is }) => is.ids))]).map((line) => [line.id as string, line]),
  )
  return found.map(({ who, one, times, is }) => ({
    who: who.slice(0, 1000),
    name: one.name,
    email: one.email,
    meetings: times,
    outcome: is.outcome,
    people: is.ids.flatMap((id) => lines.get(id) ?? []),
    because: is.outcome === 'matched' ? is.because : null,
  }))
}

const ofCalendars = (db: Readable, where: Sql): MeetingRow[] =>
  db.all<MeetingRow>(
    sql`SELECT * FROM meeting WHERE source = 'calendar' AND deleted_at IS NULL AND attendees <> '[]' AND ${where}`,
  )

export const unclearNames = (db: Readable, today: string): Named[] => {
  const open = ofCalendars(db, sql`cancelled = 0 AND end_at >= ${today}`).map((row) =>
    attendeesOf(row).filter(({ id }) => id === undefined),
  )
  const all = open.some((one) => one.length > 0) ? namesIn(db, open, resolver(db), 2_000) : []
  return all.filter(({ outcome }) => outcome === 'unclear').slice(0, 200)
}

export const keepChoice = ({ db, now, newId }: CommandCtx, { who, personId }: z.output<typeof Choice>): void => {
  if (personId !== null) orNotFound(db.row('person', personId))
  const before = db.get<{ id: string }>(sql`SELECT id FROM attendee WHERE who = ${who} AND deleted_at IS NULL`)
  if (before) db.update('attendee', before.id, { person_id: personId })
  else db.insert('attendee', { ...kept(newId(), now), who, person_id: personId })
}

/** Whoever was taken for somebody else by this name goes; whoever was added by hand stays. */
export const settle = (ctx: CommandCtx, choice: z.output<typeof Choice>): void => {
  const { db } = ctx
  keepChoice(ctx, choice)
  for (const row of ofCalendars(db, sql`TRUE`)) {
    const before = attendeesOf(row)
    if (!before.some((one) => whoOf(one) === choice.who)) continue
    const after = before.map(({ id: was, ...one }) => {
      const id = whoOf(one) === choice.who ? (choice.personId ?? undefined) : was
      return { ...one, ...(id !== undefined && { id }) }
    })
    db.update('meeting', row.id, { attendees: JSON.stringify(after) })
    if (!byHandOf(row).includes('people')) setPeople(db, row.id, idsOf(after))
  }
}
