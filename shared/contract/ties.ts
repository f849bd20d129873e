/** tie: a dated, labelled link person–person with a label for each direction. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Line, Name, PersonId, RoughDate, TieId } from './fields.ts'
import { Changed } from './people.ts'

export const TieFields = z.strictObject({
  personId: PersonId,
  otherId: PersonId,
  /** What `other` is to `person`: "mother". */
  otherIs: Name,
  /** What `person` is to `other`: "son". */
  personIs: Line.default(''),
  since: RoughDate.nullable().default(null),
  until: RoughDate.nullable().default(null),
})
export type TieFields = z.output<typeof TieFields>

/** A tie as seen from the person asked about, whichever way round it was written. */
export const Tie = TieFields.required().extend({
  id: TieId,
  // a tie labelled in one direction only has no word from the other end
  otherIs: Line,
  otherName: Line,
  otherDeleted: z.boolean(),
})
export type Tie = z.output<typeof Tie>

export const ties = {
  'ties.list': query(['tie', 'person'], z.strictObject({ personId: PersonId }), z.array(Tie)),
  'ties.add': command(['tie', 'change'], TieFields, Changed),
  /** Where the other person is not in the journal yet: both are written at once. */
  'ties.addWithPerson': command(
    ['tie', 'person', 'change'],
    TieFields.omit({ otherId: true }).extend({ otherName: Name }),
    Changed.extend({ otherId: PersonId }),
  ),
  'ties.edit': command(
    ['tie', 'change'],
    TieFields.omit({ otherId: true }).extend({ id: TieId, otherIs: Line }),
    Changed,
  ),
  'ties.remove': command(['tie', 'change'], z.strictObject({ id: TieId }), Changed),
}
