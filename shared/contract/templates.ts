/** template: the beginning of an entry of one kind, with places to fill. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { EntryChannel } from './entries.ts'
import { ChangeId, FilledBody, Name, Nothing, Tags, TemplateId } from './fields.ts'
import { Changed } from './people.ts'

export const TemplateFields = z.strictObject({
  name: Name,
  /** Null: for any. */
  channel: EntryChannel.nullable().default(null),
  /** With `{person}`, `{people}`, `{date}` and `{time}`, which are filled in, and other words in braces, which are blanks. */
  text: FilledBody.refine((text) => text.length <= 20_000, 'too-long'),
  tags: Tags.default([]),
})
export type TemplateFields = z.output<typeof TemplateFields>

export const Template = z.strictObject({
  id: TemplateId,
  ...TemplateFields.shape,
  channel: EntryChannel.nullable(),
  tags: Tags,
})
export type Template = z.output<typeof Template>

export const templates = {
  /** By name. */
  'templates.list': query(['template'], Nothing, z.array(Template)),
  'templates.add': command(
    ['template', 'change'],
    TemplateFields,
    z.strictObject({ change: ChangeId, id: TemplateId }),
  ),
  /** Several at once, in one change: the ones to start with. */
  'templates.begin': command(
    ['template', 'change'],
    z.strictObject({ templates: z.array(TemplateFields).min(1).max(20) }),
    Changed,
  ),
  'templates.edit': command(['template', 'change'], TemplateFields.extend({ id: TemplateId }), Changed),
  'templates.remove': command(['template', 'change'], z.strictObject({ id: TemplateId }), Changed),
}
