/** What can be done with a follow-up, wherever it stands: ticked, given a new day, put off, dropped, taken up again, acknowledged, put in the bin. */
import { useMemo } from 'react'
import type { FollowUp } from '../../shared/contract/follow-ups.ts'
import type { Input } from '../../shared/contract/index.ts'
import { actOn } from '../../shared/model/follow-ups.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { TickButton } from '../ui/tick-button.tsx'
import { useDates } from './dates.ts'
import styles from './follow-up-work.module.css'
import type { FollowUpDeeds } from './follow-ups/deeds.ts'
import { followUpProblem } from './follow-ups/problem.ts'
import { useSay } from './say.ts'
import { shorten } from './shorten.ts'
import { useUndoable } from './undo.ts'

export type NewDay = Omit<Input<'followUps.renegotiate'>, 'id'>

export type FollowUpWork = {
  readonly done: (followUp: FollowUp) => void
  /** The day it was done, where that is not today. Whether it was saved, as with all that is written. */
  readonly doneOn: (followUp: FollowUp, day: string) => Promise<boolean>
  readonly drop: (followUp: FollowUp) => void
  readonly dropFor: (followUp: FollowUp, how: { readonly why: string; readonly told: boolean }) => Promise<boolean>
  readonly newDay: (followUp: FollowUp, newDay: NewDay) => Promise<boolean>
  readonly tellLate: (followUp: FollowUp) => void
  readonly putOff: (followUp: FollowUp, until: string) => void
  readonly reopen: (followUp: FollowUp) => void
  /** `how`: a channel of entries. */
  readonly acknowledge: (followUp: FollowUp, how?: string) => void
  readonly remove: (followUp: FollowUp) => void
}

export const useFollowUpWork = (): FollowUpWork => {
  const say = useSay()
  const dates = useDates()
  const close = useUndoable('followUps.close', followUpProblem)
  const renegotiate = useUndoable('followUps.renegotiate', followUpProblem)
  const tellLate = useUndoable('followUps.tellLate', followUpProblem)
  const snooze = useUndoable('followUps.snooze', followUpProblem)
  const reopen = useUndoable('followUps.reopen', followUpProblem)
  const acknowledge = useUndoable('followUps.acknowledge', followUpProblem)
  const remove = useUndoable('followUps.remove')
  return useMemo(() => {
    const what = ({ text }: FollowUp) => ({ what: shorten(text) })
    const isSaved = async (run: Promise<unknown>): Promise<boolean> => (await run) !== undefined
    return {
      done: (each) => void close({ id: each.id, state: 'done' }, say('follow-ups.said.done', what(each))),
      doneOn: (each, on) => isSaved(close({ id: each.id, state: 'done', on }, say('follow-ups.said.done', what(each)))),
      drop: (each) => void close({ id: each.id, state: 'dropped' }, say('follow-ups.said.dropped', what(each))),
      dropFor: (each, { why, told }) =>
        isSaved(
          close({ id: each.id, state: 'dropped', why: why.trim(), told }, say('follow-ups.said.dropped', what(each))),
        ),
      newDay: (each, day) =>
        isSaved(
          renegotiate(
            { id: each.id, ...day },
            say('follow-ups.said.new-day', { ...what(each), date: dates.full(day.due) }),
          ),
        ),
      tellLate: (each) => void tellLate({ id: each.id }, say('follow-ups.said.late', what(each))),
      putOff: (each, until) =>
        void snooze({ id: each.id, until }, say('follow-ups.said.put-off', { ...what(each), date: dates.full(until) })),
      reopen: (each) => void reopen({ id: each.id }, say('follow-ups.said.reopened', what(each))),
      acknowledge: (each, how) =>
        void acknowledge(
          { id: each.id, ...(how !== undefined && { how }) },
          say('follow-ups.said.acknowledged', { name: shorten(each.personName) }),
        ),
      remove: (each) => void remove({ id: each.id }, say('follow-ups.said.removed', what(each))),
    }
  }, [acknowledge, close, dates, remove, renegotiate, reopen, say, snooze, tellLate])
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

/** The rest: what its line can do, seen when the line is looked at. */
export const FollowUpMenu = ({ followUp, deeds }: { readonly followUp: FollowUp; readonly deeds: FollowUpDeeds }) => {
  const say = useSay()
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={say('follow-ups.more', { what: shorten(followUp.text) })}
          className={styles.more}
        />
      }
      items={deeds.items}
    />
  )
}
