/** One line for a fact, a date or a promise that is said rather than read in the text. */
import { useRef, useState, type FormEvent, type Ref } from 'react'
import { factCategories } from '../../../shared/contract/facts.ts'
import { DateField } from '../../lib/date-field.tsx'
import { useOrder } from '../../lib/date-order.ts'
import { DayField } from '../../lib/day-field.tsx'
import { useSay } from '../../lib/say.ts'
import { useSpell } from '../../lib/spelling.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './jot.module.css'
import { OWN_LENGTH } from './kept-yes.ts'
import {
  categoryOf,
  dateOfOwn,
  everies,
  followUpChoices,
  isFollowUpChoice,
  isReading,
  ownReadingOf,
  type FollowUpChoice,
  type OnDay,
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
  /** It puts right what was read, instead of adding to it. */
  readonly isAgain: boolean
  readonly onAdd: (reading: Reading) => void
  readonly ref: Ref<HTMLFormElement>
}

export const OwnForm = ({ kind, values, onValues, today, isAgain, onAdd, ref }: OwnFormProps) => {
  const say = useSay()
  const on: OnDay = { today, order: useOrder() }
  const textField = useRef<HTMLInputElement>(null)
  const whenField = useRef<HTMLDivElement>(null)
  const [problems, setProblems] = useState<Problems>({})
  const change = (change: Partial<OwnValues>): void => {
    setProblems({})
    onValues({ ...values, ...change })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const result = ownReadingOf(kind, values, on)
    if (isReading(result)) return onAdd(result)
    setProblems(result)
    if (result.text !== undefined) textField.current?.focus()
    else whenField.current?.querySelector('input')?.focus()
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
      {kind === 'follow-up' && (
        <div ref={whenField} className={styles.medium}>
          <DayField
            label={say('jot.own.follow-up.when')}
            value={values.when.text}
            onChange={(when) => change({ when: { text: when } })}
            today={today}
            tense="future"
            asked={problems.when !== undefined}
            placeholder={say('jot.own.when.example')}
          />
        </div>
      )}
      {kind === 'date' && (
        <OwnDate ref={whenField} values={values} on={on} asked={problems.when !== undefined} onChange={change} />
      )}
      <Button type="submit" keys="Enter" className={styles.beside}>
        {say(isAgain ? 'jot.own.again' : 'jot.own.add')}
      </Button>
    </form>
  )
}

const OwnDate = ({
  values,
  on,
  asked,
  onChange,
  ref,
}: {
  readonly values: OwnValues
  readonly on: OnDay
  readonly asked: boolean
  readonly onChange: (change: Partial<OwnValues>) => void
  readonly ref: Ref<HTMLDivElement>
}) => {
  const say = useSay()
  const spell = useSpell()
  const read = dateOfOwn(values, on)
  const every = read.kind === 'date' ? read.repeats.every : (everies.find((each) => each === values.choice) ?? 'once')
  const offered = every === 'weekday' ? (['weekday', ...everies] as const) : everies
  return (
    <>
      <div ref={ref} className={styles.medium}>
        <DateField
          label={say('jot.own.date.when')}
          placeholder={say('jot.own.when.example')}
          typed={values.when}
          read={read}
          onChange={(when) => onChange({ when })}
          asked={asked}
          echo={read.kind === 'date' ? spell(read) : undefined}
          error={read.kind === 'nothing' ? say('dates.problem.empty') : undefined}
        />
      </div>
      <Select
        label={say('jot.own.recurs')}
        options={offered.map((value) => ({ value, label: say(`jot.own.recurs.${value}`) }))}
        value={every}
        onChange={(choice) => onChange({ choice })}
        className={styles.short}
      />
    </>
  )
}
