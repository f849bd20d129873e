import { useState } from 'react'
import { entryChannels } from '../../../shared/contract/entries.ts'
import type { Entry } from '../../../shared/contract/entries.ts'
import { Clock, FilledBody } from '../../../shared/contract/fields.ts'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { PeopleField } from '../../lib/people-field.tsx'
import { readDay } from '../../lib/spoken-day.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { spellRough } from '../../lib/rough-date.ts'

/** One entry, being rewritten: its words, when and how it happened, and with whom. */
export const EntryForm = ({
  entry,
  today,
  onDone,
}: {
  readonly entry: Entry
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const edit = useUndoable('entries.edit')
  const [text, setText] = useState(entry.text)
  const [day, setDay] = useState(spellRough(entry.happenedAt))
  const [time, setTime] = useState(entry.happenedAt.slice(11, 16))
  const [channel, setChannel] = useState(entry.channel)
  const [people, setPeople] = useState(entry.people)
  const [asked, setAsked] = useState(false)
  const on = readDay(day, { today, tense: 'past', order: useOrder() })
  const textProblem = problemId(FilledBody, text)
  const timeProblem = Clock.safeParse(time).success ? undefined : 'people.problem.no-such-time'

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (textProblem || timeProblem || on.day === null) return false
    const fields = { text, channel, happenedAt: `${on.day}T${time}`, people: people.map(({ id }) => id) }
    return (await edit({ id: entry.id, fields }, say('people.entry.saved', { text: short(text, 40) }))) !== undefined
  }

  return (
    <InlineForm label={say('people.edit', { name: short(entry.text) })} onSave={save} onDone={onDone}>
      <TextArea
        label={say('people.entry.text')}
        hideLabel
        rows={4}
        dir="auto"
        value={text}
        onChange={setText}
        error={textProblem && (asked || textProblem !== 'people.problem.empty') ? say(textProblem) : undefined}
      />
      <Fields>
        <DayField
          label={say('people.entry.day')}
          value={day}
          onChange={setDay}
          today={today}
          tense="past"
          asked={asked}
          hint={asked && day.trim() === '' ? say('dates.needsDay') : undefined}
        />
        <TextField
          label={say('people.entry.time')}
          type="time"
          value={time}
          onChange={setTime}
          error={timeProblem && asked ? say(timeProblem) : undefined}
        />
        <Select
          label={say('people.entry.channel')}
          options={entryChannels.map((value) => ({ value, label: say(`people.entryChannel.${value}`) }))}
          value={channel}
          onChange={setChannel}
        />
      </Fields>
      <PeopleField label={say('people.entry.people')} people={people} onChange={setPeople} />
    </InlineForm>
  )
}
