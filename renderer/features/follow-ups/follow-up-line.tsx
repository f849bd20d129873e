import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { actOn } from '../../../shared/model/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { dueTone, FollowUpMenu, FollowUpTick } from '../../lib/follow-up-work.tsx'
import type { FollowUpWork } from '../../lib/follow-up-work.tsx'
import { FollowUpWhy, useSourceLine } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { localOf } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import type { MenuAction } from '../../ui/menu.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'

export type FollowUpLineProps = {
  readonly followUp: FollowUp
  readonly today: string
  readonly zone: string
  readonly work: FollowUpWork
  readonly onEdit: () => void
}

/** One follow-up, open or closed, with all that can be done with it. */
export const FollowUpLine = ({ followUp, today, zone, work, onEdit }: FollowUpLineProps) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const gutter = useGutter()
  const sourceLine = useSourceLine()
  const { kind, state, closedAt, acknowledgedAt, personId, text } = followUp
  const closed = closedAt === null ? undefined : localOf(closedAt, zone).slice(0, 10)
  const day = state === 'open' ? actOn(followUp) : closed
  const waits = kind === 'ask' && state === 'open' && acknowledgedAt === null
  const more: readonly MenuAction[] = [
    ...(waits
      ? [{ key: 'acknowledge', label: say('follow-ups.acknowledge'), onSelect: () => work.acknowledge(followUp) }]
      : []),
    ...(state === 'open'
      ? []
      : [{ key: 'reopen', label: say('follow-ups.reopen'), onSelect: () => work.reopen(followUp) }]),
    { key: 'edit', label: say('follow-ups.edit'), onSelect: onEdit },
    { key: 'remove', label: say('follow-ups.remove'), onSelect: () => work.remove(followUp) },
  ]
  return (
    <Row
      when={day && <time dateTime={day}>{day === today ? say('follow-ups.today') : gutter.date(day, today)}</time>}
      tone={dueTone(followUp, today)}
      title={<Clip>{text}</Clip>}
      why={
        <>
          <FollowUpWhy followUp={followUp} today={today} />
          {waits && ` ${say('follow-ups.why.unanswered')}`}
          {state !== 'open' && closed && ` ${say(`follow-ups.why.${state}`, { date: dates.medium(closed, today) })}`}
        </>
      }
      source={sourceLine(followUp.source)}
      onOpen={() => go.person(personId, 'follow-ups')}
      action={
        <>
          <FollowUpMenu followUp={followUp} today={today} work={work} more={more} />
          <FollowUpTick followUp={followUp} today={today} work={work} />
        </>
      }
    />
  )
}
