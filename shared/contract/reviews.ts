/** review: once a year, one relationship: what would make it better, what was stopped. insights: what is seen across all of them. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Disagreement } from './disagreements.ts'
import { EntryChannel } from './entries.ts'
import { Body, Day, EntryId, FilledBody, FollowUpId, LocalTime, Name, Nothing, PersonId } from './fields.ts'
import { Changed, PersonLine } from './people.ts'
import { SignalKind } from './signals.ts'

const Last = z.strictObject({ kind: SignalKind, at: LocalTime, entryId: EntryId }).nullable()

/** A person as insights has them, and what is missing in words. */
const Seen = z.strictObject({ person: PersonLine, last: Last })

export const Insights = z.strictObject({
  day: Day,
  clients: z.int(),
  /** Clients known for a year without a sign of commitment in twelve months, by name. */
  quiet: z.array(Seen),
  /** Clients known for a year in whom one side was not shown in twelve months, by name. */
  sides: z.array(
    z.strictObject({
      person: PersonLine,
      care: Last,
      competence: Last,
      lacks: z.array(z.enum(['care', 'competence'])),
    }),
  ),
  /** Not repaired, the oldest first. At most 200. */
  disagreements: z.array(Disagreement),
})
export type Insights = z.output<typeof Insights>

export const Rhythm = z.strictObject({
  day: Day,
  first: Day,
  /** Days of contact in the last two years, earliest first. */
  days: z.array(Day),
  /** Days between contacts as they should be, and after which touch is being lost; null: nobody said. */
  cadence: z.strictObject({ ideal: z.int(), most: z.int() }).nullable(),
})
export type Rhythm = z.output<typeof Rhythm>

export const Offered = z.strictObject({
  person: PersonLine,
  /** When they were reviewed last; null: never. */
  reviewedOn: Day.nullable(),
  since: LocalTime.nullable(),
  /** What there was at least twice in the year before last, and not since. */
  stopped: z.array(z.strictObject({ channel: EntryChannel, before: z.int() })),
  /** How many times in the last twelve months, and in the twelve before. */
  contacts: z.strictObject({ before: z.int(), since: z.int() }),
})
export type Offered = z.output<typeof Offered>

export const Review = z.strictObject({
  entryId: EntryId,
  on: Day,
  better: Body,
  stopped: Body,
  next: Body,
})
export type Review = z.output<typeof Review>

const reads = ['signal', 'entry', 'person', 'role', 'organisation', 'disagreement', 'review', 'cadence'] as const

export const reviews = {
  'insights.get': query([...reads], Nothing, Insights),
  'insights.rhythm': query(['entry', 'person', 'cadence', 'setting'], z.strictObject({ personId: PersonId }), Rhythm),
  /** The one relationship to review now: the same all day. Null: nobody is due. */
  'reviews.next': query([...reads], Nothing, Offered.nullable()),
  'reviews.of': query(['review', 'entry'], z.strictObject({ personId: PersonId }), z.array(Review)),
  /** Writes an entry with `text`, and a follow-up where one is wished for. invalid (better: empty) where nothing is said at all. */
  'reviews.add': command(
    ['review', 'entry', 'person', 'follow-up', 'change'],
    z.strictObject({
      personId: PersonId,
      better: Body,
      stopped: Body,
      next: Body,
      text: FilledBody,
      followUp: z.strictObject({ text: Name, due: Day.nullable() }).nullable(),
    }),
    Changed.extend({ entryId: EntryId, followUpId: FollowUpId.nullable() }),
  ),
  /** "Not now": somebody else is offered for a while. */
  'reviews.putOff': command(['review', 'change'], z.strictObject({ personId: PersonId }), Changed),
}
