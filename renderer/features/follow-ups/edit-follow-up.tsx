/** A follow-up, rewritten where it stands. */
import { useState } from 'react'
import { followUpKinds } from '../../../shared/contract/follow-ups.ts'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { followUpProblem } from '../../lib/follow-ups/problem.ts'
import { useSaid } from '../../lib/follow-ups/said-fields.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { readDay } from '../../lib/spoken-day.ts'
import { shorten } from '../../lib/shorten.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

const longest = 1000

/** A day written as it would be typed. */
const useTyped = (day: string | null): string => {
  const dates = useDates()
  const parts = day === null ? undefined : partsOf(day)
  return parts ? dates.partial(parts) : ''
}

export const EditFollowUp = ({
  followUp,
  today,
  onClose,
}: {
  readonly followUp: FollowUp
  readonly today: string
  readonly onClose: () => void
}) => {
  const say = useSay()
  const edit = useUndoable('followUps.edit', followUpProblem)
  const [text, setText] = useState(followUp.text)
  const [kind, setKind] = useState(followUp.kind)
  const [by, setBy] = useState(followUp.by)
  const [due, setDue] = useState(useTyped(followUp.due))
  const [tried, setTried] = useState(false)
  const on = readDay(due, { today, tense: 'future', order: useOrder() })
  const spoken = useSaid({ followUp, kind, name: followUp.personName, today, asked: tried })
  const problem = text.trim() === '' ? 'empty' : text.length > longest ? 'too-long' : undefined

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (problem || on.problem || spoken.isWrong) return false
    const said = say('follow-ups.said.edited', { what: shorten(text.trim()) })
    return (await edit({ id: followUp.id, text, kind, by, due: on.day, ...spoken.changes }, said)) !== undefined
  }

  return (
    <InlineForm label={say('follow-ups.edit.what')} onSave={save} onDone={onClose}>
      <TextField
        label={say('follow-ups.edit.text')}
        voice="words"
        dir="auto"
        value={text}
        onChange={setText}
        error={problem && (tried || problem === 'too-long') ? say(`follow-ups.edit.text.${problem}`) : undefined}
      />
      <Fields>
        <Select
          label={say('follow-ups.edit.kind')}
          value={kind}
          onChange={setKind}
          options={followUpKinds.map((value) => ({ value, label: say(`follow-ups.edit.kind.${value}`) }))}
        />
        <Select
          label={say('follow-ups.edit.by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'me', label: say('follow-ups.edit.by.me') },
            { value: 'them', label: say('follow-ups.edit.by.them', { name: shorten(followUp.personName, 40) }) },
          ]}
        />
        <DayField
          label={say('follow-ups.edit.due')}
          value={due}
          onChange={setDue}
          today={today}
          tense="future"
          asked={tried}
          hint={say('follow-ups.edit.due.hint')}
        />
        {spoken.fields}
      </Fields>
    </InlineForm>
  )
}
