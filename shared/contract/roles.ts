/** role: a dated link person–organisation with a title. organisation: a firm, agency or household. */
import { z } from '../zod.ts'
import { command, query } from './define.ts'
import { Line, Name, Nothing, OrganisationId, PersonId, RoleId, RoughDate } from './fields.ts'
import { Changed } from './people.ts'

export const RoleFields = z.strictObject({
  personId: PersonId,
  /** By name: an organisation of that name is found or made. */
  organisation: Name,
  title: Line.default(''),
  since: RoughDate.nullable().default(null),
  /** Null while the role is held. */
  until: RoughDate.nullable().default(null),
})
export type RoleFields = z.output<typeof RoleFields>

export const Role = RoleFields.required().extend({ id: RoleId, organisationId: OrganisationId })
export type Role = z.output<typeof Role>

export const roles = {
  'roles.list': query(['role', 'organisation'], z.strictObject({ personId: PersonId }), z.array(Role)),
  'roles.add': command(['role', 'organisation', 'change'], RoleFields, Changed),
  'roles.edit': command(
    ['role', 'organisation', 'change'],
    RoleFields.omit({ personId: true }).extend({ id: RoleId }),
    Changed,
  ),
  'roles.remove': command(['role', 'change'], z.strictObject({ id: RoleId }), Changed),
  'organisations.list': query(
    ['organisation', 'role', 'person'],
    Nothing,
    z.array(
      z.strictObject({
        id: OrganisationId,
        name: Line,
        people: z.array(z.strictObject({ id: PersonId, name: Line, title: Line, current: z.boolean() })),
      }),
    ),
  ),
}
