/** What a condition of the form says beside its kind: a tag, an organisation, so many days. */
import { useState } from 'react'
import type { Condition, When } from '../../../shared/contract/lists.ts'
import { dateKinds, fieldTests, missing, promises, rhythms, sides } from '../../../shared/model/lists/kinds.ts'
import { levels } from '../../../shared/model/organisations.ts'
import { tieKinds, type TieKind } from '../../../shared/model/ties/kinds.ts'
import { wordFor } from '../../../shared/model/ties/words.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { useToday } from '../../lib/instants.ts'
import { OrganisationField } from '../../lib/organisation-field.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Of<I extends Condition['is']> = Extract<Condition, { readonly is: I }>
type Value<C> = {
  readonly value: C
  readonly onChange: (value: C) => void
  /** Showing was tried: what is missing is said. */
  readonly asked: boolean
}

/** A choice of a closed list, each with its word. */
const Choice = <V extends string>({
  label,
  options,
  words,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly V[]
  readonly words: (value: V) => string
  readonly value: V
  readonly onChange: (value: V) => void
}) => (
  <Select
    label={label}
    options={options.map((one) => ({ value: one, label: words(one) }))}
    value={value}
    onChange={onChange}
  />
)

const useNeeded = (asked: boolean, isEmpty: boolean): string | undefined => {
  const say = useSay()
  return asked && isEmpty ? say('lists.form.needed') : undefined
}

const Text = ({ value, onChange, asked }: Value<Of<'name' | 'title' | 'place'>>) => {
  const say = useSay()
  return (
    <TextField
      label={say('lists.value.text')}
      value={value.text}
      onChange={(text) => onChange({ ...value, text })}
      maxLength={100}
      dir="auto"
      error={useNeeded(asked, value.text.trim() === '')}
    />
  )
}

const DaysField = ({
  days,
  onChange,
  least = 1,
}: {
  readonly days: number
  readonly onChange: (days: number) => void
  readonly least?: number
}) => {
  const say = useSay()
  const [text, setText] = useState(String(days))
  return (
    <TextField
      label={say('lists.value.days')}
      inputMode="numeric"
      maxLength={5}
      value={text}
      onChange={(next) => {
        setText(next)
        const count = Number(next)
        if (/^\d+$/.test(next) && count >= least && count <= (least === 0 ? 366 : 36_600)) onChange(count)
      }}
    />
  )
}

const hows = ['over', 'within', 'before', 'after', 'never'] as const
const whenOf = (how: When['how'], before: When): When => {
  if (how === 'never') return { how }
  if (how === 'before' || how === 'after') return { how, day: 'day' in before ? before.day : '' }
  return { how, days: 'days' in before ? before.days : 90 }
}

const WhenFields = ({ value, onChange, asked }: Value<Of<'last' | 'first'>>) => {
  const say = useSay()
  const dates = useDates()
  const order = useOrder()
  const today = useToday()
  const { when } = value
  const day = 'day' in when ? when.day : ''
  const [text, setText] = useState(day === '' ? '' : dates.full(day))
  const change = (next: When): void => onChange({ ...value, when: next })
  return (
    <>
      <Choice
        label={say('lists.value.how')}
        options={hows}
        words={(how) => say(`lists.how.${how}`)}
        value={when.how}
        onChange={(how) => change(whenOf(how, when))}
      />
      {'days' in when && <DaysField key={when.how} days={when.days} onChange={(days) => change({ ...when, days })} />}
      {'day' in when && today && (
        <DayField
          label={say('lists.value.day')}
          value={text}
          onChange={(next) => {
            setText(next)
            const read = readDay(next, { today: today.day, tense: 'past', order })
            change({ ...when, day: read.day ?? '' })
          }}
          today={today.day}
          tense="past"
          asked={asked}
          error={say('lists.form.needed')}
        />
      )}
    </>
  )
}

const TagChoice = ({ value, onChange, asked }: Value<Of<'tag'>>) => {
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

const OrganisationChoice = ({ value, onChange, asked }: Value<Of<'organisation'>>) => {
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

const TieFields = ({ value, onChange }: Value<Of<'tie'>>) => {
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

const FieldFields = ({ value, onChange, asked }: Value<Of<'field'>>) => {
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

export const ConditionValue = ({ value, onChange, asked }: Value<Condition>) => {
  const say = useSay()
  const what = say('lists.value.what')
  switch (value.is) {
    case 'name':
    case 'title':
    case 'place':
      return <Text value={value} onChange={onChange} asked={asked} />
    case 'tag':
      return <TagChoice value={value} onChange={onChange} asked={asked} />
    case 'organisation':
      return <OrganisationChoice value={value} onChange={onChange} asked={asked} />
    case 'last':
    case 'first':
      return <WhenFields key={value.is} value={value} onChange={onChange} asked={asked} />
    case 'tie':
      return <TieFields value={value} onChange={onChange} asked={asked} />
    case 'field':
      return <FieldFields value={value} onChange={onChange} asked={asked} />
    case 'side':
      return (
        <Choice
          label={what}
          options={sides}
          words={(side) => say(`lists.side.${side}`)}
          value={value.side}
          onChange={(side) => onChange({ is: 'side', side })}
        />
      )
    case 'level':
      return (
        <Choice
          label={what}
          options={levels}
          words={(level) => say(`organisations.level.${level}`)}
          value={value.level}
          onChange={(level) => onChange({ is: 'level', level })}
        />
      )
    case 'date':
      return (
        <>
          <Choice
            label={what}
            options={dateKinds}
            words={(kind) => say(`lists.dateKind.${kind}`)}
            value={value.kind}
            onChange={(kind) => onChange({ ...value, kind })}
          />
          <DaysField least={0} days={value.days} onChange={(days) => onChange({ ...value, days })} />
        </>
      )
    case 'missing':
      return (
        <Choice
          label={what}
          options={missing}
          words={(one) => say(`lists.missing.${one}`)}
          value={value.what}
          onChange={(next) => onChange({ is: 'missing', what: next })}
        />
      )
    case 'promise':
      return (
        <Choice
          label={what}
          options={promises}
          words={(one) => say(`lists.promise.${one}`)}
          value={value.what}
          onChange={(next) => onChange({ is: 'promise', what: next })}
        />
      )
    case 'rhythm':
      return (
        <Choice
          label={what}
          options={rhythms}
          words={(one) => say(`lists.rhythm.${one}`)}
          value={value.what}
          onChange={(next) => onChange({ is: 'rhythm', what: next })}
        />
      )
    default:
      return null
  }
}
