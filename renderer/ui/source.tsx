import { useId, type ReactNode } from 'react'
import styles from './source.module.css'

/**
 * Shows where a line comes from: under the line while it, or something in it, has focus; over what follows while the pointer rests on it.
 * Screen readers hear it as the line's description. A line that is not itself a control takes focus, so that nothing depends on the mouse.
 */
export const Source = ({
  source,
  focusable = false,
  children,
}: {
  readonly source?: ReactNode
  /** Set it where the line holds no control of its own. */
  readonly focusable?: boolean | undefined
  readonly children: ReactNode
}) => {
  const id = useId()
  if (!source) return children
  return (
    <div
      className={styles.sourced}
      // a line that shows its source on focus has to take it
      tabIndex={focusable ? 0 : undefined}
      role="group"
      aria-describedby={id}
    >
      {children}
      <div className={styles.source} id={id}>
        {source}
      </div>
    </div>
  )
}
