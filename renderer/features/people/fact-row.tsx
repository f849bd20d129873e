/** One thing that is known; one that may have changed, with what to do about it; one that is over. */
import type { ReactNode } from 'react'
import { factUses } from '../../../shared/contract/facts.ts'
import type { Fact } from '../../../shared/contract/facts.ts'
import { isOver, isToConfirm } from '../../../shared/model/facts/time.ts'
import { mayLeave } from '../../../shared/model/facts/use.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/row.tsx'
import { Select } from '../../ui/select.tsx'
import { dayOfInstant } from './day-of-instant.ts'
import { FactForm } from './fact-form.tsx'
import { markOf } from './fact-words.ts'
import parts from './parts.module.css'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'

export const FactRow = ({ fact, today }: { readonly fact: Fact; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const source = useSourceLine(today)
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const edit = useUndoable('facts.edit')
  const confirm = useUndoable('facts.confirm')
  const retire = useUndoable('facts.retire')
  const remove = useUndoable('facts.remove')
  const { id, category, text, use, learnedOn, confirmedAt, expiresOn } = fact
  const said = short(text, 40)
  const isDone = isOver(fact, today)
  const isDue = isToConfirm(fact, today)
  const leave = (run: Promise<unknown>): void => {
    const moveOn = focusBeside(home.current)
    void run.then((done) => done !== undefined && moveOn())
  }
  const still = (): void => leave(confirm({ id }, say('facts.confirm.said', { text: said })))
  const when = (): string | undefined => {
    if (isDone && expiresOn !== null) return say('facts.was.until', { date: dates.medium(expiresOn, today) })
    if (!isDue) return undefined
    if (confirmedAt === null) return say('facts.confirm.why', { date: dates.medium(learnedOn, today) })
    return say('facts.confirm.again', { date: dates.medium(dayOfInstant(confirmedAt), today) })
  }
  const why = [markOf(say, fact), when()].filter((part) => part !== undefined)
  const press = (what: 'still' | 'changed' | 'over' | 'again', run: () => void): ReactNode => (
    <Button
      kind="plain"
      size="small"
      className={parts.inLine}
      aria-label={say(`facts.what.${what}`, { text: said })}
      onClick={run}
    >
      {say(`facts.press.${what}`)}
    </Button>
  )
  return (
    <li ref={home} data-print={mayLeave(fact, 'brief-print') ? undefined : 'no'}>
      {isEditing ? (
        <FactForm fact={fact} today={today} onDone={stopEditing} />
      ) : (
        <Row
          space="tight"
          when={dates.gutter(learnedOn, today)}
          title={<bdi className={isDone ? parts.closed : parts.user}>{text}</bdi>}
          why={
            why.length > 0 && (
              <>
                {why.join(say('people.joiner'))}
                <span className={parts.presses} data-print="no">
                  {isDue && press('still', still)}
                  {isDue && press('changed', startEditing)}
                  {isDue && press('over', () => leave(retire({ id }, say('facts.retired', { text: said }))))}
                  {isDone && press('again', still)}
                </span>
              </>
            )
          }
          source={source(fact.source) ?? say('people.fact.noSource', { date: dates.medium(learnedOn, today) })}
          onOpen={startEditing}
          action={
            <RowActions
              what={text}
              onDelete={() => leave(remove({ id }, say('people.fact.removed', { text: said })))}
              history={{ noun: 'fact', id }}
            >
              {!isDone && !isDue && (
                <Select
                  look="quiet"
                  className={use === 'mention' ? parts.usual : undefined}
                  label={say('people.fact.useOf', { text: said })}
                  hideLabel
                  options={factUses.map((value) => ({ value, label: say(`people.use.${value}`) }))}
                  value={use}
                  onChange={(next) =>
                    void edit(
                      { id, category, text, use: next },
                      say('people.fact.used', { text: said, use: say(`people.use.${next}`) }),
                    )
                  }
                />
              )}
            </RowActions>
          }
        />
      )}
    </li>
  )
}
