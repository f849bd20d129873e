/** Today and the brief: what the three moments read. */
import { z } from '../zod.ts'
import { query } from './define.ts'
import { Day, LocalTime, Name, Nothing, PersonId } from './fields.ts'
import { EntryExcerpt } from './entries.ts'
import { Fact } from './facts.ts'
import { FollowUp } from './follow-ups.ts'
import { Milestone } from './milestones.ts'
import { Channel, Person, PersonLine } from './people.ts'
import { Role } from './roles.ts'
import { Tie } from './ties.ts'

const reads = [
  'person',
  'role',
  'organisation',
  'tie',
  'channel',
  'entry',
  'fact',
  'milestone',
  'follow-up',
  'reminder',
] as const

/** A milestone on one of its days. */
export const Occurrence = z.strictObject({
  milestone: Milestone,
  on: Day,
  /** The last day it may be; null where `on` is the day. */
  until: Day.nullable(),
  years: z.int().nullable(),
})
export type Occurrence = z.output<typeof Occurrence>

export const Today = z.strictObject({
  day: Day,
  zone: Name,
  people: z.int(),
  /** Asks nobody has acknowledged yet, oldest first. */
  asks: z.array(FollowUp),
  /** Promises of mine whose day is near, and of which they were not told that it will be late; soonest first. They are among the follow-ups too. */
  nudges: z.array(FollowUp),
  dates: z.strictObject({
    /** Of the last week, which fell while nobody could be told by name. */
    lately: z.array(Occurrence),
    today: z.array(Occurrence),
    week: z.array(Occurrence),
    month: z.array(Occurrence),
  }),
  followUps: z.strictObject({ overdue: z.array(FollowUp), today: z.array(FollowUp), week: z.array(FollowUp) }),
  /** Open follow-ups without a date, or later than a week. */
  later: z.int(),
  /** Clients by how long ago we last spoke, longest first; never first of all. At most 8. */
  quiet: z.array(PersonLine),
  /** Reminders that nobody is known to have been shown: as many as `reminders.unshown` lists. */
  missed: z.int(),
})
export type Today = z.output<typeof Today>

export const Brief = z.strictObject({
  person: Person,
  channels: z.array(Channel),
  roles: z.array(Role),
  ties: z.array(Tie),
  /** The last three. `guarded`: something that is to stay here came from it. */
  entries: z.array(EntryExcerpt.extend({ guarded: z.boolean() })),
  entryCount: z.int(),
  mine: z.array(FollowUp),
  theirs: z.array(FollowUp),
  coming: z.array(Milestone),
  facts: z.array(Fact),
  /** When we first spoke. */
  since: LocalTime.nullable(),
})
export type Brief = z.output<typeof Brief>

/** An entry of this day in an earlier year. */
export const OnThisDay = z.strictObject({ years: z.int().min(1), entry: EntryExcerpt })
export type OnThisDay = z.output<typeof OnThisDay>

export const today = {
  'today.get': query(reads, Nothing, Today),
  /** At most five unless more are asked for, the nearest years first. */
  'today.onThisDay': query(
    ['entry', 'person'],
    z.strictObject({ most: z.int().min(1).max(500).default(5) }),
    z.array(OnThisDay),
  ),
  'brief.get': query(reads, z.strictObject({ id: PersonId }), Brief),
}
