/** What shows that they trust us: care and competence as they saw them, signs of commitment, disagreements, the rhythm of contact. */
import type { Evidence } from '../../../shared/contract/signals.ts'
import type { Side } from '../../../shared/model/evidence.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { signalWords } from '../../lib/marks/words.ts'
import { Rhythm } from '../../lib/rhythm/rhythm.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useGutter } from '../../lib/spans.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './evidence.module.css'
import { PersonDisagreements } from './person-disagreements.tsx'

type Part = { readonly evidence: Evidence; readonly personId: string; readonly today: string }

const SideLine = ({ side, evidence, personId, today }: Part & { readonly side: Side }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const { last, recent } = evidence[side]
  const which = last === null ? 'none' : recent ? 'recent' : 'old'
  return (
    <Row
      when={say(`evidence.side.${side}`)}
      title={say(`evidence.${which}.${side}`, { when: last ? dates.relative(last.at.slice(0, 10), today) : '' })}
      why={last && <span dir="auto">{say('evidence.entry', { excerpt: shorten(last.excerpt, 160) })}</span>}
      onOpen={last ? () => go.person(personId, 'timeline') : undefined}
    />
  )
}

const Commitments = ({ evidence, today }: Part) => {
  const say = useSay()
  const gutter = useGutter()
  const { commitment, commitments } = evidence
  return (
    <Section title={say('evidence.commitment')}>
      {commitments.length === 0 && <EmptyState>{say('evidence.commitment.none')}</EmptyState>}
      {commitments.length > 0 && !commitment.recent && <Note>{say('evidence.commitment.old')}</Note>}
      <ul>
        {commitments.map((signal) => {
          const day = signal.at.slice(0, 10)
          return (
            <Row
              as="li"
              key={signal.id}
              when={<time dateTime={day}>{gutter.date(day, today)}</time>}
              title={<span dir="auto">{signalWords(say, signal)}</span>}
              why={<span dir="auto">{say('evidence.entry', { excerpt: shorten(signal.excerpt, 160) })}</span>}
            />
          )
        })}
      </ul>
    </Section>
  )
}

export const PersonEvidence = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const today = useToday()
  const evidence = useAsk('signals.evidence', { personId })
  const data = today && evidence.data ? { evidence: evidence.data, personId, today: today.day } : undefined
  return (
    <Answer of={{ data, error: evidence.error }} reading={say('insights.reading')}>
      {(part) => (
        <>
          <Section title={say('evidence.title')} className={styles.first}>
            <SideLine side="care" {...part} />
            <SideLine side="competence" {...part} />
          </Section>
          <Commitments {...part} />
          <PersonDisagreements personId={personId} today={part.today} />
          <Section title={say('evidence.rhythm')}>
            <Rhythm personId={personId} />
          </Section>
        </>
      )}
    </Answer>
  )
}
