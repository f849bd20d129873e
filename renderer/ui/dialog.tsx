import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { cx } from './cx.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Once it has gone and nothing of it is on the screen any more. */
  readonly onClosed?: (() => void) | undefined
  readonly title: ReactNode
  readonly description?: ReactNode
  /** The name of the cross at the top. */
  readonly closeLabel: string
  readonly children?: ReactNode
  /** Buttons at the foot, the one that does it last. */
  readonly actions?: ReactNode
  /** 400, 560 or 800 px, or all there is. Default `normal`. */
  readonly size?: 'small' | 'normal' | 'wide' | 'full' | undefined
  /** Where typing starts; otherwise the first control after the cross, or the sheet itself. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
}

export const Dialog = (props: DialogProps) => {
  const {
    open,
    onOpenChange,
    onClosed,
    title,
    description,
    closeLabel,
    children,
    actions,
    size = 'normal',
    initialFocus,
  } = props
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(next) => !next && onClosed?.()}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={cx(styles.popup, styles[size])} {...(initialFocus && { initialFocus })}>
            <div className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
            </div>
            {description && <Base.Description className={styles.description}>{description}</Base.Description>}
            {children && <div className={styles.body}>{children}</div>}
            {actions && <div className={styles.actions}>{actions}</div>}
            {/* last in the order of tabbing, so that a dialog opens on what it is for */}
            <Base.Close render={<IconButton icon="close" label={closeLabel} className={styles.close} />} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
