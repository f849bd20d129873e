/** milestone: a date that matters, on its days. */
import { addDays } from '../../../shared/model/days.ts'
import { nextOccurrence, occurrencesBetween, yearsAt } from '../../../shared/model/occurrences.ts'
import type { Milestone as Rule } from '../../../shared/model/occurrences.ts'
import { AppError } from '../../../shared/result.ts'
import type { Milestone, MilestoneFields } from '../../../shared/contract/milestones.ts'
import { milestoneProblem } from '../../../shared/contract/milestones.ts'
import type { Occurrence } from '../../../shared/contract/today.ts'
import type { Readable } from '../store/handles.ts'
import type { MilestoneRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { sourceColumns, sourceJoin, sourceOf } from './facts.ts'
import type { SourceColumns } from './facts.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

type Joined = MilestoneRow & SourceColumns & { readonly person_name: string }

export const ruleOf = (row: MilestoneRow): Rule => ({
  date: { month: row.month, day: row.day, ...(row.year !== null && { year: row.year }) },
  recurs: row.recurs as 'yearly' | 'once',
  ...(row.leap !== null && { leap: row.leap as '28-feb' | '1-mar' }),
})

const read = (row: Joined, today: string): Milestone => {
  const rule = ruleOf(row)
  const next = nextOccurrence(rule, today) ?? null
  return {
    id: branded(row.id),
    personId: branded(row.person_id),
    personName: row.person_name,
    kind: row.kind as 'birthday',
    title: row.title,
    date: rule.date,
    recurs: rule.recurs,
    leap: rule.leap ?? null,
    tone: row.tone as 'celebrate',
    entryId: row.entry_id === null ? null : branded(row.entry_id),
    source: sourceOf(row),
    next,
    years: next === null ? null : (yearsAt(rule, next) ?? null),
  }
}

const living = (db: Readable, where: Sql): Joined[] =>
  db.all<Joined>(
    sql`SELECT milestone.*, person.name AS person_name, ${sourceColumns} FROM milestone
        JOIN person ON person.id = milestone.person_id AND person.deleted_at IS NULL ${sourceJoin('milestone')}
        WHERE milestone.deleted_at IS NULL AND ${where} ORDER BY milestone.created_at, milestone.id`,
  )

export const milestonesOf = (db: Readable, personId: string, today: string): Milestone[] =>
  living(db, sql`milestone.person_id = ${personId}`)
    .map((row) => read(row, today))
    .sort((a, b) => (a.next ?? '9').localeCompare(b.next ?? '9'))

/** Months a span of days touches, so that the index narrows what the exact rule then decides. */
const monthsBetween = (from: string, to: string): Sql => {
  const months = new Set<number>()
  for (let day = from; day <= to; day = addDays(day, 7)) months.add(Number(day.slice(5, 7)))
  months.add(Number(to.slice(5, 7)))
  // a 29 February may be kept on 1 March
  if (months.has(3)) months.add(2)
  return raw(`milestone.month IN (${[...months].join(', ')})`)
}

/** Every milestone of the living on its days between two days, both included, in order. */
export const occurrences = (db: Readable, from: string, to: string): Occurrence[] =>
  living(db, monthsBetween(from, to))
    .flatMap((row) => {
      const rule = ruleOf(row)
      return occurrencesBetween(rule, from, to).map((on) => ({
        milestone: read(row, from),
        on,
        years: yearsAt(rule, on) ?? null,
      }))
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.milestone.personName.localeCompare(b.milestone.personName))

/** Every milestone of the living, as stored: for reminders. */
export const milestonesToRaise = (db: Readable): Joined[] => living(db, raw(`milestone.tone <> 'none'`))

const columns = (milestone: Omit<MilestoneFields, 'personId' | 'entryId'>) => ({
  kind: milestone.kind,
  title: milestone.title.trim(),
  month: milestone.date.month,
  day: milestone.date.day,
  year: milestone.date.year ?? null,
  recurs: milestone.recurs,
  leap: milestone.leap,
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
    ...columns(milestone),
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
    const { month, day, year } = orNotFound(db.row('milestone', id))
    const next = columns(fields)
    const moved = next.month !== month || next.day !== day || next.year !== year
    db.update('milestone', id, { ...next, ...(moved && { dated_at: instantOf(now) }) })
    return { change: branded(db.change) }
  },
  'milestones.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('milestone', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'milestones.restore': ({ db }, { id }) => {
    orNotFound(db.update('milestone', id, { deleted_at: null }))
    return { change: branded(db.change) }
  },
}
