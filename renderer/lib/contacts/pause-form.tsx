/** Stops reminding of someone for a reason, until a day or until that is taken back. */
import { useState } from 'react'
import { useOrder } from '../date-order.ts'
import { useDates } from '../dates.ts'
import { DayField } from '../day-field.tsx'
import { Fields, InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { readDay } from '../spoken-day.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { ContactFormProps } from './put-off-form.tsx'

export const PauseForm = ({ who, today, work, onDone, className }: ContactFormProps) => {
  const say = useSay()
  const dates = useDates()
  const order = useOrder()
  const { pause } = who
  const [reason, setReason] = useState(pause?.reason ?? '')
  const [until, setUntil] = useState(pause?.until ? dates.full(pause.until) : '')
  const [asked, setAsked] = useState(false)
  // a day that is kept is written in the reader’s language, and stays what it was while nobody writes over it
  const isKept = pause?.until !== null && pause?.until !== undefined && until === dates.full(pause.until)
  const read = isKept ? { day: pause.until } : readDay(until, { today, tense: 'future', order })
  const save = async (): Promise<boolean> => {
    setAsked(true)
    const from = pause?.from ?? today
    const isWrong = until.trim() !== '' && (read.day === null || read.day < from)
    if (reason.trim() === '' || isWrong) return false
    return work.pause(who, { from, until: read.day, reason: reason.trim() })
  }
  return (
    <InlineForm
      label={say('contacts.pause.whom', { name: shorten(who.person.name) })}
      onSave={save}
      onDone={onDone}
      saveLabel={say('contacts.pause.do')}
      className={className}
    >
      <Fields wide>
        <TextField
          label={say('contacts.pause.reason')}
          placeholder={say('contacts.pause.example')}
          dir="auto"
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={asked && reason.trim() === '' ? say('contacts.pause.needed') : undefined}
        />
        <DayField
          label={say('contacts.pause.end')}
          value={until}
          onChange={setUntil}
          today={today}
          tense="future"
          asked={asked}
          hint={say('contacts.pause.end.hint')}
        />
      </Fields>
    </InlineForm>
  )
}
