import { cx } from './cx.ts'
import styles from './face.module.css'

export type FaceProps = {
  /** One to three letters, from the name as the person writes it. */
  readonly initials: string
  /** A blob: address, when there is a photo. */
  readonly photo?: string | undefined
  readonly size?: 'large' | 'small' | undefined
  /** Only where the name does not stand beside it. */
  readonly label?: string | undefined
}

/** A person's photo, or their initials on a wash: 68 px on their page, 32 px elsewhere. Never in rows. */
export const Face = ({ initials, photo, size = 'large', label }: FaceProps) =>
  photo ? (
    <img src={photo} alt={label ?? ''} className={cx(styles.face, styles[size])} draggable={false} />
  ) : (
    <span
      className={cx(styles.face, styles[size])}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {initials}
    </span>
  )
