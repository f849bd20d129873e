import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { actOn } from '../../../shared/model/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { dueTone } from '../../lib/follow-up-work.tsx'
import type { FollowUpWork } from '../../lib/follow-up-work.tsx'
import { FollowUpWhy, useSourceLine } from '../../lib/follow-up-words.tsx'
import { isUnheard } from '../../lib/follow-ups/deeds.ts'
import { FollowUpItem } from '../../lib/follow-ups/item.tsx'
import { useFollowUpMore } from '../../lib/follow-ups/more.ts'
import { useGo } from '../../lib/go.ts'
import { historyMark } from '../../lib/history/open-history.tsx'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Clip } from '../../ui/clip.tsx'

export type FollowUpLineProps = {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  readonly onEdit: () => void
}

/** One follow-up, open or closed, with all that can be done with it. */
export const FollowUpLine = ({ followUp, today, work, onEdit }: FollowUpLineProps) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const gutter = useGutter()
  const sourceLine = useSourceLine()
  const { state, closedOn, personId, text, heardBy, why } = followUp
  const day = state === 'open' ? actOn(followUp) : (closedOn ?? undefined)
  const more = useFollowUpMore(followUp, work, onEdit)
  return (
    <FollowUpItem
      followUp={followUp}
      today={today}
      work={work}
      more={more}
      row={{
        when: day && <time dateTime={day}>{day === today ? say('follow-ups.today') : gutter.date(day, today)}</time>,
        tone: dueTone(followUp, today),
        title: (
          <Clip>
            <span {...historyMark({ noun: 'follow-up', id: followUp.id })}>{text}</span>
          </Clip>
        ),
        why: (
          <>
            <FollowUpWhy followUp={followUp} today={today} />
            {isUnheard(followUp) && ` ${say('follow-ups.why.unanswered')}`}
            {heardBy !== null &&
              ` ${say('follow-ups.why.heard-by', { date: dates.medium(heardBy, today), over: heardBy < today ? 'yes' : 'no' })}`}
            {state !== 'open' &&
              closedOn !== null &&
              ` ${say(`follow-ups.why.${state}`, { date: dates.medium(closedOn, today) })}`}
            {state !== 'open' && why !== '' && ` ${say('follow-ups.why.because', { why })}`}
          </>
        ),
        source: sourceLine(followUp.source),
        onOpen: () => go.person(personId, 'follow-ups'),
      }}
    />
  )
}
