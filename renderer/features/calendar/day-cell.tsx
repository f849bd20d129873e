/** One day of the month: its number, and what stands on it as far as there is room. */
import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import styles from './calendar.module.css'
import { itemWords, markOf, timeOf } from './item-words.tsx'

/** Lines of a day; what is more is counted. */
const most = 4

export const Mark = ({ mark }: { readonly mark: string }) => (
  <i className={cx(styles.mark, styles[mark])} aria-hidden="true" />
)

export type DayCellProps = {
  readonly day: string
  readonly words: { readonly number: string; readonly full: string }
  readonly content: CalendarDay | undefined
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly isChosen: boolean
  readonly isDue: boolean
  readonly onChoose: () => void
  readonly onOpen: (item: CalendarItem) => void
}

export const DayCell = (props: DayCellProps) => {
  const { day, words, content, isToday, isOutside, isChosen, isDue, onChoose, onOpen } = props
  const say = useSay()
  const items = content?.items ?? []
  const count = (content?.milestones ?? 0) + (content?.followUps ?? 0) + (content?.meetings ?? 0)
  const shown = items.slice(0, count > most ? most - 1 : most)
  return (
    <td
      data-day={day}
      className={cx(styles.day, isToday && styles.now, isOutside && styles.outside, isChosen && styles.chosen)}
      onDoubleClick={onChoose}
    >
      <button
        type="button"
        className={styles.number}
        tabIndex={isChosen ? 0 : -1}
        aria-pressed={isChosen}
        aria-current={isToday ? 'date' : undefined}
        aria-label={say('calendar.day', { day: words.full, count })}
        onClick={onChoose}
      >
        <span className={styles.long}>{words.number}</span>
        <span className={styles.short}>{Number(day.slice(8))}</span>
      </button>
      <ul>
        {shown.map((item) => (
          <li key={`${item.noun} ${item.id}`}>
            <button
              type="button"
              tabIndex={isChosen ? 0 : -1}
              className={cx(styles.item, item.noun === 'follow-up' && isDue && styles.due)}
              onClick={() => onOpen(item)}
              title={itemWords(say, item)}
            >
              {timeOf(item) === '' ? <Mark mark={markOf(item)} /> : <time>{timeOf(item)}</time>}
              <span className={styles.words}>{itemWords(say, item)}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > shown.length && (
        <button type="button" tabIndex={isChosen ? 0 : -1} className={styles.more} onClick={onChoose}>
          {say('calendar.more', { count: count - shown.length })}
        </button>
      )}
    </td>
  )
}
