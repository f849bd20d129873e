import type { Milestone } from '../../../shared/contract/milestones.ts'
import { isLeapDay } from '../../../shared/model/partial-date.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Row } from '../../ui/row.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { titleOf, yearsOf } from './milestone-words.ts'
import parts from './parts.module.css'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'
import { focusBeside, useEditing } from './use-editing.ts'

/** When it next is, what it is, how old that makes them; under it the date as known. A year that is not known is not shown. */
export const MilestoneRow = ({ milestone, today }: { readonly milestone: Milestone; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const source = useSourceLine(today)
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const remove = useUndoable('milestones.remove')
  const { id, date, next, recurs, leap, tone } = milestone
  const title = titleOf(say, milestone)
  const years = yearsOf(say, milestone, milestone.years)
  const why = [
    say(recurs === 'yearly' ? 'people.milestone.yearly' : 'people.milestone.on', { date: dates.partial(date) }),
    isLeapDay(date) && recurs === 'yearly' && leap !== null && say(`people.leap.kept.${leap}`),
    tone !== 'celebrate' && say(`people.toneWhy.${tone}`),
  ].filter((part) => part !== false)
  const toBin = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id }, say('people.milestone.removed', { title: short(title, 40) })).then((done) => done && moveOn())
  }
  return (
    <li ref={home}>
      {isEditing ? (
        <MilestoneForm personId={milestone.personId} milestone={milestone} today={today} onDone={stopEditing} />
      ) : (
        <Row
          when={dates.gutter(
            next ?? `${String(date.year ?? 2000).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`,
            today,
          )}
          tone={next === today ? 'now' : 'plain'}
          title={
            <>
              <bdi className={parts.user}>{title}</bdi>
              {years && (
                <>
                  {' '}
                  <span className={parts.echo}>{years}</span>
                </>
              )}
            </>
          }
          why={why.join(say('people.joiner'))}
          source={source(milestone.source)}
          onOpen={startEditing}
          action={<RowActions what={title} onDelete={toBin} />}
        />
      )}
    </li>
  )
}

const two = (n: number): string => String(n).padStart(2, '0')
