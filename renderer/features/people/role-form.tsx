import { useState } from 'react'
import { Line, Name } from '../../../shared/contract/fields.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { InlineForm } from './inline-form.tsx'
import parts from './parts.module.css'
import { problemId } from './problem.ts'
import { isBefore, readRough } from './rough-date.ts'
import { RoughField } from './rough-field.tsx'
import { short } from './short.ts'
import { spell, useOrder } from './spelled.ts'

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
  const [since, setSince] = useState(spell(role?.since ?? ''))
  const [until, setUntil] = useState(spell(role?.until ?? ''))
  const [asked, setAsked] = useState(false)
  const order = useOrder()
  const from = readRough(since, today, order)
  const to = readRough(until, today, order)
  const backwards = from.date !== null && to.date !== null && isBefore(to.date, from.date)
  const titleProblem = problemId(Line, title)

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problemId(Name, organisation) || titleProblem || from.problem || to.problem || backwards) return false
    const fields = { organisation: organisation.trim(), title: title.trim(), since: from.date, until: to.date }
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
      <div className={parts.two}>
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
        <RoughField label={say('people.since')} value={since} onChange={setSince} today={today} asked={asked} />
        <RoughField
          label={say('people.until')}
          value={until}
          onChange={setUntil}
          today={today}
          asked={asked}
          error={backwards ? say('people.date.backwards') : undefined}
        />
      </div>
    </InlineForm>
  )
}
