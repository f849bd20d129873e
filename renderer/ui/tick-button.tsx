import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './tick-button.module.css'

export type TickButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'onClick' | 'onChange'> & {
  /** What ticking says about what: “Done: send the drawings”. */
  readonly label: string
  readonly done?: boolean | undefined
  readonly onTick: (done: boolean) => void
  /** Amber: due today or before. */
  readonly tone?: 'plain' | 'due' | undefined
}

/** The circle at the right edge of something to be done. */
export const TickButton = ({ label, done = false, onTick, tone = 'plain', className, ...rest }: TickButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-pressed={done}
    {...rest}
    className={cx(styles.tick, styles[tone], className)}
    onClick={() => onTick(!done)}
  >
    <span className={styles.circle}>{done && <Icon name="check" className={styles.check} />}</span>
  </button>
)
