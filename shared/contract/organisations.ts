/** organisation: a firm, agency or household, what it is part of, and its people. */
import { levels, organisationKinds } from '../model/organisations.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { EntryPage, EntryPlace } from './entries.ts'
import {
  Body,
  Day,
  Level,
  Line,
  LocalTime,
  Name,
  Nothing,
  OrganisationId,
  PersonId,
  RoleId,
  RoughDate,
  Tags,
} from './fields.ts'
import { Changed } from './people.ts'
import { Occurrence } from './today.ts'

export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.output<typeof OrganisationKind>

const shape = {
  name: Name,
  kind: OrganisationKind,
  /** Clients may be organisations. */
  client: z.boolean(),
  partOf: OrganisationId.nullable(),
  note: Body,
  web: Line,
  /** Where it is; of a household the address its people share. */
  place: Line,
  tags: Tags,
  /** Founded and closed, as well as it is known. */
  since: RoughDate.nullable(),
  until: RoughDate.nullable(),
}

export const OrganisationFields = z.strictObject({
  ...shape,
  kind: shape.kind.default('firm'),
  client: shape.client.default(false),
  partOf: shape.partOf.default(null),
  note: shape.note.default(''),
  web: shape.web.default(''),
  place: shape.place.default(''),
  tags: shape.tags.default([]),
  since: shape.since.default(null),
  until: shape.until.default(null),
})
export type OrganisationFields = z.output<typeof OrganisationFields>

/** Some of it: what is left out stays as it is. */
const OrganisationPatch = z.strictObject(shape).partial()

const Named = z.strictObject({ id: OrganisationId, name: Line })

export const Organisation = z.strictObject(shape).extend({
  id: OrganisationId,
  /** What it is part of, nearest first. */
  wholes: z.array(Named.extend({ deleted: z.boolean() })),
  /** What is part of it. */
  parts: z.array(Named),
  /** People there now, and those who were before. */
  now: z.int(),
  before: z.int(),
  /** Local time of the latest entry with anybody who is there now. */
  lastContact: LocalTime.nullable(),
  deleted: z.boolean(),
})
export type Organisation = z.output<typeof Organisation>

export const OrganisationLine = Organisation.pick({
  id: true,
  name: true,
  kind: true,
  client: true,
  now: true,
  before: true,
  lastContact: true,
}).extend({
  /** The name of what it is part of. */
  partOf: Line.nullable(),
})
export type OrganisationLine = z.output<typeof OrganisationLine>

/** One role there: somebody who came back has two. */
export const Member = z.strictObject({
  roleId: RoleId,
  id: PersonId,
  name: Line,
  title: Line,
  level: Level,
  since: RoughDate.nullable(),
  until: RoughDate.nullable(),
  /** There today. */
  now: z.boolean(),
  client: z.boolean(),
  /** On our side. */
  ours: z.boolean(),
  lastContact: LocalTime.nullable(),
})
export type Member = z.output<typeof Member>

const Ours = z.strictObject({ id: PersonId.nullable(), name: Line, me: z.boolean(), level: Level })
const Spoken = z.strictObject({ id: PersonId.nullable(), name: Line, me: z.boolean(), times: z.int(), last: Day })
const Placed = z.strictObject({
  id: PersonId,
  roleId: RoleId,
  name: Line,
  title: Line,
  level: Level,
  last: Day.nullable(),
  by: z.array(Spoken),
})
const thread = { ...Spoken.shape, others: z.int() }

/** As shared/model/ladder.ts has it. */
export const Ladder = z.strictObject({
  rungs: z.array(
    z.strictObject({ level: z.enum(levels), theirs: z.array(Placed), ours: z.array(Ours), last: Day.nullable() }),
  ),
  unset: z.array(Placed),
  oursUnset: z.array(Ours),
  risks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('never') }),
      z.strictObject({ kind: z.literal('silent'), last: Day }),
      z.strictObject({ kind: z.literal('one-of-theirs'), ...thread }),
      z.strictObject({ kind: z.literal('one-of-ours'), ...thread }),
    ]),
  ),
  since: Day,
})
export type Ladder = z.output<typeof Ladder>

const Household = Named.extend({
  place: Line,
  /** The others of it. */
  people: z.array(z.strictObject({ id: PersonId, name: Line, title: Line })),
})

const reads = ['organisation', 'role', 'person', 'entry'] as const
const touches = ['organisation', 'change'] as const
const One = z.strictObject({ id: OrganisationId })
/** `twice`: there may be another of that name. Without it a name that is taken is a conflict (name: taken). */
const twice = z.boolean().default(false)

export const organisations = {
  /** By name. */
  'organisations.list': query([...reads], Nothing, z.array(OrganisationLine)),
  'organisations.get': query([...reads], One, Organisation),
  /** Those there now first, then those before, the latest to leave first. */
  'organisations.people': query([...reads], One, z.array(Member)),
  /** What was jotted with its people while they were there; newest first. */
  'organisations.entries': query([...reads, 'file'], EntryPlace.extend({ id: OrganisationId }), EntryPage),
  /** The year ahead of those there now, and its own years. */
  'organisations.dates': query(
    [...reads, 'milestone'],
    One,
    z.strictObject({
      founded: z.strictObject({ since: RoughDate, years: z.int() }).nullable(),
      coming: z.array(Occurrence),
    }),
  ),
  'organisations.ladder': query([...reads], One, Ladder),
  /** The households somebody lives in today, and with whom. */
  'organisations.households': query([...reads], z.strictObject({ personId: PersonId }), z.array(Household)),
  'organisations.add': command(
    [...touches],
    z.strictObject({ fields: OrganisationFields, twice }),
    Changed.extend({ id: OrganisationId }),
  ),
  'organisations.edit': command(
    [...touches, 'person', 'role'],
    z.strictObject({ id: OrganisationId, fields: OrganisationPatch, twice }),
    Changed,
  ),
  /** Roles stay: pages of people go on saying where they were. */
  'organisations.remove': command([...touches, 'boundary', 'cadence'], One, Changed),
  'organisations.restore': command([...touches, 'boundary', 'cadence'], One, Changed),
  /** Everything of one becomes the other's, and the one goes to the bin: it was written down twice. */
  'organisations.merge': command(
    [...touches, 'role', 'boundary', 'cadence'],
    z.strictObject({ id: OrganisationId, into: OrganisationId }),
    Changed,
  ),
}
