/** cadence: how often a person wants to be in touch, what counts as contact, and how it stands. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Day, Line, LocalTime, Name, Nothing, PersonId } from './fields.ts'
import { Changed, PersonLine } from './people.ts'

/** Days: as it should be, and after which touch is being lost. */
export const Cadence = z
  .strictObject({ ideal: z.int().min(1).max(3660), most: z.int().min(1).max(3660) })
  .refine(({ ideal, most }) => most >= ideal, { message: 'order', path: ['most'] })
export type Cadence = z.output<typeof Cadence>

const cadenceLevels = ['person', 'organisation', 'tag', 'default'] as const

/** Whom a rule is for: an id, a tag, or '' for the default, which is for clients. */
const Whom = { level: z.enum(cadenceLevels), subject: Line }

export const CadenceRule = z.strictObject({
  ...Whom,
  /** Of the person, the organisation or the tag. */
  name: Line,
  /** null: nobody is to be reminded here. */
  cadence: Cadence.nullable(),
})
export type CadenceRule = z.output<typeof CadenceRule>

export const Pause = z.strictObject({ from: Day, until: Day.nullable(), reason: Line })
export type Pause = z.output<typeof Pause>

export const Contact = z.strictObject({
  person: PersonLine,
  /** losing: past `latestOn`. due: from `idealOn` on. */
  state: z.enum(['fine', 'due', 'losing', 'paused', 'none']),
  idealOn: Day.nullable(),
  latestOn: Day.nullable(),
  /** Local time of the last contact that counts. */
  last: LocalTime.nullable(),
  /** The rule that decides; null where there is none. */
  because: CadenceRule.omit({ subject: true }).nullable(),
  pause: Pause.nullable(),
  /** Put off until that day. */
  snoozedUntil: Day.nullable(),
})
export type Contact = z.output<typeof Contact>

const reads = ['person', 'role', 'organisation', 'entry', 'cadence', 'setting'] as const
const touches = ['cadence', 'change'] as const

export const cadence = {
  'cadence.rules': query([...reads], Nothing, z.array(CadenceRule)),
  'cadence.of': query([...reads], z.strictObject({ personId: PersonId }), Contact),
  /** Takes the place of the rule there was for the same; `rule: null` takes it away. */
  'cadence.set': command(
    [...touches],
    z.strictObject({ ...Whom, rule: z.strictObject({ cadence: Cadence.nullable() }).nullable() }),
    Changed,
  ),
  /** Takes the place of the pause there was; null ends it. */
  'cadence.pause': command(
    [...touches],
    z.strictObject({ personId: PersonId, pause: Pause.extend({ reason: Name }).nullable() }),
    Changed,
  ),
  /** Hides it until a day; moves nothing. null takes that back. */
  'cadence.snooze': command([...touches], z.strictObject({ personId: PersonId, until: Day.nullable() }), Changed),
  /** Whom to be in touch with, most pressing first; what was put off and who is paused stand apart. */
  'contacts.list': query(
    [...reads],
    z.strictObject({ days: z.int().min(0).max(366).default(30) }),
    z.strictObject({
      losing: z.array(Contact),
      due: z.array(Contact),
      upcoming: z.array(Contact),
      snoozed: z.array(Contact),
      paused: z.array(Contact),
    }),
  ),
  /** This week's handful of people nobody has a rhythm with: each comes up within the chosen months. */
  'contacts.handful': query([...reads], Nothing, z.array(PersonLine)),
}
