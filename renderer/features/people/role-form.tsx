import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import type { ChosenOrganisation } from '../../lib/organisation-field.tsx'
import { RoleFields, useRoleFields } from '../../lib/role-fields.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { SpanFields, useSpanFields } from '../../lib/span-fields.tsx'

/** A job, being written: where, as what, on which level, since and until when. */
export const RoleForm = ({
  personId,
  role,
  today,
  onDone,
}: {
  readonly personId: string
  readonly role?: Role
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const add = useUndoable('roles.add')
  const edit = useUndoable('roles.edit')
  const [where, setWhere] = useState<ChosenOrganisation | null>(
    role ? { id: role.organisationId, name: role.organisation } : null,
  )
  const as = useRoleFields(role)
  const dates = useSpanFields(role, today)
  const [asked, setAsked] = useState(false)

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!where || problemId(Name, where.name) || as.problem || dates.isWrong) return false
    const at = { organisation: where.name.trim(), organisationId: where.id }
    const fields = { ...at, title: as.title.trim(), level: as.level, ...dates.span }
    const done = say(role ? 'people.role.saved' : 'people.role.added', { organisation: short(where.name) })
    if (role) return (await edit({ id: role.id, ...fields }, done)) !== undefined
    return (await add({ personId, ...fields }, done)) !== undefined
  }

  return (
    <InlineForm
      label={role ? say('people.edit', { name: short(role.organisation) }) : say('people.role.add')}
      onSave={save}
      onDone={onDone}
    >
      <Fields wide>
        <OrganisationField
          label={say('people.role.organisation')}
          value={where}
          onChange={setWhere}
          error={asked && !where ? say('people.role.where') : undefined}
        />
        <RoleFields state={as} />
        <SpanFields state={dates} today={today} asked={asked} />
      </Fields>
    </InlineForm>
  )
}
