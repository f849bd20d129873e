/** One backup, looked at before it takes the journal's place. */
import { useEffect, useState, type FormEvent } from 'react'
import type { BackupLine, BackupPreview } from '../../../shared/contract/backups.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note, Words } from '../../ui/text.tsx'
import styles from './backups.module.css'
import { Contents } from './contents.tsx'
import { Heading } from './heading.tsx'
import { SecretField } from './secret-field.tsx'
import type { Secret } from './secret-field.tsx'
import { secretTrouble, troubleId } from './trouble.ts'
import { useWork } from '../../lib/use-work.ts'
import { Working } from './working.tsx'
import { useWritten } from '../../lib/written.ts'

export type RestoreProps = {
  readonly line: BackupLine
  /** There is no page around it: it has the window's heading. */
  readonly atDoor?: boolean | undefined
  readonly onBack: () => void
  /** The journal was exchanged and is locked. */
  readonly onDone: () => void
}

export const Restore = ({ line, atDoor, onBack, onDone }: RestoreProps) => {
  const say = useSay()
  const written = useWritten()
  const look = useWork('backups.preview')
  const restore = useWork('backups.restore')
  const [secret, setSecret] = useState<Secret>({})
  const [preview, setPreview] = useState<BackupPreview | undefined>(undefined)
  const [other, setOther] = useState(false)
  const { place, name } = line
  const chosen = { place, name, ...secret }

  const { run } = look
  useEffect(() => {
    // with the keys of the open journal where they are its own; otherwise the passphrase is asked for
    void run({ place, name }).then(setPreview)
  }, [run, place, name])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (look.isRunning || restore.isRunning) return
    if (!preview) return setPreview(await look.run(chosen))
    if (preview.other && !other) return
    if (await restore.run({ ...chosen, other: preview.other })) onDone()
  }

  const isAsked = !preview && secretTrouble(look.error) !== undefined
  const failed = look.isRunning || restore.isRunning ? undefined : (restore.error ?? (isAsked ? undefined : look.error))
  return (
    <form className={styles.step} onSubmit={(event) => void submit(event)}>
      <Heading atDoor={atDoor}>
        {line.madeAt === null ? say('backups.restore') : say('backups.restore.of', { when: written.when(line.madeAt) })}
      </Heading>
      {failed !== undefined && <Banner tone="problem">{say(troubleId(failed))}</Banner>}
      {isAsked && (
        <>
          <Words>{say('backups.secret.why')}</Words>
          <SecretField
            label={say('backups.secret.of-then')}
            onChange={setSecret}
            error={look.error}
            readOnly={look.isRunning}
          />
        </>
      )}
      {preview && (
        <>
          <Contents saved={preview.saved} now={preview.now} />
          <Words>{say('backups.restore.what')}</Words>
          <Note>{say(`backups.restore.opens-${preview.opensWith}`)}</Note>
          {preview.other && (
            <Checkbox
              label={say('backups.restore.other')}
              hint={say('backups.restore.other.hint')}
              checked={other}
              onChange={setOther}
            />
          )}
        </>
      )}
      <Working
        isRunning={look.isRunning || restore.isRunning}
        progress={restore.progress}
        what={say(preview ? 'backups.working.restore' : 'backups.working.look')}
        onCancel={restore.isRunning ? restore.cancel : undefined}
      />
      <div className={styles.actions}>
        {(preview ?? isAsked) && (
          <Button
            type="submit"
            kind="primary"
            busy={look.isRunning || restore.isRunning}
            disabled={preview ? preview.other && !other : Object.keys(secret).length === 0}
          >
            {say(preview ? 'backups.restore.do' : 'backups.restore.look')}
          </Button>
        )}
        <Button onClick={onBack} disabled={restore.isRunning}>
          {say('backups.back')}
        </Button>
      </div>
    </form>
  )
}
