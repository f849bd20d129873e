/** follow-up: something to be done about a person by a date, by me or by them. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Day, EntryId, FollowUpId, Instant, Line, Name, PersonId } from './fields.ts'
import { Source } from './facts.ts'
import { Changed } from './people.ts'

/** to-do: nobody was told. promise: said aloud. ask: they asked it of us. */
export const followUpKinds = ['to-do', 'promise', 'ask'] as const
export const FollowUpKind = z.enum(followUpKinds)
export type FollowUpKind = z.output<typeof FollowUpKind>

export const FollowUpState = z.enum(['open', 'done', 'dropped'])
export type FollowUpState = z.output<typeof FollowUpState>

export const FollowUpFields = z.strictObject({
  personId: PersonId,
  kind: FollowUpKind,
  by: z.enum(['me', 'them']).default('me'),
  /** A promise in the speaker's words. */
  text: Name,
  due: Day.nullable().default(null),
  entryId: EntryId.nullable().default(null),
})
export type FollowUpFields = z.output<typeof FollowUpFields>

export const FollowUp = FollowUpFields.required().extend({
  id: FollowUpId,
  personName: Line,
  state: FollowUpState,
  /** Out of sight until this day. */
  snoozedUntil: Day.nullable(),
  closedAt: Instant.nullable(),
  /** For an ask: when we let them know we heard it. */
  acknowledgedAt: Instant.nullable(),
  createdAt: Instant,
  source: Source,
})
export type FollowUp = z.output<typeof FollowUp>

const One = z.strictObject({ id: FollowUpId })

export const followUps = {
  'followUps.list': query(
    ['follow-up', 'entry', 'person'],
    z.strictObject({ personId: PersonId.optional(), state: z.enum(['open', 'closed', 'all']).default('open') }),
    z.array(FollowUp),
  ),
  'followUps.add': command(['follow-up', 'change'], FollowUpFields, Changed.extend({ id: FollowUpId })),
  'followUps.edit': command(
    ['follow-up', 'change'],
    FollowUpFields.omit({ personId: true, entryId: true }).extend({ id: FollowUpId }),
    Changed,
  ),
  'followUps.close': command(['follow-up', 'change'], One.extend({ state: z.enum(['done', 'dropped']) }), Changed),
  'followUps.reopen': command(['follow-up', 'change'], One, Changed),
  'followUps.snooze': command(['follow-up', 'change'], One.extend({ until: Day }), Changed),
  'followUps.acknowledge': command(['follow-up', 'change'], One, Changed),
  'followUps.remove': command(['follow-up', 'change'], One, Changed),
  'followUps.restore': command(['follow-up', 'change'], One, Changed),
}
