/** What may be meant besides, or instead, as buttons: nothing uncertain is taken without being asked about. */
import { Button } from '../ui/button.tsx'
import styles from './date-choices.module.css'
import { useSay } from './say.ts'

export const DateChoices = <Choice,>({
  choices,
  words,
  isOther,
  onChoose,
}: {
  readonly choices: readonly Choice[]
  readonly words: (choice: Choice) => string
  /** Besides what was understood, not instead of it. */
  readonly isOther: boolean
  readonly onChoose: (choice: Choice) => void
}) => {
  const say = useSay()
  if (choices.length === 0) return null
  return (
    <div role="group" aria-label={say('dates.choices')} className={styles.choices}>
      {isOther && <span className={styles.or}>{say('dates.choices.or')}</span>}
      {choices.slice(0, 4).map((choice) => (
        <Button key={words(choice)} size="small" onClick={() => onChoose(choice)}>
          {words(choice)}
        </Button>
      ))}
    </div>
  )
}
