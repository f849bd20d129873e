/** person: anyone in the journal. A client is a person marked as one. */
import { pictureTypes } from '../model/media-types.ts'
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Leads, PartialDate, Zone } from './dates.ts'
import {
  Body,
  ChangeId,
  ChannelId,
  Day,
  Line,
  LocalTime,
  Name,
  Nothing,
  PersonId,
  SmallPicture,
  Tags,
} from './fields.ts'

export const ChannelKind = z.enum(['phone', 'email', 'address', 'web', 'other'])
export type ChannelKind = z.output<typeof ChannelKind>

const shape = {
  /** The name as it is shown and sorted by default. */
  name: Name,
  given: Line,
  family: Line,
  nickname: Line,
  /** How the name is said, in the user's own spelling: "shi-VAWN KEE-lee". */
  say: Line,
  client: z.boolean(),
  /** On our side: someone whoever keeps the journal works with. No client, and never to be kept in touch with. */
  colleague: z.boolean(),
  /** Whoever keeps the journal: one at most. */
  me: z.boolean(),
  tags: Tags,
  /** The IANA zone they live in; '' where nobody said. */
  zone: Zone,
  /** When they died, as well as it is known; null while they live. */
  died: PartialDate.nullable(),
  /** Days before a milestone of theirs on which it is told of; null: as is usual. */
  leads: Leads.nullable(),
  /** How we met. */
  met: Body,
  note: Body,
}

/** What is written about a person, as a form holds it. */
export const PersonFields = z.strictObject({
  ...shape,
  given: shape.given.default(''),
  family: shape.family.default(''),
  nickname: shape.nickname.default(''),
  say: shape.say.default(''),
  client: shape.client.default(false),
  colleague: shape.colleague.default(false),
  me: shape.me.default(false),
  tags: shape.tags.default([]),
  zone: shape.zone.default(''),
  died: shape.died.default(null),
  leads: shape.leads.default(null),
  met: shape.met.default(''),
  note: shape.note.default(''),
})
export type PersonFields = z.output<typeof PersonFields>

/** Some of it: what is left out stays as it is. Not `PersonFields.partial()`, which would fill what is left out with nothing. */
export const PersonPatch = z.strictObject(shape).partial()

export const Channel = z.strictObject({
  id: ChannelId,
  personId: PersonId,
  kind: ChannelKind,
  label: Line,
  value: Name,
})
export type Channel = z.output<typeof Channel>

/** A relationship that was let rest on purpose. `dates`: whether birthdays and the like are still told of. */
export const Retirement = z.strictObject({ on: Day, why: Line, dates: z.enum(['tell', 'quiet']) })
export type Retirement = z.output<typeof Retirement>

/** Two who were one: what the other is called, and since when it is known. */
const Joined = z.strictObject({ name: Line, on: Day })

export const Person = z.strictObject(shape).extend({
  id: PersonId,
  hasPhoto: z.boolean(),
  /** Local time of the latest entry with this person. */
  lastContact: LocalTime.nullable(),
  /** "Partner, Keeley Brandt": the open role, for lists. */
  role: z.strictObject({ title: Line, organisation: Line }).nullable(),
  /** False: a relative who is no contact, in no list of people. */
  listed: z.boolean(),
  /** False: nobody knows the name, and `name` says whose they are. */
  named: z.boolean(),
  /** How many they stand for. */
  heads: z.int(),
  deleted: z.boolean(),
  /** Left out while it is not. */
  retired: Retirement.optional(),
  /** Whom they turned out to be: nobody any more themselves. Left out of everybody else. */
  joined: Joined.extend({ into: PersonId }).optional(),
  /** Who turned out to be them, the latest first; left out where nobody did. */
  others: z.array(Joined.extend({ id: PersonId })).optional(),
})
export type Person = z.output<typeof Person>

export const PersonLine = z.strictObject({
  id: PersonId,
  name: Line,
  nickname: Line,
  client: z.boolean(),
  role: z.strictObject({ title: Line, organisation: Line }).nullable(),
  lastContact: LocalTime.nullable(),
  /** Left out where they are not. */
  retired: z.literal(true).optional(),
})
export type PersonLine = z.output<typeof PersonLine>

/** Why somebody may be meant: takes part already, is something to somebody who does, was spoken with together, often, or is called so. */
export const MeantBy = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('here') }),
  z.strictObject({ of: z.literal('tie'), is: Line, to: Line }),
  z.strictObject({ of: z.literal('together'), count: z.int() }),
  /** Counted up to a hundred. */
  z.strictObject({ of: z.literal('often'), count: z.int(), at: LocalTime }),
  z.strictObject({ of: z.literal('name') }),
])
export type MeantBy = z.output<typeof MeantBy>

