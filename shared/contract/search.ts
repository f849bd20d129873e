/** Finding: one field, everything that was written down. */
import { foundNouns } from '../model/search/kinds.ts'
import { z } from '../zod.ts'
import { query } from './define.ts'
import { EntryId, Line, LocalTime, PersonId } from './fields.ts'

export const Hit = z.strictObject({
  noun: z.enum(foundNouns),
  id: Line,
  /** Whose page it is on; nobody's where it is of an organisation, or of an entry without people. */
  personId: PersonId.nullable(),
  /** The entry itself, or the one it came from. */
  entryId: EntryId.nullable(),
  title: Line,
  /** The words around what was found, in pieces; `found` pieces are to be marked. */
  snippet: z.array(z.strictObject({ text: Line, found: z.boolean() })),
  when: LocalTime.nullable(),
})
export type Hit = z.output<typeof Hit>

export const search = {
  /**
   * At most 30: people first, then organisations, or these first where nobody is called so, then what fits best. What is typed is read by
   * `shared/model/search/read-query.ts`; accents and case do not matter; the last word may be unfinished; nothing typed is an error.
   */
  'search.find': query(
    [
      'person',
      'tie',
      'entry',
      'fact',
      'file',
      'gift',
      'field',
      'role',
      'organisation',
      'life-event',
      'signal',
      'disagreement',
      'follow-up',
      'meeting',
      'milestone',
      'boundary',
      'question',
      'handover',
      'channel',
      'tag',
    ],
    z.strictObject({ text: Line }),
    z.array(Hit),
  ),
}
