import type { Calendar } from '../../../shared/contract/calendars.ts'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useWritten } from '../../lib/written.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { Row } from '../../ui/row.tsx'
import styles from './calendars.module.css'

type Props = {
  readonly calendar: Calendar
  /** One of them is being read. */
  readonly isBusy: boolean
  readonly onRead: () => void
  readonly onForget: () => void
}

/** One calendar that is watched: what came of it, when it was last read whole, and what stood in the way since. */
export const CalendarRow = ({ calendar, isBusy, onRead, onForget }: Props) => {
  const say = useSay()
  const written = useWritten()
  const { kind, meetings, readAt, skipped, problem } = calendar
  const name = shorten(calendar.name, 60)
  const sentence = problem && say(`calendars.problem.${problem}`)
  return (
    <li {...lineMark}>
      <Row
        className={styles.watched}
        title={<Clip>{calendar.name}</Clip>}
        why={
          <>
            {[
              say(`calendars.kind.${kind}`),
              say('calendars.meetings', { count: meetings }),
              readAt === null ? say('calendars.read.never') : say('calendars.read.at', { when: written.when(readAt) }),
            ].join(say('people.joiner'))}
            {skipped > 0 && <span className={styles.line}>{say('calendars.skipped', { kind, count: skipped })}</span>}
            <span aria-live="polite">
              {sentence !== null && (
                <span className={styles.trouble}>
                  {readAt === null ? sentence : say('calendars.problem.kept', { sentence })}
                </span>
              )}
            </span>
          </>
        }
        action={
          <span className={styles.actions}>
            <Button size="small" busy={isBusy} aria-label={say('calendars.read.what', { name })} onClick={onRead}>
              {say('calendars.read')}
            </Button>
            <Button size="small" aria-label={say('calendars.forget.what', { name })} onClick={onForget}>
              {say('calendars.forget')}
            </Button>
          </span>
        }
      />
    </li>
  )
}
