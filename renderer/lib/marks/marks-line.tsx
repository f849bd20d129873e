/** What is marked on an entry, quietly: its kind, the life event, care, competence, commitment. */
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { useSay } from '../say.ts'
import styles from './marks.module.css'
import { eventWords } from './words.ts'

export const MarksLine = ({ entry: { kind, marks } }: { readonly entry: Pick<EntryExcerpt, 'kind' | 'marks'> }) => {
  const say = useSay()
  const words = [
    ...marks.events.map((event) => ({ key: `${event.event} ${event.relative}`, text: eventWords(say, event) })),
    ...(kind === 'disagreement' || kind === 'review' ? [{ key: kind, text: say(`marks.kind.${kind}`) }] : []),
    ...marks.signals.map((signal) => ({ key: signal, text: say(`signal.${signal}`) })),
  ]
  if (words.length === 0) return null
  return (
    <span className={styles.marks}>
      {words.map(({ key, text }) => (
        <span key={key} className={styles.mark} dir="auto">
          {text}
        </span>
      ))}
    </span>
  )
}
