/** Retiring a relationship on purpose: what is still open is looked at once, and whether their dates go on being told is chosen. */
import { useState } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { DoDialog } from '../../lib/do-dialog.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './retire.module.css'
import { short } from './short.ts'

/** So many are named. */
const most = 8

/** Follow-ups and meetings to come: nothing of it is closed by retiring. */
const StillOpen = ({ person, today }: { readonly person: Person; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const followUps = useAsk('followUps.list', { personId: person.id })
  const meetings = useAsk('meetings.of', { personId: person.id })
  if (!followUps.data || !meetings.data) return null
  const on = (text: string, day: string | null): string =>
    day === null ? text : say('retire.open.due', { text, date: dates.medium(day, today) })
  const lines = [
    ...followUps.data.map(({ id, text, by, due }) => ({
      key: id as string,
      text: on(by === 'them' ? say('retire.open.theirs', { text: short(text, 120) }) : short(text, 120), due),
    })),
    ...meetings.data.coming.map(({ id, title, here }) => ({
      key: id as string,
      text: on(title === '' ? say('retire.open.meeting') : short(title, 120), here.start.slice(0, 10)),
    })),
  ]
  if (lines.length === 0) return <p className={styles.note}>{say('retire.open.none')}</p>
  return (
    <section className={styles.open} aria-label={say('retire.open')}>
      <h3 className={styles.label}>{say('retire.open')}</h3>
      <ul>
        {lines.slice(0, most).map(({ key, text }) => (
          <li key={key} dir="auto">
            {text}
          </li>
        ))}
        {lines.length > most && <li>{say('retire.open.more', { count: lines.length - most })}</li>}
      </ul>
      <p className={styles.note}>{say('retire.open.words')}</p>
    </section>
  )
}

export const RetireDialog = ({
  person,
  today,
  onDone,
}: {
  readonly person: Person
  readonly today: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const retire = useUndoable('people.retire')
  const milestones = useAsk('milestones.list', { personId: person.id })
  const [why, setWhy] = useState('')
  const [dates, setDates] = useState<'tell' | 'quiet'>('tell')
  const [isBusy, setBusy] = useState(false)
  const name = short(person.name)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const done = await retire({ id: person.id, on: today, why, dates }, say('retire.done', { name }))
    setBusy(false)
    if (done) onDone()
  }
  return (
    <DoDialog
      title={<bdi>{say('retire.title', { name })}</bdi>}
      description={say('retire.words', { name })}
      label={say('retire.confirm')}
      busy={isBusy}
      onDo={confirm}
      onCancel={onDone}
    >
      <div className={styles.body}>
        <StillOpen person={person} today={today} />
        <RadioGroup
          label={say('retire.dates')}
          value={dates}
          onChange={setDates}
          options={[
            {
              value: 'tell',
              label: say('retire.dates.tell'),
              hint: milestones.data && say('retire.dates.tell.hint', { count: milestones.data.length }),
            },
            { value: 'quiet', label: say('retire.dates.quiet') },
          ]}
        />
        <TextField
          label={say('retire.why')}
          placeholder={say('retire.why.placeholder')}
          value={why}
          onChange={setWhy}
          maxLength={1000}
          dir="auto"
        />
      </div>
    </DoDialog>
  )
}
