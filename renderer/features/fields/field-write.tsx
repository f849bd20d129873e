/** A field being written in: Enter keeps, Esc leaves. What cannot stand in it is said there, and what was typed stays. */
import { useState } from 'react'
import type { FilledField } from '../../../shared/contract/custom-fields.ts'
import { readValue } from '../../../shared/model/fields/value.ts'
import { useOrder } from '../../lib/date-order.ts'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { useUndoable } from '../../lib/undo.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './fields.module.css'

export const FieldWrite = ({
  field,
  on,
  today,
  onDone,
}: {
  readonly field: FilledField
  readonly on: { readonly noun: 'person' | 'organisation'; readonly id: string }
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const dates = useDates()
  const order = useOrder()
  const fill = useUndoable('customFields.fill')
  const { id, name, kind, choices, value } = field
  const first = kind === 'date' && value !== '' ? dates.full(value) : value
  const [text, setText] = useState(first)
  const [asked, setAsked] = useState(false)
  const day = readDay(kind === 'date' ? text : '', { today, tense: 'future', order })
  const wanted = (): string | undefined => {
    if (text.trim() === '') return ''
    if (text === first) return value
    if (kind === 'date') return day.day ?? undefined
    const read = readValue(kind, choices, text)
    return 'value' in read ? text : undefined
  }
  const problem = (): string | undefined => {
    if (!asked || text.trim() === '' || text === first) return undefined
    const read = readValue(kind, choices, text)
    return 'problem' in read ? say(`fields.problem.${read.problem}`) : undefined
  }
  const save = async (): Promise<boolean> => {
    setAsked(true)
    const next = wanted()
    if (next === undefined) return false
    const said = say(next === '' ? 'fields.here.emptied' : 'fields.here.saved', { name: shorten(name) })
    return (await fill({ on, fieldId: id, value: next }, said)) !== undefined
  }
  return (
    <InlineForm
      label={say('fields.here.write', { name: shorten(name) })}
      onSave={save}
      onDone={onDone}
      className={styles.write}
    >
      {kind === 'date' ? (
        <DayField label={name} value={text} onChange={setText} today={today} tense="future" asked={asked} />
      ) : (
        <TextField
          label={name}
          hideLabel
          dir="auto"
          maxLength={1000}
          spellCheck={kind === 'text'}
          voice={kind === 'text' ? 'words' : 'tool'}
          value={text}
          onChange={setText}
          error={problem()}
        />
      )}
    </InlineForm>
  )
}
