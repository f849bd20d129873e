/** Puts someone off to a day that is typed. */
import { useState } from 'react'
import { useOrder } from '../date-order.ts'
import { DayField } from '../day-field.tsx'
import { InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { readDay } from '../spoken-day.ts'
import { Note } from '../../ui/text.tsx'
import type { ContactWork, Reachable } from './contact-work.ts'

export type ContactFormProps = {
  readonly who: Reachable
  readonly today: string
  readonly work: ContactWork
  readonly onDone: () => void
  readonly className?: string | undefined
}

export const PutOffForm = ({ who, today, work, onDone, className }: ContactFormProps) => {
  const say = useSay()
  const order = useOrder()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const { day } = readDay(text, { today, tense: 'future', order })
  const isLater = day !== null && day > today
  const save = async (): Promise<boolean> => {
    setAsked(true)
    return isLater && (await work.putOff(who, day))
  }
  const isMissing = asked && !isLater && (day !== null || text.trim() === '')
  return (
    <InlineForm
      label={say('contacts.put-off.whom', { name: shorten(who.person.name) })}
      onSave={save}
      onDone={onDone}
      saveLabel={say('contacts.put-off')}
      className={className}
    >
      <DayField
        label={say('contacts.put-off.until')}
        value={text}
        onChange={setText}
        today={today}
        tense="future"
        asked={asked}
      />
      <div aria-live="polite">{isMissing && <Note>{say('contacts.put-off.needed')}</Note>}</div>
    </InlineForm>
  )
}
