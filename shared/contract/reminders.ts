/** reminder: what is told of milestones and follow-ups, when, why, what became of it, and how it is put off. */
import { z } from '../zod.ts'
import { longestLead } from '../model/reminders/leads.ts'
import { command, query } from './define.ts'
import { Settings } from './drafts.ts'
import { Day, Instant, Line, LocalTime, Name, Nothing, PersonId } from './fields.ts'
import { FollowUpKind } from './follow-ups.ts'
import { CheckedMilestone, MilestoneKind, Tone } from './milestones.ts'
import { Changed } from './people.ts'

const ToldNoun = z.enum(['milestone', 'follow-up', 'meeting'])

/** One telling of one occurrence. `round` counts how often it was put off. */
export const ToldKey = z.strictObject({
  noun: ToldNoun,
  id: z.string().regex(/^[0-9a-z]{8,40}$/, 'id'),
  /** A day; of a meeting at a time, the minute it begins. */
  occurrence: z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}Z?)?$/, 'day'),
  lead: z.int().min(0).max(longestLead),
  round: z.int().min(0).max(100_000),
})
export type ToldKey = z.output<typeof ToldKey>

/** nudge: a promise of mine whose day is near. acknowledge: an ask nobody answered in time. ask-after: a promise of theirs, the day after. */
export const FollowUpStep = z.enum(['nudge', 'acknowledge', 'ask-after'])
export type FollowUpStep = z.output<typeof FollowUpStep>

/** What is told of; null where it, or whom it is about, is gone. */
export const ToldOf = z.discriminatedUnion('noun', [
  z.strictObject({
    noun: z.literal('milestone'),
    kind: MilestoneKind,
    title: Line,
    years: z.int().nullable(),
    tone: Tone,
    /** They have died. */
    mourned: z.boolean(),
    /** To be marked quietly for now. Why is said where nobody else can read it. */
    silenced: z.boolean(),
  }),
  z.strictObject({
    noun: z.literal('follow-up'),
    kind: FollowUpKind,
    by: z.enum(['me', 'them']),
    text: Line,
    due: Day.nullable(),
    /** What is to be done about it, where that is not the thing itself: speak of it in time, let them know it was heard, ask after it. */
    step: FollowUpStep.optional(),
  }),
  z.strictObject({
    noun: z.literal('meeting'),
    title: Line,
    /** Where the user is: a time, or a day. */
    start: z.union([LocalTime, Day]),
    place: Line,
  }),
])
export type ToldOf = z.output<typeof ToldOf>

/** Why it is told then. Put in words by the screen: "14 days before, as you wished for everyone tagged board". */
export const Why = z.strictObject({
  /** Whose wish the days before are, or which clock of a follow-up it is; null: the day is its own. */
  level: z.enum(['own', 'person', 'tag', 'tier', 'kind', 'default', ...FollowUpStep.options]).nullable(),
  /** The tag, `client` or `other`, or the kind; '' where the level says it all. */
  name: Line,
  /** Whose wall the hour is read from, and where that is (IANA). */
  zone: z.enum(['mine', 'theirs']),
  zoneName: Line,
  /** Not at its own hour or on its own day. */
  moved: z.array(z.enum(['quiet', 'day-off'])),
})
export type Why = z.output<typeof Why>

const Person = z.strictObject({ id: PersonId, name: Line })

export const ToldHow = z.enum([
  'pop-up',
  'silent',
  /** With others, in one notification. */
  'digest',
  /** Without words, while locked. */
  'locked',
  /** On Today, and in no notification. */
  'today',
  /** Its day was more than a week over. */
  'gone',
  /** A later telling of the same was due as well. */
  'superseded',
  /** Put off before it was told. */
  'put-off',
])
export type ToldHow = z.output<typeof ToldHow>

export const ToldItem = z.strictObject({
  key: ToldKey,
  person: Person.nullable(),
  of: ToldOf.nullable(),
  dueAt: Instant,
  claimedAt: Instant,
  shownAt: Instant.nullable(),
  /** When somebody said they know of it. */
  seenAt: Instant.nullable(),
  how: ToldHow,
  /** It should have been on the screen and, as far as is known, was not. */
  missed: z.boolean(),
  /** Null for what was told before this was written down. */
  why: Why.nullable(),
})
export type ToldItem = z.output<typeof ToldItem>

export const NextItem = z.strictObject({
  key: ToldKey,
  /** Null: a meeting with nobody of the journal. */
  person: Person.nullable(),
  of: ToldOf,
  at: Instant,
  /** The same where the user is. */
  local: LocalTime,
  /** The last day it may be; null where `key.occurrence` is the day. */
  until: Day.nullable(),
  how: z.enum(['pop-up', 'silent', 'today']),
  why: Why,
})
export type NextItem = z.output<typeof NextItem>

/** Until when: the same hour later, this evening, as usual tomorrow or on the next working day, or at a time of one's own. */
export const SnoozeChoice = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.enum(['hour', 'evening', 'tomorrow', 'working-day']) }),
  z.strictObject({ choice: z.literal('at'), at: LocalTime }),
])
export type SnoozeChoice = z.output<typeof SnoozeChoice>

/** One date as it is being written. */
const Written = CheckedMilestone

/** When one date would be told, the next time it comes round. */
export const NextFor = z.strictObject({
  /** Null: it never comes round, or nobody is told of it. */
  on: Day.nullable(),
  until: Day.nullable(),
  /** Whose wish the days before are. */
  why: Why.nullable(),
  tellings: z.array(
    z.strictObject({
      at: Instant,
      local: LocalTime,
      lead: z.int(),
      how: z.enum(['pop-up', 'silent', 'today']),
      moved: Why.shape.moved,
    }),
  ),
})
export type NextFor = z.output<typeof NextFor>

const reads = ['reminder', 'milestone', 'follow-up', 'meeting', 'person', 'setting'] as const

export const reminders = {
  /** Moves the telling, never the day. A follow-up put off to another day is out of sight until then. Null takes it back. */
  'reminders.snooze': command(
    ['reminder', 'follow-up', 'change'],
    z.strictObject({ what: ToldKey, until: SnoozeChoice.nullable() }),
    Changed.extend({ until: Instant.nullable() }),
  ),
  /** Newest first. `before` is the `place` of the last one seen. */
  'reminders.log': query(
    ['reminder', 'milestone', 'follow-up', 'meeting', 'person'],
    z.strictObject({ before: Name.optional(), limit: z.int().min(1).max(200).default(50) }),
    z.strictObject({ items: z.array(ToldItem), place: Name.nullable() }),
  ),
  /** Earliest first, with settings that are not saved yet where some are given. */
  'reminders.next': query(
    reads,
    z.strictObject({
      settings: Settings.partial().optional(),
      days: z.int().min(1).max(400).default(60),
      limit: z.int().min(1).max(200).default(20),
    }),
    z.array(NextItem),
  ),
  'reminders.nextFor': query(reads, Written, NextFor),
  /** What was to be on the screen and was never known to be, oldest first, until somebody has seen it. At most 500. */
  'reminders.unshown': query(['reminder', 'milestone', 'follow-up', 'person'], Nothing, z.array(ToldItem)),
  'reminders.acknowledge': command(['reminder'], z.strictObject({ items: z.array(ToldKey).max(500) }), Nothing),
}
