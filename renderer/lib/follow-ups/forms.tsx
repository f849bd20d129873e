/** What is written under a follow-up: the new day that was agreed, why it is dropped, on which day it was done. */
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Note } from '../../ui/text.tsx'
import { useOrder } from '../date-order.ts'
import { DayField } from '../day-field.tsx'
import { InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { readDay } from '../spoken-day.ts'
import { longestWhy, type FollowUpFormProps } from './form-props.ts'
import { NewDayForm } from './new-day-form.tsx'

const DropForm = ({ followUp, work, onDone, className }: FollowUpFormProps) => {
  const say = useSay()
  const [why, setWhy] = useState('')
  const [told, setTold] = useState(false)
  const name = shorten(followUp.personName, 40)
  return (
    <InlineForm
      label={say('follow-ups.drop.what', { what: shorten(followUp.text) })}
      onSave={() => work.dropFor(followUp, { why, told })}
      onDone={onDone}
      saveLabel={say('follow-ups.drop')}
      className={className}
    >
      <TextField
        label={say('follow-ups.drop.why')}
        voice="words"
        dir="auto"
        maxLength={longestWhy}
        value={why}
        onChange={setWhy}
      />
      <Checkbox label={say('follow-ups.drop.told', { name, by: followUp.by })} checked={told} onChange={setTold} />
    </InlineForm>
  )
}

const DoneForm = ({ followUp, today, work, onDone, className }: FollowUpFormProps) => {
  const say = useSay()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const { day, problem } = readDay(text, { today, tense: 'past', order: useOrder() })
  const save = async (): Promise<boolean> => {
    setAsked(true)
    return day !== null && (await work.doneOn(followUp, day))
  }
  return (
    <InlineForm
      label={say('follow-ups.done-on.what', { what: shorten(followUp.text) })}
      onSave={save}
      onDone={onDone}
      saveLabel={say('follow-ups.done-on.save')}
      className={className}
    >
      <DayField
        label={say('follow-ups.done-on')}
        value={text}
        onChange={setText}
        today={today}
        tense="past"
        asked={asked}
        placeholder={say('follow-ups.done-on.example')}
      />
      <div aria-live="polite">
        {asked && day === null && problem === undefined && <Note>{say('follow-ups.done-on.needed')}</Note>}
      </div>
    </InlineForm>
  )
}

export const followUpForms = { 'new-day': NewDayForm, drop: DropForm, done: DoneForm } as const
export type FollowUpWriting = keyof typeof followUpForms
