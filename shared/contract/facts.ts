/** fact: something known about a person, in a category, with where it came from, how it may be used and how long it holds. */
import { factCategories, factTold, factUses } from '../model/facts/kinds.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Day, EntryId, FactId, Instant, Line, LocalTime, Name, PersonId } from './fields.ts'
import { Changed } from './people.ts'

export { factCategories, factTold, factUses }
export const FactCategory = z.enum(factCategories)
export type FactCategory = z.output<typeof FactCategory>

/** How a fact may be used. Left out, its category and how it was told decide: see `shared/model/facts/use.ts`. */
export const FactUse = z.enum(factUses)
export type FactUse = z.output<typeof FactUse>

export const FactTold = z.enum(factTold)
export type FactTold = z.output<typeof FactTold>

const days = {
  /** Left out: the day of the entry it came from, else today. Not after today. */
  learnedOn: Day.optional(),
  /** When to ask whether it is still so; null: nobody need. Left out: its category decides. */
  confirmBy: Day.nullable().optional(),
  /** The day from which it is no longer so; null while nobody knows of one. */
  expiresOn: Day.nullable().optional(),
}

export const FactFields = z.strictObject({
  personId: PersonId,
  category: FactCategory,
  text: Name,
  use: FactUse.optional(),
  /** Left out: told. */
  told: FactTold.optional(),
  ...days,
  entryId: EntryId.nullable().default(null),
})
export type FactFields = z.output<typeof FactFields>

/** The entry something came from, as a line to show beside it. */
export const Source = z
  .strictObject({ entryId: EntryId, happenedAt: LocalTime, channel: Line, excerpt: Line })
  .nullable()
export type Source = z.output<typeof Source>

export const Fact = z.strictObject({
  id: FactId,
  personId: PersonId,
  category: FactCategory,
  text: Name,
  use: FactUse,
  told: FactTold,
  learnedOn: Day,
  confirmBy: Day.nullable(),
  expiresOn: Day.nullable(),
  /** When it was last said to be still so. */
  confirmedAt: Instant.nullable(),
  entryId: EntryId.nullable(),
  source: Source,
  createdAt: Instant,
})
export type Fact = z.output<typeof Fact>

const One = z.strictObject({ id: FactId })

export const facts = {
  /** Those that are over too, newest first. */
  'facts.list': query(['fact', 'entry'], z.strictObject({ personId: PersonId }), z.array(Fact)),
  /** `invalid` with `learnedOn: in-future`, or `confirmBy` or `expiresOn: before-learned`. */
  'facts.add': command(['fact', 'change'], FactFields, Changed.extend({ id: FactId })),
  /** What is left out stays, but the use. Other words are news: they are asked about again as late as new ones are. */
  'facts.edit': command(
    ['fact', 'change'],
    FactFields.omit({ personId: true, entryId: true }).extend({ id: FactId }),
    Changed,
  ),
  /** Still so: from today on, and asked about again in as long as is usual. */
  'facts.confirm': command(['fact', 'change'], One, Changed),
  /** No longer so from a day on (today, where it is left out); it is kept. `invalid` with `on: before-learned` or `in-future`. */
  'facts.retire': command(['fact', 'change'], One.extend({ on: Day.optional() }), Changed),
  'facts.remove': command(['fact', 'change'], One, Changed),
}
