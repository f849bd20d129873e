/** Where backups are made, whether they make themselves, how the last went, and the button for one now. */
import { useState } from 'react'
import type { BackupMemo } from '../../../shared/contract/backups.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { useTask } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './backups.module.css'
import { troubleId } from './trouble.ts'
import { pickFolder } from './use-backups.ts'
import { useWork } from '../../lib/use-work.ts'
import { Working } from './working.tsx'
import { useWritten } from '../../lib/written.ts'

type MakingProps = { readonly memo: BackupMemo; readonly status: Output<'backups.status'> }

const Last = ({ memo }: { readonly memo: BackupMemo }) => {
  const say = useSay()
  const written = useWritten()
  const { last, proved, daysSince } = memo
  return (
    <>
      <p className={styles.sentence}>
        {last === null
          ? say('backups.last.none')
          : say('backups.last', { when: written.when(last.at), days: daysSince ?? 0, size: written.size(last.bytes) })}
      </p>
      {last !== null && (
        <Note>{proved ? say('backups.proved', { date: written.day(proved.at) }) : say('backups.proved.never')}</Note>
      )}
    </>
  )
}

export const Making = ({ memo, status }: MakingProps) => {
  const say = useSay()
  const written = useWritten()
  const { mutateAsync: set } = useTask('backups.set')
  const work = useWork('backups.make')
  const [failed, setFailed] = useState<unknown>(undefined)
  const { folder, there } = status

  const change = async (input: Parameters<typeof set>[0]): Promise<void> => {
    setFailed(undefined)
    work.forget()
    await set(input).catch(setFailed)
  }
  const choose = async (): Promise<void> => {
    const picked = await pickFolder('backup-to')
    if (picked) await change({ folder: picked.token })
  }
  const trouble = work.isRunning ? undefined : (failed ?? work.error)
  return (
    <Section title={say('backups.where')}>
      <div className={styles.part}>
        {trouble !== undefined && <Banner tone="problem">{say(troubleId(trouble))}</Banner>}
        {trouble === undefined && memo.failed && (
          <Banner tone="problem">
            {say('backups.failed', {
              when: written.when(memo.failed.at),
              why: say(`backups.failed.${memo.failed.why}`),
            })}
          </Banner>
        )}
        {memo.held && (
          <Banner
            action={
              <Button size="small" onClick={() => void change({ smaller: 'right' })}>
                {say('backups.held.right')}
              </Button>
            }
          >
            {say('backups.held')}
          </Banner>
        )}
        <Last memo={memo} />
        {folder === null ? (
          <Note>{say('backups.folder.none')}</Note>
        ) : (
          <div>
            <p className={styles.path}>
              <code dir="ltr">{folder}</code>
            </p>
            {!there && <Note>{say('backups.folder.away')}</Note>}
          </div>
        )}
        <div className={styles.actions}>
          {folder !== null && (
            <Button kind="primary" busy={work.isRunning || status.busy} onClick={() => void work.run({})}>
              {say('backups.make')}
            </Button>
          )}
          <Button
            kind={folder === null ? 'primary' : 'outline'}
            disabled={work.isRunning}
            onClick={() => void choose().catch(setFailed)}
          >
            {say(folder === null ? 'backups.folder.choose' : 'backups.folder.change')}
          </Button>
        </div>
        <Working
          isRunning={work.isRunning}
          progress={work.progress}
          what={say('backups.working.make')}
          onCancel={work.cancel}
        />
        <Switch
          label={say('backups.automatic')}
          hint={say('backups.automatic.hint')}
          checked={memo.automatic}
          onChange={(automatic) => void change({ automatic })}
        />
        <Note>{say('backups.kept')}</Note>
      </div>
    </Section>
  )
}
