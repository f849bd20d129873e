/** A day some years have not got, such as 29 February: where it is kept in those is asked, never guessed. */
import type { Missing } from '../../../shared/contract/dates.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './jot.module.css'

export const MissingPanel = ({
  title,
  date,
  onChoose,
}: {
  readonly title: string
  readonly date: PartialDate
  readonly onChoose: (missing: Missing) => void
}) => {
  const say = useSay()
  const calendar = (date.form === 'on' && date.calendar) || 'gregory'
  const kind = calendar === 'gregory' ? 'leap' : 'missing'
  const question = say(`jot.${kind}.ask`, { title })
  return (
    <div className={styles.panel} role="group" aria-label={question}>
      <p className={styles.question}>{question}</p>
      {(['earlier', 'later', 'omit'] as const).map((missing, at) => (
        <Button key={missing} autoFocus={at === 0} onClick={() => onChoose(missing)}>
          {say(`jot.${kind}.${missing}`)}
        </Button>
      ))}
    </div>
  )
}
