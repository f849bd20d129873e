/** One question: what to say, why, and what became of it in one press. */
import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import type { Question, QuestionOutcome } from '../../../shared/contract/questions.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Row } from '../../ui/row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemWith } from './problem.ts'
import { useQuestionWords } from './question-words.ts'
import styles from './questions.module.css'

type Part = { readonly question: Question; readonly personId: string; readonly today: string }

export const QuestionRow = ({ question, personId, today }: Part) => {
  const say = useSay()
  const words = useQuestionWords(today)
  const settle = useUndoable('questions.settle')
  const remove = useUndoable('questions.remove')
  const [isWriting, setWriting] = useState(false)
  const { id, key, quiet, kind } = question
  const text = shorten(words.ask(question), 60)
  const outcome = (state: QuestionOutcome): void =>
    void settle({ personId, key, outcome: state }, say(`questions.said.${state}`, { text }))
  const isOwn = kind === 'own' && id !== null
  if (isWriting && isOwn)
    return (
      <li {...lineMark}>
        <QuestionForm id={id} text={question.text} onDone={() => setWriting(false)} />
      </li>
    )
  return (
    <li {...lineMark} data-print={quiet ? 'no' : undefined}>
      <Row
        space="tight"
        title={<bdi className={styles.text}>{words.ask(question)}</bdi>}
        why={words.why(question)}
        action={
          <span className={styles.actions} data-print="no">
            <Button
              kind="plain"
              size="small"
              aria-label={say('questions.asked.what', { text })}
              onClick={() => outcome('asked')}
            >
              {say('questions.asked')}
            </Button>
            <Menu
              trigger={<IconButton icon="more" label={say('questions.more', { text })} className={styles.more} />}
              items={[
                { key: 'raised', label: say('questions.raised'), onSelect: () => outcome('raised') },
                {
                  ...{ key: 'later', label: say('questions.later'), detail: say('questions.later.detail') },
                  onSelect: () => outcome('later'),
                },
                {
                  ...{ key: 'off', label: say('questions.off-limits'), detail: say('questions.off-limits.detail') },
                  onSelect: () => outcome('off-limits'),
                },
                ...(isOwn
                  ? [
                      'line' as const,
                      { key: 'edit', label: say('questions.change'), onSelect: () => setWriting(true) },
                      {
                        ...{ key: 'delete', label: say('questions.delete'), tone: 'danger' as const },
                        onSelect: () => void remove({ id }, say('questions.removed', { text })),
                      },
                    ]
                  : []),
              ]}
            />
          </span>
        }
      />
    </li>
  )
}

const QuestionForm = ({
  id,
  text: first,
  onDone,
}: {
  readonly id: string
  readonly text: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const edit = useUndoable('questions.edit')
  const [text, setText] = useState(first)
  const problem = problemWith(Name, text)
  const save = async (): Promise<boolean> =>
    problem === undefined &&
    (await edit({ id: id, text: text.trim() }, say('questions.saved', { text: shorten(text, 60) }))) !== undefined
  return (
    <InlineForm label={say('questions.edit', { text: shorten(first, 60) })} onSave={save} onDone={onDone}>
      <TextField
        label={say('questions.text')}
        hideLabel
        voice="words"
        dir="auto"
        value={text}
        onChange={setText}
        error={problem && say(problem)}
      />
    </InlineForm>
  )
}

/** What became of one, and that it may be asked again. */
export const SettledRow = ({ question, personId, today }: Part) => {
  const say = useSay()
  const words = useQuestionWords(today)
  const reopen = useUndoable('questions.reopen')
  const text = shorten(words.ask(question), 60)
  return (
    <li {...lineMark}>
      <Row
        space="tight"
        title={<bdi className={styles.settled}>{words.ask(question)}</bdi>}
        why={words.state(question)}
        action={
          <span className={styles.actions} data-print="no">
            <Button
              kind="plain"
              size="small"
              aria-label={say('questions.again.what', { text })}
              onClick={() =>
                void reopen({ personId: personId, key: question.key }, say('questions.said.again', { text }))
              }
            >
              {say('questions.again')}
            </Button>
          </span>
        }
      />
    </li>
  )
}
