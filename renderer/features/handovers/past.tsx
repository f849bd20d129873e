/** What was handed over, to whom and from whom, newest first. */
import type { Handover } from '../../../shared/contract/handovers.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Section } from '../../ui/section.tsx'
import styles from './handovers.module.css'

const Past = ({
  handover,
  today,
  isNamed,
}: {
  readonly handover: Handover
  readonly today: string
  readonly isNamed: boolean
}) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const { way, on, colleague, personId, personName, items, stayed, note } = handover
  return (
    <li className={styles.past}>
      <span className={styles.day}>{dates.gutter(on, today)}</span>
      <div className={styles.pastWords}>
        {isNamed && (
          <button type="button" className={styles.person} onClick={() => go.person(personId)}>
            <b dir="auto">{shorten(personName)}</b>
          </button>
        )}
        <span dir="auto">{say(`handovers.${way}`, { colleague: shorten(colleague) })}</span>
        <span className={styles.meta}>{say(`handovers.${way}.counts`, { items, stayed })}</span>
        {note.trim() !== '' && (
          <p className={styles.said} dir="auto">
            {shorten(note, 300)}
          </p>
        )}
      </div>
    </li>
  )
}

export const PastHandovers = ({
  handovers,
  isNamed = true,
}: {
  readonly handovers: readonly Handover[]
  readonly isNamed?: boolean
}) => {
  const today = useToday()
  if (!today) return null
  return (
    <ul className={styles.pasts}>
      {handovers.map((handover) => (
        <Past key={handover.id} handover={handover} today={today.day} isNamed={isNamed} />
      ))}
    </ul>
  )
}

/** On a person's page: nothing where they were never handed over. */
export const PersonHandovers = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const { data } = useAsk('handovers.list', { personId: personId as never })
  if (!data || data.length === 0) return null
  return (
    <Section title={say('handovers.of-person')} className={styles.ofPerson}>
      <PastHandovers handovers={data} isNamed={false} />
    </Section>
  )
}
