/** Every key of the table, told on `?`. */
import { useSay } from '../../lib/say.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './lists.module.css'
import { tableKeys } from './table-keys.ts'

export const KeysDialog = ({ onDone }: { readonly onDone: () => void }) => {
  const say = useSay()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={say('lists.keys.title')}
      closeLabel={say('ui.cancel')}
      size="small"
    >
      <dl className={styles.keys}>
        {tableKeys.map(({ what, keys }) => (
          <div key={what} className={styles.key}>
            <dt>
              {keys.map((key) => (
                <KeyCaps key={key} keys={key} spoken />
              ))}
            </dt>
            <dd>{say(`lists.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
