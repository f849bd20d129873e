/** The days agreed before, folded: which it was, who agreed to another, when, and why. */
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import styles from './ledger.module.css'

export const EarlierDays = ({ followUp, today }: { readonly followUp: FollowUp; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const { earlier, personName, by } = followUp
  return (
    <details className={styles.earlier}>
      <summary>{say('follow-ups.ledger.earlier', { count: earlier.length })}</summary>
      <ol>
        {earlier.map(({ id, due, agreedBy, agreedOn, why }) => (
          <li key={id}>
            {due === null
              ? say('follow-ups.ledger.earlier.undated')
              : say('follow-ups.ledger.earlier.day', { date: dates.medium(due, today) })}{' '}
            {say(`follow-ups.ledger.agreed.${agreedBy}`, {
              by,
              name: shorten(personName, 40),
              date: dates.medium(agreedOn, today),
            })}
            {why !== '' && ` ${say('follow-ups.why.because', { why })}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
