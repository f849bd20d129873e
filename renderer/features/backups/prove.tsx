/** "Prove that my backup works": restored for trial, read from end to end, thrown away. */
import { useState, type FormEvent } from 'react'
import type { BackupLine } from '../../../shared/contract/backups.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Words } from '../../ui/text.tsx'
import styles from './backups.module.css'
import { Contents } from './contents.tsx'
import { Heading } from './heading.tsx'
import { SecretField } from './secret-field.tsx'
import type { Secret } from './secret-field.tsx'
import { secretTrouble, troubleId } from './trouble.ts'
import { useWork } from '../../lib/use-work.ts'
import { Working } from './working.tsx'
import { useWritten } from '../../lib/written.ts'

export type ProveProps = {
  readonly line: BackupLine
  /** There is no page around it: it has the window's heading. */
  readonly atDoor?: boolean | undefined
  readonly onBack: () => void
}

export const Prove = ({ line, atDoor, onBack }: ProveProps) => {
  const say = useSay()
  const written = useWritten()
  const work = useWork('backups.rehearse')
  const [secret, setSecret] = useState<Secret>({})
  const [proof, setProof] = useState<Output<'backups.rehearse'> | undefined>(undefined)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!work.isRunning) setProof(await work.run({ place: line.place, name: line.name, ...secret }))
  }

  const isSecret = secretTrouble(work.error) !== undefined
  return (
    <form className={styles.step} onSubmit={(event) => void submit(event)}>
      <Heading atDoor={atDoor}>
        {line.madeAt === null ? say('backups.prove') : say('backups.prove.of', { when: written.when(line.madeAt) })}
      </Heading>
      {!proof && <Words>{say('backups.prove.what')}</Words>}
      {work.error !== undefined && !isSecret && !work.isRunning && (
        <Banner tone="problem">{say(troubleId(work.error))}</Banner>
      )}
      {proof ? (
        <>
          <p role="status" className={styles.good}>
            {say('backups.prove.works')}
          </p>
          <Words>
            {say(
              proof.changed === null
                ? 'backups.prove.no-now'
                : proof.changed === 0
                  ? 'backups.prove.same'
                  : 'backups.prove.differs',
            )}
          </Words>
          <Contents saved={proof.saved} now={proof.now} />
        </>
      ) : (
        <SecretField
          label={say('backups.secret.of-then')}
          hint={say('backups.prove.secret.hint')}
          onChange={setSecret}
          error={work.error}
          readOnly={work.isRunning}
        />
      )}
      <Working
        isRunning={work.isRunning}
        progress={work.progress}
        what={say('backups.working.prove')}
        onCancel={work.cancel}
      />
      <div className={styles.actions}>
        {!proof && (
          <Button type="submit" kind="primary" busy={work.isRunning} disabled={Object.keys(secret).length === 0}>
            {say('backups.prove.do')}
          </Button>
        )}
        <Button onClick={onBack} disabled={work.isRunning}>
          {say('backups.back')}
        </Button>
      </div>
    </form>
  )
}
