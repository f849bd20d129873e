/** milestone: a date that matters: a day and a month, the year where it is known, yearly or once. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Day, EntryId, Line, MilestoneDate, MilestoneId, PersonId } from './fields.ts'
import { Source } from './facts.ts'
import { Changed } from './people.ts'

export const milestoneKinds = ['birthday', 'anniversary', 'other'] as const
export const MilestoneKind = z.enum(milestoneKinds)
export type MilestoneKind = z.output<typeof MilestoneKind>

/** celebrate, mark quietly, none */
export const Tone = z.enum(['celebrate', 'quiet', 'none'])
export type Tone = z.output<typeof Tone>

/** Where a 29 February is kept in years without one. Asked for, never guessed. */
export const Leap = z.enum(['28-feb', '1-mar'])
export type Leap = z.output<typeof Leap>

const Fields = z.strictObject({
  personId: PersonId,
  kind: MilestoneKind,
  /** "Aoife's results". Empty for a birthday, which is its own title. */
  title: Line.default(''),
  date: MilestoneDate,
  recurs: z.enum(['yearly', 'once']),
  leap: Leap.nullable().default(null),
  tone: Tone.default('celebrate'),
  entryId: EntryId.nullable().default(null),
})

type Checked = z.output<typeof Fields>

/** The rules between the fields, said once for forms and for the vault. */
const problemOf = (
  milestone: Omit<Checked, 'personId' | 'entryId'>,
): readonly [field: string, problem: string] | undefined => {
  if (milestone.kind === 'other' && milestone.title.trim() === '') return ['title', 'empty']
  if (milestone.recurs === 'once' && milestone.date.year === undefined) return ['date', 'once-needs-year']
  const leapDay = milestone.date.month === 2 && milestone.date.day === 29
  if (leapDay && milestone.recurs === 'yearly' && milestone.leap === null) return ['leap', 'choose-leap']
  return undefined
}

const check = <T extends Omit<Checked, 'personId' | 'entryId'>>(context: z.core.ParsePayload<T>): void => {
  const problem = problemOf(context.value)
  if (problem) context.issues.push({ code: 'custom', input: context.value, path: [problem[0]], message: problem[1] })
}

/** Without its rules between fields, so that others can `.omit` and `.extend` it; checked again by the handler. */
export const MilestoneFields = Fields
export const CheckedMilestone = Fields.check(check)
export const milestoneProblem = problemOf
export type MilestoneFields = z.output<typeof Fields>

export const Milestone = Fields.required().extend({
  id: MilestoneId,
  personName: Line,
  source: Source,
  /** The next day it falls on, today included; null when it is over. */
  next: Day.nullable(),
  /** Age or number of years on `next`, where the year is known. */
  years: z.int().nullable(),
})
export type Milestone = z.output<typeof Milestone>

const One = z.strictObject({ id: MilestoneId })

export const milestones = {
  'milestones.list': query(
    ['milestone', 'entry', 'person'],
    z.strictObject({ personId: PersonId }),
    z.array(Milestone),
  ),
  'milestones.add': command(['milestone', 'change'], CheckedMilestone, Changed.extend({ id: MilestoneId })),
  'milestones.edit': command(
    ['milestone', 'change'],
    Fields.omit({ personId: true, entryId: true }).extend({ id: MilestoneId }).check(check),
    Changed,
  ),
  'milestones.remove': command(['milestone', 'change'], One, Changed),
  'milestones.restore': command(['milestone', 'change'], One, Changed),
}
