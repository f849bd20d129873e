/** Everything on the chosen day, and a meeting for it. */
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { MeetingForm } from '../../lib/meetings/meeting-form.tsx'
import { useWhen } from '../../lib/meetings/meeting-words.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './calendar.module.css'
import { itemWords, timeOf } from './item-words.tsx'

const MeetingLine = ({
  item,
  today,
  isEditing,
  onEdit,
}: {
  readonly item: Extract<CalendarItem, { noun: 'meeting' }>
  readonly today: string
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
}) => {
  const say = useSay()
  const go = useGo()
  const when = useWhen(today)
  const remove = useUndoable('meetings.remove')
  const whole = useAsk('meetings.get', { id: item.id }, { enabled: isEditing })
  const [first] = item.people
  if (isEditing)
    return (
      <Answer of={whole} reading={say('calendar.reading')}>
        {(meeting) => (
          <>
            <MeetingForm today={today} meeting={meeting} onDone={() => onEdit(false)} />
            <Button
              kind="plain"
              size="small"
              onClick={() => void remove({ id: item.id }, say('meetings.removed')).then(() => onEdit(false))}
            >
              {say('meetings.remove')}
            </Button>
          </>
        )}
      </Answer>
    )
  return (
    <Row
      when={timeOf(item)}
      title={itemWords(say, item)}
      why={when(item)}
      onOpen={() => onEdit(true)}
      action={
        first && (
          <Button size="small" onClick={() => go.person(first.personId)}>
            {say('meetings.brief')}
          </Button>
        )
      }
    />
  )
}

export const DayPanel = ({
  day,
  today,
  content,
  opened,
  onOpened,
}: {
  readonly day: string
  readonly today: string
  readonly content: CalendarDay | undefined
  /** The meeting that is being written, or `new`. */
  readonly opened: string | null
  readonly onOpened: (id: string | null) => void
}) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const items = content?.items ?? []
  const more = (content ? content.milestones + content.followUps + content.meetings : 0) - items.length
  return (
    <Section
      title={dates.full(day)}
      className={styles.panel}
      action={
        opened !== 'new' && (
          <Button kind="plain" size="small" onClick={() => onOpened('new')}>
            {say('meetings.add')}
          </Button>
        )
      }
    >
      {opened === 'new' && <MeetingForm key={day} today={today} when={dates.full(day)} onDone={() => onOpened(null)} />}
      {items.length === 0 && opened !== 'new' && <EmptyState>{say('calendar.day.empty')}</EmptyState>}
      <ul>
        {items.map((item) => (
          <li key={`${item.noun} ${item.id}`}>
            {item.noun === 'meeting' ? (
              <MeetingLine
                item={item}
                today={today}
                isEditing={opened === item.id}
                onEdit={(isEditing) => onOpened(isEditing ? item.id : null)}
              />
            ) : (
              <Row
                title={itemWords(say, item)}
                why={
                  item.noun === 'milestone' && item.until !== null
                    ? say('today.dates.until', { until: dates.full(item.until) })
                    : undefined
                }
                onOpen={() => go.person(item.personId, item.noun === 'milestone' ? 'dates' : 'follow-ups')}
              />
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <EmptyState>{say('calendar.day.more', { count: more })}</EmptyState>}
    </Section>
  )
}
