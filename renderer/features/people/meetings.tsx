/** Meetings with someone: what is coming, and the last few. */
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { MeetingForm } from '../../lib/meetings/meeting-form.tsx'
import { namesOf, useHours } from '../../lib/meetings/meeting-words.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Loaded } from './loaded.tsx'
import { RowActions } from './row-actions.tsx'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'

type LineProps = { readonly id: string; readonly meeting: Meeting; readonly today: string }

const Line = ({ id, meeting, today }: LineProps) => {
  const say = useSay()
  const dates = useDates()
  const gutter = useGutter()
  const hours = useHours(today)
  const { open, start, stop, home } = useEditing()
  const remove = useUndoable('meetings.remove')
  const { here, place, source } = meeting
  const day = here.start.slice(0, 10)
  // on their own page everybody else is news
  const names = namesOf(say, { ...meeting, people: meeting.people.filter((one) => one.id !== id) })
  const title = meeting.title.trim() || names || say('people.meetings.alone')
  const drop = async (): Promise<void> => {
    const focusNext = focusBeside(home.current)
    if (await remove({ id: meeting.id }, say('meetings.removed'))) focusNext()
  }
  if (open)
    return (
      <li ref={home}>
        <MeetingForm today={today} meeting={meeting} onDone={stop} />
      </li>
    )
  return (
    <li ref={home}>
      <Row
        when={<time dateTime={here.start}>{gutter.date(day, today)}</time>}
        tone={day === today ? 'now' : 'plain'}
        title={<Clip>{title}</Clip>}
        why={[
          hours(here),
          title === names ? '' : names,
          place,
          source === 'calendar' && say('people.meetings.from-calendar'),
        ]
          .filter(Boolean)
          .join(say('people.joiner'))}
        onOpen={start}
        action={
          <RowActions
            what={say('people.meetings.on', { title, when: dates.full(day) })}
            onDelete={() => void drop()}
            history={{ noun: 'meeting', id: meeting.id }}
          />
        }
      />
    </li>
  )
}

type Props = { readonly id: string; readonly today: string }

export const Meetings = ({ id, today }: Props) => {
  const say = useSay()
  const query = useAsk('meetings.of', { personId: id as never })
  const person = useAsk('people.get', { id: id as never })
  const { open: isAdding, start, stop, home } = useEditing<HTMLButtonElement>()
  return (
    <div data-adds="">
      <Section
        title={say('people.meetings')}
        action={
          !isAdding && (
            <Button ref={home} kind="plain" size="small" onClick={start} data-print="no">
              {say('meetings.add')}
            </Button>
          )
        }
      >
        {isAdding && person.data && (
          <MeetingForm today={today} people={[{ id: person.data.id, name: person.data.name }]} onDone={stop} />
        )}
        <Loaded query={query}>
          {({ coming, past }) => (
            <>
              {coming.length === 0 && !isAdding && <EmptyState>{say('people.meetings.none')}</EmptyState>}
              <ul>
                {coming.map((meeting) => (
                  <Line key={meeting.id} id={id} meeting={meeting} today={today} />
                ))}
              </ul>
              {past.length > 0 && (
                <Section level={3} title={say('people.meetings.past')}>
                  <ul>
                    {past.map((meeting) => (
                      <Line key={meeting.id} id={id} meeting={meeting} today={today} />
                    ))}
                  </ul>
                </Section>
              )}
            </>
          )}
        </Loaded>
      </Section>
    </div>
  )
}
