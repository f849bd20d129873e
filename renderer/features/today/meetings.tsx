/** The meetings of today and tomorrow, each with the brief a press away. */
import type { Meeting } from '../../../shared/contract/meetings.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { addDays } from '../../../shared/model/days.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { lineMark } from '../../lib/lines.ts'
import { meetingTitle } from '../../lib/meetings/meeting-words.ts'
import { useNowOn } from '../../lib/now.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

const Line = ({ meeting, today }: { readonly meeting: Meeting; readonly today: string }) => {
  const say = useSay()
  const go = useGo()
  const dates = useDates()
  const { start, end } = meeting.here
  const isDay = start.length === 10
  const [first] = meeting.people
  const day = start.slice(0, 10)
  const when = isDay
    ? say('today.meetings.whole-day')
    : say('today.meetings.until', { until: dates.time(end.slice(0, 10) > day ? `${day}T23:59` : end) })
  return (
    <li {...lineMark}>
      <Row
        when={<time dateTime={start}>{isDay ? dates.gutter(day, today) : dates.time(start)}</time>}
        tone={day <= today ? 'now' : 'plain'}
        title={<Clip>{meetingTitle(say, meeting)}</Clip>}
        why={[day > today && !isDay ? dates.gutter(day, today) : '', when, meeting.place]
          .filter(Boolean)
          .join(say('people.joiner'))}
        onOpen={() => go.to(`/calendar/${day.slice(0, 7)}`)}
        action={
          first && (
            <Button size="small" onClick={() => go.person(first.id)}>
              {say('meetings.brief')}
            </Button>
          )
        }
      />
    </li>
  )
}

export const Meetings = ({ today }: { readonly today: Today }) => {
  const say = useSay()
  const go = useGo()
  const now = useNowOn(today.day)
  const { data } = useAsk('meetings.list', { first: today.day, last: addDays(today.day, 1) })
  if (data === undefined) return null
  const coming = data.filter(({ cancelled, here }) => !cancelled && (here.end.length === 10 || here.end > now))
  return (
    <Section
      title={say('today.meetings')}
      action={
        <Button kind="plain" size="small" onClick={() => go.to('/calendar')}>
          {say('today.meetings.all')}
        </Button>
      }
    >
      {coming.length === 0 && <EmptyState>{say('today.meetings.none')}</EmptyState>}
      <ul>
        {coming.map((meeting) => (
          <Line key={meeting.id} meeting={meeting} today={today.day} />
        ))}
      </ul>
    </Section>
  )
}
