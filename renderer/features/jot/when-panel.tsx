/** When it happened: a day and a time as people say them, echoed in full. */
import { useState, type FormEvent } from 'react'
import { DateChoices } from '../../lib/date-choices.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { momentIn } from '../../../shared/model/spoken/moment.ts'
import { readDay, type DayRead } from '../../lib/spoken-day.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './jot.module.css'
import { readTime } from '../../lib/clock.ts'

export type WhenPanelProps = {
  /** `YYYY-MM-DDTHH:MM`, or null for the time of saving. */
  readonly happenedAt: string | null
  readonly now: string
  readonly today: string
  readonly onWhen: (happenedAt: string | null) => void
  readonly onDone: () => void
}

export const WhenPanel = ({ happenedAt, now, today, onWhen, onDone }: WhenPanelProps) => {
  const say = useSay()
  const dates = useDates()
  const [day, setDay] = useState(happenedAt ? dates.full(happenedAt) : say('jot.when.today'))
  const [time, setTime] = useState(dates.time(happenedAt ?? now))
  const [checked, setChecked] = useState(false)
  /** The time may stand with the day: "yesterday 4pm", "an hour ago". */
  const said = momentIn(day, now)
  const days = { today, tense: 'past', order: useOrder() } as const
  const wholeDay = said.at?.slice(0, 10) ?? (said.time !== undefined && said.day === '' ? today : undefined)
  const read: DayRead = wholeDay === undefined ? readDay(said.day, days) : { day: wholeDay, choices: [] }
  const readClock = said.at?.slice(11) ?? said.time ?? readTime(time)
  const at = read.day !== null && readClock !== undefined ? `${read.day}T${readClock}` : undefined
  const isLater = at !== undefined && at.slice(0, 10) === today && at > now && now.slice(0, 10) === today
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (at === undefined || isLater) return
    onWhen(at)
    onDone()
  }
  const saysWrong = read.day === null && (checked || read.choices.length > 0)
  const dayProblem = saysWrong ? say(read.problem ?? 'dates.problem.empty') : undefined
  const timeProblem =
    checked && readClock === undefined
      ? say('jot.when.problem.no-such-time')
      : checked && isLater
        ? say('jot.when.problem.to-come')
        : undefined
  return (
    <form className={styles.panel} aria-label={say('jot.when.label')} onSubmit={submit}>
      <div className={styles.medium}>
        <TextField
          autoFocus
          label={say('jot.when.day')}
          value={day}
          onChange={(text) => {
            setChecked(false)
            setDay(text)
          }}
          onFocus={(event) => event.target.select()}
          hint={at ? say('jot.when.echo', { day: dates.full(at), time: dates.time(at) }) : undefined}
          error={dayProblem}
        />
        <DateChoices
          choices={read.choices}
          words={dates.full}
          isOther={read.day !== null}
          onChoose={(choice) => setDay(dates.full(choice))}
        />
      </div>
      <div className={styles.clock}>
        <TextField
          label={say('jot.when.time')}
          value={time}
          onChange={(text) => {
            setChecked(false)
            setTime(text)
          }}
          onFocus={(event) => event.target.select()}
          error={timeProblem}
        />
      </div>
      <Button type="submit" keys="Enter" className={styles.beside}>
        {say('jot.done')}
      </Button>
      {happenedAt !== null && (
        <Button
          kind="plain"
          className={styles.beside}
          onClick={() => {
            onWhen(null)
            onDone()
          }}
        >
          {say('jot.when.now')}
        </Button>
      )}
    </form>
  )
}
