/** On Today, quietly, when the last good backup is more than a week old or none was ever made. */
import { useAsk } from './api.ts'
import { useGo } from './go.ts'
import { useSay } from './say.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/text.tsx'
import styles from './backup-note.module.css'

/** Days. */
const late = 7

export const BackupNote = () => {
  const say = useSay()
  const go = useGo()
  const { data } = useAsk('backups.memo', {})
  if (!data || (data.daysSince !== null && data.daysSince <= late)) return null
  return (
    <div className={styles.note}>
      <Note>
        {data.daysSince === null ? say('today.backup.none') : say('today.backup.old', { days: data.daysSince })}
      </Note>
      <Button kind="plain" size="small" onClick={() => go.to('/settings/backups')}>
        {say('today.backup.do')}
      </Button>
    </div>
  )
}
