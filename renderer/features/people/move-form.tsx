import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import type { ChosenOrganisation } from '../../lib/organisation-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { readRough } from '../../lib/rough-date.ts'
import { RoughField } from '../../lib/rough-field.tsx'
import { RoleFields, useRoleFields } from '../../lib/role-fields.tsx'
import { fieldProblem, useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'

/** Somebody changes firms, being written: where to, as what, and their first day there. All of it is one change. */
export const MoveForm = ({
  role,
  name,
  today,
  onDone,
}: {
  readonly role: Role
  readonly name: string
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const move = useUndoable('roles.move')
  const order = useOrder()
  const [to, setTo] = useState<ChosenOrganisation | null>(null)
  const as = useRoleFields({ level: role.level })
  const [on, setOn] = useState('')
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const day = on.trim() === '' ? today : readRough(on, today, order).date
  const isSame = to?.id === role.organisationId

  const hear = (error: unknown): boolean => {
    const problem = fieldProblem(error, 'on')
    setRefused(problem)
    return problem !== undefined
  }
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!to || isSame || problemId(Name, to.name) || as.problem || day === null) return false
    const where = { organisation: to.name.trim(), organisationId: to.id }
    const done = say('people.move.done', { name: short(name), organisation: short(to.name) })
    return (
      (await move({ id: role.id, on: day, ...where, title: as.title.trim(), level: as.level }, done, hear)) !==
      undefined
    )
  }

  return (
    <InlineForm
      label={say('people.move.label', { name: short(name), organisation: short(role.organisation) })}
      saveLabel={say('people.move.do')}
      onSave={save}
      onDone={onDone}
    >
      <Fields wide>
        <OrganisationField
          label={say('people.move.to')}
          value={to}
          onChange={setTo}
          error={asked && !to ? say('people.role.where') : isSame ? say('people.move.same') : undefined}
        />
        <RoleFields state={as} />
        <RoughField
          label={say('people.move.on')}
          value={on}
          onChange={(text) => {
            setOn(text)
            setRefused(undefined)
          }}
          today={today}
          asked={asked}
          placeholder={say('people.move.today')}
          error={refused && say(`people.move.${refused}`, { organisation: short(role.organisation) })}
        />
      </Fields>
    </InlineForm>
  )
}
