import type { ReactNode } from 'react'
import styles from './clip.module.css'

/** Three lines of anything a person wrote, in its own direction; the rest is read where it belongs. */
export const Clip = ({ children }: { readonly children: ReactNode }) => (
  <span dir="auto" className={styles.clip}>
    {children}
  </span>
)
