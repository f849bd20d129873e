import { Progress } from '../../ui/progress.tsx'
import { useSay } from '../say.ts'
import { useSlow } from '../use-slow.ts'
import styles from './viewer.module.css'
import { useAmount } from '../written.ts'

export const Reading = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const say = useSay()
  const amount = useAmount()
  if (!useSlow(true)) return null
  return (
    <div className={styles.reading}>
      <Progress
        what={say('files.reading')}
        value={done / total}
        count={say('files.done', { done: amount(done), total: amount(total) })}
      />
    </div>
  )
}
