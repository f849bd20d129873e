import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import styles from './dialog.module.css'

export type AlertDialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  /** What will happen, and what will be kept. */
  readonly description: ReactNode
  readonly children?: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel: string
  /** Closing is the caller's, once it is done. */
  readonly onConfirm: () => void
  /** `danger` when something is destroyed. Default `primary`. */
  readonly tone?: 'primary' | 'danger' | undefined
  readonly busy?: boolean | undefined
}

/** A question that must be answered. Focus starts on the harmless answer; Escape is that answer. */
export const AlertDialog = (props: AlertDialogProps) => {
  const {
    open,
    onOpenChange,
    title,
    description,
    children,
    confirmLabel,
    cancelLabel,
    onConfirm,
    tone = 'primary',
    busy,
  } = props
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={cx(styles.popup, styles.small)} initialFocus={cancel}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Description className={styles.description}>{description}</Base.Description>
            {children && <div className={styles.body}>{children}</div>}
            <div className={styles.actions}>
              <Base.Close render={<Button ref={cancel}>{cancelLabel}</Button>} />
              <Button kind={tone} busy={busy} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
