import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import styles from './icon-button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { ariaKeys } from './keys.ts'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  readonly icon: IconName
  /** What it does. Spoken, and shown when the pointer rests. */
  readonly label: string
  readonly keys?: string | undefined
}

export const IconButton = ({ icon, label, keys, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
    {...rest}
    className={cx(styles.button, className)}
  >
    <Icon name={icon} />
  </button>
)
