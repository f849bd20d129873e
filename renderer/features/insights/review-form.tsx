/** Three questions; whatever is answered becomes an entry, and what is next a follow-up where a day is given. */
import { useState } from 'react'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { useUndoable } from '../../lib/undo.ts'
import { TextArea } from '../../ui/text-area.tsx'

export const ReviewForm = ({
  person,
  stopped: fact,
  today,
  onDone,
}: {
  readonly person: PersonLine
  /** What the journal knows of it; '' where nothing. */
  readonly stopped: string
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const add = useUndoable('reviews.add')
  const [better, setBetter] = useState('')
  const [stopped, setStopped] = useState('')
  const [next, setNext] = useState('')
  const [due, setDue] = useState('')
  const [asked, setAsked] = useState(false)
  const read = readDay(due, { today, tense: 'future', order: useOrder() })
  const isEmpty = [better, stopped, next].every((words) => words.trim() === '')
  const needsNext = read.day !== null && next.trim() === ''
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (isEmpty || needsNext || read.problem !== undefined) return false
    const said = [
      ['better', better],
      ['stopped', stopped],
      ['next', next],
    ] as const
    const text = said
      .filter(([, words]) => words.trim() !== '')
      .map(([key, words]) => say(`review.entry.${key}`, { text: words.trim() }))
      .join('\n')
    const followUp = read.day === null ? null : { text: next.trim().slice(0, 1000), due: read.day }
    const saved = await add(
      { personId: person.id, better, stopped, next, text, followUp },
      say('review.said.saved', { name: person.name }),
    )
    return saved !== undefined
  }
  return (
    <InlineForm
      label={say('review.form', { name: person.name })}
      saveLabel={say('review.save')}
      onSave={save}
      onDone={onDone}
    >
      <TextArea
        label={say('review.better')}
        rows={2}
        dir="auto"
        value={better}
        onChange={setBetter}
        error={asked && isEmpty ? say('review.problem.empty') : undefined}
      />
      <TextArea
        label={say('review.stopped')}
        hint={fact === '' ? undefined : fact}
        rows={2}
        dir="auto"
        value={stopped}
        onChange={setStopped}
      />
      <TextArea
        label={say('review.next')}
        rows={2}
        dir="auto"
        value={next}
        onChange={setNext}
        error={asked && needsNext ? say('review.problem.next') : undefined}
      />
      <DayField
        label={say('review.follow-up')}
        value={due}
        onChange={setDue}
        today={today}
        tense="future"
        asked={asked}
      />
    </InlineForm>
  )
}
