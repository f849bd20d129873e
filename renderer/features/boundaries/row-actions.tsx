import { IconButton } from '../../ui/icon-button.tsx'
import styles from './boundaries.module.css'

/** Edit and delete, at a row's right edge; seen when the row is pointed at or holds the focus. */
export const RowActions = ({
  edit,
  remove,
}: {
  /** Left out where the row's own words open it for writing. */
  readonly edit?: { readonly label: string; readonly onClick: () => void } | undefined
  readonly remove: { readonly label: string; readonly onClick: () => void }
}) => (
  <span className={styles.actions} data-print="no">
    {edit && <IconButton data-edit="" icon="edit" label={edit.label} onClick={edit.onClick} className={styles.quiet} />}
    <IconButton icon="trash" label={remove.label} onClick={remove.onClick} className={styles.quiet} />
  </span>
)
