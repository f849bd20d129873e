import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import styles from './with-list.module.css'

export type WithListProps = {
  /** What is in the list, such as “People”. Spoken. */
  readonly listLabel: string
  readonly list: ReactNode
  /** In a window too narrow for both, which of the two is shown. */
  readonly showing: 'list' | 'page'
  /** A `Page` with `margins="narrow"`. */
  readonly children: ReactNode
}

/** A 240 px list and the page of what is chosen in it. The list scrolls by itself. */
export const WithList = ({ listLabel, list, showing, children }: WithListProps) => (
  <div className={cx(styles.both, showing === 'list' ? styles.showList : styles.showPage)}>
    <aside className={styles.list} aria-label={listLabel} data-print="no">
      {list}
    </aside>
    <div className={styles.page}>{children}</div>
  </div>
)
