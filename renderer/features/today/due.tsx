/** What is to be done: overdue, today, this week. */
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { actOn } from '../../../shared/model/follow-ups.ts'
import { dueTone, useFollowUpWork } from '../../lib/follow-up-work.tsx'
import type { FollowUpWork } from '../../lib/follow-up-work.tsx'
import { FollowUpWhy, useSourceLine } from '../../lib/follow-up-words.tsx'
import { FollowUpItem } from '../../lib/follow-ups/item.tsx'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './today.module.css'

const Line = ({
  followUp,
  today,
  work,
}: {
  readonly followUp: FollowUp
  readonly today: Today
  readonly work: FollowUpWork
}) => {
  const say = useSay()
  const go = useGo()
  const gutter = useGutter()
  const sourceLine = useSourceLine()
  const day = actOn(followUp)
  return (
    <FollowUpItem
      as="li"
      followUp={followUp}
      today={today.day}
      work={work}
      row={{
        when: day && <time dateTime={day}>{day === today.day ? say('today.today') : gutter.date(day, today.day)}</time>,
        tone: dueTone(followUp, today.day),
        title: <Clip>{followUp.text}</Clip>,
        why: (
          <Clip>
            <FollowUpWhy followUp={followUp} today={today.day} />
          </Clip>
        ),
        source: sourceLine(followUp.source),
        onOpen: () => go.person(followUp.personId, 'follow-ups'),
      }}
    />
  )
}

/** A page of today has the last to have fallen due, and what is next; all of it has a page of its own. */
const most = { overdue: 12, next: 20 } as const

export const Due = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const work = useFollowUpWork()
  const { overdue, today: now, week } = today.followUps
  // those to be spoken of now have a place of their own
  const isHere = ({ id }: FollowUp): boolean => !today.nudges.some((nudge) => nudge.id === id)
  const late = overdue.filter(isHere)
  const next = [...now, ...week].filter(isHere)
  const all = [...late.slice(-most.overdue), ...next.slice(0, most.next)]
  const left = { late: Math.max(0, late.length - most.overdue), next: Math.max(0, next.length - most.next) }
  const toAll = (): void => go.to('/follow-ups')
  return (
    <Section
      title={say('today.follow-ups')}
      action={
        <Button kind="plain" size="small" onClick={toAll}>
          {say('today.follow-ups.all')}
        </Button>
      }
    >
      {all.length === 0 && <EmptyState>{say('today.follow-ups.none', { later: today.later })}</EmptyState>}
      {left.late > 0 && (
        <Button kind="plain" size="small" onClick={toAll} className={styles.rest}>
          {say('today.follow-ups.more-late', { count: left.late })}
        </Button>
      )}
      <ul>
        {all.map((followUp) => (
          <Line key={followUp.id} followUp={followUp} today={today} work={work} />
        ))}
      </ul>
      {left.next > 0 && (
        <Button kind="plain" size="small" onClick={toAll} className={styles.rest}>
          {say('today.follow-ups.more-week', { count: left.next })}
        </Button>
      )}
      {all.length > 0 && today.later > 0 && (
        <EmptyState>{say('today.follow-ups.later', { later: today.later })}</EmptyState>
      )}
    </Section>
  )
}
