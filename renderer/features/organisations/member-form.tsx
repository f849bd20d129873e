import { useState } from 'react'
import { Name, type PersonId } from '../../../shared/contract/fields.ts'
import type { Member, Organisation } from '../../../shared/contract/organisations.ts'
import { useAsk, useCommand } from '../../lib/api.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { RoleFields, useRoleFields } from '../../lib/role-fields.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { SpanFields, useSpanFields } from '../../lib/span-fields.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { Combobox } from '../../ui/combobox.tsx'

/** Without an id someone who is not in the journal yet. */
type Chosen = { readonly id: PersonId | null; readonly name: string }

const Who = ({
  value,
  onChange,
  error,
}: {
  readonly value: Chosen | null
  readonly onChange: (value: Chosen | null) => void
  readonly error?: string | undefined
}) => {
  const say = useSay()
  const [text, setText] = useState('')
  const { data: found } = useAsk('people.complete', { text: text.slice(0, 1000) }, { keep: true })
  const byId = new Map((found ?? []).map(({ id, name }) => [id as string, { id, name }]))
  return (
    <Combobox
      label={say('people.tie.person')}
      items={(found ?? []).map(({ id, name, role }) => ({
        key: id,
        label: name,
        detail: role ? [role.title, role.organisation].filter(Boolean).join(', ') : undefined,
      }))}
      onSearch={setText}
      value={value && { key: value.id ?? value.name, label: value.name }}
      onChange={(item) => onChange(item && (byId.get(item.key) ?? value))}
      createLabel={(name) => say('people.addNamed', { name: shorten(name, 40) })}
      onCreate={(name) => Name.safeParse(name).success && onChange({ id: null, name })}
      clearLabel={say('people.clear')}
      empty={say('people.complete.none')}
      placeholder={say('people.complete.placeholder')}
      error={error}
    />
  )
}

/** A role here, being written: who, as what, on which level, since and until when. */
export const MemberForm = ({
  organisation,
  member,
  today,
  onDone,
}: {
  readonly organisation: Organisation
  readonly member?: Member
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const addPerson = useCommand('people.add')
  const add = useUndoable('roles.add')
  const edit = useUndoable('roles.edit')
  const [who, setWho] = useState<Chosen | null>(member ? { id: member.id, name: member.name } : null)
  const as = useRoleFields(member)
  const dates = useSpanFields(member, today)
  const [asked, setAsked] = useState(false)

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!who || as.problem || dates.isWrong) return false
    const where = { organisation: organisation.name, organisationId: organisation.id }
    const fields = { ...where, title: as.title.trim(), level: as.level, ...dates.span }
    const done = say(member ? 'organisations.people.saved' : 'organisations.people.added', {
      name: shorten(who.name, 60),
    })
    if (member) return (await edit({ id: member.roleId, ...fields }, done)) !== undefined
    const personId = who.id ?? (await addPerson.mutateAsync({ name: who.name.trim() })).id
    return (await add({ personId, ...fields }, done)) !== undefined
  }

  return (
    <InlineForm
      label={member ? say('people.edit', { name: shorten(member.name, 60) }) : say('organisations.people.add')}
      onSave={save}
      onDone={onDone}
    >
      <Fields wide>
        {!member && (
          <Who value={who} onChange={setWho} error={asked && !who ? say('organisations.people.who') : undefined} />
        )}
        <RoleFields state={as} />
        <SpanFields state={dates} today={today} asked={asked} />
      </Fields>
    </InlineForm>
  )
}
