/** For the brief: what stands between us, and which side of trust has not been seen for a year. Nothing where there is nothing to say. */
import type { Disagreement } from '../../../shared/contract/disagreements.ts'
import type { Evidence as Answer } from '../../../shared/contract/signals.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Row } from '../../ui/row.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './evidence.module.css'

const most = 2
const sides = ['care', 'competence'] as const

const Open = ({ disagreement, today }: { readonly disagreement: Disagreement; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const { theirs, ours, personId, at, checkBackOn, due } = disagreement
  const day = checkBackOn ?? at.slice(0, 10)
  return (
    <Row
      space="tight"
      when={dates.gutter(day, today)}
      tone={due ? 'due' : 'plain'}
      title={<Clip lines={2}>{say('evidence.brief.theirs', { text: shorten(theirs, 200) })}</Clip>}
      why={
        <Clip lines={2}>
          {[
            ours.trim() === '' ? '' : say('evidence.brief.ours', { text: shorten(ours, 160) }),
            checkBackOn === null ? '' : say(due ? 'evidence.brief.due' : 'evidence.brief.checkBack'),
          ]
            .filter(Boolean)
            .join(' ')}
        </Clip>
      }
      onOpen={() => go.person(personId, 'evidence')}
    />
  )
}

const Lacking = ({
  evidence,
  side,
  today,
}: {
  readonly evidence: Answer
  readonly side: (typeof sides)[number]
  readonly today: string
}) => {
  const say = useSay()
  const dates = useDates()
  const { last } = evidence[side]
  // of somebody nothing was ever marked for, there is nothing to lack yet
  if (evidence[side].recent || last === null) return null
  return <li>{say(`evidence.brief.lacks.${side}`, { date: dates.medium(last.at, today) })}</li>
}

export const BriefEvidence = ({ personId }: { readonly personId: string }) => {
  const say = useSay()
  const today = useToday()
  const { data: all } = useAsk('disagreements.of', { personId: personId as never })
  const { data: evidence } = useAsk('signals.evidence', { personId: personId as never })
  if (!today || !all || !evidence) return null
  const open = all.filter(({ repaired }) => repaired !== 'yes')
  const lacks = sides.some((side) => !evidence[side].recent && evidence[side].last !== null)
  if (open.length === 0 && !lacks) return null
  return (
    <div data-print="no">
      <Section title={say('evidence.brief')}>
        {open.slice(0, most).map((disagreement) => (
          <Open key={disagreement.id} disagreement={disagreement} today={today.day} />
        ))}
        {lacks && (
          <ul className={styles.lacks}>
            {sides.map((side) => (
              <Lacking key={side} evidence={evidence} side={side} today={today.day} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
