/** An entry, rewritten where it stands: words, people, how, when. */
import { useState } from 'react'
import { Clock } from '../../../shared/contract/fields.ts'
import { entryChannels } from '../../../shared/contract/entries.ts'
import type { Entry, EntryExcerpt } from '../../../shared/contract/entries.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useOrder } from '../../lib/date-order.ts'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { EntryMarks } from '../../lib/marks/entry-marks.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { useUndoable } from '../../lib/undo.ts'
import type { ComboItem } from '../../ui/combobox.tsx'
import { ComboboxMany } from '../../ui/combobox-many.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

const longest = 2_000_000

type Props = { readonly today: string; readonly onClose: () => void }

const PeopleField = ({
  value,
  onChange,
}: {
  readonly value: readonly ComboItem[]
  readonly onChange: (value: readonly ComboItem[]) => void
}) => {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const found = useAsk('people.complete', { text: typed.slice(0, 1000) }, { enabled: typed.trim() !== '', keep: true })
  const offered = typed.trim() === '' ? [] : (found.data ?? [])
  return (
    <ComboboxMany
      label={say('entries.edit.people')}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      items={offered.map(({ id, name, role }) => ({
        key: id,
        label: name,
        detail: [role?.title, role?.organisation].filter(Boolean).join(', ') || undefined,
      }))}
      empty={say(typed.trim() === '' ? 'entries.edit.people.start' : 'entries.edit.people.none')}
      removeLabel={({ label }) => say('ui.remove', { name: label })}
    />
  )
}

const Form = ({ entry, today, onClose }: Props & { readonly entry: Entry }) => {
  const say = useSay()
  const dates = useDates()
  const edit = useUndoable('entries.edit')
  const day = entry.happenedAt.slice(0, 10)
  const [text, setText] = useState(entry.text)
  const [people, setPeople] = useState<readonly ComboItem[]>(
    entry.people.map(({ id, name }) => ({ key: id, label: name })),
  )
  const [channel, setChannel] = useState(entry.channel)
  const [said, setSaid] = useState(dates.partial(partsOf(day) ?? { month: 1, day: 1 }))
  const [time, setTime] = useState(entry.happenedAt.slice(11))
  const [tried, setTried] = useState(false)

  const on = readDay(said, { today, tense: 'past', order: useOrder() })
  const textProblem = text.trim() === '' ? 'empty' : text.length > longest ? 'too-long' : undefined
  const isTime = Clock.safeParse(time).success

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (textProblem || !isTime || on.day === null) return false
    const fields = {
      text,
      channel,
      happenedAt: `${on.day}T${time}`,
      people: people.map(({ key }) => key as Entry['people'][number]['id']),
      tags: entry.tags,
    }
    return (await edit({ id: entry.id, fields }, say('entries.said.edited'))) !== undefined
  }

  return (
    <InlineForm label={say('entries.edit.what')} onSave={save} onDone={onClose}>
      <TextArea
        label={say('entries.edit.text')}
        dir="auto"
        value={text}
        onChange={setText}
        error={
          textProblem && (tried || textProblem === 'too-long') ? say(`entries.edit.text.${textProblem}`) : undefined
        }
      />
      <PeopleField value={people} onChange={setPeople} />
      <Fields>
        <Select
          label={say('entries.how')}
          value={channel}
          onChange={setChannel}
          options={entryChannels.map((value) => ({ value, label: say(`entries.how.${value}`) }))}
        />
        <DayField
          label={say('entries.edit.day')}
          value={said}
          onChange={setSaid}
          today={today}
          tense="past"
          asked={tried}
          hint={say(tried ? 'entries.edit.day.empty' : 'entries.edit.day.hint')}
        />
        <TextField
          label={say('entries.edit.time')}
          type="time"
          value={time}
          onChange={setTime}
          error={tried && !isTime ? say('entries.edit.time.wrong') : undefined}
        />
      </Fields>
    </InlineForm>
  )
}

/** Reads the whole entry first where the list carries only its beginning: what is saved must not end there. */
export const EditEntry = ({ entry, today, onClose }: Props & { readonly entry: EntryExcerpt }) => {
  const say = useSay()
  const whole = useAsk('entries.get', { id: entry.id })
  return (
    <Answer of={whole} reading={say('entries.reading')}>
      {(read) => (
        <>
          <Form entry={read} today={today} onClose={onClose} />
          <EntryMarks entry={entry} today={today} />
        </>
      )}
    </Answer>
  )
}
