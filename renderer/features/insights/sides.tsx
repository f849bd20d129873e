/** Clients in whom care or competence was not shown lately, by name. */
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

export const Sides = ({ insights: { sides, day } }: { readonly insights: Insights }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const why = (one: Insights['sides'][number]): string =>
    one.lacks
      .map((side) => {
        const last = one[side]
        return last === null
          ? say(`insights.lacks.${side}.never`)
          : say(`insights.lacks.${side}`, { when: dates.relative(last.at.slice(0, 10), day) })
      })
      .join(' ')
  return (
    <Section title={say('insights.sides')}>
      {sides.length === 0 ? (
        <EmptyState>{say('insights.sides.none')}</EmptyState>
      ) : (
        <Note>{say('insights.sides.why')}</Note>
      )}
      <Some of={sides}>
        {(one) => (
          <Row
            as="li"
            className={styles.bare}
            key={one.person.id}
            title={<b dir="auto">{one.person.name}</b>}
            why={why(one)}
            onOpen={() => go.person(one.person.id, 'evidence')}
          />
        )}
      </Some>
    </Section>
  )
}
