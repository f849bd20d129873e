import type { Progress as Done } from '../../../shared/contract/wire.ts'
import { useSay } from '../../lib/say.ts'
import { useSlow } from '../../lib/use-slow.ts'
import { Progress } from '../../ui/progress.tsx'

const known = new Set(['stretching', 'encrypting', 'decrypting'])

/** What a pack is at, once that takes a while. */
export const Working = ({
  isRunning,
  progress,
  onCancel,
}: {
  readonly isRunning: boolean
  readonly progress: Done | undefined
  readonly onCancel: () => void
}) => {
  const say = useSay()
  const isSlow = useSlow(isRunning)
  if (!isSlow) return null
  const { what, done, total } = progress ?? { what: 'other', done: 0, total: 0 }
  const part = what === 'stretching' || total === 0 ? undefined : done / total
  return (
    <Progress
      what={say(`handovers.work.${known.has(what) ? what : 'other'}`)}
      value={part}
      count={part === undefined ? undefined : say('handovers.work.count', { percent: Math.round(part * 100) })}
      cancelLabel={say('ui.cancel')}
      onCancel={onCancel}
    />
  )
}
