import { cx } from './cx.ts'
import styles from './key-caps.module.css'
import { keyLegends } from './keys.ts'

/**
 * A shortcut in small type, for those who look. `keys` is written like `Mod+Shift+J`; several, separated by spaces, are shown in a row.
 * The control that owns the shortcut says it to screen readers through `aria-keyshortcuts`, so `spoken` is only for running text.
 */
export const KeyCaps = ({
  keys,
  spoken = false,
  className,
}: {
  readonly keys: string
  readonly spoken?: boolean | undefined
  readonly className?: string | undefined
}) => (
  <kbd className={cx(styles.caps, className)} aria-hidden={spoken ? undefined : true}>
    {keys
      .split(' ')
      .map((each) => keyLegends(each).join(' '))
      .join('  ')}
  </kbd>
)
