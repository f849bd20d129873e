/** Right after a journal was made: a recovery key, now or later. Stands in `LockLayout start="top"`. */
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { keyProblem } from '../../lib/key-problem.ts'
import { useSay } from '../../lib/say.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { Sheet } from './recovery-sheet.tsx'
import styles from './security.module.css'
import { WriteRecovery } from './write-recovery.tsx'

export type RecoveryOfferProps = {
  /** As it was just chosen, so that it need not be typed a third time. */
  readonly passphrase: string
  readonly onDone: () => void
}

export const RecoveryOffer = ({ passphrase, onDone }: RecoveryOfferProps) => {
  const say = useSay()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const slow = useSlow(busy)
  const make = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      setSheet(await call('keys.makeRecovery', { passphrase }))
    } catch (error) {
      setProblem(keyProblem(say, error).words)
    } finally {
      setBusy(false)
    }
  }
  if (sheet) return <WriteRecovery sheet={sheet} onDone={onDone} onLeave={onDone} />
  return (
    <>
      <h1 className={styles.title}>{say('security.offer.title')}</h1>
      <p className={styles.lede}>{say('security.offer.words')}</p>
      <p className={styles.note}>{say('security.offer.later.words')}</p>
      {problem !== null && <Banner tone="problem">{problem}</Banner>}
      <div className={styles.buttons}>
        <Button kind="primary" size="large" busy={busy} autoFocus onClick={() => void make()}>
          {say('security.offer.write')}
        </Button>
        <Button kind="plain" size="large" onClick={onDone}>
          {say('security.offer.later')}
        </Button>
      </div>
      {slow && <Progress what={say('security.making')} />}
    </>
  )
}
