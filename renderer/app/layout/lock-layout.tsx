import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import styles from './lock-layout.module.css'

export type LockLayoutProps = {
  readonly controls?: ReactNode
  readonly banner?: ReactNode
  /** `top` for a long page, such as setting up. Default `middle`, as the lock. */
  readonly start?: 'middle' | 'top' | undefined
  readonly children: ReactNode
}

/** The window while the journal is closed: one column of 384 px on the deeper paper. */
export const LockLayout = ({ controls, banner, start = 'middle', children }: LockLayoutProps) => (
  <div className={styles.lock}>
    <div className={styles.bar} data-print="no">
      {controls}
    </div>
    <div>{banner}</div>
    <main className={cx(styles.column, styles[start])}>{children}</main>
  </div>
)
