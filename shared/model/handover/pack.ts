/**
 * What is written in a pack: one relationship, item by item, as it is to be read by somebody else's Rapport. Whatever is not named here does
 * not leave. Items bear the names they have in the giver's journal, so that what was taken in once is known again.
 */
import { BoundaryRule, Money } from '../../contract/boundaries.ts'
import { PartialDate, Repeats, Zone } from '../../contract/dates.ts'
import { EntryChannel } from '../../contract/entries.ts'
import { factTold, factUses } from '../facts/kinds.ts'
import { Body, Day, FilledBody, Line, LocalTime, Name, RoughDate, Word } from '../../contract/fields.ts'
import { followUpKinds } from '../../contract/follow-ups.ts'
import { milestoneKinds, milestoneProblem } from '../../contract/milestones.ts'
import { ChannelKind } from '../../contract/people.ts'
import { giftKinds } from '../boundaries/rule.ts'
import { safeParse, z } from '../../zod.ts'

/** Raised when what was written before could be misread. */
export const packVersion = 1

/** So many of one kind; what a whole pack may weigh, in bytes. */
export const mostOf = { items: 20_000, files: 500, text: 16 * 1024 * 1024, whole: 60 * 1024 * 1024 } as const

const Origin = z.string().regex(/^[0-9a-z]{8,40}$/, 'id')
const from = { origin: Origin }
/** The entry of this pack it came from. */
const source = { entry: Origin.nullable() }
const many = <S extends z.ZodType>(schema: S) => z.array(schema).max(mostOf.items)

const Milestone = z
  .strictObject({
    ...from,
    ...source,
    kind: z.enum(milestoneKinds),
    title: Line,
    date: PartialDate,
    repeats: Repeats,
    tone: z.enum(['celebrate', 'quiet', 'none']),
  })
  .refine((milestone) => milestoneProblem(milestone) === undefined, 'wrong')

/** `at`: which of the files at the end of the pack, from 0. */
const Attached = z.strictObject({ at: z.int().min(0).max(mostOf.files), bytes: z.int().min(1).max(mostOf.whole) })

export const Pack = z.strictObject({
  version: z.literal(packVersion),
  id: Origin,
  on: Day,
  from: Name,
  to: Name,
  /** From one colleague to the other. */
  note: Body,
  person: z.strictObject({
    ...from,
    name: Name,
    given: Line,
    family: Line,
    nickname: Line,
    say: Line,
    client: z.boolean(),
    zone: Zone,
    died: PartialDate.nullable(),
    met: Body,
    note: Body,
    tags: z.array(Word).max(100),
  }),
  channels: many(z.strictObject({ ...from, kind: ChannelKind, label: Line, value: Name })),
  roles: many(
    z.strictObject({
      ...from,
      organisation: Name,
      title: Line,
      since: RoughDate.nullable(),
      until: RoughDate.nullable(),
    }),
  ),
  ties: many(
    z.strictObject({
      ...from,
      name: Name,
      otherIs: Line,
      personIs: Line,
      since: RoughDate.nullable(),
      until: RoughDate.nullable(),
    }),
  ),
  entries: many(
    z.strictObject({ ...from, happenedAt: LocalTime, zone: Zone, channel: EntryChannel, text: FilledBody }),
  ),
  facts: many(
    // a category that is not known here is 'other': it is a word, and no reason to refuse the rest
    z.strictObject({ ...from, ...source, category: Word, text: Name, use: z.enum(factUses) }).extend({
      told: z.enum(factTold),
      learnedOn: Day,
    }),
  ),
  milestones: many(Milestone),
  followUps: many(
    z.strictObject({
      ...from,
      ...source,
      kind: z.enum(followUpKinds),
      by: z.enum(['me', 'them']),
      text: Name,
      due: Day.nullable(),
      state: z.enum(['open', 'done', 'dropped']),
    }),
  ),
  gifts: many(
    z.strictObject({
      ...from,
      ...source,
      on: Day,
      direction: z.enum(['given', 'received']),
      kind: z.enum(giftKinds),
      state: z.enum(['idea', 'offered', 'given', 'declined']),
      what: Name,
      value: Money.nullable(),
      self: z.boolean(),
      family: z.int().min(0).max(50),
    }),
  ),
  boundaries: many(
    // of the organisation of that name; null: of the person
    z.strictObject({ ...from, organisation: Name.nullable(), rule: BoundaryRule }),
  ),
  photo: Attached.nullable(),
  files: z.array(Attached.extend({ ...from, ...source, name: Name, note: Body })).max(mostOf.files),
})
export type Pack = z.output<typeof Pack>

const versionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined

/** From the text of a pack. A version to come is told from damage. */
export const readPack = (text: string): Pack | 'newer' | 'altered' => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'altered'
  }
  const version = versionOf(value)
  if (typeof version === 'number' && version > packVersion) return 'newer'
  const read = safeParse(Pack, value)
  return read.success ? read.data : 'altered'
}
