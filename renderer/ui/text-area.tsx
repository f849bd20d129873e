import type { ComponentProps, CSSProperties } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldWords } from './field.tsx'
import styles from './text-area.module.css'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'children'> &
  FieldWords & {
    readonly value: string
    readonly onChange: (value: string) => void
    /** `words` (default) is the serif voice of entries. */
    readonly voice?: 'tool' | 'words' | undefined
    /** Without an edge, for writing straight on the page. */
    readonly bare?: boolean | undefined
  }

/** Grows with what is written, between `rows` (default 3) and half the window. */
export const TextArea = ({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  voice = 'words',
  bare = false,
  rows = 3,
  className,
  ...rest
}: TextAreaProps) => (
  <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
    {(control) => (
      <textarea
        autoComplete="off"
        style={{ '--rows': rows } as CSSProperties}
        rows={rows}
        {...rest}
        {...control}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(styles.area, styles[voice], bare && styles.bare, className)}
      />
    )}
  </Field>
)
