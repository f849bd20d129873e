/** Relatives who are no contacts, or whose name nobody knows: named, listed, and told apart as one comes to know them. */
import { z } from '../zod.ts'
import { command } from './define.ts'
import { FactId, Line, MilestoneId, Name, PersonId } from './fields.ts'
import { Changed } from './people.ts'
import { Heads } from './ties.ts'

/** One of those somebody stood for. */
const Part = z.strictObject({
  /** '' where nobody knows it. */
  name: Line,
  /** What they are to whom they belong: "daughter". '' leaves the word as it is. */
  is: Line.default(''),
  heads: Heads.default(1),
  /** Which facts and dates are theirs; null: all of them. */
  facts: z.array(FactId).max(2000).nullable().default(null),
  milestones: z.array(MilestoneId).max(2000).nullable().default(null),
})

export const relatives = {
  /** `invalid` with `name: empty`. */
  'relatives.giveName': command(['person', 'change'], z.strictObject({ personId: PersonId, name: Name }), Changed),
  /** Among the people, or not. `invalid` with `listed: client`: a client is a contact. */
  'relatives.setListed': command(
    ['person', 'cadence', 'change'],
    z.strictObject({ personId: PersonId, listed: z.boolean() }),
    Changed,
  ),
  /**
   * "Two kids" become two people. The first keeps what the row held; the others get the ties, the entries, and the facts and dates that are
   * theirs. What was given to nobody stays with the first, so that nothing is lost. `invalid` with `parts: too-many` where there are more
   * than it stood for.
   */
  'relatives.split': command(
    ['person', 'tie', 'fact', 'milestone', 'entry', 'change'],
    z.strictObject({ personId: PersonId, parts: z.array(Part).min(2).max(20) }),
    Changed.extend({ ids: z.array(PersonId) }),
  ),
}
