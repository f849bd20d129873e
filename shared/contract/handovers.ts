/** handover: giving a relationship to a colleague, item by item, as one encrypted file; and taking in what a colleague gave. */
import { heldBackReasons } from '../model/handover/held-back.ts'
import { mostOf } from '../model/handover/pack.ts'
import { z } from '../zod.ts'
import { PartialDate } from './dates.ts'
import { query, task } from './define.ts'
import { Body, ChangeId, Day, FilledBody, HandoverId, Line, Name, Nothing, PersonId } from './fields.ts'
import { PersonLine } from './people.ts'
import { NewPassphrase } from './vault.ts'

/** What a pack is made of, in the order it is looked over. `note`, `met`, `tags` and `photo` are parts of the person. */
export const handoverNouns = [
  'role',
  'channel',
  'photo',
  'met',
  'note',
  'tags',
  'tie',
  'fact',
  'milestone',
  'follow-up',
  'gift',
  'boundary',
  'file',
  'entry',
] as const
export const HandoverNoun = z.enum(handoverNouns)
export type HandoverNoun = z.output<typeof HandoverNoun>

/** Of a row; of a part of the person, the person's. */
const ItemId = z.string().regex(/^[0-9a-z]{8,40}$/, 'id')
const Item = z.strictObject({ noun: HandoverNoun, id: ItemId })

/** One line to be looked at. */
export const HandoverLine = Item.extend({
  /** What it says, or its beginning. */
  text: Line,
  /** There is more of it than `text`. */
  more: z.boolean(),
  /** A word on what it is: a category, a kind, a state. */
  kind: Line,
  /** The day it is of, `YYYY-MM-DD`; '' where it has none. */
  on: Line,
  /** Of a date: as well as it is known. */
  date: PartialDate.nullable(),
  /** Others it names or was written about. */
  others: z.array(Line),
  /** Its words may be altered for the pack. */
  canReword: z.boolean(),
  /** Of a file. */
  bytes: z.int().nullable(),
})
export type HandoverLine = z.output<typeof HandoverLine>

export const ReviewLine = HandoverLine.extend({ why: z.enum(heldBackReasons).nullable() })
export type ReviewLine = z.output<typeof ReviewLine>

export const Handover = z.strictObject({
  id: HandoverId,
  personId: PersonId,
  personName: Line,
  way: z.enum(['given', 'taken']),
  on: Day,
  colleague: Line,
  colleagueId: PersonId.nullable(),
  /** What one is called in it oneself. */
  own: Line,
  note: Body,
  /** How much left or came, and how much stayed or was here already. */
  items: z.int(),
  stayed: z.int(),
})
export type Handover = z.output<typeof Handover>

/** A follow-up that is made with it: the introduction, and how it goes. */
const CheckIn = z.strictObject({ text: Name, on: Day })
const CheckIns = z.array(CheckIn).max(5)

const Chosen = Item.extend({
  /** In place of its own words; those of the journal stay as they are. */
  text: FilledBody.optional(),
})

export const HandoverPreview = z.strictObject({
  preview: Line,
  from: Line,
  to: Line,
  on: Day,
  note: Body,
  name: Line,
  say: Line,
  /** What it holds, at most 2,000 lines of it; `counts` counts all. */
  lines: z.array(HandoverLine),
  counts: z.array(z.strictObject({ noun: HandoverNoun, count: z.int() })),
  /** Who it may be, the likeliest first. */
  matches: z.array(z.strictObject({ person: PersonLine, because: z.enum(['before', 'email', 'phone', 'name']) })),
  /** This very pack was taken in before: into whom and when, and how much of it would be new. */
  before: z.strictObject({ personId: PersonId, on: Day, fresh: z.int() }).nullable(),
})
export type HandoverPreview = z.output<typeof HandoverPreview>

const reads = [
  'person',
  'channel',
  'role',
  'tie',
  'fact',
  'entry',
  'milestone',
  'follow-up',
  'gift',
  'boundary',
  'file',
  'organisation',
] as const

export const handovers = {
  /** Newest first. */
  'handovers.list': query(['handover', 'person'], z.strictObject({ personId: PersonId.optional() }), z.array(Handover)),
  /** Everything kept about a person, line by line, with why it would stay. */
  'handovers.review': query([...reads], z.strictObject({ personId: PersonId }), z.array(ReviewLine)),
  /** All the words of one that can be altered. */
  'handovers.words': query([...reads], Item, z.strictObject({ text: Body })),
  /**
   * Writes the pack where the person chose, encrypted for the passphrase, and notes that it was given. Progress and cancel.
   * `invalid` with `items: too-large`, or `target`: as `files.save`.
   */
  'handovers.give': task(
    ['handover', 'follow-up', 'change'],
    z.strictObject({
      personId: PersonId,
      to: Name,
      toId: PersonId.nullable().default(null),
      from: Name,
      note: Body.default(''),
      items: z.array(Chosen).max(mostOf.items),
      checkIns: CheckIns.default([]),
      passphrase: NewPassphrase,
      target: z.string().regex(/^[0-9a-f]{32}$/),
    }),
    z.strictObject({ change: ChangeId, id: HandoverId, items: z.int(), stayed: z.int() }),
  ),
  /**
   * Opens a pack and says what is in it. Nothing is filed yet. `invalid` with `passphrase: wrong` or
   * `file: not-a-pack | cut-short | altered | newer`.
   */
  'handovers.open': task(
    [],
    z.strictObject({
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 64 * 1024 * 1024, 'too-large'),
      passphrase: z.string().min(1).max(1000),
    }),
    HandoverPreview,
  ),
  /** Files what was opened, in one change. `into` null: as someone new. `not-found` for another than the last; `conflict` (pack: taken). */
  'handovers.take': task(
    ['handover', ...reads, 'cadence', 'change'],
    z.strictObject({
      preview: Name,
      into: PersonId.nullable(),
      /** What the entry says that all of it came from. */
      source: Name,
      checkIns: CheckIns.default([]),
    }),
    z.strictObject({ change: ChangeId.nullable(), personId: PersonId, items: z.int(), known: z.int() }),
  ),
  /** Forgets what was opened. */
  'handovers.close': task([], Nothing, Nothing),
}
