/** The day that was agreed instead: which, who agreed, when and why. */
import { useState } from 'react'
import type { AgreedBy } from '../../../shared/contract/follow-ups.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Note } from '../../ui/text.tsx'
import { useOrder } from '../date-order.ts'
import { DayField } from '../day-field.tsx'
import { Fields, InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { readDay } from '../spoken-day.ts'
import { longestWhy, type FollowUpFormProps } from './form-props.ts'

export const NewDayForm = ({ followUp, today, work, onDone, className }: FollowUpFormProps) => {
  const say = useSay()
  const order = useOrder()
  const [due, setDue] = useState('')
  const [agreedBy, setAgreedBy] = useState<AgreedBy>(followUp.by === 'me' ? 'them' : 'me')
  const [agreedOn, setAgreedOn] = useState('')
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const next = readDay(due, { today, tense: 'future', order })
  const when = readDay(agreedOn, { today, tense: 'past', order })
  const wrong =
    next.day === null
      ? next.problem === undefined && 'needed'
      : next.day < today
        ? 'before-today'
        : next.day === followUp.due && 'same-day'
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (next.day === null || wrong || when.problem) return false
    return work.newDay(followUp, {
      ...{ due: next.day, agreedBy },
      ...(when.day !== null && { agreedOn: when.day }),
      ...(why.trim() !== '' && { why }),
    })
  }
  const name = shorten(followUp.personName, 40)
  const side = followUp.by === 'me' ? 'them' : 'me'
  return (
    <InlineForm
      label={say('follow-ups.new-day.what', { what: shorten(followUp.text) })}
      onSave={save}
      onDone={onDone}
      saveLabel={say('follow-ups.new-day.save')}
      className={className}
    >
      <Fields>
        <DayField
          label={say('follow-ups.new-day')}
          value={due}
          onChange={setDue}
          today={today}
          tense="future"
          asked={asked}
          hint={say('follow-ups.edit.due.hint')}
        />
        <Select
          label={say('follow-ups.new-day.who')}
          value={agreedBy}
          onChange={setAgreedBy}
          options={([side, 'nobody'] as const).map((value) => ({
            value,
            label: say(`follow-ups.new-day.who.${value}`, { name, by: followUp.by }),
          }))}
        />
        <DayField
          label={say('follow-ups.new-day.when')}
          value={agreedOn}
          onChange={setAgreedOn}
          today={today}
          tense="past"
          asked={asked}
          placeholder={say('follow-ups.done-on.example')}
          hint={say('follow-ups.new-day.when.hint')}
        />
      </Fields>
      <div aria-live="polite">{asked && wrong && <Note>{say(`follow-ups.new-day.${wrong}`)}</Note>}</div>
      <TextField
        label={say('follow-ups.new-day.why')}
        voice="words"
        dir="auto"
        maxLength={longestWhy}
        value={why}
        onChange={setWhy}
      />
    </InlineForm>
  )
}
