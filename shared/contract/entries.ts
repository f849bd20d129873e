/** entry: one thing jotted: what happened or was said, when, through which channel, with whom. */
import { signalGroups } from '../model/evidence.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import {
  Body,
  ChangeId,
  Day,
  EntryId,
  FactId,
  FilledBody,
  FollowUpId,
  Line,
  LocalTime,
  MilestoneId,
  OrganisationId,
  PersonId,
  Tags,
  Word,
} from './fields.ts'
import { BoundaryFields } from './boundaries.ts'
import { DisagreementFields } from './disagreements.ts'
import { FactFields } from './facts.ts'
import { FollowUpFields } from './follow-ups.ts'
import { JotLifeEvent, LifeEventFields } from './life-events.ts'
import { MilestoneFields } from './milestones.ts'
import { Changed } from './people.ts'
import { SignalFields } from './signals.ts'
import { TieFields } from './ties.ts'

export const entryChannels = ['in-person', 'phone', 'video', 'email', 'message', 'letter', 'event', 'other'] as const
export const EntryChannel = z.enum(entryChannels)
export type EntryChannel = z.output<typeof EntryChannel>

/** Worked out from what is marked on it; a note is what says nothing else. */
const entryKinds = ['note', 'life-event', 'disagreement', 'review'] as const
export const EntryKind = z.enum(entryKinds)
export type EntryKind = z.output<typeof EntryKind>

const shape = {
  /** Wall time where the user was. */
  happenedAt: LocalTime,
  channel: EntryChannel,
  text: FilledBody,
  people: z.array(PersonId).max(200),
  tags: Tags,
}
const EntryFields = z.strictObject({ ...shape, tags: Tags.default([]) })

const Participant = z.strictObject({
  id: PersonId,
  name: Line,
  /** Said of those who are there. */
  inBin: z.literal(true).optional(),
})

export const Entry = z.strictObject(shape).extend({
  id: EntryId,
  kind: EntryKind,
  text: Body,
  /** IANA zone the wall time was written in. */
  zone: Line,
  people: z.array(Participant),
  deleted: z.boolean(),
})
export type Entry = z.output<typeof Entry>

/** Long entries are shown by their beginning; `more` says that there is more. */
export const EntryExcerpt = Entry.extend({
  more: z.boolean(),
  /** How many files it has. */
  files: z.int(),
  /** What is marked on it, whoever it is about, each once. */
  marks: z.strictObject({
    events: z.array(LifeEventFields.pick({ event: true, relative: true }).required()),
    signals: z.array(SignalFields.shape.kind),
  }),
})
export type EntryExcerpt = z.output<typeof EntryExcerpt>

/** Somebody new. `id` stands for them within the jot alone: they are given their own. Without a name they are called by whose they are. */
const Newcomer = z.strictObject({
  id: PersonId,
  name: Line,
  /** False: a relative who is no contact, in no list of people. */
  listed: z.boolean().default(true),
})

/** Everything one jot files at once: the entry, and what was taken out of it. */
export const JotInput = EntryFields.extend({
  facts: z
    .array(FactFields.omit({ entryId: true }))
    .max(50)
    .default([]),
  milestones: z
    .array(MilestoneFields.omit({ entryId: true }))
    .max(50)
    .default([]),
  followUps: z
    .array(FollowUpFields.omit({ entryId: true }))
    .max(50)
    .default([]),
  lifeEvents: z.array(JotLifeEvent).max(20).optional(),
  signals: z.array(SignalFields).max(50).optional(),
  disagreements: z.array(DisagreementFields).max(20).optional(),
  ties: z.array(TieFields).max(50).optional(),
  boundaries: z.array(BoundaryFields).max(50).optional(),
  /** Whoever it brings into the journal. `conflict` (newPeople: taken) where somebody has that id. */
  newPeople: z.array(Newcomer).max(50).optional(),
  /** The draft this jot came from; it is gone once the jot is filed. */
  draft: Line.optional(),
})
export type JotInput = z.input<typeof JotInput>

/** What an entry is to be, all of it: with everyone named, of that kind, saying those words, and so on. Left out, it does not matter. */
export const EntryFilter = z.strictObject({
  personId: PersonId.optional(),
  /** With all of them. */
  people: z.array(PersonId).max(10).optional(),
  /** With its people while they were there. */
  organisationId: OrganisationId.optional(),
  kind: EntryKind.exclude(['note']).optional(),
  channel: EntryChannel.optional(),
  tag: Word.optional(),
  /** Every word of it, the last perhaps unfinished. */
  text: Line.optional(),
  /** From that day to that day. */
  from: Day.optional(),
  until: Day.optional(),
  /** Only those with files. */
  files: z.literal(true).optional(),
  /** Only those where such a signal is marked. */
  marked: z.enum(signalGroups).optional(),
})
export type EntryFilter = z.output<typeof EntryFilter>

/** `before` is the `next` of the page before. */
export const EntryPlace = z.strictObject({ before: Line.optional(), limit: z.int().min(1).max(200).default(50) })

export const EntryPage = z.strictObject({ entries: z.array(EntryExcerpt), next: Line.nullable() })

/** What follows a life event goes with its entry, and comes back with it. */
const marked = [
  'entry',
  'person',
  'life-event',
  'arc',
  'signal',
  'disagreement',
  'follow-up',
  'milestone',
  'reminder',
  'change',
] as const

const readsOfFilter = ['entry', 'person', 'role', 'file', 'life-event', 'signal', 'disagreement', 'tag'] as const

export const entries = {
  'entries.jot': command(
    [
      ...(['entry', 'person', 'fact', 'milestone', 'follow-up', 'draft', 'change'] as const),
      ...(['life-event', 'arc', 'signal', 'disagreement', 'reminder', 'tie', 'boundary'] as const),
    ],
    JotInput,
    z.strictObject({
      change: ChangeId,
      id: EntryId,
      facts: z.array(FactId),
      milestones: z.array(MilestoneId),
      followUps: z.array(FollowUpId),
    }),
  ),
  'entries.edit': command(
    ['entry', 'person', 'change'],
    z.strictObject({ id: EntryId, fields: z.strictObject(shape).partial() }),
    Changed,
  ),
  'entries.remove': command([...marked], z.strictObject({ id: EntryId }), Changed),
  'entries.get': query(['entry', 'person'], z.strictObject({ id: EntryId }), Entry),
  /** Through which the last one went, with somebody or at all; null where there is none yet. */
  'entries.lastChannel': query(
    ['entry'],
    z.strictObject({ personId: PersonId.optional() }),
    z.strictObject({ channel: EntryChannel.nullable() }),
  ),
  /**
   * Newest first. A place is `<wall time> <id>`, or the beginning of one: a day is the place before its first entry. `before` and `upTo` read on from a
   * place to what is older, without and with the entry there; `after` to what is newer, the nearest of it. `next` is the place to go on from in the
   * same direction, null at the end.
   */
  'entries.list': query(
    readsOfFilter,
    EntryFilter.extend({ ...EntryPlace.shape, upTo: Line.optional(), after: Line.optional() }),
    EntryPage,
  ),
  /** How many there are in each month that has some, the latest month first. */
  'entries.months': query(
    readsOfFilter,
    EntryFilter,
    z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), count: z.int() })),
  ),
  /** How many there are on each day that has some, of one year, first day first. */
  'entries.days': query(
    readsOfFilter,
    EntryFilter.extend({ year: z.string().regex(/^\d{4}$/) }),
    z.array(z.strictObject({ day: Day, count: z.int() })),
  ),
}
