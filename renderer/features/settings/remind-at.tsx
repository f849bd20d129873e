import { useState } from 'react'
import { Clock } from '../../../shared/contract/fields.ts'
import { useSay } from '../../lib/say.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './settings.module.css'

/**
 * Taken over when the field is left or Enter pressed, not while typing: on its way to 10:30 the field says 01:30, and a time that has
 * passed would raise the day's reminders.
 */
export const RemindAt = ({
  chosen,
  onChoose,
}: {
  readonly chosen: string
  readonly onChoose: (time: string) => void
}) => {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const time = typed ?? chosen
  const isTime = Clock.safeParse(time).success
  const take = (): void => {
    if (typed === null || !isTime) return
    if (typed !== chosen) onChoose(typed)
    setTyped(null)
  }
  return (
    <TextField
      label={say('settings.remind-at')}
      type="time"
      value={time}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        else if (event.key === 'Escape') setTyped(null)
      }}
      hint={say('settings.remind-at.hint')}
      error={isTime ? undefined : say('settings.remind-at.wrong')}
      className={styles.short}
    />
  )
}
