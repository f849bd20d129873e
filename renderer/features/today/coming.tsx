/** The dates of the next thirty days. */
import { FormattedMessage } from 'react-intl'
import type { Occurrence, Today } from '../../../shared/contract/today.ts'
import { mayBeMissing } from '../../../shared/model/dates/missing.ts'
import { bold, useSourceLine } from '../../lib/follow-up-words.tsx'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSilenced } from '../../lib/marks/words.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { Note } from '../../ui/text.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './today.module.css'

/** "Anneliese Roth turns 50", "Ruud Hakvoort, Els died, 1 year on" */
const What = ({ occurrence: { milestone, years } }: { readonly occurrence: Occurrence }) => {
  const { kind, title, personName } = milestone
  const named = title.trim() === '' ? 'plain' : 'titled'
  const counted = years !== null && years > 0 ? 'years' : 'bare'
  return (
    <FormattedMessage
      id={`today.dates.${kind}.${kind === 'other' ? 'titled' : named}.${counted}`}
      values={{ name: personName, title, years: years ?? 0, b: bold }}
    />
  )
}

const useWhy = (): ((occurrence: Occurrence, today: string) => React.ReactNode) => {
  const say = useSay()
  const dates = useDates()
  const silenced = useSilenced()
  return ({ milestone, on, until }, today) => {
    const { date, tone } = milestone
    const isLeapDay = mayBeMissing(date) && date.form === 'on' && (date.calendar ?? 'gregory') === 'gregory'
    const kept = isLeapDay && !on.endsWith('-02-29') ? say('today.dates.leap') : ''
    const span = until === null ? '' : say('today.dates.until', { until: dates.full(until) })
    const quietly = tone === 'quiet' ? say('today.dates.quiet') : silenced(milestone.silenced, today)
    return [span, quietly, kept].filter(Boolean).join(' ')
  }
}

const DateLine = ({
  occurrence,
  today,
  space,
}: {
  readonly occurrence: Occurrence
  readonly today: Today
  readonly space: 'normal' | 'later'
}) => {
  const say = useSay()
  const go = useGo()
  const gutter = useGutter()
  const sourceLine = useSourceLine()
  const why = useWhy()(occurrence, today.day)
  const { milestone, on, until } = occurrence
  // of some day in a stretch that has begun, the last it may be
  const at = on < today.day && until !== null && until >= today.day ? until : on
  const isToday = at === today.day
  return (
    <li {...lineMark}>
      <Row
        when={<time dateTime={at}>{isToday ? say('today.today') : gutter.date(at, today.day)}</time>}
        tone={isToday ? 'now' : 'plain'}
        space={why ? 'normal' : space}
        title={
          <Clip>
            {(milestone.tone === 'quiet' || milestone.silenced) && (
              <span className={styles.quietly} aria-hidden="true" />
            )}
            <What occurrence={occurrence} />
          </Clip>
        }
        why={why}
        source={sourceLine(milestone.source)}
        onOpen={() => go.person(milestone.personId, 'dates')}
      />
    </li>
  )
}

/** So many of one stretch; all of them are on the calendar. */
const most = { lately: 20, soon: 20, month: 20 } as const

export const Coming = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const { dates } = today
  const soon = [...dates.today, ...dates.week]
  const left = Math.max(0, soon.length - most.soon) + Math.max(0, dates.month.length - most.month)
  const line = (space: 'normal' | 'later') => (occurrence: Occurrence) => (
    <DateLine key={`${occurrence.milestone.id} ${occurrence.on}`} occurrence={occurrence} today={today} space={space} />
  )
  return (
    <Section title={say('today.dates')}>
      {soon.length === 0 && dates.month.length === 0 && dates.lately.length === 0 && (
        <EmptyState
          action={
            <Button size="small" onClick={() => go.to('/people')}>
              {say('today.choose')}
            </Button>
          }
        >
          {say('today.dates.none')}
        </EmptyState>
      )}
      {dates.lately.length > 0 && (
        <>
          <Note>{say('today.dates.lately')}</Note>
          <ul>{dates.lately.slice(0, most.lately).map(line('normal'))}</ul>
          {dates.lately.length > most.lately && (
            <Note>{say('today.dates.lately.more', { count: dates.lately.length - most.lately })}</Note>
          )}
        </>
      )}
      <ul>{soon.slice(0, most.soon).map(line('normal'))}</ul>
      {dates.month.length > 0 && (
        <ul className={soon.length > 0 ? styles.later : undefined}>
          {dates.month.slice(0, most.month).map(line('later'))}
        </ul>
      )}
      {left > 0 && (
        <Button kind="plain" size="small" onClick={() => go.to('/calendar')} className={styles.rest}>
          {say('today.dates.more', { count: left })}
        </Button>
      )}
    </Section>
  )
}
