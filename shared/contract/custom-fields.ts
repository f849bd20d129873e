/** field: a line somebody adds to every person or organisation it applies to; and sets of fields, put on those they suit. */
import { fieldKinds } from '../model/fields/value.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { FieldId, FieldSetId, Line, Name, Nothing, OrganisationId, PersonId, Word } from './fields.ts'
import { Changed } from './people.ts'

export const FieldKind = z.enum(fieldKinds)
export type FieldKind = z.output<typeof FieldKind>

export const fieldAppliesTo = ['person', 'organisation', 'both'] as const
export const FieldApplies = z.enum(fieldAppliesTo)
export type FieldApplies = z.output<typeof FieldApplies>

/** At least one, each once. */
const Choices = z
  .array(Word)
  .max(100)
  .refine((words) => new Set(words.map((word) => word.trim())).size === words.length, 'twice')

const shape = { name: Name, choices: Choices, applies: FieldApplies }
const FieldFields = z.strictObject({ ...shape, kind: FieldKind, choices: Choices.default([]) })

export const Field = z.strictObject({
  ...shape,
  id: FieldId,
  kind: FieldKind,
  /** How many people and organisations have something in it. */
  filled: z.int(),
})
export type Field = z.output<typeof Field>

export const FieldSet = z.strictObject({ id: FieldSetId, name: Name, fields: z.array(FieldId) })
export type FieldSet = z.output<typeof FieldSet>

/** What a field stands on. */
export const FieldOn = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('person'), id: PersonId }),
  z.strictObject({ noun: z.literal('organisation'), id: OrganisationId }),
])
export type FieldOn = z.output<typeof FieldOn>

/** `value` is '' where nothing is known; of a number `1234.5`, of a date a day, `yes` or `no`, of a link its address. */
export const FilledField = Field.omit({ filled: true, applies: true }).extend({ value: Line })
export type FilledField = z.output<typeof FilledField>

const One = z.strictObject({ id: FieldId })
const OneSet = z.strictObject({ id: FieldSetId })
const SetFields = z.strictObject({ name: Name, fields: z.array(FieldId).max(100) })
const touches = ['field', 'change'] as const

export const customFields = {
  /** In their order. */
  'customFields.list': query(['field'], Nothing, z.array(Field)),
  /** `invalid` with `choices: empty` where one is to choose and there is nothing to choose from. */
  'customFields.add': command([...touches], FieldFields, Changed.extend({ id: FieldId })),
  /** Its kind stays. What was chosen and is no longer offered stands until something else is chosen. */
  'customFields.edit': command([...touches], One.extend(shape), Changed),
  /** To the bin; what stands in it comes back with it. */
  'customFields.remove': command([...touches], One, Changed),
  /** Puts it before another, or last. */
  'customFields.move': command([...touches], One.extend({ before: FieldId.nullable() }), Changed),
  /** Those in no set, those of the sets it has, and those something stands in; and which sets there are to put on it. */
  'customFields.of': query(
    ['field'],
    FieldOn,
    z.strictObject({
      fields: z.array(FilledField),
      sets: z.array(z.strictObject({ id: FieldSetId, name: Name, has: z.boolean() })),
    }),
  ),
  /** '' empties it. `invalid` names `value` and what is wrong with it: see `shared/model/fields/value.ts`. */
  'customFields.fill': command([...touches], z.strictObject({ on: FieldOn, fieldId: FieldId, value: Line }), Changed),
  'fieldSets.list': query(['field'], Nothing, z.array(FieldSet)),
  'fieldSets.add': command([...touches], SetFields, Changed.extend({ id: FieldSetId })),
  'fieldSets.edit': command([...touches], SetFields.extend({ id: FieldSetId }), Changed),
  'fieldSets.remove': command([...touches], OneSet, Changed),
  /** Puts a set on somebody or takes it off; what was filled in stays. */
  'fieldSets.put': command([...touches], OneSet.extend({ on: FieldOn, has: z.boolean() }), Changed),
}
