/** A month in weeks. Arrows go from day to day, Page Up and Page Down from month to month; Tab goes into the day's own lines. */
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts'
import { useDates } from '../../lib/dates.ts'
import { dayMoves, type DayMoves } from '../../lib/day-moves.ts'
import styles from './calendar.module.css'
import { DayCell } from './day-cell.tsx'
import { firstOf, lastOf, monthOf, weekStartOf, weeksOf } from './months.ts'

export type MonthGridProps = {
  readonly month: string
  readonly today: string
  readonly chosen: string
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly caption: string
  /** A day of another month brings that month. */
  readonly onChoose: (day: string) => void
  readonly onOpen: (item: CalendarItem) => void
}

const moves: DayMoves = {
  ...dayMoves,
  Home: (day) => firstOf(monthOf(day)),
  End: (day) => lastOf(monthOf(day)),
}

export const MonthGrid = ({ month, today, chosen, days, caption, onChoose, onOpen }: MonthGridProps) => {
  const { locale, formatDate } = useIntl()
  const dates = useDates()
  const table = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const weekStart = weekStartOf(locale)
  const weeks = weeksOf(month, weekStart)

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${chosen}"] > button`)?.focus()
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-day]')) return
    event.preventDefault()
    const to = move(chosen)
    if (to < '0001-02-01' || to > '9999-11-30') return
    moved.current = true
    onChoose(to)
  }

  return (
    <table ref={table} className={styles.month} onKeyDown={onKeyDown}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" abbr={formatDate(`${day}T12:00:00Z`, { weekday: 'long', timeZone: 'UTC' })}>
              <span className={styles.long}>
                {formatDate(`${day}T12:00:00Z`, { weekday: 'long', timeZone: 'UTC' })}
              </span>
              <span className={styles.short}>
                {formatDate(`${day}T12:00:00Z`, { weekday: 'short', timeZone: 'UTC' })}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                words={{
                  number: day.endsWith('-01') ? dates.dayMonth(day) : String(Number(day.slice(8))),
                  full: dates.full(day),
                }}
                content={days.get(day)}
                isToday={day === today}
                isOutside={monthOf(day) !== month}
                isChosen={day === chosen}
                isDue={day <= today}
                onChoose={() => onChoose(day)}
                onOpen={onOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
