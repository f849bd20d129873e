/** tie: a dated, labelled link person–person with a label for each direction. */
import { tieKinds } from '../model/ties/kinds.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { PartialDate } from './dates.ts'
import { Body, Line, Name, OrganisationId, PersonId, RoughDate, TieId } from './fields.ts'
import { Changed } from './people.ts'

/** What the other is; '' where only the words say. */
const TieKind = z.enum([...tieKinds, ''])
/** How many one name stands for: "two kids". */
export const Heads = z.int().min(1, 'wrong').max(20, 'wrong')

export const TieFields = z.strictObject({
  personId: PersonId,
  otherId: PersonId,
  /** What `other` is to `person`: "mother". */
  otherIs: Name,
  /** What `person` is to `other`: "son". */
  personIs: Line.default(''),
  since: RoughDate.nullable().default(null),
  until: RoughDate.nullable().default(null),
  note: Body.default(''),
  /** What `other` is in our terms; left out or null, as the two words say. */
  kind: TieKind.nullable().default(null),
})

/** A tie as seen from the person asked about, whichever way round it was written. */
export const Tie = TieFields.required().extend({
  id: TieId,
  // a tie labelled in one direction only has no word from the other end
  otherIs: Line,
  kind: TieKind,
  otherName: Line,
  otherDeleted: z.boolean(),
  /** False: no contact of their own, in no list of people. */
  otherListed: z.boolean(),
  /** False: nobody knows their name, and `otherName` says whose they are. */
  otherNamed: z.boolean(),
  otherHeads: Heads,
  /** When they died, as well as it is known; null while they live. */
  otherDied: PartialDate.nullable(),
})
export type Tie = z.output<typeof Tie>

/** A tie that follows from others. `via` is `viaIs` to the person, and the other is `thenIs` to `via`. */
export const ImpliedTie = z.strictObject({
  otherId: PersonId,
  otherName: Line,
  /** What they may be, likeliest first, in a word for each direction. */
  options: z.array(z.strictObject({ kind: TieKind, otherIs: Name, personIs: Line })).min(1),
  because: z.discriminatedUnion('of', [
    z.strictObject({
      of: z.literal('tie'),
      via: PersonId,
      viaName: Line,
      viaKind: TieKind,
      viaIs: Line,
      thenKind: TieKind,
      thenIs: Line,
    }),
    z.strictObject({ of: z.literal('organisation'), name: Line }),
  ]),
})
export type ImpliedTie = z.output<typeof ImpliedTie>

const Of = z.strictObject({ personId: PersonId })

export const ties = {
  /** As people care about them: the closest first, those that ended last. Without those in the bin. */
  'ties.list': query(['tie', 'person'], Of, z.array(Tie)),
  /** Ties with people who are in the bin: they come back with them. */
  'ties.inBin': query(
    ['tie', 'person'],
    Of,
    z.array(z.strictObject({ otherId: PersonId, otherName: Line, otherIs: Line })),
  ),
  /** At most 24, likeliest first. */
  'ties.implied': query(['tie', 'person', 'role', 'organisation'], Of, z.array(ImpliedTie)),
  /** How those around someone hang together: ties among them, and where several of them are. */
  'ties.web': query(
    ['tie', 'person', 'role', 'organisation'],
    Of,
    z.strictObject({
      among: z.array(
        z.strictObject({ personId: PersonId, otherId: PersonId, otherIs: Line, personIs: Line, ended: z.boolean() }),
      ),
      places: z.array(z.strictObject({ id: OrganisationId, name: Line, people: z.array(PersonId) })),
    }),
  ),
  /** Words of one's own, those used most first; at most 200. */
  'ties.words': query(
    ['tie'],
    z.strictObject({}),
    z.array(z.strictObject({ otherIs: Line, personIs: Line, kind: TieKind })),
  ),
  /**
   * `invalid` with `otherId: same-person`, `otherId: in-bin`, `until: backwards`, or `otherIs: own-ancestor`; `conflict` with
   * `otherId: same-tie` where it is there already.
   */
  'ties.add': command(['tie', 'person', 'change'], TieFields, Changed),
  /** Where the other person is not in the journal yet: both are written at once. Without a name they are called by whose they are. */
  'ties.addWithPerson': command(
    ['tie', 'person', 'change'],
    TieFields.omit({ otherId: true }).extend({
      otherName: Line,
      otherListed: z.boolean().default(true),
      otherHeads: Heads.default(1),
    }),
    Changed.extend({ otherId: PersonId }),
  ),
  'ties.edit': command(
    ['tie', 'person', 'change'],
    TieFields.omit({ otherId: true }).extend({
      id: TieId,
      otherIs: Line,
      /** Left out, it stays as it is. */
      note: Body.optional(),
    }),
    Changed,
  ),
  'ties.remove': command(['tie', 'person', 'change'], z.strictObject({ id: TieId }), Changed),
  /** What follows from other ties and is not so: it is not suggested again, in either direction. */
  'ties.deny': command(
    ['tie', 'change'],
    z.strictObject({ personId: PersonId, otherId: PersonId, kind: TieKind }),
    Changed,
  ),
}
