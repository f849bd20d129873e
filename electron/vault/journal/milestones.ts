/** milestone: a date that matters, on its days. */
import { yearsOn } from '../../../shared/model/dates/ages.ts'
import { compareDates } from '../../../shared/model/dates/span.ts'
import { silenced } from '../../../shared/model/arcs/arcs.ts'
import { addDays } from '../../../shared/model/days.ts'
import { nextComing } from '../../../shared/model/recurrence/dated.ts'
import { tidyLeads } from '../../../shared/model/reminders/leads.ts'
import { AppError } from '../../../shared/result.ts'
import type { Milestone, MilestoneFields } from '../../../shared/contract/milestones.ts'
import { milestoneProblem } from '../../../shared/contract/milestones.ts'
import type { Occurrence } from '../../../shared/contract/today.ts'
import type { Readable } from '../store/handles.ts'
import type { MilestoneRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { list, raw, sql } from '../store/sql.ts'
import { silences } from './arcs.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { sourceColumns, sourceJoin, sourceOf } from './facts.ts'
import type { SourceColumns } from './facts.ts'
import { covers, datedOf, daysOf } from './milestone-days.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

/** Days the longest span lasts that is looked back for: something some time in a year. */
const longestSpan = 400

type Joined = MilestoneRow & SourceColumns & { readonly person_name: string }

type Silences = ReturnType<typeof silences>

/** Why it is marked quietly on a day although it would be celebrated. */
const silencedOn = ({ person_id, tone }: Joined, all: Silences, day: string | undefined): Milestone['silenced'] =>
  tone !== 'celebrate' || day === undefined ? null : (silenced(all.get(person_id) ?? [], day)?.reason ?? null)

const read = (row: Joined, today: string, all: Silences): Milestone => {
  const dated = datedOf(row)
  const next = nextComing(dated, today)
  return {
    id: branded(row.id),
    personId: branded(row.person_id),
    personName: row.person_name,
    kind: row.kind as 'birthday',
    title: row.title,
    ...dated,
    leads: row.leads === null ? null : (JSON.parse(row.leads) as number[]),
    zone: row.zone as 'mine',
    tone: row.tone as 'celebrate',
    entryId: row.entry_id === null ? null : branded(row.entry_id),
    source: sourceOf(row),
    next: next?.on ?? null,
    nextUntil: next?.until ?? null,
    years: next ? (yearsOn(dated.date, next.on) ?? null) : null,
    silenced: silencedOn(row, all, next?.on),
  }
}

const living = (db: Readable, where: Sql): Joined[] =>
  db.all<Joined>(
    sql`SELECT milestone.*, person.name AS person_name, ${sourceColumns} FROM milestone
        JOIN person ON person.id = milestone.person_id AND person.deleted_at IS NULL ${sourceJoin('milestone')}
        WHERE milestone.deleted_at IS NULL AND ${where} ORDER BY milestone.created_at, milestone.id`,
  )

export const milestonesOf = (db: Readable, personId: string, today: string): Milestone[] => {
  const all = silences(db, today)
  return living(db, sql`milestone.person_id = ${personId}`)
    .map((row) => read(row, today, all))
    .sort((a, b) => (a.next ?? '9').localeCompare(b.next ?? '9') || compareDates(a.date, b.date))
}

/** Those that may fall between two days, as far as the days that are kept tell. */
const between = (db: Readable, from: string, to: string): Joined[] =>
  covers(db, from, to)
    ? living(
        db,
        sql`milestone.id IN (SELECT milestone_id FROM milestone_day
            WHERE on_day <= ${to} AND coalesce(until_day, on_day) >= ${from} AND on_day >= ${addDays(from, -longestSpan)})`,
      )
    : living(db, raw('TRUE'))

const inOrder = (a: Occurrence, b: Occurrence): number =>
  a.on.localeCompare(b.on) || a.milestone.personName.localeCompare(b.milestone.personName)

const occurring = (row: Joined, from: string, to: string, all: Silences): Occurrence[] => {
  const milestone = read(row, from, all)
  return daysOf(milestone, from, to).map(({ on, until }) => ({
    milestone: { ...milestone, silenced: silencedOn(row, all, on) },
    on,
    until: until ?? null,
    years: yearsOn(milestone.date, on) ?? null,
  }))
}

/** Every milestone of the living that is on between two days, both included, in order. */
export const occurrences = (db: Readable, from: string, to: string): Occurrence[] => {
  const all = silences(db, from)
  return between(db, from, to)
    .flatMap((row) => occurring(row, from, to, all))
    .sort(inOrder)
}

/** Those of some people. */
export const occurrencesOf = (db: Readable, people: readonly string[], from: string, to: string): Occurrence[] => {
  const all = silences(db, from)
  return living(db, sql`milestone.person_id IN ${list(people)}`)
    .flatMap((row) => occurring(row, from, to, all))
    .sort(inOrder)
}

/** Some of them, in order; those that do not fall there any more are left out. */
export const occurrencesAt = (
  db: Readable,
  wanted: readonly { readonly id: string; readonly on: string }[],
): Occurrence[] => {
  const all = silences(
    db,
    wanted.reduce((first, { on }) => (on < first ? on : first), '9999-12-31'),
  )
  const rows = new Map(living(db, sql`milestone.id IN ${list(wanted.map(({ id }) => id))}`).map((row) => [row.id, row]))
  return wanted
    .flatMap(({ id, on }) => {
      const row = rows.get(id)
      const found = row && daysOf(datedOf(row), on, on).find((one) => one.on === on)
      if (!row || !found) return []
      const milestone = { ...read(row, on, all), silenced: silencedOn(row, all, on) }
      return [{ milestone, on, until: found.until ?? null, years: yearsOn(milestone.date, on) ?? null }]
    })
    .sort(inOrder)
}

export const milestoneColumns = (milestone: Omit<MilestoneFields, 'personId' | 'entryId'>) => ({
  kind: milestone.kind,
  title: milestone.title.trim(),
  date: JSON.stringify(milestone.date),
  repeats: JSON.stringify(milestone.repeats),
  leads: milestone.leads === null ? null : JSON.stringify(tidyLeads(milestone.leads)),
  zone: milestone.zone,
  tone: milestone.tone,
})

export const addMilestone = ({ db, now, newId }: CommandCtx, milestone: MilestoneFields): string => {
  const problem = milestoneProblem(milestone)
  if (problem) throw new AppError('invalid', { [problem[0]]: problem[1] })
  orNotFound(db.row('person', milestone.personId))
  if (milestone.entryId !== null) orNotFound(db.row('entry', milestone.entryId))
  const id = newId()
  db.insert('milestone', {
    ...kept(id, now),
    person_id: milestone.personId,
    entry_id: milestone.entryId,
    ...milestoneColumns(milestone),
    dated_at: instantOf(now),
  })
  return id
}

export const milestones: NounHandlers<'milestones'> = {
  'milestones.list': ({ db, now }, { personId }) => milestonesOf(db, personId, dayOf(now)),
  'milestones.add': (ctx, input) => {
    const id = addMilestone(ctx, input)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'milestones.edit': ({ db, now }, { id, ...fields }) => {
    const before = orNotFound(db.row('milestone', id))
    const next = milestoneColumns(fields)
    // what is over by the new date, or by an earlier notice that is new, is not told of
    const moved = next.date !== before.date || next.repeats !== before.repeats || next.leads !== before.leads
    db.update('milestone', id, { ...next, ...(moved && { dated_at: instantOf(now) }) })
    return { change: branded(db.change) }
  },
  'milestones.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('milestone', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
