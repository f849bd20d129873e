/** The backups of a folder, newest first, and what can be done with each. */
import type { BackupLine } from '../../../shared/contract/backups.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Row } from '../../ui/row.tsx'
import styles from './backups.module.css'
import { useWritten } from '../../lib/written.ts'

/** What cannot be restored whatever is typed. */
const useless = ['cut', 'unreadable', 'newer', 'other-runtime']

export type BackupListProps = {
  readonly lines: readonly BackupLine[]
  readonly none: string
  readonly onRestore: (line: BackupLine) => void
  readonly onProve: (line: BackupLine) => void
}

export const BackupList = ({ lines, none, onRestore, onProve }: BackupListProps) => {
  const say = useSay()
  const written = useWritten()
  if (lines.length === 0) return <EmptyState>{none}</EmptyState>
  const title = ({ madeAt, name }: BackupLine): string => (madeAt === null ? name : written.when(madeAt))
  const why = ({ state, bytes, reason, smaller }: BackupLine): string =>
    [
      say(`backups.state.${state}`),
      smaller && say('backups.state.smaller'),
      reason && say(`backups.reason.${reason}`),
      bytes > 0 && written.size(bytes),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.place} ${line.name}`}>
          <Row
            className={styles.row}
            title={title(line)}
            why={why(line)}
            action={
              !useless.includes(line.state) && (
                <span className={styles.both}>
                  <Button
                    size="small"
                    aria-label={say('backups.prove.what-of', { when: title(line) })}
                    onClick={() => onProve(line)}
                  >
                    {say('backups.prove.short')}
                  </Button>
                  <Button
                    size="small"
                    aria-label={say('backups.restore.what-of', { when: title(line) })}
                    onClick={() => onRestore(line)}
                  >
                    {say('backups.restore.short')}
                  </Button>
                </span>
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}
