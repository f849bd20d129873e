import { useState } from 'react'
import { Line, Name } from '../../../shared/contract/fields.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { useAsk } from '../../lib/api.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemId } from './problem.ts'
import { short } from './short.ts'
import { SpanFields, useSpanFields } from './span-fields.tsx'

/** A job, being written: where, as what, since and until when. */
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
  const { data: known } = useAsk('organisations.list', {})
  const [organisation, setOrganisation] = useState(role?.organisation ?? '')
  const [title, setTitle] = useState(role?.title ?? '')
  const dates = useSpanFields(role, today)
  const [asked, setAsked] = useState(false)
  const titleProblem = problemId(Line, title)

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problemId(Name, organisation) || titleProblem || dates.isWrong) return false
    const fields = { organisation: organisation.trim(), title: title.trim(), ...dates.span }
    const done = say(role ? 'people.role.saved' : 'people.role.added', { organisation: short(organisation) })
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
        <Combobox
          label={say('people.role.organisation')}
          items={(known ?? []).map(({ id, name }) => ({ key: id, label: name }))}
          value={
            organisation === ''
              ? null
              : { key: known?.find(({ name }) => name === organisation)?.id ?? organisation, label: organisation }
          }
          onChange={(item) => setOrganisation(item?.label ?? '')}
          createLabel={(name) => say('people.role.addNamed', { name: short(name, 40) })}
          onCreate={(name) => Name.safeParse(name).success && setOrganisation(name)}
          clearLabel={say('people.clear')}
          empty={say('people.role.noOrganisations')}
          error={asked && organisation === '' ? say('people.role.where') : undefined}
        />
        <TextField
          label={say('people.role.title')}
          dir="auto"
          value={title}
          onChange={setTitle}
          error={titleProblem && say(titleProblem)}
        />
        <SpanFields state={dates} today={today} asked={asked} />
      </Fields>
    </InlineForm>
  )
}
