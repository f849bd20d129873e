/** Writing where one reads: Enter saves, Escape puts everything back. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './parts.module.css'

export type InlineFormProps = {
  /** What is being written, such as “Edit Siobhán Keeley”. Spoken. */
  readonly label: string
  /** Resolves to true when it was saved; the form then closes. */
  readonly onSave: () => Promise<boolean>
  readonly onDone: () => void
  readonly saveLabel?: string | undefined
  /** At the far end of the buttons, such as Delete. */
  readonly end?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Writing starts in the first field. */
export const InlineForm = ({ label, onSave, onDone, saveLabel, end, className, children }: InlineFormProps) => {
  const say = useSay()
  const form = useRef<HTMLFormElement>(null)
  const saving = useRef(false)
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')
    field?.focus()
    if (field instanceof HTMLInputElement) field.select()
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
  return (
    <form
      ref={form}
      aria-label={label}
      className={cx(styles.form, className)}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void save()
        }
        // an open list of choices takes its own Escape
        if (event.key !== 'Escape' || event.defaultPrevented || isOpen(event.target)) return
        event.stopPropagation()
        onDone()
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" size="small">
          {saveLabel ?? say('people.save')}
        </Button>
        <Button kind="plain" size="small" onClick={onDone}>
          {say('people.cancel')}
        </Button>
        {end && <span className={styles.end}>{end}</span>}
      </div>
    </form>
  )
}

const isOpen = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
