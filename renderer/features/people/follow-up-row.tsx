import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { actOn } from '../../../shared/model/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/row.tsx'
import { TickButton } from '../../ui/tick-button.tsx'
import { dayOfInstant } from './day-of-instant.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { Snooze } from './follow-up-snooze.tsx'
import parts from './parts.module.css'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'
import { focusBeside, useEditing } from './use-editing.ts'

export const FollowUpRow = ({
  followUp,
  name,
  today,
}: {
  readonly followUp: FollowUp
  readonly name: string
  readonly today: string
}) => {
  const say = useSay()
  const dates = useDates()
  const source = useSourceLine(today)
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const close = useUndoable('followUps.close')
  const reopen = useUndoable('followUps.reopen')
  const acknowledge = useUndoable('followUps.acknowledge')
  const remove = useUndoable('followUps.remove')
  const { id, kind, by, text, due, state } = followUp
  const said = short(text, 40)
  const isOpen = state === 'open'
  const day = isOpen
    ? actOn({ ...followUp, state: 'open' })
    : followUp.closedAt === null
      ? undefined
      : dayOfInstant(followUp.closedAt)
  const tone = isOpen && day !== undefined && day <= today ? 'due' : 'plain'
  const isUnheard = isOpen && kind === 'ask' && followUp.acknowledgedAt === null
  const why = [
    say(`people.followUp.who.${kind}.${by}`, { name: short(name, 40) }),
    isOpen &&
      followUp.snoozedUntil !== null &&
      due !== null &&
      say('people.followUp.snoozedFrom', { date: dates.medium(due, today) }),
    isOpen &&
      followUp.snoozedUntil === null &&
      due !== null &&
      due < today &&
      say('people.followUp.overdue', { when: dates.relative(due, today) }),
    state === 'dropped' && say('people.followUp.dropped'),
  ].filter((part) => part !== false)
  const leave = (run: Promise<unknown>): void => {
    const moveOn = focusBeside(home.current)
    void run.then((done) => done !== undefined && moveOn())
  }

  if (isEditing)
    return (
      <li ref={home}>
        <FollowUpForm personId={followUp.personId} name={name} followUp={followUp} today={today} onDone={stopEditing} />
      </li>
    )
  return (
    <li ref={home}>
      <Row
        when={day === undefined ? undefined : dates.gutter(day, today)}
        tone={tone}
        title={
          <bdi className={isOpen ? parts.user : parts.closed}>
            {kind === 'to-do' ? text : say('people.quoted', { text })}
          </bdi>
        }
        why={
          <>
            {why.join(say('people.joiner'))}
            {isUnheard && (
              <Button
                kind="plain"
                size="small"
                className={parts.inLine}
                onClick={() => void acknowledge({ id }, say('people.followUp.acknowledged', { text: said }))}
              >
                {say('people.followUp.acknowledge')}
              </Button>
            )}
          </>
        }
        source={source(followUp.source)}
        onOpen={isOpen ? startEditing : undefined}
        action={
          <>
            <RowActions
              what={text}
              onDelete={() => leave(remove({ id }, say('people.followUp.removed', { text: said })))}
            >
              {isOpen && (
                <Snooze
                  followUp={followUp}
                  today={today}
                  onDrop={() =>
                    leave(close({ id, state: 'dropped' }, say('people.followUp.wasDropped', { text: said })))
                  }
                />
              )}
            </RowActions>
            <TickButton
              label={say(isOpen ? 'people.followUp.tick' : 'people.followUp.untick', { text: said })}
              done={state === 'done'}
              tone={tone}
              onTick={() =>
                leave(
                  isOpen
                    ? close({ id, state: 'done' }, say('people.followUp.done', { text: said }))
                    : reopen({ id }, say('people.followUp.reopened', { text: said })),
                )
              }
            />
          </>
        }
      />
    </li>
  )
}
