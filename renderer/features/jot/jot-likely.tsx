/** Whom one has probably just spoken with: a key each, while nothing is written and nobody takes part. */
import type { Likely } from '../../../shared/contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { ariaKeys } from '../../ui/keys.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './jot-likely.module.css'

const useWhyLikely = (today: string): ((because: Likely['because']) => string) => {
  const say = useSay()
  const dates = useDates()
  return (because) => {
    if (because.of === 'page') return say('jot.likely.page')
    if (because.of !== 'meeting') return say(`jot.likely.${because.of}`, { when: dates.relative(because.at, today) })
    const title = because.title === '' ? say('jot.likely.meeting') : isolated(shorten(because.title, 40))
    return say(`jot.likely.meeting.${because.when}`, { title, time: dates.time(because.at) })
  }
}

export type JotLikelyProps = {
  readonly people: readonly Likely[]
  readonly today: string
  readonly onChoose: (person: Likely) => void
}

export const JotLikely = ({ people, today, onChoose }: JotLikelyProps) => {
  const say = useSay()
  const why = useWhyLikely(today)
  return (
    <div role="group" aria-label={say('jot.likely')} className={styles.likely}>
      <p className={styles.likelyAsk}>{say('jot.likely')}</p>
      {people.map((person, at) => (
        <button
          key={person.id}
          type="button"
          className={styles.likelyOne}
          aria-keyshortcuts={ariaKeys(`Alt+${at + 1}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <bdi className={styles.likelyName}>{person.name}</bdi>
          <span className={styles.likelyWhy}>{why(person.because)}</span>
          <KeyCaps keys={`Alt+${at + 1}`} className={styles.likelyKey} />
        </button>
      ))}
    </div>
  )
}
