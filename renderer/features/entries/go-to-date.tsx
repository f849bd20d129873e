/** Goes to a day that is typed in words: 5 March 2019, March 2019, last summer. */
import { useState, type FormEvent } from 'react'
import { spanOf } from '../../../shared/model/dates/span.ts'
import { readSpoken } from '../../../shared/model/spoken/read-spoken.ts'
import type { DateOrder } from '../../../shared/model/spoken/words.ts'
import { useOrder } from '../../lib/date-order.ts'
import { useSay } from '../../lib/say.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './journal.module.css'

/** The last day the words may mean, since one reads from there down; or a message that says why not. */
export const readPlace = (
  text: string,
  today: string,
  order: DateOrder,
): { readonly day: string } | { readonly problem: string } => {
  const read = readSpoken(text.trim().slice(0, 200), { today, tense: 'past', order })
  if (read.kind === 'nothing') return { problem: 'dates.unclear' }
  if (read.kind === 'problem') return { problem: `dates.problem.${read.problem}` }
  const last = (read.kind === 'date' ? [read] : read.choices)
    .flatMap(({ date, iso }) => iso ?? spanOf(date)?.latest ?? [])
    .toSorted()
    .at(-1)
  if (last === undefined) return { problem: read.kind === 'ask' ? `dates.ask.${read.why}` : 'dates.unclear' }
  return { day: last > today ? today : last }
}

export const GoToDate = ({ today, onGo }: { readonly today: string; readonly onGo: (day: string) => void }) => {
  const say = useSay()
  const order = useOrder()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() === '') return setProblem(null)
    const read = readPlace(text, today, order)
    if ('problem' in read) return setProblem(read.problem)
    setText('')
    setProblem(null)
    onGo(read.day)
  }
  return (
    <form onSubmit={submit} className={styles.goTo}>
      <TextField
        label={say('journal.go-to')}
        hideLabel
        icon="calendar"
        value={text}
        onChange={(next) => {
          setText(next)
          setProblem(null)
        }}
        placeholder={say('journal.go-to.example')}
        spellCheck={false}
        maxLength={200}
        error={problem === null ? undefined : say(problem)}
      />
    </form>
  )
}
