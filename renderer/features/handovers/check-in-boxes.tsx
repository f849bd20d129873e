import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { CheckIn } from './check-ins.ts'
import styles from './handovers.module.css'

/** Which of the follow-ups are made: all of them, unless it is said otherwise. */
export const CheckInBoxes = ({
  checkIns,
  left,
  onChange,
  today,
}: {
  readonly checkIns: readonly CheckIn[]
  /** Places of those that are not made. */
  readonly left: ReadonlySet<number>
  readonly onChange: (left: ReadonlySet<number>) => void
  readonly today: string
}) => {
  const say = useSay()
  const dates = useDates()
  return (
    <fieldset className={styles.boxes}>
      <legend className={styles.legend}>{say('handovers.write.checkins')}</legend>
      {checkIns.map(({ text, on }, at) => (
        <Checkbox
          key={at}
          label={say('handovers.checkin.on', { text, date: dates.medium(on, today) })}
          checked={!left.has(at)}
          onChange={(is) => onChange(new Set(is ? [...left].filter((one) => one !== at) : [...left, at]))}
        />
      ))}
    </fieldset>
  )
}
