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

export const Due = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const work = useFollowUpWork()
  const { overdue, today: now, week } = today.followUps
  // those to be spoken of now have a place of their own
  const all = [...overdue, ...now, ...week].filter(({ id }) => !today.nudges.some((nudge) => nudge.id === id))
  return (
    <Section
      title={say('today.follow-ups')}
      action={
        <Button kind="plain" size="small" onClick={() => go.to('/follow-ups')}>
          {say('today.follow-ups.all')}
        </Button>
      }
    >
      {all.length === 0 && <EmptyState>{say('today.follow-ups.none', { later: today.later })}</EmptyState>}
      <ul>
        {all.map((followUp) => (
          <Line key={followUp.id} followUp={followUp} today={today} work={work} />
        ))}
      </ul>
      {all.length > 0 && today.later > 0 && (
        <EmptyState>{say('today.follow-ups.later', { later: today.later })}</EmptyState>
      )}
    </Section>
  )
}
