/** What the boundaries say of a gift, for each it concerns; where it is a no, what can be given instead. */
import type { Gift } from '../../../shared/contract/boundaries.ts'
import { isolated } from '../../lib/isolated.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Note } from '../../ui/text.tsx'
import styles from './boundaries.module.css'
import { refused } from './gift-draft.ts'
import type { CheckedAs } from './use-checked.ts'
import { useVerdictWords } from './verdict-words.ts'

type Props = CheckedAs & { readonly direction: Gift['direction'] }

export const Verdict = ({ checked, isWaiting, error, direction }: Props) => {
  const say = useSay()
  const words = useVerdictWords()
  const isNo = checked !== undefined && refused(checked).length > 0
  return (
    <section className={styles.verdict} aria-label={say('boundaries.verdict.asks')} data-no={isNo ? '' : undefined}>
      <div aria-live="polite">
        {isWaiting && <Note>{say('boundaries.verdict.waits')}</Note>}
        {error && <Note>{say(failureId(error))}</Note>}
        {checked && (
          <ul>
            {checked.map((one) => {
              const verdict = words.head(one, direction)
              const name = isolated(shorten(one.name, 60))
              return (
                <li key={one.personId}>
                  <p className={styles.head}>
                    {checked.length === 1 ? verdict : say('boundaries.verdict.of', { name, verdict })}
                  </p>
                  {words.why(one).map((sentence) => (
                    <p key={sentence} className={styles.why} dir="auto">
                      {sentence}
                    </p>
                  ))}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </section>
  )
}
