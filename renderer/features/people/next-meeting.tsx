import { FormattedMessage } from 'react-intl'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { namesOf, useHours } from '../../lib/meetings/meeting-words.ts'
import { useSay } from '../../lib/say.ts'
import styles from './brief.module.css'
import { short } from './short.ts'

/** What the brief is read for: when one meets next, about what, who else is there and where. Nothing where nothing is known. */
export const NextMeeting = ({ id, today }: { readonly id: string; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const hours = useHours(today)
  const { data } = useAsk('meetings.of', { personId: id as never })
  const [next] = data?.coming ?? []
  if (!next) return null
  const { start } = next.here
  const isDays = start.length === 10
  const day = dates.gutter(start.slice(0, 10), today)
  const names = namesOf(say, { ...next, people: next.people.filter((one) => one.id !== id) })
  const what = [next.title.trim(), names, next.place].filter(Boolean).map((text) => short(text, 120))
  return (
    <p className={styles.meeting} dir="auto">
      <FormattedMessage
        id="people.meetings.next"
        values={{
          when: isDays ? hours(next.here) : say('ui.when', { date: day, time: hours(next.here) }),
          what: what.join(say('people.joiner')),
          b: (chunks) => <b>{chunks}</b>,
        }}
      />
    </p>
  )
}
