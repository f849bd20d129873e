/** What can be done with a follow-up, wherever it stands: ticked, put off, dropped, taken up again, acknowledged, put in the bin. */
import { useMemo } from 'react'
import type { FollowUp } from '../../shared/contract/follow-ups.ts'
import { actOn, snoozeChoices } from '../../shared/model/follow-ups.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import type { MenuAction } from '../ui/menu.tsx'
import { TickButton } from '../ui/tick-button.tsx'
import { useDates } from './dates.ts'
import styles from './follow-up-work.module.css'
import { useSay } from './say.ts'
import { shorten } from './shorten.ts'
import { useUndoable } from './undo.ts'

export type FollowUpWork = {
  readonly done: (followUp: FollowUp) => void
  readonly drop: (followUp: FollowUp) => void
  readonly putOff: (followUp: FollowUp, until: string) => void
  readonly reopen: (followUp: FollowUp) => void
  readonly acknowledge: (followUp: FollowUp) => void
  readonly remove: (followUp: FollowUp) => void
}

export const useFollowUpWork = (): FollowUpWork => {
  const say = useSay()
  const dates = useDates()
  const close = useUndoable('followUps.close')
  const snooze = useUndoable('followUps.snooze')
  const reopen = useUndoable('followUps.reopen')
  const acknowledge = useUndoable('followUps.acknowledge')
  const remove = useUndoable('followUps.remove')
  return useMemo(() => {
    const what = ({ text }: FollowUp) => ({ what: shorten(text) })
    return {
      done: (each) => void close({ id: each.id, state: 'done' }, say('follow-ups.said.done', what(each))),
      drop: (each) => void close({ id: each.id, state: 'dropped' }, say('follow-ups.said.dropped', what(each))),
      putOff: (each, until) =>
        void snooze({ id: each.id, until }, say('follow-ups.said.put-off', { ...what(each), date: dates.full(until) })),
      reopen: (each) => void reopen({ id: each.id }, say('follow-ups.said.reopened', what(each))),
      acknowledge: (each) =>
        void acknowledge({ id: each.id }, say('follow-ups.said.acknowledged', { name: shorten(each.personName) })),
      remove: (each) => void remove({ id: each.id }, say('follow-ups.said.removed', what(each))),
    }
  }, [acknowledge, close, dates, remove, reopen, say, snooze])
}

/** Amber when the day it comes up is today or before. */
export const dueTone = (followUp: FollowUp, today: string): 'due' | 'plain' => {
  const day = actOn(followUp)
  return followUp.state === 'open' && day !== undefined && day <= today ? 'due' : 'plain'
}

/** The circle at the right edge: done, or, ticked, taken up again. */
export const FollowUpTick = ({
  followUp,
  today,
  work,
}: {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
}) => {
  const say = useSay()
  const done = followUp.state === 'done'
  const { text, state } = followUp
  return (
    <TickButton
      label={say(state === 'open' ? 'follow-ups.tick' : 'follow-ups.untick', { what: shorten(text) })}
      done={done}
      tone={dueTone(followUp, today)}
      onTick={() => (state === 'open' ? work.done(followUp) : work.reopen(followUp))}
    />
  )
}

/** The rest: put off until, dropped, and what the page adds of its own. */
export const FollowUpMenu = ({
  followUp,
  today,
  work,
  more = [],
}: {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  readonly more?: readonly MenuAction[]
}) => {
  const say = useSay()
  const dates = useDates()
  const open = followUp.state === 'open'
  const putOff = snoozeChoices(today).map(({ key, date }) => ({
    key,
    label: say(`follow-ups.put-off.${key}`),
    detail: dates.medium(date, today),
    onSelect: () => work.putOff(followUp, date),
  }))
  const drop: MenuAction = { key: 'drop', label: say('follow-ups.drop'), onSelect: () => work.drop(followUp) }
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={say('follow-ups.more', { what: shorten(followUp.text) })}
          className={styles.more}
        />
      }
      items={[...(open ? [{ heading: say('follow-ups.put-off'), items: putOff }, 'line' as const, drop] : []), ...more]}
    />
  )
}
