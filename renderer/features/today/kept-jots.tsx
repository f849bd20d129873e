/** Sealed jots that could not be filed: how many, why, and where they are kept. */
import { useQuery } from '@tanstack/react-query'
import { call, useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Note } from '../../ui/text.tsx'
import styles from './today.module.css'

const reasons = ['otherKey', 'damaged', 'newer', 'notNow'] as const

export const KeptJots = () => {
  const say = useSay()
  // whatever is filed or not is told as a change of what is filed
  const { dataUpdatedAt } = useAsk('inbox.filed', {})
  const { data } = useQuery({ queryKey: ['inbox.status', dataUpdatedAt], queryFn: () => call('inbox.status', {}) })
  return reasons
    .filter((reason) => data !== undefined && data.kept[reason] > 0)
    .map((reason) => (
      <Note key={reason} className={styles.missed}>
        {say(`today.locked.kept.${reason}`, { count: data?.kept[reason] ?? 0 })}
      </Note>
    ))
}
