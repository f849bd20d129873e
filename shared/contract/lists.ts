/** list: a saved filter over people; and what is asked and done about many people at once. */
import {
  columnKinds,
  dateKinds,
  fieldTests,
  matches,
  missing,
  mostAtOnce,
  mostConditions,
  promises,
  rhythms,
  sides,
} from '../model/lists/kinds.ts'
import { levels } from '../model/organisations.ts'
import { tieKinds } from '../model/ties/kinds.ts'
import { z } from '../zod.ts'
import { Cadence } from './cadence.ts'
import { command, query, task } from './define.ts'
import {
  Day,
  FieldId,
  Instant,
  Level,
  Line,
  ListId,
  LocalTime,
  Name,
  Nothing,
  OrganisationId,
  PersonId,
  Tags,
  Word,
} from './fields.ts'
import { MilestoneKind } from './milestones.ts'
import { Changed, Retirement } from './people.ts'

const Days = z.int().min(1).max(36_600)
/** `over`: not within so many days, or never. */
const When = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('within'), days: Days }),
  z.strictObject({ how: z.literal('over'), days: Days }),
  z.strictObject({ how: z.literal('before'), day: Day }),
  z.strictObject({ how: z.literal('after'), day: Day }),
  z.strictObject({ how: z.literal('never') }),
])
export type When = z.output<typeof When>

export const Condition = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('name'), text: Word }),
  z.strictObject({ is: z.literal('tag'), tag: Word }),
  /** Words of a role they have. */
  z.strictObject({ is: z.literal('title'), text: Word }),
  /** What is part of it counts. */
  z.strictObject({ is: z.literal('organisation'), id: OrganisationId }),
  z.strictObject({ is: z.literal('level'), level: z.enum(levels) }),
  z.strictObject({ is: z.literal('side'), side: z.enum(sides) }),
  /** Their zone, an address of theirs, or where their organisation is. */
  z.strictObject({ is: z.literal('place'), text: Word }),
  z.strictObject({ is: z.literal('last'), when: When }),
  z.strictObject({ is: z.literal('first'), when: When }),
  z.strictObject({ is: z.literal('date'), kind: z.enum(dateKinds), days: z.int().min(0).max(366) }),
  z.strictObject({ is: z.literal('missing'), what: z.enum(missing) }),
  z.strictObject({ is: z.literal('promise'), what: z.enum(promises) }),
  /** Something is known of them that is guarded. */
  z.strictObject({ is: z.literal('sensitive') }),
  /** `to` null: to anybody; `kind` null: of whatever kind. The kind is what the other is to them. */
  z.strictObject({ is: z.literal('tie'), to: PersonId.nullable(), kind: z.enum(tieKinds).nullable() }),
  z.strictObject({ is: z.literal('rhythm'), what: z.enum(rhythms) }),
  z.strictObject({ is: z.literal('retired') }),
  z.strictObject({ is: z.literal('dead') }),
  /** A rule of their own on what may be given or said. */
  z.strictObject({ is: z.literal('boundary') }),
  /** `value` counts for `is` and `has`. */
  z.strictObject({ is: z.literal('field'), fieldId: FieldId, test: z.enum(fieldTests), value: Line }),
])
export type Condition = z.output<typeof Condition>

const match = z.enum(matches)
const parts = <T extends z.ZodType>(part: T) => z.array(part).max(mostConditions)
const Innermost = z.strictObject({ match, of: parts(Condition) })
const Inner = z.strictObject({ match, of: parts(z.union([Condition, Innermost])) })
const Outer = z.strictObject({ match, of: parts(z.union([Condition, Inner])) })

type Group = { readonly of: readonly (Condition | Group)[] }
const count = ({ of }: Group): number => of.reduce((sum, part) => sum + ('of' in part ? count(part) : 1), 0)

/** A small tree. With nothing in it, everybody. */
export const Filter = Outer.refine((filter) => count(filter) <= mostConditions, 'too-many')
export type Filter = z.output<typeof Filter>
export type FilterGroup = z.output<typeof Innermost> | z.output<typeof Inner> | Filter

export const Column = z.union([z.enum(columnKinds), z.templateLiteral(['field:', FieldId])])
export type Column = z.output<typeof Column>
const Columns = z.array(Column).max(40)

export const Sort = z.strictObject({ by: z.union([z.literal('name'), Column]), down: z.boolean() })
export type Sort = z.output<typeof Sort>

/** What a filter names, and whether it is there. */
export const Referred = z.strictObject({
  noun: z.enum(['tag', 'organisation', 'person', 'field']),
  /** The tag itself, or the id. */
  key: Line,
  name: Line,
  where: z.enum(['here', 'bin', 'gone']),
})
export type Referred = z.output<typeof Referred>

