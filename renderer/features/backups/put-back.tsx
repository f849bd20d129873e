/** A journal that was put aside, back in its place. */
import { useState, type FormEvent } from 'react'
import type { AsideLine } from '../../../shared/contract/backups.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Words } from '../../ui/text.tsx'
import styles from './backups.module.css'
import { Heading } from './heading.tsx'
import { SecretField } from './secret-field.tsx'
import type { Secret } from './secret-field.tsx'
import { secretTrouble, troubleId } from './trouble.ts'
import { useWork } from '../../lib/use-work.ts'
import { Working } from './working.tsx'
import { useWritten } from '../../lib/written.ts'

type PutBackProps = { readonly aside: AsideLine; readonly onBack: () => void; readonly onDone: () => void }

export const PutBack = ({ aside, onBack, onDone }: PutBackProps) => {
  const say = useSay()
  const written = useWritten()
  const work = useWork('backups.putBack')
  const [secret, setSecret] = useState<Secret>({})
  const isAsked = secretTrouble(work.error) !== undefined

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!work.isRunning && (await work.run({ name: aside.name, ...secret }))) onDone()
  }

  return (
    <form className={styles.step} onSubmit={(event) => void submit(event)}>
      <Heading>{say('backups.put-back.of', { when: written.when(aside.at) })}</Heading>
      <Words>{say('backups.put-back.what')}</Words>
      {work.error !== undefined && !isAsked && !work.isRunning && (
        <Banner tone="problem">{say(troubleId(work.error))}</Banner>
      )}
      {isAsked && (
        <SecretField
          label={say('backups.secret.of-then')}
          onChange={setSecret}
          error={work.error}
          readOnly={work.isRunning}
        />
      )}
      <Working
        isRunning={work.isRunning}
        progress={work.progress}
        what={say('backups.working.put-back')}
        onCancel={work.cancel}
      />
      <div className={styles.actions}>
        <Button
          type="submit"
          kind="primary"
          busy={work.isRunning}
          disabled={isAsked && Object.keys(secret).length === 0}
        >
          {say('backups.put-back.do')}
        </Button>
        <Button onClick={onBack} disabled={work.isRunning}>
          {say('backups.back')}
        </Button>
      </div>
    </form>
  )
}
