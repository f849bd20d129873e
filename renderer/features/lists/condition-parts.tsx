/** Parts of the form's conditions: a choice of a closed list, words, so many days, when. */
import { useState } from 'react'
import type { Condition, When } from '../../../shared/contract/lists.ts'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type Of<I extends Condition['is']> = Extract<Condition, { readonly is: I }>
export type Value<C> = {
  readonly value: C
  readonly onChange: (value: C) => void
  /** Showing was tried: what is missing is said. */
  readonly asked: boolean
}

/** A choice of a closed list, each with its word. */
export const Choice = <V extends string>({
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

/** All that a condition says is one of a few words. */
export const Closed = <K extends string, V extends string, C extends Readonly<Record<K, V>>>({
  options,
  words,
  of,
  by,
  onChange,
}: {
  readonly options: readonly V[]
  readonly words: (value: V) => string
  readonly of: C
  readonly by: K
  readonly onChange: (value: C) => void
}) => {
  const say = useSay()
  return (
    <Choice
      label={say('lists.value.what')}
      options={options}
      words={words}
      value={of[by]}
      onChange={(next) => onChange({ ...of, [by]: next })}
    />
  )
}

export const useNeeded = (asked: boolean, isEmpty: boolean): string | undefined => {
  const say = useSay()
  return asked && isEmpty ? say('lists.form.needed') : undefined
}

export const Text = ({ value, onChange, asked }: Value<Of<'name' | 'title' | 'place'>>) => {
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

export const DaysField = ({
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

export const WhenFields = ({ value, onChange, asked }: Value<Of<'last' | 'first'>>) => {
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