/** Whom a name fits. */
export const Meant = z.strictObject({
  /** The one of them who is meant beyond doubt; null: it is asked. */
  sure: PersonId.nullable(),
  /** The likeliest first, at most 8. */
  candidates: z.array(
    PersonLine.extend({
      because: MeantBy,
      /** By an initial, a short form or a part of a word. */
      loosely: z.boolean(),
      died: z.literal(true).optional(),
      me: z.literal(true).optional(),
    }),
  ),
  /** How many more it fits. */
  more: z.int(),
})
export type Meant = z.output<typeof Meant>

/** Somebody one has probably just spoken with, and why. */
export const Likely = z.strictObject({
  id: PersonId,
  name: Line,
  because: z.discriminatedUnion('of', [
    /** `at`: when it ends or ended. */
    z.strictObject({ of: z.literal('meeting'), title: Line, when: z.enum(['on', 'over']), at: LocalTime }),
    z.strictObject({ of: z.literal('page') }),
    /** At about this hour. */
    z.strictObject({ of: z.literal('usual'), at: LocalTime }),
    z.strictObject({ of: z.literal('recent'), at: LocalTime }),
  ]),
})
export type Likely = z.output<typeof Likely>

/** Every change answers with the id of its recorded change, which `changes.undo` takes. */
/** `change` is null when nothing was altered: there is nothing to take back then. */
export const Changed = z.strictObject({ change: ChangeId.nullable() })
const ChangedPerson = z.strictObject({ change: ChangeId, id: PersonId })

const One = z.strictObject({ id: PersonId })

export const people = {
  'people.list': query(
    ['person', 'role', 'organisation', 'entry'],
    z.strictObject({
      filter: Line.default(''),
      clientsOnly: z.boolean().default(false),
      /** Left out: without them. */
      retired: z.enum(['only', 'with']).optional(),
      tag: Line.optional(),
    }),
    z.array(PersonLine),
  ),
  'people.get': query(['person', 'role', 'organisation', 'entry'], One, Person),
  /** Names for `@`: best match first, at most 8. */
  'people.complete': query(['person'], z.strictObject({ text: Line }), z.array(PersonLine)),
  /** Who is meant by a name as it was written, where these take part. */
  'people.meant': query(
    ['person', 'entry', 'tie', 'role', 'organisation'],
    z.strictObject({ name: Line, people: z.array(PersonId).max(200).default([]) }),
    Meant,
  ),
  /** At most 4, the likeliest first. `page`: whose page is open. */
  'people.likely': query(
    ['person', 'entry', 'meeting'],
    z.strictObject({ page: PersonId.optional() }),
    z.array(Likely),
  ),
  /** Whose photo is small enough for a list: asked once, so that a list of thousands asks for none in vain. */
  'people.withPhoto': query(['person'], Nothing, z.array(PersonId)),
  'people.photo': query(
    ['person'],
    One,
    z
      .strictObject({
        mediaType: z.enum(pictureTypes),
        bytes: z.instanceof(Uint8Array),
      })
      .nullable(),
  ),
  /** A small square picture, as it was cut; null takes the photo away. `invalid` with `photo: wrong` for what is no bitmap. */
  'people.setPhoto': command(['person', 'change'], One.extend({ photo: SmallPicture.nullable() }), Changed),
  'people.add': command(['person', 'change'], PersonFields, ChangedPerson),
  'people.edit': command(['person', 'change'], z.strictObject({ id: PersonId, fields: PersonPatch }), Changed),
  'people.remove': command(['person', 'change', 'milestone', 'follow-up', 'tie'], One, Changed),
  'people.restore': command(['person', 'change', 'milestone', 'follow-up', 'tie'], One, Changed),
  /** Out of the rhythm, the weekly handful and every list of whom to speak with; nothing is taken away. `conflict` (person: dead). */
  'people.retire': command(
    ['person', 'cadence', 'milestone', 'change'],
    z.strictObject({ ...Retirement.shape, id: PersonId }),
    Changed,
  ),
  'people.unretire': command(['person', 'cadence', 'milestone', 'change'], One, Changed),
  'channels.list': query(['channel'], z.strictObject({ personId: PersonId }), z.array(Channel)),
  'channels.add': command(['channel', 'change'], Channel.omit({ id: true }), Changed),
  'channels.edit': command(['channel', 'change'], Channel.omit({ personId: true }), Changed),
  'channels.remove': command(['channel', 'change'], z.strictObject({ id: ChannelId }), Changed),
  'people.tags': query(['person', 'entry'], Nothing, z.array(z.strictObject({ tag: Line, count: z.int() }))),
}
