import type { MeetingsPreview } from '../../../shared/contract/meetings.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/instants.ts'
import { useWhen } from '../../lib/meetings/meeting-words.ts'
import { useSay } from '../../lib/say.ts'
import { useGutter } from '../../lib/spans.ts'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './calendars.module.css'

/** Enough to know whether it is the right file. */
const most = 4

/** The next meetings of a file, at the times the file gives them. */
export const ComingUp = ({ meetings }: Pick<MeetingsPreview, 'meetings'>) => {
  const say = useSay()
  const dates = useDates()
  const gutter = useGutter()
  const today = useToday()
  const when = useWhen(today?.day ?? '')
  if (meetings.length === 0 || !today) return null
  const more = meetings.length - most
  return (
    <Section title={say('calendar-file.coming')}>
      <ul>
        {meetings.slice(0, most).map(({ title, start, end }, at) => (
          <li key={at}>
            <Row
              when={<time dateTime={start}>{gutter.date(start.slice(0, 10), today.day)}</time>}
              title={<Clip>{title === '' ? say('calendar-file.untitled') : title}</Clip>}
              why={
                start.length === 10 || start.slice(0, 10) !== end.slice(0, 10)
                  ? when({ start, end })
                  : dates.time(start)
              }
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.note}>{say('calendar-file.coming.more', { count: more })}</p>}
    </Section>
  )
}
