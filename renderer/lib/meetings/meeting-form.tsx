/** A meeting in two fields: with whom, and when. The rest is there for whoever wants it. */
import { useState } from 'react'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Button } from '../../ui/button.tsx'
import { useOrder } from '../date-order.ts'
import { DateChoices } from '../date-choices.tsx'
import { useDates } from '../dates.ts'
import { Fields, InlineForm } from '../inline-form.tsx'
import { readMeetingTime } from '../meeting-time.ts'
import { PeopleField } from '../people-field.tsx'
import { useSay } from '../say.ts'
import { isSurelyWrong } from '../spoken-day.ts'
import { useUndoable } from '../undo.ts'
import { LeadSelect } from './lead-select.tsx'
import { spelledTime, useWhen } from './meeting-words.ts'

type Props = {
  readonly today: string
  readonly meeting?: Meeting | undefined
  /** Of a new one. */
  readonly people?: Meeting['people'] | undefined
  readonly when?: string | undefined
  readonly onDone: () => void
}

export const MeetingForm = ({ today, meeting, people: first = [], when: said = '', onDone }: Props) => {
  const say = useSay()
  const dates = useDates()
  const whenWords = useWhen(today)
  const add = useUndoable('meetings.add')
  const edit = useUndoable('meetings.edit')
  const [people, setPeople] = useState(meeting?.people ?? first)
  const [when, setWhen] = useState(meeting ? spelledTime(meeting) : said)
  const [title, setTitle] = useState(meeting?.title ?? '')
  const [place, setPlace] = useState(meeting?.place ?? '')
  const [note, setNote] = useState(meeting?.note ?? '')
  const [lead, setLead] = useState(meeting?.lead ?? null)
  const [isMore, setMore] = useState(meeting !== undefined)
  const [asked, setAsked] = useState(false)
  const read = readMeetingTime(when, { today, order: useOrder() })
  const isKept = meeting !== undefined && when === spelledTime(meeting)
  const isNobody =
    people.length === 0 && (meeting === undefined || (meeting.others.length === 0 && title.trim() === ''))

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (isNobody || read.kind !== 'time') return false
    const who = people.map(({ id }) => id)
    const rest = { title: title.trim(), place: place.trim(), note, lead, people: who }
    const times = { start: read.start, end: read.end }
    if (!meeting)
      return (await add({ ...rest, ...times }, say('meetings.added', { when: whenWords(times) }))) !== undefined
    const moved = isKept ? {} : { start: read.start, ...(read.end !== null && { end: read.end }) }
    return (await edit({ id: meeting.id, ...rest, ...withEnd(moved, meeting) }, say('meetings.saved'))) !== undefined
  }

  const problem =
    read.kind === 'problem' ? read.problem : read.kind === 'nothing' && asked ? 'dates.problem.empty' : undefined
  const saysWrong =
    problem !== undefined && (asked || isSurelyWrong(problem) || (read.kind === 'problem' && read.choices.length > 0))
  return (
    <InlineForm label={say(meeting ? 'meetings.edit' : 'meetings.add')} onSave={save} onDone={onDone}>
      <Fields wide>
        <PeopleField
          label={say('meetings.who')}
          people={people}
          onChange={setPeople}
          error={asked && isNobody ? say('meetings.nobody') : undefined}
        />
        <div>
          <TextField
            label={say('meetings.when')}
            placeholder={say('meetings.when.example')}
            value={when}
            onChange={setWhen}
            maxLength={200}
            spellCheck={false}
            hint={read.kind === 'time' ? whenWords(read) : undefined}
            error={saysWrong ? say(problem) : undefined}
          />
          {read.kind !== 'nothing' && (
            <DateChoices
              choices={read.choices}
              words={dates.full}
              isOther={read.kind === 'time'}
              onChoose={(day) => setWhen(`${dates.full(day)} ${read.clock}`.trim())}
            />
          )}
        </div>
      </Fields>
      {isMore ? (
        <>
          <Fields>
            <TextField label={say('meetings.title')} dir="auto" maxLength={1000} value={title} onChange={setTitle} />
            <TextField label={say('meetings.place')} dir="auto" maxLength={1000} value={place} onChange={setPlace} />
            <LeadSelect value={lead} onChange={setLead} />
          </Fields>
          <TextArea label={say('meetings.note')} dir="auto" rows={2} value={note} onChange={setNote} />
        </>
      ) : (
        <div>
          <Button kind="plain" size="small" onClick={() => setMore(true)}>
            {say('meetings.more')}
          </Button>
        </div>
      )}
    </InlineForm>
  )
}

type Moved = { readonly start?: string; readonly end?: string }

/** What is moved without saying how long stays as long as it was. */
const withEnd = ({ start, end }: Moved, before: Meeting): Moved => {
  if (start === undefined) return {}
  if (end !== undefined) return { start, end }
  return { start, end: endAfter(start, before) }
}

const endAfter = (start: string, before: Meeting): string => {
  const isDay = start.length === 10
  if (isDay || before.start.length === 10) return isDay ? start : plus(start, 60)
  return plus(start, (Date.parse(`${before.end}:00Z`) - Date.parse(`${before.start}:00Z`)) / 60_000)
}

const plus = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
