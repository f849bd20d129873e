import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './finder-button.module.css'
import { Icon } from './icon.tsx'
import { KeyCaps } from './key-caps.tsx'
import { ariaKeys } from './keys.ts'

/** Looks like the finder's field and opens it. Shrinks to its glass in a narrow window. */
export const FinderButton = ({
  children,
  keys,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & {
  readonly children: ReactNode
  readonly keys?: string | undefined
}) => (
  <button
    type="button"
    aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
    {...rest}
    className={cx(styles.finder, className)}
  >
    <Icon name="search" />
    <span className={styles.words}>{children}</span>
    {keys && <KeyCaps keys={keys} className={styles.keys} />}
  </button>
)
