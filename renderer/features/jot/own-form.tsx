/** One line for a fact, a date or a promise that is said rather than read in the text. */
import { useRef, useState, type FormEvent, type Ref } from 'react'
import { factCategories } from '../../../shared/contract/facts.ts'
import { formatDate, partsOf } from '../../../shared/model/days.ts'
import { useDates, type Dates } from '../../lib/dates.ts'
import { useSay, type Say } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './jot.module.css'
import { OWN_LENGTH } from './kept-yes.ts'
import {
  categoryOf,
  dayOf,
  followUpChoices,
  isFollowUpChoice,
  isReading,
  ownReadingOf,
  recursOf,
  type FollowUpChoice,
  type OwnKind,
  type OwnValues,
  type Problems,
} from './own-reading.ts'
import type { Reading } from './yes.ts'

export type OwnFormProps = {
  readonly kind: OwnKind
  readonly values: OwnValues
  readonly onValues: (values: OwnValues) => void
  readonly today: string
  readonly onAdd: (reading: Reading) => void
  readonly ref: Ref<HTMLFormElement>
}

const echo = (kind: OwnKind, values: OwnValues, today: string, say: Say, dates: Dates): string | undefined => {
  if (kind === 'fact' || values.when.trim() === '') return undefined
  const read = dayOf(values.when, today)
  if ('problem' in read) return undefined
  if (kind === 'date' && recursOf(values, read) === 'yearly')
    return say('jot.own.every-year', { when: dates.partial(read) })
  return dates.full(formatDate(partsOf(read.iso) ?? { year: 1, month: 1, day: 1 }))
}

export const OwnForm = ({ kind, values, onValues, today, onAdd, ref }: OwnFormProps) => {
  const say = useSay()
  const dates = useDates()
  const textField = useRef<HTMLInputElement>(null)
  const whenField = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<Problems>({})
  const change = (change: Partial<OwnValues>): void => {
    setProblems({})
    onValues({ ...values, ...change })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const result = ownReadingOf(kind, values, today)
    if (isReading(result)) return onAdd(result)
    setProblems(result)
    const first = result.text === undefined ? whenField : textField
    first.current?.focus()
  }
  return (
    <form ref={ref} className={styles.panel} aria-label={say(`jot.own.${kind}`)} onSubmit={submit}>
      {kind === 'fact' && (
        <Select
          label={say('jot.own.category')}
          options={factCategories.map((value) => ({ value, label: say(`jot.category.${value}`) }))}
          value={categoryOf(values, today)}
          onChange={(choice) => change({ choice })}
          className={styles.short}
        />
      )}
      {kind === 'follow-up' && (
        <Select
          label={say('jot.own.kind')}
          options={(Object.keys(followUpChoices) as FollowUpChoice[]).map((value) => ({
            value,
            label: say(`jot.own.choice.${value}`),
          }))}
          value={isFollowUpChoice(values.choice) ? values.choice : 'promise-me'}
          onChange={(choice) => change({ choice })}
          className={styles.short}
        />
      )}
      <div className={styles.long}>
        <TextField
          ref={textField}
          autoFocus
          label={say(`jot.own.${kind}.text`)}
          value={values.text}
          onChange={(text) => change({ text })}
          maxLength={OWN_LENGTH}
          voice="words"
          dir="auto"
          error={problems.text && say(`jot.own.problem.${problems.text}`)}
        />
      </div>
      {kind !== 'fact' && (
        <div className={styles.medium}>
          <TextField
            ref={whenField}
            label={say(`jot.own.${kind}.when`)}
            value={values.when}
            onChange={(when) => change({ when })}
            placeholder={say('jot.own.when.example')}
            hint={echo(kind, values, today, say, dates)}
            error={problems.when && say(`jot.own.problem.${problems.when}`)}
          />
        </div>
      )}
      {kind === 'date' && <Recurs values={values} today={today} onChoice={(choice) => change({ choice })} />}
      <Button type="submit" keys="Enter" className={styles.beside}>
        {say('jot.own.add')}
      </Button>
    </form>
  )
}

const Recurs = ({
  values,
  today,
  onChoice,
}: {
  readonly values: OwnValues
  readonly today: string
  readonly onChoice: (choice: string) => void
}) => {
  const say = useSay()
  const read = dayOf(values.when, today)
  return (
    <Select
      label={say('jot.own.recurs')}
      options={(['once', 'yearly'] as const).map((value) => ({ value, label: say(`jot.own.recurs.${value}`) }))}
      value={'problem' in read ? ((values.choice as 'once' | null) ?? 'once') : recursOf(values, read)}
      onChange={onChoice}
      className={styles.short}
    />
  )
}
