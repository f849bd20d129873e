/** tag: a word on people and entries, and the colour it is shown with. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Nothing, Word } from './fields.ts'
import { Changed } from './people.ts'

/** Names of tokens: what each looks like in light, dark and contrast is for the screen. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'grey'] as const
export const TagColour = z.enum(tagColours)
export type TagColour = z.output<typeof TagColour>

export const Tag = z.strictObject({
  name: Word,
  colour: TagColour.nullable(),
  people: z.int(),
  entries: z.int(),
})
export type Tag = z.output<typeof Tag>

const touches = ['tag', 'person', 'entry', 'cadence', 'template', 'list', 'setting', 'change'] as const

export const tags = {
  /** Every word in use, and those that have a colour, by name. */
  'tags.list': query(['tag', 'person', 'entry'], Nothing, z.array(Tag)),
  /** Those with a colour: what every chip asks for. */
  'tags.colours': query(['tag'], Nothing, z.array(z.strictObject({ name: Word, colour: TagColour }))),
  'tags.colour': command(['tag', 'change'], z.strictObject({ name: Word, colour: TagColour.nullable() }), Changed),
  /**
   * Everywhere, in one change. Where the new word is in use already the two become one, if `merge` says so; `invalid` with `to: taken`
   * otherwise. `not-found` where nobody has the word.
   */
  'tags.rename': command(
    [...touches],
    z.strictObject({ from: Word, to: Word, merge: z.boolean().default(false) }),
    Changed,
  ),
  /** Takes the word off everyone and everything. */
  'tags.remove': command([...touches], z.strictObject({ name: Word }), Changed),
}
