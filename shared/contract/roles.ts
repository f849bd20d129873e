/** role: a dated link person–organisation with a title and a level. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Level, Line, Name, OrganisationId, PersonId, RoleId, RoughDate } from './fields.ts'
import { Changed } from './people.ts'

const RoleFields = z.strictObject({
  personId: PersonId,
  /** By name: an organisation of that name is found or made. */
  organisation: Name,
  /** Which one, where that is known: two may have one name. The name is not looked at then. */
  organisationId: OrganisationId.nullable().default(null),
  title: Line.default(''),
  level: Level.default(''),
  since: RoughDate.nullable().default(null),
  /** Null while the role is held. Not before `since`: invalid (until: before). */
  until: RoughDate.nullable().default(null),
})

export const Role = RoleFields.required().extend({
  id: RoleId,
  organisationId: OrganisationId,
  /** The organisation is in the bin. */
  organisationDeleted: z.boolean(),
})
export type Role = z.output<typeof Role>

const touches = ['role', 'organisation', 'change'] as const

export const roles = {
  'roles.list': query(['role', 'organisation'], z.strictObject({ personId: PersonId }), z.array(Role)),
  'roles.add': command([...touches], RoleFields, Changed),
  'roles.edit': command([...touches], RoleFields.omit({ personId: true }).extend({ id: RoleId }), Changed),
  'roles.remove': command(['role', 'change'], z.strictObject({ id: RoleId }), Changed),
  'roles.setLevel': command(['role', 'change'], z.strictObject({ id: RoleId, level: Level }), Changed),
  /**
   * From one organisation to another: ends the role `id` the day before `on`, or in that month or year, and begins one elsewhere on it.
   * Refused for a day to come (on: future), one before the role began (on: before), and a role that has ended (id: ended).
   */
  'roles.move': command(
    [...touches],
    RoleFields.pick({ organisation: true, organisationId: true, title: true, level: true }).extend({
      id: RoleId,
      on: RoughDate,
    }),
    Changed,
  ),
}
