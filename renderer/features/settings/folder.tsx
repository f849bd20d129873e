import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../lib/answer.tsx'
import { call } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Note } from '../../ui/text.tsx'
import styles from './settings.module.css'

/** Where the vault is. The status is a task, not a query: it is there before anything is unlocked. */
export const Folder = () => {
  const say = useSay()
  const status = useQuery({ queryKey: ['vault.status'], queryFn: () => call('vault.status', {}) })
  return (
    <Answer of={status} reading={say('settings.reading')}>
      {({ folder }) => (
        <div>
          <p className={styles.label}>{say('settings.folder')}</p>
          <p className={styles.folder}>
            <code dir="ltr">{folder}</code>
          </p>
          <Note>{say('settings.folder.note')}</Note>
        </div>
      )}
    </Answer>
  )
}
