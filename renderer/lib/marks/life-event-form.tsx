/** A life event of somebody, written or put right. */
import { useState } from 'react'
import type { LifeEventOf } from '../../../shared/contract/life-events.ts'
import { useOrder } from '../date-order.ts'
import { useDates } from '../dates.ts'
import { DayField } from '../day-field.tsx'
import { Fields, InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { readDay } from '../spoken-day.ts'
import { useUndoable } from '../undo.ts'
import { TextField } from '../../ui/text-field.tsx'
import { asLifeEvent, EventField } from './event-field.tsx'
import { eventWords } from './words.ts'

export const LifeEventForm = ({
  personId,
  entryId,
  day,
  today,
  event,
  onDone,
}: {
  readonly personId: string
  readonly entryId: string
  /** Of the entry: when it happened, unless somebody says otherwise. */
  readonly day: string
  readonly today: string
  readonly event?: LifeEventOf | undefined
  readonly onDone: () => void
}) => {
  const say = useSay()
  const dates = useDates()
  const add = useUndoable('lifeEvents.add')
  const edit = useUndoable('lifeEvents.edit')
  const [kind, setKind] = useState<string | null>(event?.event ?? null)
  const [relative, setRelative] = useState(event?.relative ?? '')
  const [when, setWhen] = useState(event ? dates.full(event.on) : '')
  const [asked, setAsked] = useState(false)
  const read = readDay(when, { today, tense: 'past', order: useOrder() })
  const chosen = asLifeEvent(kind)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!chosen || read.problem !== undefined) return false
    const fields = { event: chosen, relative: relative.trim(), on: read.day ?? day }
    const said = { event: eventWords(say, fields) }
    const done = event
      ? await edit({ id: event.id, ...fields }, say('life-event.said.edited', said))
      : await add(
          { personId: personId as never, entryId: entryId as never, ...fields, arc: null },
          say('life-event.said.added', said),
        )
    return done !== undefined
  }
  return (
    <InlineForm label={say('life-event.add')} onSave={save} onDone={onDone}>
      <Fields>
        <EventField
          value={kind}
          onChange={setKind}
          error={asked && !chosen ? say('life-event.problem.event') : undefined}
        />
        <TextField
          label={say('life-event.relative')}
          placeholder={say('life-event.relative.placeholder')}
          value={relative}
          onChange={setRelative}
          maxLength={200}
          dir="auto"
        />
        <DayField
          label={say('life-event.on')}
          placeholder={say('life-event.on.placeholder')}
          value={when}
          onChange={setWhen}
          today={today}
          tense="past"
          asked={asked}
        />
      </Fields>
    </InlineForm>
  )
}
