import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './calendar.module.css'
import { Mark } from './day-cell.tsx'
import { firstOf, monthOf, moveMonth } from './months.ts'

/** Which month or year, how to go to others, and what the marks mean. */
export const CalendarHead = ({
  view,
  month,
  today,
  file,
}: {
  readonly view: 'month' | 'year'
  readonly month: string
  readonly today: string
  readonly file: ReactNode
}) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const year = month.slice(0, 4)
  const placeFor = (to: string, as = view): string => `/calendar/${as === 'year' ? to.slice(0, 4) : to}`
  const move = (by: number): void => go.to(placeFor(moveMonth(month, view === 'year' ? by * 12 : by)))
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{view === 'year' ? year : dates.month(firstOf(month))}</h1>
      <div className={styles.moves}>
        <IconButton icon="back" label={say(`calendar.previous.${view}`)} onClick={() => move(-1)} />
        <Button size="small" onClick={() => go.to(placeFor(monthOf(today)))}>
          {say('calendar.today')}
        </Button>
        <IconButton icon="forward" label={say(`calendar.next.${view}`)} onClick={() => move(1)} />
      </div>
      <div className={styles.end}>
        <p className={styles.key} aria-hidden="true">
          {(['date', 'quiet', 'follow-up', 'meeting'] as const).map((mark) => (
            <span key={mark}>
              <Mark mark={mark} />
              {say(`calendar.mark.${mark}`)}
            </span>
          ))}
        </p>
        <Select
          label={say('calendar.view')}
          hideLabel
          look="quiet"
          value={view}
          onChange={(as) => go.to(placeFor(year === today.slice(0, 4) && view === 'year' ? monthOf(today) : month, as))}
          options={(['month', 'year'] as const).map((value) => ({ value, label: say(`calendar.view.${value}`) }))}
        />
        {file}
      </div>
    </div>
  )
}
