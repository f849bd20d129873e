import { Switch as Base } from '@base-ui/react/switch'
import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './switch.module.css'
import line from './toggle-line.module.css'

export type SwitchProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

/** On or off, at once: nothing needs saving after it. */
export const Switch = ({ label, hint, checked, onChange, disabled }: SwitchProps) => {
  const id = useId()
  return (
    <div className={cx(line.line, disabled && line.off)}>
      <Base.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled ?? false}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={styles.track}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
      <label id={`${id}-label`} htmlFor={id} className={line.label}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={line.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}
