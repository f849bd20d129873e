import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './clip.module.css'

export type ClipProps = { readonly lines?: 2 | 3 | undefined; readonly children: ReactNode }

/** Three lines, or as many as are said, of anything a person wrote, in its own direction; the rest is read where it belongs. */
export const Clip = ({ lines = 3, children }: ClipProps) => (
  <span dir="auto" className={cx(styles.clip, lines === 2 && styles.two)}>
    {children}
  </span>
)
