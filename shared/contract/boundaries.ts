/** boundary: what may be given and taken, set on an organisation or a person. gift: one of them, or hospitality, from idea to given or declined. */
import { giftKinds, isMoney, mostAmount, problemOfBoundary } from '../model/boundaries/rule.ts'
import { exampleSets } from '../model/boundaries/examples.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { BoundaryId, Day, EntryId, GiftId, Line, Name, OrganisationId, PersonId } from './fields.ts'
import { Changed } from './people.ts'

const Currency = z.string().regex(/^[A-Z]{3}$/, 'currency')
/** `amount` in the smallest unit of the currency: cents, yen, fils. */
export const Money = z.strictObject({ amount: z.int().min(0).max(mostAmount), currency: Currency }).refine(isMoney)
export type Money = z.output<typeof Money>

const Subject = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('person'), id: PersonId }),
  z.strictObject({ noun: z.literal('organisation'), id: OrganisationId }),
])

const directions = ['given', 'received'] as const
const pers = ['occasion', 'year', 'giver-year'] as const

/** As shared/model/boundaries/rule.ts has them, with null where that has nothing. */
export const RuleShape = z.strictObject({
  direction: z.enum([...directions, 'both']),
  kinds: z.array(z.enum(giftKinds)).max(giftKinds.length),
  allows: z.enum(['nothing', 'within', 'anything']),
  limits: z.array(z.strictObject({ per: z.enum(pers), most: Money })).max(pers.length),
  family: z.boolean(),
  declined: z.boolean(),
  year: z.string().max(10),
  from: Day.nullable(),
  until: Day.nullable(),
  instead: z.boolean(),
  words: Line,
})

const isKept = (rule: z.output<typeof RuleShape>): boolean =>
  problemOfBoundary({ ...rule, from: rule.from ?? undefined, until: rule.until ?? undefined }) === undefined

export const BoundaryRule = RuleShape.refine(isKept, 'boundary')
export type BoundaryRule = z.output<typeof BoundaryRule>

/** A rule, and whom it is set down for. */
export const BoundaryFields = z.strictObject({ on: Subject, rule: BoundaryRule })

/** A rule, and where it comes from: 0 their own, 1 of an organisation they are with. */
export const Boundary = z.strictObject({
  id: BoundaryId,
  on: Subject,
  onName: Line,
  distance: z.int(),
  rule: RuleShape,
})
export type Boundary = z.output<typeof Boundary>

const Receiver = z.strictObject({
  personId: PersonId,
  self: z.boolean(),
  /** How many of their family. */
  family: z.int().min(0).max(50),
})

const GiftParts = z.strictObject({
  on: Day,
  direction: z.enum(directions),
  kind: z.enum(giftKinds),
  state: z.enum(['idea', 'offered', 'given', 'declined']),
  what: Name,
  /** For each head; null: not known. */
  value: Money.nullable(),
  /** Of a colleague; null: whoever keeps the journal, or of what was received the people themselves. */
  giverId: PersonId.nullable(),
  people: z
    .array(Receiver)
    .min(1)
    .max(200)
    .refine((people) => people.every(({ self, family }) => self || family > 0), 'nobody')
    .refine((people) => new Set(people.map(({ personId }) => personId)).size === people.length, 'twice'),
  entryId: EntryId.nullable(),
  note: Line,
})

export const GiftFields = GiftParts.extend({
  /** Why it is kept although a boundary says no: what happened is not hidden. '' where none does. */
  despite: Line,
})
export type GiftFields = z.output<typeof GiftFields>

/** `gone`: in the bin; what they were given counts all the same. */
export const Gift = GiftFields.extend({
  id: GiftId,
  people: z.array(Receiver.extend({ name: Line, gone: z.boolean() })),
  giverName: Line.nullable(),
})
export type Gift = z.output<typeof Gift>

const Limit = z.strictObject({
  per: z.enum(pers),
  most: Money,
  first: Day,
  last: Day,
  spent: z.int(),
  adds: z.int().nullable(),
  left: z.int().nullable(),
  /** How many of the stretch could not be added up. */
  unknown: z.int(),
})