/** A line of the table: the name, and what was asked for. What nobody knows is left out. */
export const TableLine = z.strictObject({
  id: PersonId,
  name: Line,
  given: Line.optional(),
  family: Line.optional(),
  nickname: Line.optional(),
  role: Line.optional(),
  organisation: Line.optional(),
  level: Level.optional(),
  side: z.enum(['client', 'colleague', 'me']).optional(),
  tags: z.array(Line).optional(),
  last: LocalTime.optional(),
  first: LocalTime.optional(),
  next: z.strictObject({ on: Day, kind: MilestoneKind, title: Line }).optional(),
  /** Since when it is due to be in touch, and the rhythm it comes from. */
  rhythm: z.strictObject({ ideal: z.int(), most: z.int(), idealOn: Day, latestOn: Day }).optional(),
  promises: z.int().optional(),
  email: Line.optional(),
  phone: Line.optional(),
  place: Line.optional(),
  created: Instant.optional(),
  fields: z.record(z.string(), Line).optional(),
  retired: z.literal(true).optional(),
  dead: z.literal(true).optional(),
})
export type TableLine = z.output<typeof TableLine>

const shape = { name: Name.max(200, 'too-long'), filter: Filter }
const List = z.strictObject({ ...shape, id: ListId })
export type List = z.output<typeof List>

/** How a table is looked at: its columns in their order, and by what it is sorted. */
export const Look = z.strictObject({ columns: Columns, sort: Sort })
export type Look = z.output<typeof Look>
/** Everybody's table where it is null. */
const whose = { id: ListId.nullable() }

const Ids = z.array(PersonId).min(1).max(mostAtOnce)

/** What is done about all of them, in one change. */
export const Act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('tags'), add: Tags, take: Tags }),
  z.strictObject({ do: z.literal('side'), side: z.enum(sides) }),
  /** `rule: null` takes the rhythm of their own away; `cadence: null`: never reminded. */
  z.strictObject({ do: z.literal('rhythm'), rule: z.strictObject({ cadence: Cadence.nullable() }).nullable() }),
  /** Of the role that is shown of them. */
  z.strictObject({ do: z.literal('level'), level: Level }),
  /** Empty empties it. */
  z.strictObject({ do: z.literal('field'), fieldId: FieldId, value: Line }),
  z.strictObject({ do: z.literal('retire'), ...Retirement.shape }),
  z.strictObject({ do: z.literal('unretire') }),
  z.strictObject({ do: z.literal('remove') }),
])
export type Act = z.output<typeof Act>

/** Why somebody is left as they are. */
export const refusals = ['gone', 'joined', 'dead', 'me', 'no-role', 'too-many-tags'] as const
const Refused = z.strictObject({ id: PersonId, name: Line, why: z.enum(refusals) })
export type Refused = z.output<typeof Refused>

const reads = [
  ...(['person', 'role', 'organisation', 'entry', 'channel', 'tie', 'milestone', 'cadence', 'follow-up'] as const),
  ...(['fact', 'boundary', 'field', 'tag'] as const),
]
const touches = ['list', 'change'] as const
const One = z.strictObject({ id: ListId })

export const lists = {
  /** In their order. `counts`: how many are on each, which takes a moment for every one, and whom each names; null where it was not asked for. */
  'lists.all': query(
    ['list', 'setting', ...reads],
    z.strictObject({ counts: z.boolean().default(false) }),
    z.array(List.extend({ count: z.int().nullable(), referred: z.array(Referred).nullable() })),
  ),
  'lists.get': query(['list'], One, List.extend({ deleted: z.boolean() })),
  /**
   * Who fits, sorted: the name, and what it is sorted by. Whoever is retired is left out unless the filter speaks of it. What the filter
   * names and is not there any more fits nobody, and is in `referred`.
   */
  'lists.find': query(
    // what counts as contact is a setting
    ['setting', ...reads],
    z.strictObject({
      filter: Filter,
      /** Of a name; '' for all. */
      text: Line.default(''),
      sort: Sort.default({ by: 'name', down: false }),
    }),
    z.strictObject({ lines: z.array(TableLine), referred: z.array(Referred) }),
  ),
  /** The columns of those on the screen; who is not there any more is left out. */
  'lists.columns': query(
    ['setting', ...reads],
    z.strictObject({ ids: z.array(PersonId).max(500), columns: Columns }),
    z.array(TableLine),
  ),
  /** `conflict` (list: too-many). */
  'lists.add': command([...touches], z.strictObject(shape), Changed.extend({ id: ListId })),
  'lists.edit': command([...touches], One.extend(z.strictObject(shape).partial().shape), Changed),
  'lists.remove': command([...touches], One, Changed),
  /** Puts it before another, or last. */
  'lists.move': command([...touches], One.extend({ before: ListId.nullable() }), Changed),
  /** No part of the history: looking is not doing. */
  'settings.table': query(['list'], z.strictObject(whose), Look),
  'settings.setTable': command(['list'], Look.extend(whose), Nothing),
  /**
   * Does it about each of them in one change, or leaves somebody wholly as they are and says why. `invalid` with `value` where nothing of the
   * kind can stand in the field.
   */
  'people.changeAll': command(
    [...reads, 'change'],
    z.strictObject({ ids: Ids, act: Act }),
    Changed.extend({ done: z.int(), refused: z.array(Refused) }),
  ),
  /** Writes names, roles and ways to reach them as a table (CSV) to the place the person chose (`shell.pickTarget`). Nothing else leaves. */
  'people.saveTable': task(
    [],
    z.strictObject({ ids: Ids, target: z.string().regex(/^[0-9a-f]{32}$/), words: z.array(Line).length(9) }),
    z.strictObject({ written: z.int() }),
  ),
}
