import { Combobox as Base } from '@base-ui/react/combobox'
import { useId, useRef, useState } from 'react'
import {
  ComboLabel,
  ComboList,
  ComboNotes,
  createKey,
  described,
  isSame,
  keepOnEscape,
  offered,
  type ComboItem,
  type ComboShared,
} from './combobox-parts.tsx'
import { cx } from './cx.ts'
import styles from './combobox.module.css'
import field from './field.module.css'
import { Icon } from './icon.tsx'

export type ComboboxManyProps = ComboShared & {
  readonly value: readonly ComboItem[]
  readonly onChange: (value: readonly ComboItem[]) => void
  /** The name of the cross on a chosen one: “Remove Siobhán Keeley”. */
  readonly removeLabel: (item: ComboItem) => string
}

/** Choose several of many by typing. Backspace in the empty field takes the last one out. */
export const ComboboxMany = (props: ComboboxManyProps) => {
  const {
    label,
    hideLabel,
    hint,
    error,
    onSearch,
    empty,
    onCreate,
    placeholder,
    disabled,
    value,
    onChange,
    removeLabel,
  } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const typed = useRef('')
  return (
    <Base.Root<ComboItem, true>
      multiple
      items={offered(
        { ...props, items: props.items.filter((item) => !value.some((each) => isSame(each, item))) },
        text,
      )}
      filter={null}
      autoHighlight
      itemToStringLabel={(item) => item.label}
      isItemEqualToValue={isSame}
      disabled={disabled ?? false}
      value={[...value]}
      onValueChange={(next) => {
        if (next.some((item) => item.key === createKey)) onCreate?.(text.trim())
        else onChange(next)
      }}
      inputValue={text}
      onInputValueChange={(next) => {
        setText(next)
        typed.current = next
        onSearch?.(next)
      }}
      // the list opens with the first letter, before that letter is in `text`
      onOpenChange={(open) => open && onSearch?.(typed.current)}
    >
      <div className={field.field}>
        <ComboLabel label={label} hideLabel={hideLabel} htmlFor={id} />
        <Base.Chips ref={box} className={cx(styles.box, styles.many)} data-invalid={error ? '' : undefined}>
          {value.map((item) => (
            <Base.Chip key={item.key} className={styles.chip} aria-label={item.label}>
              {item.label}
              <Base.ChipRemove className={styles.remove} aria-label={removeLabel(item)} title={removeLabel(item)}>
                <Icon name="close" className={styles.cross} />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            {...described(id, { hint, error })}
            onKeyDown={keepOnEscape}
            className={styles.input}
            placeholder={value.length === 0 ? placeholder : undefined}
            autoComplete="off"
            spellCheck={false}
          />
        </Base.Chips>
        <ComboNotes id={id} hint={hint} error={error} />
      </div>
      <ComboList id={id} empty={empty} anchor={box} />
    </Base.Root>
  )
}
