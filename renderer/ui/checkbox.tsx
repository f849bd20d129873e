import { useId, type ReactNode } from 'react'
import styles from './checkbox.module.css'
import { cx } from './cx.ts'
import line from './toggle-line.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type CheckboxProps = {
  readonly label: ReactNode
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Some of what it stands for is chosen. */
  readonly mixed?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** -1 in a list one walks through with arrows. */
  readonly tabIndex?: number | undefined
}

/** Part of a choice that is carried out later, by a button. */
export const Checkbox = ({
  label,
  hideLabel,
  hint,
  checked,
  onChange,
  mixed = false,
  disabled,
  tabIndex,
}: CheckboxProps) => {
  const id = useId()
  return (
    <div className={cx(line.line, disabled && line.off)}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = mixed
        }}
        onChange={(event) => onChange(event.target.checked)}
        disabled={disabled}
        tabIndex={tabIndex}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id} className={line.label}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={line.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}
