/** Writing where one reads: Enter or Ctrl/Cmd+Enter saves, Esc leaves everything as it was. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './inline-form.module.css'
import { useSay } from './say.ts'

export type InlineFormProps = {
  /** What is being written. Spoken. */
  readonly label: string
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly busy?: boolean | undefined
  readonly children: ReactNode
}

/** Short fields side by side. */
export const Fields = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.fields}>{children}</div>
)

export const InlineForm = ({ label, onSave, onCancel, busy, children }: InlineFormProps) => {
  const say = useSay()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    // what a popup of a field does with a key bubbles here too, though it stands elsewhere on the page
    if (!(event.target instanceof Element) || !form.current?.contains(event.target)) return
    const isOpen = event.target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && !isOpen && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave()
    }
  }
  return (
    <form
      ref={form}
      aria-label={label}
      className={styles.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {say('ui.save')}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
