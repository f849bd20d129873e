import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { short } from './short.ts'

/** Someone in the journal, or (without an id) someone to be added to it. */
export type Chosen = { readonly id?: string; readonly name: string }

const newKey = '+'

/** Someone, found by name while one types; a name nobody has can be added. */
export const PersonField = ({
  value,
  onChange,
  not,
  error,
  label,
  mayAdd = true,
}: {
  readonly value: Chosen | null
  readonly onChange: (value: Chosen | null) => void
  /** The person whose page this is. */
  readonly not: string
  readonly error?: string | undefined
  readonly label?: string | undefined
  /** Whether a name nobody has can be added. */
  readonly mayAdd?: boolean | undefined
}) => {
  const say = useSay()
  const [text, setText] = useState('')
  const { data: found } = useAsk('people.complete', { text: text.slice(0, 1000) }, { keep: true })
  return (
    <Combobox
      label={label ?? say('people.tie.person')}
      items={(found ?? [])
        .filter(({ id }) => id !== not)
        .map((person) => ({
          key: person.id,
          label: person.name,
          detail: person.role ? [person.role.title, person.role.organisation].filter(Boolean).join(', ') : undefined,
        }))}
      onSearch={setText}
      value={value && { key: value.id ?? newKey, label: value.name }}
      onChange={(item) => onChange(item && { id: item.key, name: item.label })}
      {...(mayAdd && {
        createLabel: (name: string) => say('people.addNamed', { name: short(name, 40) }),
        onCreate: (name: string) => void (Name.safeParse(name).success && onChange({ name })),
      })}
      clearLabel={say('people.clear')}
      empty={say('people.complete.none')}
      placeholder={say('people.complete.placeholder')}
      hint={value && value.id === undefined ? say('people.tie.newPerson') : undefined}
      error={error}
    />
  )
}
