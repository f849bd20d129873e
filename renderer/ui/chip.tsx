import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './chip.module.css'
import { Icon } from './icon.tsx'
import { KeyCaps } from './key-caps.tsx'
import { ariaKeys } from './keys.ts'

export type ChipProps = {
  /** The grey word in front: “Date”, “You promised”. */
  readonly kind?: ReactNode
  readonly children: ReactNode
  /** Behind the words, and never cut where they are: a day. */
  readonly tail?: ReactNode
  /** All of it, where the words may be cut. */
  readonly title?: string | undefined
  /** Said yes to: a tick on a wash. Otherwise an open circle. */
  readonly yes: boolean
  readonly onChange: (yes: boolean) => void
  readonly keys?: string | undefined
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}

/** Something found in what was written, waiting for a yes. */
export const Chip = ({ kind, children, tail, title, yes, onChange, keys, disabled, className }: ChipProps) => (
  <button
    type="button"
    className={cx(styles.chip, yes && styles.yes, className)}
    aria-pressed={yes}
    aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
    disabled={disabled}
    title={title}
    onClick={() => onChange(!yes)}
  >
    {yes ? <Icon name="check" className={styles.check} /> : <span className={styles.box} />}
    <span className={cx(styles.words, tail !== undefined && styles.parted)}>
      {kind && <span className={styles.kind}>{kind}</span>}{' '}
      {tail !== undefined ? (
        <>
          <span className={styles.what}>{children}</span> <span className={styles.tail}>{tail}</span>
        </>
      ) : (
        children
      )}
    </span>
    {keys && <KeyCaps keys={keys} className={styles.key} />}
  </button>
)
