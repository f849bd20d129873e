import { useRef, useState, type ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldWords } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './password-field.module.css'

export type PasswordFieldProps = Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'type' | 'size' | 'id' | 'children'
> &
  FieldWords & {
    readonly value: string
    readonly onChange: (value: string) => void
    /** The eye's two names, such as “Show passphrase” and “Hide passphrase”. */
    readonly showLabel: string
    readonly hideLabelText: string
    /** Hears of the eye being opened or closed. */
    readonly onShownChange?: ((shown: boolean) => void) | undefined
  }

/**
 * A secret is typed into `type=password` and stays there even while shown: a focused text field hands its text to the browser process,
 * a password field does not. Showing therefore paints the letters over the hidden dots, in a fixed-width face so that the caret still fits.
 */
export const PasswordField = ({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  showLabel,
  hideLabelText,
  onShownChange,
  className,
  ...rest
}: PasswordFieldProps) => {
  const [shown, setShown] = useState(false)
  const letters = useRef<HTMLSpanElement>(null)
  const follow = (input: HTMLInputElement): void => {
    if (letters.current) letters.current.style.translate = `${-input.scrollLeft}px 0`
  }
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <div
          className={cx(styles.box, className)}
          data-invalid={error ? '' : undefined}
          data-shown={shown ? '' : undefined}
        >
          <span className={styles.line}>
            <input
              autoComplete="off"
              spellCheck={false}
              {...rest}
              {...control}
              type="password"
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onScroll={(event) => follow(event.currentTarget)}
              onSelect={(event) => follow(event.currentTarget)}
              onKeyUp={(event) => follow(event.currentTarget)}
              className={styles.input}
            />
            {shown && (
              <span className={styles.over} aria-hidden="true">
                <span ref={letters} className={styles.letters}>
                  {value}
                </span>
              </span>
            )}
          </span>
          <IconButton
            icon={shown ? 'eyeOff' : 'eye'}
            label={shown ? hideLabelText : showLabel}
            aria-controls={control.id}
            onClick={() => {
              setShown(!shown)
              onShownChange?.(!shown)
            }}
          />
        </div>
      )}
    </Field>
  )
}
