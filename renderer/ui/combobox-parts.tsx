import { Combobox as Base } from '@base-ui/react/combobox'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { cx } from './cx.ts'
import styles from './combobox.module.css'
import field from './field.module.css'
import popup from './popup.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type ComboItem = {
  readonly key: string
  readonly label: string
  /** Under the label, in sans: what tells two apart. */
  readonly detail?: string | undefined
}

/** What choosing one and choosing several have in common. */
export type ComboShared = {
  readonly label: ReactNode
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly items: readonly ComboItem[]
  /** Given, the caller looks things up and `items` is what was found; otherwise the field filters `items` itself. */
  readonly onSearch?: ((text: string) => void) | undefined
  /** Said when nothing fits. */
  readonly empty: ReactNode
  /** Offers to make what was typed: “Add ‘ma’ as a new person”. Needs `onCreate`. */
  readonly createLabel?: ((text: string) => string) | undefined
  readonly onCreate?: ((text: string) => void) | undefined
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
}

/** The key of the line that offers to make something new; no real key starts with a control character. */
export const createKey = '\u0000create'

export const isSame = (a: ComboItem, b: ComboItem): boolean => a.key === b.key

/** Every word typed must occur, whatever its accents and case. */
const matches = (item: ComboItem, query: string): boolean => {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
  const text = plain(`${item.label} ${item.detail ?? ''}`)
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** What the list offers for what was typed. */
export const offered = ({ items, onSearch, createLabel }: ComboShared, typed: string): readonly ComboItem[] => {
  const text = typed.trim()
  const found = onSearch || !text ? items : items.filter((item) => matches(item, text))
  return createLabel && text ? [...found, { key: createKey, label: createLabel(text) }] : found
}

export const ComboLabel = ({
  label,
  hideLabel,
  htmlFor,
}: Pick<ComboShared, 'label' | 'hideLabel'> & { readonly htmlFor: string }) => (
  <label id={`${htmlFor}-label`} htmlFor={htmlFor} className={hideLabel ? undefined : field.label}>
    {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
  </label>
)

export const ComboNotes = ({ id, hint, error }: Pick<ComboShared, 'hint' | 'error'> & { readonly id: string }) => (
  <>
    <div id={`${id}-error`} className={error ? field.error : undefined} aria-live="polite">
      {error}
    </div>
    {hint && (
      <div id={`${id}-hint`} className={field.hint}>
        {hint}
      </div>
    )}
  </>
)

/** Ties the input to its hint and error. */
type KeyOfBase = KeyboardEvent<HTMLInputElement> & { readonly preventBaseUIHandler: () => void }

/** Escape closes the list; once that is closed it is the form's: it takes out nobody who was chosen. */
export const keepOnEscape = (event: KeyOfBase): void => {
  if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') !== 'true')
    event.preventBaseUIHandler()
}

export const described = (id: string, { hint, error }: Pick<ComboShared, 'hint' | 'error'>) => ({
  id,
  'aria-describedby': cx(Boolean(error) && `${id}-error`, Boolean(hint) && `${id}-hint`) || undefined,
  'aria-invalid': error ? (true as const) : undefined,
})

export const ComboList = ({
  id,
  empty,
  anchor,
}: Pick<ComboShared, 'empty'> & {
  /** The field’s: the list is called as the field is. */
  readonly id: string
  readonly anchor?: RefObject<HTMLElement | null> | undefined
}) => (
  <Base.Portal>
    <Base.Positioner className={popup.positioner} sideOffset={6} {...(anchor && { anchor })}>
      <Base.Popup className={popup.popup}>
        <Base.Empty className={popup.empty}>{empty}</Base.Empty>
        <Base.List aria-labelledby={`${id}-label`}>
          {(item: ComboItem) => (
            <Base.Item key={item.key} value={item} className={popup.item}>
              <span className={popup.words}>
                <span className={item.key === createKey ? styles.create : styles.name}>{item.label}</span>
                {item.detail && <span className={popup.detail}>{item.detail}</span>}
              </span>
            </Base.Item>
          )}
        </Base.List>
      </Base.Popup>
    </Base.Positioner>
  </Base.Portal>
)
