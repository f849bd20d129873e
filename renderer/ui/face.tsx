import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './face.module.css'

export type FaceProps = {
  /** One to three letters, from the name as the person writes it. */
  readonly initials: string
  /** Drawn over the initials, which are what is seen until it is there, or when it cannot be drawn. */
  readonly photo?: ReactNode
  readonly size?: 'large' | 'small' | 'tiny' | undefined
  /** Only where the name does not stand beside it. */
  readonly label?: string | undefined
}

/** A person's photo, or their initials on a wash: 68 px on their page, 32 px elsewhere; 22 px in a list, and there only a photo. */
export const Face = ({ initials, photo, size = 'large', label }: FaceProps) => (
  <span
    className={cx(styles.face, styles[size])}
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
  >
    {initials}
    {photo && <span className={styles.photo}>{photo}</span>}
  </span>
)
