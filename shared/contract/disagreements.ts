/** disagreement: a kind of entry. Their view in their words, ours, what changed, and whether it was repaired. */
import { repairs } from '../model/disagreements.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import {
  Body,
  Day,
  DisagreementId,
  EntryId,
  FilledBody,
  FollowUpId,
  Line,
  LocalTime,
  Name,
  PersonId,
} from './fields.ts'
import { Changed } from './people.ts'

const shape = {
  /** In their words. */
  theirs: FilledBody,
  ours: Body,
  changed: Body,
  repaired: z.enum(repairs),
  /** When to look back at it, and what the follow-up says that tells of it; null: nobody is to be told. */
  checkBack: z.strictObject({ on: Day, text: Name }).nullable(),
}

export const DisagreementFields = z.strictObject({
  ...shape,
  personId: PersonId,
  ours: Body.default(''),
  changed: Body.default(''),
  repaired: shape.repaired.default(''),
  checkBack: shape.checkBack.default(null),
})
export type DisagreementFields = z.output<typeof DisagreementFields>

const Raised = z.strictObject({ id: PersonId, name: Line })

export const Disagreement = z
  .strictObject(shape)
  .omit({ checkBack: true })
  .extend({
    id: DisagreementId,
    entryId: EntryId,
    personId: PersonId,
    personName: Line,
    at: LocalTime,
    checkBackOn: Day.nullable(),
    followUpId: FollowUpId.nullable(),
    /** The day has come, and nobody has said that it is repaired. */
    due: z.boolean(),
    /** One rung up on both sides. */
    raised: z.strictObject({ theirs: Raised, ours: Raised, on: Day }).nullable(),
  })
export type Disagreement = z.output<typeof Disagreement>

const touched = ['disagreement', 'entry', 'follow-up', 'change'] as const
const One = z.strictObject({ id: DisagreementId })

export const disagreements = {
  /** Those that are not repaired first, newest first. */
  'disagreements.of': query(
    ['disagreement', 'entry', 'person'],
    z.strictObject({ personId: PersonId }),
    z.array(Disagreement),
  ),
  'disagreements.ofEntry': query(
    ['disagreement', 'entry', 'person'],
    z.strictObject({ entryId: EntryId }),
    z.array(Disagreement),
  ),
  'disagreements.add': command(
    [...touched],
    DisagreementFields.extend({ entryId: EntryId }),
    Changed.extend({ id: DisagreementId }),
  ),
  /** Repaired, its check-back is done. */
  'disagreements.edit': command([...touched], z.strictObject({ ...shape, id: DisagreementId }), Changed),
  /** To somebody one rung up on each side. invalid (theirs or ours: same) where it is one person twice, or whom it is with. */
  'disagreements.raise': command([...touched], One.extend({ theirs: PersonId, ours: PersonId }), Changed),
  'disagreements.remove': command([...touched], One, Changed),
}
