import type { Milestone } from '../../../shared/contract/milestones.ts'
import { ageOn, oneAge } from '../../../shared/model/dates/ages.ts'
import { isWholeDate } from '../../../shared/model/dates/partial-date.ts'
import { spanOf } from '../../../shared/model/dates/span.ts'
import { mayBeMissing } from '../../../shared/model/dates/missing.ts'
import { useDates } from '../../lib/dates.ts'
import { useSilenced } from '../../lib/marks/words.ts'
import { useSay } from '../../lib/say.ts'
import { usePartial, useSpell } from '../../lib/spelling.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Row } from '../../ui/row.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { titleOf, yearsOf } from './milestone-words.ts'
import { missingWords } from './missing-choice.tsx'
import parts from './parts.module.css'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import { useSourceLine } from './source-line.tsx'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'

/** The date as known and how it comes back; where it goes in years without it; how quietly. */
const useWhy = (): ((milestone: Milestone, today: string) => string) => {
  const say = useSay()
  const spell = useSpell()
  const partial = usePartial()
  const silencedWords = useSilenced()
  return ({ date, repeats, tone, silenced }, today) => {
    const comesBack = date.form === 'on' && date.month !== undefined
    const isPlain = !comesBack || repeats.every === 'once' || (repeats.every === 'year' && isSimple(repeats))
    const known = say(repeats.every === 'year' && comesBack ? 'people.milestone.yearly' : 'people.milestone.on', {
      date: partial(date),
    })
    return [
      isPlain ? known : spell({ date, repeats }),
      repeats.every === 'year' &&
        repeats.missing !== undefined &&
        mayBeMissing(date) &&
        say(`people.${missingWords(date)}.kept.${repeats.missing}`),
      tone !== 'celebrate' && say(`people.toneWhy.${tone}`),
      silenced !== null && silencedWords(silenced, today),
    ]
      .filter((part) => part !== false)
      .join(say('people.joiner'))
  }
}

const isSimple = (repeats: Extract<Milestone['repeats'], { every: 'year' }>): boolean =>
  (repeats.interval ?? 1) === 1 && repeats.until === undefined && repeats.count === undefined

/** “turns 52”, “20 years”; of a birth that is not known to the day, how old that makes them now. */
const useYears = (): ((milestone: Milestone, today: string) => string | undefined) => {
  const say = useSay()
  return (milestone, today) => {
    const { kind, date, years } = milestone
    if (kind !== 'birthday' || isWholeDate(date)) return yearsOf(say, milestone, years)
    const age = ageOn(date, today)
    const one = age && oneAge(age)
    if (!age || one === undefined) return undefined
    return say(age.about || age.least !== age.most ? 'people.milestone.about' : 'people.milestone.old', { age: one })
  }
}

/** When it next is, what it is, how old that makes them; under it the date as known. What is not known is not shown. */
export const MilestoneRow = ({ milestone, today }: { readonly milestone: Milestone; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const why = useWhy()
  const source = useSourceLine(today)
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const remove = useUndoable('milestones.remove')
  const { id, date, next, nextUntil } = milestone
  const title = titleOf(say, milestone)
  const years = useYears()(milestone, today)
  // of a span its months are enough in the gutter; of what is over the day it was
  const day = next ?? (isWholeDate(date) ? spanOf(date)?.earliest : undefined)
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
          when={day && (nextUntil === null ? dates.gutter(day, today) : dates.monthShort(day, today))}
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
          why={why(milestone, today)}
          source={source(milestone.source)}
          onOpen={startEditing}
          action={<RowActions what={title} onDelete={toBin} history={{ noun: 'milestone', id }} />}
        />
      )}
    </li>
  )
}
