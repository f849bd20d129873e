/** Writing where one reads: Enter or Ctrl/Cmd+Enter saves, Esc leaves everything as it was. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import styles from './inline-form.module.css'
import { useSay } from './say.ts'

export type InlineFormProps = {
  /** What is being written, such as “Edit Siobhán Keeley”. Spoken. */
  readonly label: string
  /** Resolves to true when it was saved: the form is then done. Otherwise the first field that is wrong gets the caret. */
  readonly onSave: () => Promise<boolean>
  readonly onDone: () => void
  readonly saveLabel?: string | undefined
  /** At the far end of the buttons, such as Delete. */
  readonly end?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Short fields side by side, as many as there is room for; `wide` ones two by two. */
export const Fields = ({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) => (
  <div className={wide ? styles.two : styles.fields}>{children}</div>
)

/** Writing goes on at the end of the first field. */
export const InlineForm = ({ label, onSave, onDone, saveLabel, end, className, children }: InlineFormProps) => {
  const say = useSay()
  const form = useRef<HTMLFormElement>(null)
  const saving = useRef(false)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      'input:not([type=hidden], [aria-hidden=true]), textarea, [role=radio][tabindex="0"]',
    )
    first?.focus()
    // a box or a circle has no text to go on at the end of
    const isText = first instanceof HTMLTextAreaElement || (first instanceof HTMLInputElement && first.type === 'text')
    if (isText) first.setSelectionRange(first.value.length, first.value.length)
  }, [])
  const save = async (): Promise<void> => {
    if (saving.current) return
    saving.current = true
    try {
      if (await onSave()) onDone()
      else form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] [role=radio]')?.focus()
    } finally {
      saving.current = false
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // what a popup of a field does with a key bubbles here too, though it stands elsewhere on the page
    if (!(event.target instanceof Element) || !form.current?.contains(event.target)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
    // an open list of choices takes its own Escape
    if (event.key !== 'Escape' || event.defaultPrevented || event.target.getAttribute('aria-expanded') === 'true')
      return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    <form
      ref={form}
      aria-label={label}
      className={cx(styles.form, className)}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" size="small">
          {saveLabel ?? say('ui.save')}
        </Button>
        <Button kind="plain" size="small" onClick={onDone}>
          {say('ui.cancel')}
        </Button>
        {end && <span className={styles.end}>{end}</span>}
      </div>
    </form>
  )
}
