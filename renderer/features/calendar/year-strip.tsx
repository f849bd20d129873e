/** The twelve months ahead on a line: where something stands, and today. Each leads to its month. */
import { useIntl } from 'react-intl'
import type { CalendarDay } from '../../../shared/contract/calendar.ts'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import styles from './strip.module.css'
import { lastOf, monthOf, monthsFrom } from './months.ts'

export const YearStrip = ({
  from,
  today,
  current,
  days,
  onMonth,
}: {
  readonly from: string
  readonly today: string
  readonly current: string
  readonly days: readonly CalendarDay[]
  readonly onMonth: (month: string) => void
}) => {
  const say = useSay()
  const { formatDate } = useIntl()
  const name = (month: string): string =>
    formatDate(`${month}-15T12:00:00Z`, {
      month: 'short',
      timeZone: 'UTC',
      ...(month.endsWith('-01') && { year: 'numeric' }),
    })
  // begins as what is seen does: who speaks to the machine says what they see
  const full = (month: string): string =>
    formatDate(`${month}-15T12:00:00Z`, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const place = (day: string): string =>
    `${((Number(day.slice(8)) - 0.5) / Number(lastOf(monthOf(day)).slice(8))) * 100}%`
  return (
    <section aria-label={say('calendar.ahead')} className={styles.strip}>
      <ol>
        {monthsFrom(from).map((month) => {
          const own = days.filter(({ day }) => monthOf(day) === month)
          const sum = (of: 'milestones' | 'followUps' | 'meetings'): number =>
            own.reduce((all, day) => all + day[of], 0)
          return (
            <li key={month}>
              <button
                type="button"
                aria-current={month === current ? 'date' : undefined}
                aria-label={say('calendar.ahead.month', {
                  month: full(month),
                  dates: sum('milestones'),
                  followUps: sum('followUps'),
                  meetings: sum('meetings'),
                })}
                onClick={() => onMonth(month)}
              >
                <span className={styles.name}>{name(month)}</span>
                <span className={styles.line}>
                  {own.map(({ day, milestones, meetings }) => (
                    <i
                      key={day}
                      className={cx(
                        styles.dot,
                        milestones === 0 && styles.other,
                        meetings > 0 && milestones === 0 && styles.met,
                      )}
                      style={{ left: place(day) }}
                    />
                  ))}
                  {monthOf(today) === month && <i className={styles.today} style={{ left: place(today) }} />}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
