/** Clients who gave no sign of commitment in a year, by name, each with the reason in words. */
import type { Insights } from '../../../shared/contract/reviews.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './insights.module.css'
import { Some } from './some.tsx'

export const QuietYear = ({ insights: { quiet, day } }: { readonly insights: Insights }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  return (
    <Section title={say('insights.quiet')}>
      {quiet.length === 0 ? (
        <EmptyState>{say('insights.quiet.none')}</EmptyState>
      ) : (
        <Note>{say('insights.quiet.why')}</Note>
      )}
      <Some of={quiet}>
        {({ person, last }) => (
          <Row
            as="li"
            className={styles.bare}
            key={person.id}
            title={<b dir="auto">{person.name}</b>}
            why={
              last === null
                ? say('insights.quiet.never')
                : say('insights.quiet.last', {
                    what: say(`signal.${last.kind}`).toLowerCase(),
                    when: dates.relative(last.at.slice(0, 10), day),
                  })
            }
            onOpen={() => go.person(person.id, 'evidence')}
          />
        )}
      </Some>
    </Section>
  )
}
