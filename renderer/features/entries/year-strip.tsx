/**
 * One year as a strip of weeks, each day as dark as it has entries: where one is in the journal, and the way to any other day of it. Arrows go by
 * days and weeks, Page Up and Page Down by months, with Shift by years, Home and End to the ends of the year; Enter goes there.
 */
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { addDays, addMonths } from '../../../shared/model/days.ts'
import { useDates } from '../../lib/dates.ts'
import { dayMoves, type DayMoves } from '../../lib/day-moves.ts'
import { useSay } from '../../lib/say.ts'
import { weekStartOf } from '../../lib/week-start.ts'
import { cx } from '../../ui/cx.ts'
import styles from './year-strip.module.css'
import { inkOf, weeksOfYear } from './year-weeks.ts'

const moves: DayMoves = {
  ...dayMoves,
  ShiftPageUp: (day) => addMonths(day, -12),
  ShiftPageDown: (day) => addMonths(day, 12),
  Home: (day) => `${day.slice(0, 4)}-01-01`,
  End: (day) => `${day.slice(0, 4)}-12-31`,
}

const Cell = memo(function Cell({
  day,
  label,
  ink,
  isToday,
  isHere,
  isStop,
  onGo,
}: {
  readonly day: string
  readonly label: string
  readonly ink: number
  readonly isToday: boolean
  readonly isHere: boolean
  readonly isStop: boolean
  readonly onGo: (day: string) => void
}) {
  return (
    <td className={styles.cell}>
      <button
        type="button"
        data-day={day}
        data-ink={ink}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        title={label}
        aria-current={isHere ? 'location' : isToday ? 'date' : undefined}
        className={cx(styles.day, isToday && styles.today)}
        onClick={() => onGo(day)}
      />
    </td>
  )
})

export const YearStrip = ({
  year,
  today,
  here,
  counts,
  first,
  onGo,
  onYear,
}: {
  readonly year: string
  readonly today: string
  /** The day that is read now. */
  readonly here: string
  readonly counts: ReadonlyMap<string, number>
  /** The year before which there is nothing. */
  readonly first: string
  readonly onGo: (day: string) => void
  readonly onYear: (year: string) => void
}) => {
  const say = useSay()
  const dates = useDates()
  const { locale, formatDate } = useIntl()
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<string | null>(null)
  const weekStart = weekStartOf(locale)
  const weeks = useMemo(() => weeksOfYear(year, weekStart), [year, weekStart])
  const most = Math.max(0, ...counts.values())
  const [walked, setWalked] = useState(here)
  const stop = walked.startsWith(year) ? walked : here.startsWith(year) ? here : `${year}-01-01`

  useEffect(() => {
    if (wanted.current === null) return
    const button = table.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)
    if (!button) return
    wanted.current = null
    button.focus({ preventScroll: false })
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const move = moves[event.shiftKey ? `Shift${event.key}` : event.key]
    const day = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined
    if (!move || day === undefined) return
    event.preventDefault()
    const to = move(day < '0002-01-08' || day > '9998-12-24' ? stop : day)
    // there is nothing past today, and nothing before the first entry
    const next = to > `${today.slice(0, 4)}-12-31` || to < `${first}-01-01` ? day : to
    wanted.current = next
    setWalked(next)
    if (!next.startsWith(year)) onYear(next.slice(0, 4))
  }

  return (
    <table ref={table} className={styles.strip} onKeyDown={onKeyDown}>
      <caption className={styles.hidden}>{say('journal.strip', { year })}</caption>
      <thead>
        <tr>
          <td />
          {weeks[1]?.map((day) => (
            <th key={day} scope="col" abbr={weekday(formatDate, day ?? today, 'long')}>
              {weekday(formatDate, day ?? today, 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const begins = week.find((day) => day?.endsWith('-01')) ?? undefined
          return (
            <tr key={week.find((day) => day !== null)}>
              {begins ? (
                <th scope="row" className={styles.month}>
                  <button
                    type="button"
                    tabIndex={-1}
                    // begins as what is seen does: who speaks to the machine says what they see
                    aria-label={formatDate(`${begins}T12:00:00Z`, { month: 'short', year: 'numeric', timeZone: 'UTC' })}
                    onClick={() => onGo(lastOf(begins))}
                  >
                    {formatDate(`${begins}T12:00:00Z`, { month: 'short', timeZone: 'UTC' })}
                  </button>
                </th>
              ) : (
                <td className={styles.month} />
              )}
              {week.map((day, at) => {
                if (day === null) return <td key={at} className={styles.cell} />
                const count = counts.get(day) ?? 0
                return (
                  <Cell
                    key={day}
                    day={day}
                    label={say('journal.strip.day', { day: dates.full(day), count })}
                    ink={inkOf(count, most)}
                    isToday={day === today}
                    isHere={day === here}
                    isStop={day === stop}
                    onGo={onGo}
                  />
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const lastOf = (day: string): string => addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1)

const weekday = (formatDate: ReturnType<typeof useIntl>['formatDate'], day: string, form: 'long' | 'narrow'): string =>
  formatDate(`${day}T12:00:00Z`, { weekday: form, timeZone: 'UTC' })
