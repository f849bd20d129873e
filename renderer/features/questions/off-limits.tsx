/** What is never to be asked again: lines for the part of the brief that says what not to touch. Nothing where there is none. */
import { useAsk } from '../../lib/api.ts'
import { useToday } from '../../lib/instants.ts'
import { Line, Note } from '../../ui/text.tsx'
import { useQuestionWords } from './question-words.ts'
import styles from './questions.module.css'

export const OffLimits = ({ personId }: { readonly personId: string }) => {
  const today = useToday()
  const words = useQuestionWords(today?.day ?? '2000-01-01')
  const { data } = useAsk('questions.of', { personId })
  const lines = data?.settled.filter(({ state }) => state === 'off-limits') ?? []
  if (!today || lines.length === 0) return null
  return (
    <ul className={styles.offLimits}>
      {lines.map((question) => (
        <li key={question.key} data-print={question.quiet ? 'no' : undefined}>
          <Line>
            <b>
              <bdi>{words.topic(question)}</bdi>
            </b>
          </Line>
          <Note>{words.state(question)}</Note>
        </li>
      ))}
    </ul>
  )
}
