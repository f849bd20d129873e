/** What to ask somebody: questions of one's own, those that grew, and those that are settled. */
import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import type { Questions } from '../../../shared/contract/questions.ts'
import { useAsk } from '../../lib/api.ts'
import { useToday } from '../../lib/instants.ts'
import { useLines } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemWith } from './problem.ts'
import { QuestionRow, SettledRow } from './question-row.tsx'
import styles from './questions.module.css'

const inBrief = 3

export type ToAskProps = {
  readonly personId: string
  /** For the brief: three at most, without writing and without what is settled; nothing where there is none. */
  readonly brief?: boolean
}

export const ToAsk = ({ personId, brief = false }: ToAskProps) => {
  const today = useToday()
  const { data } = useAsk('questions.of', { personId })
  if (!data || !today) return null
  const open = [...data.own, ...data.offered]
  const isEmpty = open.length === 0 && (brief || (data.resting !== null && data.settled.length === 0))
  if (isEmpty) return null
  return <Asking personId={personId} today={today.day} questions={data} brief={brief} />
}

const Asking = ({
  personId,
  today,
  questions,
  brief,
}: {
  readonly personId: string
  readonly today: string
  readonly questions: Questions
  readonly brief: boolean
}) => {
  const say = useSay()
  const { own, offered, settled, resting } = questions
  const open = brief ? [...own, ...offered].slice(0, inBrief) : [...own, ...offered]
  const [isShown, setShown] = useState(false)
  const lines = useLines<HTMLDivElement>([...open, ...(isShown ? settled : [])].map(({ key }) => key))
  return (
    <Section title={say('questions.title')}>
      <div {...lines} tabIndex={-1} className={styles.lines}>
        {open.length === 0 && resting === null && !brief && <EmptyState>{say('questions.none')}</EmptyState>}
        <ul>
          {open.map((question) => (
            <QuestionRow key={question.key} question={question} personId={personId} today={today} />
          ))}
        </ul>
        {!brief && resting === null && <QuestionAdd personId={personId} />}
        {!brief && settled.length > 0 && (
          <>
            <Button
              kind="plain"
              size="small"
              className={styles.toggle}
              aria-expanded={isShown}
              onClick={() => setShown(!isShown)}
              data-print="no"
            >
              {isShown ? say('questions.settled.hide') : say('questions.settled', { count: settled.length })}
            </Button>
            {isShown && (
              <ul data-print="no">
                {settled.map((question) => (
                  <SettledRow key={question.key} question={question} personId={personId} today={today} />
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Section>
  )
}

const QuestionAdd = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const add = useUndoable('questions.add')
  const [text, setText] = useState('')
  const problem = text === '' ? undefined : problemWith(Name, text)
  const save = async (): Promise<void> => {
    if (text.trim() === '' || problem) return
    const done = say('questions.added', { text: shorten(text.trim(), 60) })
    if (await add({ personId: personId, text: text.trim() }, done)) setText('')
  }
  return (
    <form
      className={styles.add}
      data-print="no"
      aria-label={say('questions.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={styles.grow}>
        <TextField
          label={say('questions.text')}
          hideLabel
          placeholder={say('questions.placeholder')}
          dir="auto"
          value={text}
          onChange={setText}
          error={problem && problem !== 'questions.problem.empty' ? say(problem) : undefined}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
      </div>
      <Button type="submit" className={styles.beside}>
        {say('questions.addShort')}
      </Button>
    </form>
  )
}
