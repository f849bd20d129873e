/** The year ahead of those who are there now, and its own years. */
import { FormattedMessage } from 'react-intl'
import type { Organisation } from '../../../shared/contract/organisations.ts'
import type { Occurrence } from '../../../shared/contract/today.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { bold } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { useRough } from '../../lib/rough-date.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './organisation.module.css'

/** “Anneliese Roth turns 50”, in the words of Today. */
const What = ({ occurrence: { milestone, years } }: { readonly occurrence: Occurrence }) => {
  const { kind, title, personName } = milestone
  const named = kind === 'other' || title.trim() !== '' ? 'titled' : 'plain'
  const counted = years !== null && years > 0 ? 'years' : 'bare'
  return (
    <FormattedMessage
      id={`today.dates.${kind}.${named}.${counted}`}
      values={{ name: personName, title, years: years ?? 0, b: bold }}
    />
  )
}

const Coming = ({ coming, today }: { readonly coming: readonly Occurrence[]; readonly today: string }) => {
  const go = useGo()
  const gutter = useGutter()
  const lines = useLines<HTMLUListElement>(coming.map(({ milestone, on }) => `${milestone.id} ${on}`))
  return (
    <ul {...lines}>
      {coming.map((occurrence) => (
        <li key={`${occurrence.milestone.id} ${occurrence.on}`} {...lineMark}>
          <Row
            when={<time dateTime={occurrence.on}>{gutter.date(occurrence.on, today)}</time>}
            tone={occurrence.on === today ? 'now' : 'plain'}
            title={
              <Clip>
                <What occurrence={occurrence} />
              </Clip>
            }
            onOpen={() => go.person(occurrence.milestone.personId, 'dates')}
          />
        </li>
      ))}
    </ul>
  )
}

export const Dates = ({ organisation, today }: { readonly organisation: Organisation; readonly today: string }) => {
  const say = useSay()
  const rough = useRough()
  const query = useAsk('organisations.dates', { id: organisation.id })
  return (
    <Answer of={query} reading={say('organisations.reading')}>
      {({ founded, coming }) => (
        <>
          <Section title={say('organisations.dates.coming')} className={styles.first}>
            {coming.length === 0 ? (
              <EmptyState>{say('organisations.dates.none')}</EmptyState>
            ) : (
              <Coming coming={coming} today={today} />
            )}
          </Section>
          <Section title={say('organisations.dates.own')}>
            {founded === null ? (
              <Note>{say('organisations.dates.unknown')}</Note>
            ) : (
              <Row
                when={<time>{founded.since.slice(0, 4)}</time>}
                title={say('organisations.dates.founded', { since: rough(founded.since) })}
                why={founded.years >= 0 ? say('organisations.dates.years', { years: founded.years }) : undefined}
              />
            )}
          </Section>
        </>
      )}
    </Answer>
  )
}
