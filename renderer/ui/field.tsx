import { useId, type ReactNode } from 'react'
import styles from './field.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What a field's control must carry to be tied to its label, hint and error. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export type FieldWords = {
  readonly label: ReactNode
  /** The label is spoken but not shown; only where the place makes it plain. */
  readonly hideLabel?: boolean | undefined
  /** What to type, before typing. */
  readonly hint?: ReactNode
  /** What is wrong and how to put it right. Announced when it appears. */
  readonly error?: ReactNode
}

export const Field = ({
  label,
  hideLabel,
  hint,
  error,
  children,
}: FieldWords & { readonly children: (control: ControlProps) => ReactNode }) => {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={hideLabel ? undefined : styles.label} htmlFor={id}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {/* always there, so that a screen reader hears the error arrive */}
      <div id={`${id}-error`} className={error ? styles.error : undefined} aria-live="polite">
        {error}
      </div>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}
