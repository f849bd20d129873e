/** The heads of the table of people: each sorts by its column, and says whether it does. */
import type { Column, Look } from '../../../shared/contract/lists.ts'
import type { Field } from '../../../shared/contract/custom-fields.ts'
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { useColumnWords } from './cell.tsx'
import styles from './table.module.css'

export const TableHead = ({
  columns,
  look,
  onSort,
  fields,
  all,
  some,
  onAll,
}: {
  readonly columns: readonly Column[]
  readonly look: Look
  readonly onSort: (by: Look['sort']['by']) => void
  readonly fields: readonly Field[]
  readonly all: boolean
  readonly some: boolean
  readonly onAll: (on: boolean) => void
}) => {
  const say = useSay()
  const words = useColumnWords(fields)
  const { by, down } = look.sort
  return (
    <div role="row" aria-rowindex={1} className={cx(styles.row, styles.head)}>
      <div role="columnheader" aria-colindex={1} className={styles.pick}>
        <Checkbox label={say('lists.table.selectAll')} hideLabel checked={all} mixed={some && !all} onChange={onAll} />
      </div>
      {(['name', ...columns] as const).map((column, at) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={at + 2}
          aria-sort={by === column ? (down ? 'descending' : 'ascending') : 'none'}
          className={column === 'name' ? styles.nameCell : styles.cell}
        >
          <button type="button" className={styles.sort} onClick={() => onSort(column)}>
            <span className={styles.sortWords}>
              <bdi>{words(column)}</bdi>
            </span>
            {by === column && <Icon name={down ? 'down' : 'up'} />}
          </button>
        </div>
      ))}
    </div>
  )
}
