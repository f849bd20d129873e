import type { ReactNode } from 'react'
import styles from './backups.module.css'

/** The heading of a step: within the page of backups, or the window's own at the door. */
export const Heading = ({
  atDoor = false,
  children,
}: {
  readonly atDoor?: boolean | undefined
  readonly children: ReactNode
}) => (atDoor ? <h1 className={styles.door}>{children}</h1> : <h2 className={styles.heading}>{children}</h2>)
