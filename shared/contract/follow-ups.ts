/** follow-up: something to be done about a person by a date, by me or by them. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Day, EntryId, FollowUpId, Instant, Line, Name, PersonId, Word } from './fields.ts'
import { Source } from './facts.ts'
import { ArcReason, ArcStep } from './life-events.ts'
import { Changed } from './people.ts'

/** to-do: nobody was told. promise: said aloud. ask: they asked it of us. */
export const followUpKinds = ['to-do', 'promise', 'ask'] as const
export const FollowUpKind = z.enum(followUpKinds)
export type FollowUpKind = z.output<typeof FollowUpKind>

/** renegotiated: a new day was agreed, and a newer follow-up took its place. That it is late is worked out: `model/follow-ups/outcome`. */
export const FollowUpState = z.enum(['open', 'done', 'dropped', 'renegotiated'])
export type FollowUpState = z.output<typeof FollowUpState>

const by = z.enum(['me', 'them'])

export const FollowUpFields = z.strictObject({
  personId: PersonId,
  kind: FollowUpKind,
  by: by.default('me'),
  /** A promise in the speaker's words. */
  text: Name,
  due: Day.nullable().default(null),
  entryId: EntryId.nullable().default(null),
  /** The day it was promised or asked. Left out: that of its entry, or today. */
  saidOn: Day.optional(),
  /** In whose words the text is. Left out or null: nobody's in particular. */
  wordsOf: by.nullable().optional(),
  /** Of an ask: the last day on which acknowledging it is in time. Left out or null: as is usual. */
  acknowledgeBy: Day.nullable().optional(),
})
export type FollowUpFields = z.output<typeof FollowUpFields>

/** Who agreed to the new day; nobody: they were told, and have not answered. */
export const AgreedBy = z.enum(['me', 'them', 'nobody'])
export type AgreedBy = z.output<typeof AgreedBy>

/** A day that was agreed before the one that holds now. */
export const EarlierDay = z.strictObject({
  id: FollowUpId,
  text: Line,
  due: Day.nullable(),
  saidOn: Day,
  agreedBy: AgreedBy,
  agreedOn: Day,
  why: Line,
})
export type EarlierDay = z.output<typeof EarlierDay>

export const FollowUp = FollowUpFields.required().extend({
  id: FollowUpId,
  personName: Line,
  /** They have died. */
  mourned: z.boolean(),
  state: FollowUpState,
  /** Out of sight until this day. */
  snoozedUntil: Day.nullable(),
  closedAt: Instant.nullable(),
  /** The day it was done, dropped or renegotiated. */
  closedOn: Day.nullable(),
  /** Why it was dropped, or given a new day. */
  why: Line,
  /** When the other side was told that it will be late, or that it was dropped. */
  toldAt: Instant.nullable(),
  /** For an ask: when we let them know we heard it, and how. */
  acknowledgedAt: Instant.nullable(),
  acknowledgedHow: Line.nullable(),
  /** The last day on which acknowledging it is in time, worked out; null where nothing is to be acknowledged. */
  heardBy: Day.nullable(),
  createdAt: Instant,
  source: Source,
  /** The one whose place it took. */
  renegotiatedFrom: FollowUpId.nullable(),
  /** The days agreed before, oldest first. */
  earlier: z.array(EarlierDay),
  /** The step of an arc that it is, and of which. */
  arc: ArcReason.extend({ step: ArcStep }).nullable(),
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
  /** What is left out stays as it is, but for `by` and `due`. */
  'followUps.edit': command(
    ['follow-up', 'change'],
    FollowUpFields.omit({ personId: true, entryId: true }).extend({ id: FollowUpId }),
    Changed,
  ),
  /** conflict where it is closed already. `on`: the day it was done, today where it is left out. `told`: the other side knows that it is dropped. */
  'followUps.close': command(
    ['follow-up', 'change'],
    One.extend({
      state: z.enum(['done', 'dropped']),
      on: Day.optional(),
      why: Line.optional(),
      told: z.boolean().optional(),
    }),
    Changed,
  ),
  /** A new day for a promise or an ask: the old one is closed and kept, and the answer names the one that took its place. */
  'followUps.renegotiate': command(
    ['follow-up', 'change'],
    One.extend({
      due: Day,
      agreedBy: AgreedBy,
      /** Today where it is left out. */
      agreedOn: Day.optional(),
      why: Line.optional(),
    }),
    Changed.extend({ id: FollowUpId }),
  ),
  /** They were told that it will be late: nobody is nudged about it any more. */
  'followUps.tellLate': command(['follow-up', 'change'], One, Changed),
  /** Promises of both sides, those that were given a new day once, with the days before. At most 2,000, newest said first. */
  'followUps.ledger': query(
    ['follow-up', 'entry', 'person'],
    z.strictObject({
      personId: PersonId.optional(),
      /** Said or due on this day or after it; open ones are there whenever they were said. */
      since: Day.optional(),
    }),
    z.array(FollowUp),
  ),
  'followUps.reopen': command(['follow-up', 'change'], One, Changed),
  'followUps.snooze': command(['follow-up', 'change'], One.extend({ until: Day }), Changed),
  /** `how`: a channel of entries. conflict where they know already. */
  'followUps.acknowledge': command(['follow-up', 'change'], One.extend({ how: Word.optional() }), Changed),
  'followUps.remove': command(['follow-up', 'change'], One, Changed),
}
