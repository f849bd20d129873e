import { useId, type ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './progress.module.css'

export type ProgressProps = {
  /** What is being done. */
  readonly what: ReactNode
  /** How much of it, between 0 and 1; left out when it cannot be known. */
  readonly value?: number | undefined
  /** “1,204 of 8,000”. */
  readonly count?: ReactNode
  readonly cancelLabel?: string | undefined
  readonly onCancel?: (() => void) | undefined
}

/** For work over 300 ms. */
export const Progress = ({ what, value, count, cancelLabel, onCancel }: ProgressProps) => {
  const id = useId()
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span id={id} className={styles.what}>
          {what}
        </span>
        <span className={styles.count}>{count}</span>
        {cancelLabel && onCancel && (
          <Button kind="plain" size="small" onClick={onCancel}>
            {cancelLabel}
          </Button>
        )}
      </div>
      <progress className={styles.bar} aria-labelledby={id} max={1} {...(value === undefined ? {} : { value })} />
    </div>
  )
}
