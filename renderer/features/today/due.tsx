/** What is to be done: overdue, today, this week. */
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { actOn } from '../../../shared/model/follow-ups.ts'
import { dueTone, FollowUpMenu, FollowUpTick, useFollowUpWork } from '../../lib/follow-up-work.tsx'
import type { FollowUpWork } from '../../lib/follow-up-work.tsx'
import { FollowUpWhy, useSourceLine } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
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
    <li {...lineMark}>
      <Row
        when={day && <time dateTime={day}>{day === today.day ? say('today.today') : gutter.date(day, today.day)}</time>}
        tone={dueTone(followUp, today.day)}
        title={<Clip>{followUp.text}</Clip>}
        why={
          <Clip>
            <FollowUpWhy followUp={followUp} today={today.day} />
          </Clip>
        }
        source={sourceLine(followUp.source)}
        onOpen={() => go.person(followUp.personId, 'follow-ups')}
        action={
          <>
            <FollowUpMenu followUp={followUp} today={today.day} work={work} />
            <FollowUpTick followUp={followUp} today={today.day} work={work} />
          </>
        }
      />
    </li>
  )
}

export const Due = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const work = useFollowUpWork()
  const { overdue, today: now, week } = today.followUps
  const all = [...overdue, ...now, ...week]
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