/** What is to be said of one person before it is saved. */
export const Checked = z.strictObject({
  personId: PersonId,
  name: Line,
  verdict: z.enum(['allowed', 'unknown', 'over', 'barred']),
  /** The rule that decided; null where none speaks of it. */
  by: Boundary.nullable(),
  /** Every limit of that rule. */
  limits: z.array(Limit),
  why: z.enum(['no-value', 'other-currency', 'earlier']).nullable(),
})
export type Checked = z.output<typeof Checked>

const Held = Limit.omit({ adds: true, left: true }).extend({
  direction: z.enum(directions),
  /** Who gives, where it is counted by the giver; null: whoever keeps the journal. */
  giver: z.strictObject({ id: PersonId, name: Line }).nullable(),
  /** Below 0 where too much was given. */
  left: z.int(),
})

/** A rule as it stands on a day, nothing added; of an organisation without totals, which are each person's own. */
export const BoundaryStanding = z.strictObject({
  boundary: Boundary,
  /** stood-before: a nearer rule stands instead of all of it. coming, over: not on this day. */
  holds: z.enum(['holds', 'stood-before', 'coming', 'over']),
  limits: z.array(Held),
})
export type BoundaryStanding = z.output<typeof BoundaryStanding>

/** What there is to say of giving to one person, by one rule: `full`, within limits of which nothing is left. */
export const BoundaryLine = z.strictObject({
  level: z.enum(['barred', 'full', 'limited', 'open']),
  /** Those it decides about; none: every kind. */
  kinds: z.array(z.enum(giftKinds)),
  by: Boundary,
  limits: z.array(Held),
})
export type BoundaryLine = z.output<typeof BoundaryLine>

const reads = ['boundary', 'gift', 'person', 'role', 'organisation'] as const

export const boundaries = {
  /** Those that reach them on a day, nearest first, inherited ones included. */
  'boundaries.of': query([...reads], z.strictObject({ on: Subject, day: Day }), z.array(Boundary)),
  'boundaries.add': command(['boundary', 'change'], BoundaryFields, Changed),
  'boundaries.edit': command(['boundary', 'change'], z.strictObject({ id: BoundaryId, rule: BoundaryRule }), Changed),
  'boundaries.remove': command(['boundary', 'change'], z.strictObject({ id: BoundaryId }), Changed),
  /** Every rule that is or was or will be theirs, nearest first, and how each stands on that day. */
  'boundaries.standing': query([...reads], z.strictObject({ on: Subject, day: Day }), z.array(BoundaryStanding)),
  /** Before a meeting: the gravest first; empty where nobody set anything down. */
  'boundaries.lines': query([...reads], z.strictObject({ personId: PersonId, day: Day }), z.array(BoundaryLine)),
  /** Writes the rules of an example, to be edited. */
  'boundaries.begin': command(
    ['boundary', 'change'],
    z.strictObject({ on: Subject, set: z.enum(exampleSets), currency: Currency, unit: z.int().min(1).max(10_000) }),
    Changed,
  ),
  'gifts.of': query([...reads], z.strictObject({ personId: PersonId }), z.array(Gift)),
  /** Before anything is kept: whom it concerns, the gravest first. `id`: of the one being altered. */
  'gifts.check': query(
    [...reads],
    z.strictObject({ id: GiftId.nullable(), gift: GiftParts.omit({ what: true, note: true, entryId: true }) }),
    z.array(Checked),
  ),
  /** Refused where a boundary says no and `despite` says nothing: conflict (boundary: barred or over). */
  'gifts.add': command(['gift', 'change'], GiftFields, Changed.extend({ id: GiftId })),
  'gifts.edit': command(['gift', 'change'], GiftFields.extend({ id: GiftId }), Changed),
  'gifts.remove': command(['gift', 'change'], z.strictObject({ id: GiftId }), Changed),
}
