/** One person in the table. The row itself says whether it is selected; the box is a mouse's way to it. */
import type { MouseEvent, ReactNode } from 'react'
import type { Column, TableLine } from '../../../shared/contract/lists.ts'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './table.module.css'

type Picks = 'open' | 'toggle' | 'extend'

const picks = (event: MouseEvent, usual: Picks): Picks => {
  if (event.shiftKey) return 'extend'
  return event.ctrlKey || event.metaKey ? 'toggle' : usual
}

export const TableRow = ({
  line,
  place,
  start,
  isActive,
  isChosen,
  cells,
  today,
  onPick,
}: {
  readonly line: TableLine
  readonly place: number
  /** Pixels from the first. */
  readonly start: number
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly cells: readonly { readonly column: Column; readonly words: (line: TableLine, today: string) => ReactNode }[]
  readonly today: string | undefined
  readonly onPick: (how: Picks) => void
}) => {
  const say = useSay()
  const marks = [line.retired && say('lists.table.retired'), line.dead && say('lists.table.dead')].filter(Boolean)
  return (
    // keys are the grid's
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      data-place={place}
      className={cx(styles.row, styles.line)}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => onPick(picks(event, 'open'))}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        role="gridcell"
        aria-colindex={1}
        className={styles.pick}
        onClick={(event) => {
          event.stopPropagation()
          onPick(picks(event, 'toggle'))
        }}
      >
        <span aria-hidden="true" className={styles.box} data-on={isChosen || undefined}>
          {isChosen && <Icon name="check" />}
        </span>
      </div>
      <div role="gridcell" aria-colindex={2} className={styles.nameCell} title={line.name}>
        <bdi className={styles.name}>{line.name}</bdi>
        {marks.length > 0 && <span className={styles.beside}>{marks.join(' · ')}</span>}
      </div>
      {cells.map(({ column, words }, at) => (
        <div key={column} role="gridcell" aria-colindex={at + 3} className={styles.cell}>
          {today && words(line, today)}
        </div>
      ))}
    </div>
  )
}
