/** A year: twelve small months, a mark on every day that has something. */
import { useIntl } from 'react-intl'
import type { CalendarDay } from '../../../shared/contract/calendar.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './calendar.module.css'
import { monthOf, monthsFrom, weekStartOf, weeksOf } from './months.ts'

const countOf = ({ milestones, followUps, meetings }: CalendarDay): number => milestones + followUps + meetings

const SmallMonth = ({
  month,
  today,
  days,
  onDay,
  onMonth,
}: {
  readonly month: string
  readonly today: string
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly onDay: (day: string) => void
  readonly onMonth: (month: string) => void
}) => {
  const say = useSay()
  const dates = useDates()
  const { locale, formatDate } = useIntl()
  const name = formatDate(`${month}-15T12:00:00Z`, { month: 'long', timeZone: 'UTC' })
  const weeks = weeksOf(month, weekStartOf(locale))
  return (
    <section aria-label={dates.month(`${month}-01`)}>
      <Button kind="plain" size="small" className={styles.monthName} onClick={() => onMonth(month)}>
        {name}
      </Button>
      <table className={styles.small}>
        <thead aria-hidden="true">
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day}>{formatDate(`${day}T12:00:00Z`, { weekday: 'narrow', timeZone: 'UTC' })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const content = days.get(day)
                if (monthOf(day) !== month) return <td key={day} />
                return (
                  <td key={day}>
                    <button
                      type="button"
                      tabIndex={content ? 0 : -1}
                      aria-current={day === today ? 'date' : undefined}
                      data-marks={content ? (content.milestones > 0 ? 'date' : 'other') : undefined}
                      aria-label={say('calendar.day', { day: dates.full(day), count: content ? countOf(content) : 0 })}
                      onClick={() => onDay(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const YearPage = ({
  year,
  ...rest
}: {
  readonly year: string
  readonly today: string
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly onDay: (day: string) => void
  readonly onMonth: (month: string) => void
}) => (
  <div className={styles.months}>
    {monthsFrom(`${year}-01`).map((month) => (
      <SmallMonth key={month} month={month} {...rest} />
    ))}
  </div>
)
