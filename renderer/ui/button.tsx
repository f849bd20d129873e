import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyCaps } from './key-caps.tsx'
import { ariaKeys } from './keys.ts'

export type ButtonKind = 'primary' | 'outline' | 'plain' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'

/** The button's class, for a link that should look like one. */
const buttonClass = (kind: ButtonKind = 'outline', size: ButtonSize = 'normal'): string =>
  cx(styles.button, styles[kind], styles[size])

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** One `primary` a window. `plain` is teal text; `danger` destroys something. Default `outline`. */
  readonly kind?: ButtonKind | undefined
  readonly size?: ButtonSize | undefined
  readonly icon?: IconName | undefined
  /** The shortcut that does the same, such as `Mod+Enter`. Shown and announced; binding it is the page's work. */
  readonly keys?: string | undefined
  /** At work: cannot be pressed again, keeps focus. */
  readonly busy?: boolean | undefined
  readonly children: ReactNode
}

export const Button = ({ kind, size, icon, keys, busy, className, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    {...rest}
    className={cx(buttonClass(kind, size), className)}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {icon && <Icon name={icon} />}
    <span className={styles.words}>{children}</span>
    {keys && <KeyCaps keys={keys} className={styles.keys} />}
  </button>
)
