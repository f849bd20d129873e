/** Disagreements that are not repaired, the oldest first. */
import type { Insights } from '../../../shared/contract/reviews.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './insights.module.css'
import { Some } from './some.tsx'

export const Open = ({ insights: { disagreements } }: { readonly insights: Insights }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  return (
    <Section title={say('insights.disagreements')}>
      {disagreements.length === 0 && <EmptyState>{say('insights.disagreements.none')}</EmptyState>}
      <Some of={disagreements}>
        {({ id, personId, personName, theirs, at, repaired, due }) => (
          <Row
            as="li"
            className={styles.bare}
            key={id}
            tone={due ? 'due' : 'plain'}
            title={<b dir="auto">{personName}</b>}
            words={<span dir="auto">{shorten(theirs, 200)}</span>}
            why={say('insights.disagreements.why', {
              when: dates.full(at),
              state: say(`disagreement.state.${repaired === '' ? 'open' : repaired}`),
            })}
            onOpen={() => go.person(personId, 'evidence')}
          />
        )}
      </Some>
    </Section>
  )
}
