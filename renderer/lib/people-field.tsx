import { useState } from 'react'
import type { Entry } from '../../shared/contract/entries.ts'
import { useAsk } from './api.ts'
import { useSay } from './say.ts'
import { ComboboxMany } from '../ui/combobox-many.tsx'

type People = Entry['people']

/** Who takes part: names are found while one types. */
export const PeopleField = ({
  label,
  error,
  people,
  onChange,
}: {
  readonly label: string
  readonly error?: string | undefined
  readonly people: People
  readonly onChange: (people: People) => void
}) => {
  const say = useSay()
  const [text, setText] = useState('')
  const { data: found } = useAsk('people.complete', { text: text.slice(0, 1000) }, { keep: true })
  const known = new Map(
    [...people, ...(found ?? []).map(({ id, name }) => ({ id, name }))].map((each) => [each.id as string, each]),
  )
  return (
    <ComboboxMany
      label={label}
      error={error}
      items={(found ?? []).map((person) => ({
        key: person.id,
        label: person.name,
        detail: person.role ? [person.role.title, person.role.organisation].filter(Boolean).join(', ') : undefined,
      }))}
      onSearch={setText}
      value={people.map(({ id, name }) => ({ key: id, label: name }))}
      onChange={(next) => onChange(next.flatMap(({ key }) => known.get(key) ?? []))}
      removeLabel={({ label }) => say('people.remove', { name: label })}
      empty={say('people.complete.none')}
      placeholder={say('people.complete.placeholder')}
    />
  )
}
