/** A bar for work over 300 ms, with what is being done in words. */
import type { Progress as Told } from '../../../shared/contract/wire.ts'
import { useSay } from '../../lib/say.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Progress } from '../../ui/progress.tsx'
import styles from './backups.module.css'

const known = ['copy', 'check'] as const

type WorkingProps = {
  readonly isRunning: boolean
  readonly progress: Told | undefined
  /** Said until it is known what is being done. */
  readonly what: string
  readonly onCancel?: (() => void) | undefined
}

export const Working = ({ isRunning, progress, what, onCancel }: WorkingProps) => {
  const say = useSay()
  const isSlow = useSlow(isRunning)
  if (!isSlow) return null
  const step = known.find((one) => one === progress?.what)
  return (
    <div className={styles.work}>
      <Progress
        what={step ? say(`backups.working.${step}`) : what}
        {...(progress && progress.total > 0 && { value: progress.done / progress.total })}
        {...(onCancel && { cancelLabel: say('ui.cancel'), onCancel })}
      />
    </div>
  )
}
