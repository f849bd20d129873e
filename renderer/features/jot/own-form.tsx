/** One line for a fact, a date or a promise that is said rather than read in the text. */
import { useRef, useState, type FormEvent, type Ref } from 'react'
import { factCategories, type FactCategory } from '../../../shared/contract/facts.ts'
import { formatDate, partsOf } from '../../../shared/model/days.ts'
import { useDates, type Dates } from '../../lib/dates.ts'
import { readDate, readJot } from '../../lib/read-jot/index.ts'
import { useSay, type Say } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Reading } from './chips.ts'
import styles from './jot.module.css'
import { OWN_LENGTH } from './kept-yes.ts'

export const ownKinds = ['fact', 'date', 'follow-up'] as const
export type OwnKind = (typeof ownKinds)[number]

/** What was typed so far: kept while the form is closed, so that Escape loses nothing. */
export type OwnValues = { readonly text: string; readonly when: string; readonly choice: string | null }
export const noOwnValues: OwnValues = { text: '', when: '', choice: null }

export type OwnFormProps = {
  readonly kind: OwnKind
  readonly values: OwnValues
  readonly onValues: (values: OwnValues) => void
  readonly today: string
  readonly onAdd: (reading: Reading) => void
  readonly ref: Ref<HTMLFormElement>
}

const followUpChoices = {
  'promise-me': { kind: 'promise', by: 'me' },
  'promise-them': { kind: 'promise', by: 'them' },
  ask: { kind: 'ask', by: 'me' },
  'to-do': { kind: 'to-do', by: 'me' },
} as const
type FollowUpChoice = keyof typeof followUpChoices
const isFollowUpChoice = (choice: string | null): choice is FollowUpChoice =>
  choice !== null && Object.hasOwn(followUpChoices, choice)

/** The category the words suggest, until one is chosen. */
const categoryOf = ({ text, choice }: OwnValues, today: string): FactCategory => {
  const chosen = factCategories.find((each) => each === choice)
  if (chosen) return chosen
  const read = readJot(text, { today, people: [] })[0]
  return read?.kind === 'fact' ? read.category : 'other'
}

type ReadDay = {
  readonly month: number
  readonly day: number
  readonly year?: number
  readonly iso: string
  readonly yearly: boolean
}

const dayOf = (when: string, today: string): ReadDay | { readonly problem: string } => {
  const read = readDate(when, today)
  if (!read) return { problem: 'unread' }
  if ('error' in read) return { problem: 'no-such-date' }
  const { iso, month, day, year, recursHint } = read
  if (iso === undefined || month === undefined || day === undefined) return { problem: 'whole-day' }
  const yearly = recursHint === 'yearly' || (year !== undefined && iso < today)
  return { month, day, ...(year !== undefined && { year }), iso, yearly }
}

const recursOf = ({ text, choice }: OwnValues, read: ReadDay): 'yearly' | 'once' => {
  if (choice === 'yearly' || choice === 'once') return choice
  return read.yearly || /birthday|anniversary/i.test(text) ? 'yearly' : 'once'
}

type Problems = { readonly text?: string; readonly when?: string }

const readingOf = (kind: OwnKind, values: OwnValues, today: string): Reading | Problems => {
  const text = values.text.trim()
  const empty = text === '' ? { text: 'empty' } : {}
  if (kind === 'fact') return text === '' ? empty : { kind, category: categoryOf(values, today), text }
  const due = values.when.trim() === '' && kind === 'follow-up' ? undefined : dayOf(values.when, today)
  if (due && 'problem' in due) return { ...empty, when: due.problem }
  if (text === '') return empty
  if (kind === 'follow-up') {
    const choice = isFollowUpChoice(values.choice) ? values.choice : 'promise-me'
    return { ...followUpChoices[choice], text, ...(due && { due: due.iso }) }
  }
  if (!due) return { when: 'unread' }
  if (recursOf(values, due) === 'once') {
    const parts = partsOf(due.iso)
    return parts ? { kind: 'milestone', title: text, date: parts, recurs: 'once' } : { when: 'unread' }
  }
  const { month, day, year } = due
  return { kind: 'milestone', title: text, date: { month, day, ...(year !== undefined && { year }) }, recurs: 'yearly' }
}

const isReading = (result: Reading | Problems): result is Reading => 'kind' in result

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
    const result = readingOf(kind, values, today)
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
