/** Restoring before anything is unlocked: the vault is locked, damaged, or not there. Stands in `LockLayout start="top"`. */
import { useState } from 'react'
import type { BackupLine } from '../../../shared/contract/backups.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Words } from '../../ui/text.tsx'
import { BackupList } from './backup-list.tsx'
import styles from './backups.module.css'
import { Heading } from './heading.tsx'
import { Prove } from './prove.tsx'
import { Restore } from './restore.tsx'
import { troubleId } from './trouble.ts'
import { pickFolder, useBackupList, useBackupStatus } from './use-backups.ts'

type Step = { readonly at: 'all' } | { readonly at: 'restore' | 'prove'; readonly line: BackupLine }

export type RestoreAtTheDoorProps = {
  readonly onBack: () => void
  /** The journal was exchanged: it can be unlocked. */
  readonly onDone: () => void
}

export const RestoreAtTheDoor = ({ onBack, onDone }: RestoreAtTheDoorProps) => {
  const say = useSay()
  const status = useBackupStatus('door')
  const [picked, setPicked] = useState<{ readonly token: string; readonly name: string } | null>(null)
  const [step, setStep] = useState<Step>({ at: 'all' })
  const folder = status.data?.folder ?? null
  const place = picked?.token ?? (folder === null ? undefined : 'chosen')
  const list = useBackupList(place, 'door')
  const before = useBackupList('migration', 'door')
  const pick = async (): Promise<void> => {
    const next = await pickFolder('backup-from')
    if (next) setPicked(next)
  }
  const all = (): void => setStep({ at: 'all' })
  if (step.at === 'restore') return <Restore atDoor line={step.line} onBack={all} onDone={onDone} />
  if (step.at === 'prove') return <Prove atDoor line={step.line} onBack={all} />
  const lines = [...(list.error ? [] : (list.data ?? [])), ...(before.data ?? [])]
  return (
    <div className={styles.step}>
      <Heading atDoor>{say('backups.door')}</Heading>
      <Words>{say('backups.door.words')}</Words>
      <Section title={picked?.name ?? folder ?? say('backups.list')}>
        {list.error && <Banner tone="problem">{say(troubleId(list.error))}</Banner>}
        {(place === undefined || list.data || list.error) && (
          <BackupList
            lines={lines}
            none={say(place === undefined ? 'backups.door.no-folder' : 'backups.elsewhere.none')}
            onRestore={(line) => setStep({ at: 'restore', line })}
            onProve={(line) => setStep({ at: 'prove', line })}
          />
        )}
      </Section>
      <div className={styles.actions}>
        <Button onClick={() => void pick()}>{say('backups.elsewhere.choose')}</Button>
        <Button onClick={onBack}>{say('backups.back')}</Button>
      </div>
    </div>
  )
}
