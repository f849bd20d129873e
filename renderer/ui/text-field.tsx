import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldWords } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './text-field.module.css'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size' | 'id' | 'children'> &
  FieldWords & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly size?: 'normal' | 'large' | undefined
    /** `words` is the serif voice, for a name or what was said. Default `tool`. */
    readonly voice?: 'tool' | 'words' | undefined
    readonly icon?: IconName | undefined
    /** At the right edge: a count, a button. */
    readonly trailing?: ReactNode
  }

export const TextField = ({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  size = 'normal',
  voice = 'tool',
  icon,
  trailing,
  className,
  ...rest
}: TextFieldProps) => (
  <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
    {(control) => (
      <div className={cx(styles.box, styles[size], styles[voice], className)} data-invalid={error ? '' : undefined}>
        {icon && <Icon name={icon} className={styles.icon} />}
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={styles.input}
        />
        {trailing}
      </div>
    )}
  </Field>
)
