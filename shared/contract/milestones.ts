/** milestone: a date that matters, as well as it is known, and how it comes back. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { mayBeMissing } from '../model/dates/missing.ts'
import { spanOf } from '../model/dates/span.ts'
import { Leads, PartialDate, Repeats } from './dates.ts'
import { Day, EntryId, Line, MilestoneId, PersonId } from './fields.ts'
import { Source } from './facts.ts'
import { ArcReason } from './life-events.ts'
import { Changed } from './people.ts'

export const milestoneKinds = ['birthday', 'anniversary', 'other'] as const
export const MilestoneKind = z.enum(milestoneKinds)
export type MilestoneKind = z.output<typeof MilestoneKind>

/** celebrate, mark quietly, none */
export const Tone = z.enum(['celebrate', 'quiet', 'none'])
export type Tone = z.output<typeof Tone>

const Fields = z.strictObject({
  personId: PersonId,
  kind: MilestoneKind,
  /** "Aoife's results". Empty for a birthday, which is its own title. */
  title: Line.default(''),
  date: PartialDate,
  repeats: Repeats,
  /** Days before on which it is told of; null: as is usual for its person and kind. */
  leads: Leads.nullable().default(null),
  /** Whose nine o'clock it is told at: mine wherever I am, or theirs. */
  zone: z.enum(['mine', 'theirs']).default('mine'),
  tone: Tone.default('celebrate'),
  entryId: EntryId.nullable().default(null),
})

type Checked = z.output<typeof Fields>

/** The rules between the fields, said once for forms and for the vault. */
const problemOf = ({
  kind,
  title,
  date,
  repeats,
}: Pick<Checked, 'kind' | 'title' | 'date' | 'repeats'>): readonly [field: string, problem: string] | undefined => {
  if (kind === 'other' && title.trim() === '') return ['title', 'empty']
  if (repeats.every === 'once' && spanOf(date) === undefined) return ['date', 'once-needs-year']
  // asked for, never guessed
  if ('missing' in repeats && repeats.missing !== undefined) return undefined
  return repeats.every === 'year' && mayBeMissing(date) ? ['missing', 'choose-missing'] : undefined
}

const check = <T extends Pick<Checked, 'kind' | 'title' | 'date' | 'repeats'>>(
  context: z.core.ParsePayload<T>,
): void => {
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
  /** The next day it falls on, today included, or the first of the days it may be; null when it is over, or falls on no day. */
  next: Day.nullable(),
  /** The last of the days it may be; null where `next` is the day. */
  nextUntil: Day.nullable(),
  /** Age or number of years on `next`, where day, month and year are known. */
  years: z.int().nullable(),
  /** Why it is marked quietly for now, whatever its tone: what they are going through. */
  silenced: ArcReason.nullable(),
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
}
