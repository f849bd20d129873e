import { Combobox as Base } from '@base-ui/react/combobox'
import { useEffect, useId, useState } from 'react'
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
import styles from './combobox.module.css'
import field from './field.module.css'
import { Icon } from './icon.tsx'

export type { ComboItem }

export type ComboboxProps = ComboShared & {
  readonly value: ComboItem | null
  readonly onChange: (value: ComboItem | null) => void
  /** The name of the cross that empties the field. */
  readonly clearLabel: string
}

/** Choose one of many by typing. */
export const Combobox = (props: ComboboxProps) => {
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
    clearLabel,
  } = props
  const id = useId()
  const chosen = value?.label ?? ''
  const [text, setText] = useState(chosen)
  const [typed, setTyped] = useState('')
  useEffect(() => setText(chosen), [chosen])
  return (
    <Base.Root<ComboItem>
      items={offered(props, typed)}
      filter={null}
      autoHighlight
      itemToStringLabel={(item) => item.label}
      isItemEqualToValue={isSame}
      disabled={disabled ?? false}
      value={value}
      onValueChange={(next) => {
        if (next?.key === createKey) onCreate?.(typed.trim())
        else onChange(next)
      }}
      inputValue={text}
      onInputValueChange={(next, { reason }) => {
        const isTyping = reason === 'input-change'
        // choosing “add …” is a deed, not a value: its words do not belong in the field
        if (reason !== 'item-press' || next !== props.createLabel?.(typed.trim())) setText(next)
        setTyped(isTyping ? next : '')
        if (isTyping) onSearch?.(next)
      }}
      // opened by typing, what is typed is looked for
      onOpenChange={(open, { reason }) => open && reason !== 'input-change' && onSearch?.('')}
    >
      <div className={field.field}>
        <ComboLabel label={label} hideLabel={hideLabel} htmlFor={id} />
        <Base.InputGroup className={styles.box} data-invalid={error ? '' : undefined}>
          <Base.Input
            {...described(id, { hint, error })}
            onKeyDown={keepOnEscape}
            className={styles.input}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
          />
          <Base.Clear className={styles.button} aria-label={clearLabel} title={clearLabel}>
            <Icon name="close" />
          </Base.Clear>
        </Base.InputGroup>
        <ComboNotes id={id} hint={hint} error={error} />
      </div>
      <ComboList id={id} empty={empty} />
    </Base.Root>
  )
}
