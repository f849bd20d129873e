/** Settings → Backups: where they are, when they are made, what can be done with each, and what was put aside. */
import { useState } from 'react'
import type { AsideLine, BackupLine, BackupMemo } from '../../../shared/contract/backups.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Note } from '../../ui/text.tsx'
import { BackupList } from './backup-list.tsx'
import styles from './backups.module.css'
import { Making } from './making.tsx'
import { Prove } from './prove.tsx'
import { PutBack } from './put-back.tsx'
import { Restore } from './restore.tsx'
import { troubleId } from './trouble.ts'
import { pickFolder, useAside, useBackupList, useBackupStatus } from './use-backups.ts'
import { useWritten } from '../../lib/written.ts'

type Step =
  | { readonly at: 'all' }
  | { readonly at: 'restore' | 'prove'; readonly line: BackupLine }
  | { readonly at: 'put-back'; readonly aside: AsideLine }

type Go = (step: Step) => void

const Elsewhere = ({ go }: { readonly go: Go }) => {
  const say = useSay()
  const [picked, setPicked] = useState<{ readonly token: string; readonly name: string } | null>(null)
  const list = useBackupList(picked?.token, null)
  const pick = async (): Promise<void> => {
    const next = await pickFolder('backup-from')
    if (next) setPicked(next)
  }
  return (
    <Section
      title={picked ? say('backups.elsewhere.in', { name: picked.name }) : say('backups.elsewhere')}
      action={
        <Button kind="plain" size="small" onClick={() => void pick()}>
          {say('backups.elsewhere.choose')}
        </Button>
      }
    >
      {!picked && <Note>{say('backups.elsewhere.words')}</Note>}
      {list.error && <Banner tone="problem">{say(troubleId(list.error))}</Banner>}
      {picked && list.data && !list.error && (
        <BackupList
          lines={list.data}
          none={say('backups.elsewhere.none')}
          onRestore={(line) => go({ at: 'restore', line })}
          onProve={(line) => go({ at: 'prove', line })}
        />
      )}
    </Section>
  )
}

const Aside = ({ mark, go }: { readonly mark: unknown; readonly go: Go }) => {
  const say = useSay()
  const written = useWritten()
  const aside = useAside(mark)
  if (!aside.data || aside.data.length === 0) return null
  return (
    <Section title={say('backups.aside')}>
      <Note>{say('backups.aside.words')}</Note>
      <ul>
        {aside.data.map((one) => (
          <li key={one.name}>
            <Row
              className={styles.row}
              title={say(`backups.aside.${one.reason}`, { when: written.when(one.at) })}
              why={say('backups.aside.until', { date: written.day(one.goesAt), size: written.size(one.bytes) })}
              action={
                <Button
                  size="small"
                  aria-label={say('backups.put-back.what-of', { when: written.when(one.at) })}
                  onClick={() => go({ at: 'put-back', aside: one })}
                >
                  {say('backups.put-back.short')}
                </Button>
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** `asked` is when the journal was last asked about backups: another time whenever something about them changed. */
const All = ({ memo, asked, go }: { readonly memo: BackupMemo; readonly asked: number; readonly go: Go }) => {
  const say = useSay()
  const status = useBackupStatus(asked)
  const folder = status.data?.folder ?? null
  const list = useBackupList(folder === null ? undefined : 'chosen', asked)
  const before = useBackupList('migration', asked)
  const lines = [...(list.error ? [] : (list.data ?? [])), ...(before.data ?? [])]
  if (!status.data) return null
  return (
    <div className={styles.parts}>
      <Making memo={memo} status={status.data} />
      {(folder !== null || lines.length > 0) && (
        <Section title={say('backups.list')}>
          {list.error && <Banner tone="problem">{say(troubleId(list.error))}</Banner>}
          {(list.data ?? list.error) && (
            <BackupList
              lines={lines}
              none={say('backups.list.none')}
              onRestore={(line) => go({ at: 'restore', line })}
              onProve={(line) => go({ at: 'prove', line })}
            />
          )}
        </Section>
      )}
      <Elsewhere go={go} />
      <Aside mark={asked} go={go} />
    </div>
  )
}

export const Backups = () => {
  const say = useSay()
  const memo = useAsk('backups.memo', {})
  const [step, setStep] = useState<Step>({ at: 'all' })
  const back = (): void => setStep({ at: 'all' })
  // the lock that follows an exchange takes this window with it
  const done = back
  return (
    <Page title={say('backups.title')} lede={say('backups.lede')} place={step.at}>
      <Answer of={memo} reading={say('backups.reading')}>
        {(answer) => (
          <>
            {step.at === 'all' && <All memo={answer} asked={memo.dataUpdatedAt} go={setStep} />}
            {step.at === 'restore' && <Restore line={step.line} onBack={back} onDone={done} />}
            {step.at === 'prove' && <Prove line={step.line} onBack={back} />}
            {step.at === 'put-back' && <PutBack aside={step.aside} onBack={back} onDone={done} />}
          </>
        )}
      </Answer>
    </Page>
  )
}
