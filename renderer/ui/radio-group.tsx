import { Radio } from '@base-ui/react/radio'
import { RadioGroup as Base } from '@base-ui/react/radio-group'
import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import field from './field.module.css'
import styles from './radio-group.module.css'
import line from './toggle-line.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type RadioOption<Value extends string = string> = {
  readonly value: Value
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

export type RadioGroupProps<Value extends string> = {
  readonly label: ReactNode
  readonly hideLabel?: boolean | undefined
  readonly options: readonly RadioOption<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** `row` puts short choices side by side. Default `column`. */
  readonly layout?: 'column' | 'row' | undefined
}

/** One of a few, all visible. Arrows choose. */
export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => {
  const { label, hideLabel, options, value, onChange, layout = 'column' } = props
  const id = useId()
  return (
    <div className={field.field}>
      <div id={id} className={hideLabel ? undefined : field.label}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </div>
      <Base<Value>
        aria-labelledby={id}
        value={(value ?? null) as Value}
        onValueChange={(next) => onChange(next)}
        className={cx(styles.group, styles[layout])}
      >
        {options.map((option) => (
          <div key={option.value} className={cx(line.line, option.disabled && line.off)}>
            <Radio.Root
              value={option.value}
              id={`${id}-${option.value}`}
              disabled={option.disabled ?? false}
              aria-labelledby={`${id}-${option.value}-label`}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              className={styles.radio}
            >
              <Radio.Indicator className={styles.dot} />
            </Radio.Root>
            <label id={`${id}-${option.value}-label`} htmlFor={`${id}-${option.value}`} className={line.label}>
              {option.label}
            </label>
            {option.hint && (
              <div id={`${id}-${option.value}-hint`} className={line.hint}>
                {option.hint}
              </div>
            )}
          </div>
        ))}
      </Base>
    </div>
  )
}
