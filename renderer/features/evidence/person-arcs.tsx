/** What somebody is going through, above everything else on their page: since when, until when prompts wait, and an end to it. */
import type { Arc } from '../../../shared/contract/life-events.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/instants.ts'
import { happenedWords } from '../../lib/marks/words.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import styles from './evidence.module.css'

const Running = ({ arc, today }: { readonly arc: Arc; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const end = useUndoable('arcs.end')
  const words = {
    what: happenedWords(say, arc),
    date: dates.medium(arc.on, today),
    until: dates.medium(arc.until, today),
  }
  return (
    // grief is nobody's to find on a printer
    <li className={styles.arc} data-print={arc.grave ? 'no' : undefined}>
      <span dir="auto">{say(arc.grave ? 'arc.now.grave' : 'arc.now.glad', words)}</span>{' '}
      <Button kind="plain" size="small" data-print="no" onClick={() => void end({ id: arc.id }, say('arc.end.said'))}>
        {say('arc.end')}
      </Button>
    </li>
  )
}

export const PersonArcs = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const today = useToday()
  const { data } = useAsk('arcs.of', { personId })
  const running = data?.filter((arc) => arc.running) ?? []
  if (!today || running.length === 0) return null
  return (
    <ul className={styles.arcs} aria-label={say('arc.title')}>
      {running.map((arc) => (
        <Running key={arc.id} arc={arc} today={today.day} />
      ))}
    </ul>
  )
}
