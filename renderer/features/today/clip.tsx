import type { ReactNode } from 'react'
import styles from './today.module.css'

/** The page is a glance: three lines of anything, the rest is read where it belongs. */
export const Clip = ({ children }: { readonly children: ReactNode }) => (
  <span dir="auto" className={styles.clip}>
    {children}
  </span>
)
