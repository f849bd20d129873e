import { Dialog as Base } from '@base-ui/react/dialog'
import { useRef, type ReactNode } from 'react'
import styles from './full-sheet.module.css'
import { IconButton } from './icon-button.tsx'

export type FullSheetProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What the sheet is; heard, and drawn by the sheet itself. */
  readonly label: string
  /** The name of the cross at the top. */
  readonly closeLabel: string
  readonly children: ReactNode
}

/** A page over everything, for reading: Esc closes, the arrows, Space and Page keys scroll. */
export const FullSheet = ({ open, onOpenChange, label, closeLabel, children }: FullSheetProps) => {
  const page = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Popup className={styles.sheet} initialFocus={page} aria-label={label}>
          {/* takes the keys that scroll */}
          <div ref={page} className={styles.page} tabIndex={-1}>
            {children}
          </div>
          <Base.Close render={<IconButton icon="close" label={closeLabel} keys="Escape" className={styles.close} />} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
