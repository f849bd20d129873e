import type { ReactNode } from 'react'
import { HistoryButton, type Thing } from '../../lib/history/open-history.tsx'
import { useSay } from '../../lib/say.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './parts.module.css'
import { short } from './short.ts'

/** What can be done with a row, at its right edge. Edit and delete are seen when the row is pointed at or holds the focus. */
export const RowActions = ({
  what,
  onEdit,
  onDelete,
  history,
  children,
}: {
  /** The row's words, so that its buttons are told apart. */
  readonly what: string
  /** Left out where the row's own words open it for writing. */
  readonly onEdit?: (() => void) | undefined
  readonly onDelete: () => void
  /** Whose history a button, or H on the row, shows. */
  readonly history?: Thing | undefined
  readonly children?: ReactNode
}) => {
  const say = useSay()
  const name = short(what)
  return (
    <span className={styles.actions} data-print="no">
      {children}
      {onEdit && (
        <IconButton
          data-edit=""
          icon="edit"
          label={say('people.edit', { name })}
          onClick={onEdit}
          className={styles.quiet}
        />
      )}
      {history && <HistoryButton thing={history} what={what} className={styles.quiet} />}
      <IconButton icon="trash" label={say('people.delete', { name })} onClick={onDelete} className={styles.quiet} />
    </span>
  )
}
