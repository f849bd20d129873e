import { handoverNouns, type HandoverNoun } from '../../../shared/contract/handovers.ts'
import { useSay } from '../../lib/say.ts'
import styles from './handovers.module.css'

export const CountList = ({
  counts,
}: {
  readonly counts: readonly { readonly noun: HandoverNoun; readonly count: number }[]
}) => {
  const say = useSay()
  if (counts.length === 0) return null
  return (
    <ul className={styles.counts}>
      {counts.map(({ noun, count }) => (
        <li key={noun}>{say('handovers.count', { noun: say(`handovers.noun.${noun}`), count })}</li>
      ))}
    </ul>
  )
}

/** How many of each there are, in the order they are looked over. */
export const Counts = ({ lines }: { readonly lines: readonly { readonly noun: HandoverNoun }[] }) => (
  <CountList
    counts={handoverNouns
      .map((noun) => ({ noun, count: lines.filter((line) => line.noun === noun).length }))
      .filter(({ count }) => count > 0)}
  />
)
