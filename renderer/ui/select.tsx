import { Select as Base } from '@base-ui/react/select'
import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import popup from './popup.module.css'
import styles from './select.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type Option<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  /** A second, smaller line. */
  readonly detail?: ReactNode
  readonly disabled?: boolean | undefined
}
export type OptionGroup<Value extends string = string> = {
  readonly label: string
  readonly options: readonly Option<Value>[]
}

export type SelectProps<Value extends string> = {
  readonly label: ReactNode
  readonly hideLabel?: boolean | undefined
  /** Options, or groups of them. */
  readonly options: readonly (Option<Value> | OptionGroup<Value>)[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly placeholder?: string | undefined
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** `quiet` is text with a small arrow, for use inside a line. Default `box`. */
  readonly look?: 'box' | 'quiet' | undefined
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}

const Line = <Value extends string>({ option }: { readonly option: Option<Value> }) => (
  <Base.Item value={option.value} disabled={option.disabled ?? false} className={popup.item}>
    <span className={popup.mark}>
      <Base.ItemIndicator>
        <Icon name="check" />
      </Base.ItemIndicator>
    </span>
    <span className={popup.words}>
      <Base.ItemText>{option.label}</Base.ItemText>
      {option.detail && <span className={popup.detail}>{option.detail}</span>}
    </span>
  </Base.Item>
)

/** Choose one of a known, short list. Type to jump. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const {
    label,
    hideLabel,
    options,
    value,
    onChange,
    placeholder,
    hint,
    error,
    look = 'box',
    disabled,
    className,
  } = props
  const id = useId()
  const flat = options.flatMap((each) => ('options' in each ? each.options : [each]))
  const shown = flat.find((option) => option.value === value)?.label
  return (
    <Base.Root<Value>
      items={flat}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled ?? false}
      modal={false}
    >
      <div className={cx(field.field, className)}>
        <Base.Label className={hideLabel ? undefined : field.label}>
          {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        </Base.Label>
        <Base.Trigger
          className={cx(styles.trigger, styles[look])}
          aria-describedby={cx(Boolean(error) && `${id}-error`, Boolean(hint) && `${id}-hint`) || undefined}
          aria-invalid={error ? true : undefined}
        >
          <Base.Value className={cx(styles.value, shown === undefined && styles.none)}>
            {() => shown ?? placeholder}
          </Base.Value>
          <Icon name="down" className={styles.arrow} />
        </Base.Trigger>
        <div id={`${id}-error`} className={error ? field.error : undefined} aria-live="polite">
          {error}
        </div>
        {hint && (
          <div id={`${id}-hint`} className={field.hint}>
            {hint}
          </div>
        )}
      </div>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={6} alignItemWithTrigger={false}>
          <Base.Popup className={popup.popup}>
            <Base.List>
              {options.map((each) =>
                'options' in each ? (
                  <Base.Group key={each.label}>
                    <Base.GroupLabel className={popup.group}>{each.label}</Base.GroupLabel>
                    {each.options.map((option) => (
                      <Line key={option.value} option={option} />
                    ))}
                  </Base.Group>
                ) : (
                  <Line key={each.value} option={each} />
                ),
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
