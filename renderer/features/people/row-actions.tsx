import type { ReactNode, Ref } from 'react'
import { useSay } from '../../lib/say.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './parts.module.css'
import { short } from './short.ts'

/** Edit and delete at the right edge of a row: seen when the row is pointed at or holds the focus, always there for the keyboard. */
export const RowActions = ({
  what,
  onEdit,
  onDelete,
  editRef,
  children,
}: {
  /** The row's words, so that its buttons are told apart. */
  readonly what: string
  readonly onEdit: () => void
  readonly onDelete: () => void
  readonly editRef?: Ref<HTMLButtonElement> | undefined
  readonly children?: ReactNode
}) => {
  const say = useSay()
  const name = short(what)
  return (
    <span className={styles.actions} data-print="no">
      {children}
      <IconButton ref={editRef} icon="edit" label={say('people.edit', { name })} onClick={onEdit} className={styles.quiet} />
      <IconButton icon="trash" label={say('people.delete', { name })} onClick={onDelete} className={styles.quiet} />
    </span>
  )
}
