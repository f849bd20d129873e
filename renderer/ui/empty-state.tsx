import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './empty-state.module.css'

export type EmptyStateProps = {
  /** For a whole page; leave it out inside a section. */
  readonly title?: ReactNode
  /** What would fill this place. */
  readonly children: ReactNode
  /** The button that does it. */
  readonly action?: ReactNode
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={cx(styles.empty, title ? styles.page : styles.part)}>
    {title && <p className={styles.title}>{title}</p>}
    <p className={styles.words}>{children}</p>
    {action && <div className={styles.action}>{action}</div>}
  </div>
)
