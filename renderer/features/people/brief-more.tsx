import { useGo } from '../../lib/go.ts'
import type { PersonTab } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import styles from './brief.module.css'

/** The brief is one page: what did not fit is counted, and one press away. */
export const More = ({ count, id, tab }: { readonly count: number; readonly id: string; readonly tab: PersonTab }) => {
  const say = useSay()
  const go = useGo()
  if (count <= 0) return null
  return (
    <button type="button" className={styles.more} onClick={() => go.person(id, tab)}>
      {say('people.brief.more', { count })}
    </button>
  )
}
