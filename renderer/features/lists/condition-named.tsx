/** Conditions that name something: a tag, an organisation, somebody, a field of one's own. */
import { useState } from 'react'
import { fieldTests } from '../../../shared/model/lists/kinds.ts'
import { tieKinds, type TieKind } from '../../../shared/model/ties/kinds.ts'
import { wordFor } from '../../../shared/model/ties/words.ts'
import { useAsk } from '../../lib/api.ts'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import { useSay } from '../../lib/say.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Choice, useNeeded, type Of, type Value } from './condition-parts.tsx'

export const TagChoice = ({ value, onChange, asked }: Value<Of<'tag'>>) => {
  const say = useSay()
  const { data } = useAsk('people.tags', {})
  return (
    <Combobox
      label={say('lists.value.tag')}
      items={(data ?? []).map(({ tag }) => ({ key: tag, label: tag }))}
      value={value.tag === '' ? null : { key: value.tag, label: value.tag }}
      onChange={(item) => onChange({ is: 'tag', tag: item?.key ?? '' })}
      clearLabel={say('people.clear')}
      empty={say('people.field.tagsEmpty')}
      error={useNeeded(asked, value.tag === '')}
    />
  )
}

export const OrganisationChoice = ({ value, onChange, asked }: Value<Of<'organisation'>>) => {
  const say = useSay()
  const { data } = useAsk('organisations.list', {})
  const name = data?.find(({ id }) => id === value.id)?.name
  return (
    <OrganisationField
      label={say('lists.value.organisation')}
      value={name === undefined ? null : { id: value.id, name }}
      onChange={(next) => onChange({ is: 'organisation', id: (next?.id ?? '') as never })}
      mayCreate={false}
      error={useNeeded(asked, value.id === '')}
    />
  )
}

export const TieFields = ({ value, onChange }: Value<Of<'tie'>>) => {
  const say = useSay()
  const [text, setText] = useState('')
  const { data: found } = useAsk('people.complete', { text: text.slice(0, 1000) }, { keep: true })
  const { data: person } = useAsk('people.get', { id: value.to ?? ('' as never) }, { enabled: value.to !== null })
  return (
    <>
      <Select<TieKind | ''>
        label={say('lists.value.kind')}
        options={[
          { value: '', label: say('lists.value.anyKind') },
          ...tieKinds.map((kind) => ({ value: kind, label: wordFor(kind) })),
        ]}
        value={value.kind ?? ''}
        onChange={(kind) => onChange({ ...value, kind: kind === '' ? null : kind })}
      />
      <Combobox
        label={say('lists.value.to')}
        items={(found ?? []).map(({ id, name }) => ({ key: id, label: name }))}
        onSearch={setText}
        value={value.to === null || !person ? null : { key: value.to, label: person.name }}
        onChange={(item) => onChange({ ...value, to: (item?.key ?? null) as never })}
        clearLabel={say('people.clear')}
        placeholder={say('lists.value.anybody')}
        empty={say('people.complete.none')}
      />
    </>
  )
}

export const FieldFields = ({ value, onChange, asked }: Value<Of<'field'>>) => {
  const say = useSay()
  const { data } = useAsk('customFields.list', {})
  const fields = (data ?? []).filter(({ applies }) => applies !== 'organisation')
  const chosen = fields.some(({ id }) => id === value.fieldId) ? value.fieldId : null
  const needsValue = value.test === 'is' || value.test === 'has'
  const error = useNeeded(asked, needsValue && value.value.trim() === '')
  return (
    <>
      <Select<string>
        label={say('lists.value.field')}
        options={fields.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={chosen}
        onChange={(id) => onChange({ ...value, fieldId: id as never })}
        hint={data && fields.length === 0 ? say('lists.act.field.none') : undefined}
        error={useNeeded(asked, chosen === null)}
      />
      <Choice
        label={say('lists.value.test')}
        options={fieldTests}
        words={(test) => say(`lists.test.${test}`)}
        value={value.test}
        onChange={(test) => onChange({ ...value, test })}
      />
      {needsValue && (
        <TextField
          label={say('lists.value.value')}
          value={value.value}
          onChange={(next) => onChange({ ...value, value: next })}
          maxLength={1000}
          dir="auto"
          error={error}
        />
      )}
    </>
  )
}
