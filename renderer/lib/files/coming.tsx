import { useSay } from '../say.ts'
import { useSlow } from '../use-slow.ts'
import { Progress } from '../../ui/progress.tsx'
import styles from './files.module.css'
import type { Home } from './send-file.ts'
import { useComing, useUploads } from './uploads.ts'
import { useAmount } from '../written.ts'

/** What is on its way in, once that takes longer than a moment: the one being read, and how many wait. */
export const ComingFiles = ({ home }: { readonly home: Home }) => {
  const say = useSay()
  const amount = useAmount()
  const { stop } = useUploads()
  const coming = useComing(home)
  const isSlow = useSlow(coming.length > 0)
  const [first] = coming
  if (!first || !isSlow) return null
  return (
    <div className={styles.coming}>
      <Progress
        what={
          <>
            <bdi>{first.name}</bdi>
            {coming.length > 1 && ` ${say('files.waiting', { count: coming.length - 1 })}`}
          </>
        }
        value={first.bytes > 0 ? first.done / first.bytes : undefined}
        count={say('files.done', { done: amount(first.done), total: amount(first.bytes) })}
        cancelLabel={say('ui.cancel')}
        onCancel={() => coming.forEach(({ key }) => stop(key))}
      />
    </div>
  )
}
