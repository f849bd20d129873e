/** Two people who are one: looked at before, joined, and those who may be one found. */
import { z } from '../zod.ts'
import { Cadence } from './cadence.ts'
import { Leads, PartialDate } from './dates.ts'
import { command, query } from './define.ts'
import { Body, Line, Nothing, PersonId } from './fields.ts'
import { Changed, PersonLine, Retirement } from './people.ts'
import { topics } from './topics.ts'

/** What only one of two values can stand in: a line of the person, or a field somebody added, by its id. */
export const MergeKey = z
  .string()
  .regex(
    /^(name|given|family|nickname|say|zone|side|died|retired|leads|birthday|cadence|photo|field:[0-9a-z]{8,40})$/,
    'key',
  )

export const MergeValue = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: Body }),
  z.strictObject({ is: z.literal('yes'), yes: z.boolean() }),
  z.strictObject({ is: z.literal('side'), side: z.enum(['client', 'colleague', 'me']) }),
  z.strictObject({ is: z.literal('date'), date: PartialDate }),
  z.strictObject({ is: z.literal('retired'), retired: Retirement }),
  z.strictObject({ is: z.literal('leads'), leads: Leads }),
  /** Null: never to be reminded. */
  z.strictObject({ is: z.literal('rhythm'), rhythm: Cadence.nullable() }),
  z.strictObject({ is: z.literal('photo') }),
])
export type MergeValue = z.output<typeof MergeValue>

const Side = z.enum(['into', 'from'])
export type MergeSide = z.output<typeof Side>

export const MergeMove = z.enum([
  'entry',
  'fact',
  'milestone',
  'follow-up',
  'meeting',
  'channel',
  'role',
  'tie',
  'file',
  'gift',
  'boundary',
  'question',
  'field',
  'life-event',
  'signal',
  'disagreement',
  'review',
  'handover',
])
export type MergeMove = z.output<typeof MergeMove>

/** What becomes one where both had it. */
export const MergeCollapse = z.enum([
  'between',
  'tie',
  'channel',
  'tag',
  'entry',
  'meeting',
  'gift',
  'date',
  'role',
  'field',
  'question',
  'pause',
])
export type MergeCollapse = z.output<typeof MergeCollapse>

/** Why two cannot be joined. */
export const MergeRefusal = z.enum(['same', 'in-bin', 'joined', 'several', 'own-ancestor', 'too-many-tags', 'too-long'])
export type MergeRefusal = z.output<typeof MergeRefusal>

export const MergeDiffer = z.strictObject({
  key: MergeKey,
  /** What a field of one's own is called; '' for the others, which the screen has words for. */
  label: Line,
  into: MergeValue,
  from: MergeValue,
})
export type MergeDiffer = z.output<typeof MergeDiffer>

const Two = z.strictObject({ into: PersonId, from: PersonId })

export const MergePreview = z.strictObject({
  into: PersonLine,
  from: PersonLine,
  /** Null: they can be joined. */
  refused: MergeRefusal.nullable(),
  /** What must be said yes to: one of them is dead or retired, and the other is not. */
  asks: z.array(z.enum(['dead', 'retired'])),
  /** What the one that goes has, and the other will: counted, without what becomes one. */
  moves: z.array(z.strictObject({ what: MergeMove, count: z.int() })),
  collapses: z.array(z.strictObject({ what: MergeCollapse, text: z.string().max(500) })),
  differs: z.array(MergeDiffer),
})
export type MergePreview = z.output<typeof MergePreview>

const Why = z.enum(['name', 'email', 'phone'])
/** Two who may be one, and why it seems so. */
export const Duplicate = z.strictObject({ one: PersonLine, other: PersonLine, because: z.array(Why) })
export type Duplicate = z.output<typeof Duplicate>

const everything = topics.filter((topic) => topic !== 'vault')

export const merging = {
  'people.mergePreview': query(everything, Two, MergePreview),
  /**
   * Everything of `from` becomes what `into` has. `choices`: for each thing that differs which of the two is kept, and how the other is written
   * down: `words` must hold it; a photo needs none, and comes back with undo. Left out: that of the one that stays, which needs words too.
   * `invalid` with `from: same | several | own-ancestor`, `words: <key>`; `conflict` with `person: in-bin | joined` or `sure: dead | retired`.
   */
  'people.merge': command(
    everything,
    Two.extend({
      choices: z
        .array(z.strictObject({ key: MergeKey, take: Side, words: Body.default('') }))
        .max(500)
        .default([]),
      sure: z
        .array(z.enum(['dead', 'retired']))
        .max(2)
        .default([]),
    }),
    Changed,
  ),
  /** The surest first, at most 200. */
  'people.duplicates': query(['person', 'channel', 'role', 'entry'], Nothing, z.array(Duplicate)),
  /** That two who are alike are two people all the same; or, false, that nobody knows. */
  'people.setApart': command(
    ['person', 'change'],
    z.strictObject({ one: PersonId, other: PersonId, apart: z.boolean() }),
    Changed,
  ),
}
