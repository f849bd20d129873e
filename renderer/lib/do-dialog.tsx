/** A dialog that does one thing, or leaves everything as it is. */
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog, type DialogProps } from '../ui/dialog.tsx'
import { useSay } from './say.ts'

type Props = Pick<DialogProps, 'title' | 'description' | 'size' | 'children'> & {
  /** What the button that does it says. */
  readonly label: string
  readonly busy?: boolean
  readonly disabled?: boolean
  /** Stands before the two buttons. */
  readonly beside?: ReactNode
  readonly onDo: () => unknown
  readonly onCancel: () => void
}

export const DoDialog = ({ label, busy, disabled, beside, onDo, onCancel, ...shown }: Props) => {
  const say = useSay()
  return (
    <Dialog
      {...shown}
      open
      onOpenChange={(open) => !open && onCancel()}
      closeLabel={say('ui.cancel')}
      actions={
        <>
          {beside}
          <Button onClick={onCancel}>{say('ui.cancel')}</Button>
          <Button kind="primary" busy={busy} disabled={disabled} onClick={() => void onDo()}>
            {label}
          </Button>
        </>
      }
    />
  )
}
