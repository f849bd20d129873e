/** fact: something known about a person, in a category, with where it came from. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { EntryId, FactId, Instant, Line, LocalTime, Name, PersonId } from './fields.ts'
import { Changed } from './people.ts'

export const factCategories = [
  'family',
  'interest',
  'work',
  'home',
  'health',
  'taste',
  'goal',
  'worry',
  'other',
] as const
export const FactCategory = z.enum(factCategories)
export type FactCategory = z.output<typeof FactCategory>

/** How a fact may be used. Health and worries default to "only if they raise it". */
export const factUses = ['mention', 'if-raised', 'never'] as const
export const FactUse = z.enum(factUses)
export type FactUse = z.output<typeof FactUse>

export const FactFields = z.strictObject({
  personId: PersonId,
  category: FactCategory,
  text: Name,
  /** Left out: the category decides. */
  use: FactUse.optional(),
  entryId: EntryId.nullable().default(null),
})
export type FactFields = z.output<typeof FactFields>

/** The entry something came from, as a line to show beside it. */
export const Source = z
  .strictObject({ entryId: EntryId, happenedAt: LocalTime, channel: Line, excerpt: Line })
  .nullable()
export type Source = z.output<typeof Source>

export const Fact = FactFields.required().extend({ id: FactId, source: Source, createdAt: Instant })
export type Fact = z.output<typeof Fact>

const One = z.strictObject({ id: FactId })

export const facts = {
  'facts.list': query(['fact', 'entry'], z.strictObject({ personId: PersonId }), z.array(Fact)),
  'facts.add': command(['fact', 'change'], FactFields, Changed.extend({ id: FactId })),
  'facts.edit': command(
    ['fact', 'change'],
    FactFields.omit({ personId: true, entryId: true }).extend({ id: FactId }),
    Changed,
  ),
  'facts.remove': command(['fact', 'change'], One, Changed),
  'facts.restore': command(['fact', 'change'], One, Changed),
}
