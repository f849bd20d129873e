/** When nothing is told: the quiet hours, and the days off. */
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Settings } from '../../../shared/contract/drafts.ts'
import { Clock } from '../../../shared/contract/fields.ts'
import { useSay } from '../../lib/say.ts'
import { Chip } from '../../ui/chip.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './reminders.module.css'

type Set = (change: Partial<Settings>) => void
type Props = { readonly chosen: Settings; readonly set: Set }

/** Taken over when the field is left: on its way to 22:00 it says 02:00. */
const Time = ({
  label,
  value,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly onChoose: (time: string) => void
}) => {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const time = typed ?? value
  const isTime = Clock.safeParse(time).success
  const take = (): void => {
    if (typed === null || !isTime) return
    if (typed !== value) onChoose(typed)
    setTyped(null)
  }
  return (
    <TextField
      label={label}
      type="time"
      value={time}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        else if (event.key === 'Escape') setTyped(null)
      }}
      error={isTime ? undefined : say('settings.remind-at.wrong')}
      className={styles.time}
    />
  )
}

const usually = { from: '21:00', to: '07:30' }

/** The hour of the day itself, and of what is told before it. */
export const RemindAt = ({ chosen: { remindAt }, set }: Props) => {
  const say = useSay()
  return <Time label={say('settings.remind-at')} value={remindAt} onChoose={(time) => set({ remindAt: time })} />
}

export const QuietHours = ({ chosen: { quiet }, set }: Props) => {
  const say = useSay()
  return (
    <>
      <Switch
        label={say('reminders.quiet')}
        hint={say('reminders.quiet.hint')}
        checked={quiet !== null}
        onChange={(on) => set({ quiet: on ? usually : null })}
      />
      {quiet && (
        <div className={styles.times}>
          <Time
            label={say('reminders.quiet.from')}
            value={quiet.from}
            onChoose={(from) => set({ quiet: { ...quiet, from } })}
          />
          <Time
            label={say('reminders.quiet.to')}
            value={quiet.to}
            onChoose={(to) => set({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
    </>
  )
}

export const WorkingDays = ({ chosen: { workingDays, daysOff }, set }: Props) => {
  const say = useSay()
  const { formatDate } = useIntl()
  // 2001 began with a Monday
  const name = (day: number): string => formatDate(Date.UTC(2001, 0, day, 12), { weekday: 'long', timeZone: 'UTC' })
  const toggle = (day: number, on: boolean): void =>
    set({ workingDays: [1, 2, 3, 4, 5, 6, 7].filter((each) => (each === day ? on : workingDays.includes(each))) })
  return (
    <>
      <div role="group" aria-label={say('reminders.days')}>
        <p className={styles.label}>{say('reminders.days')}</p>
        <div className={styles.chips}>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Chip key={day} yes={workingDays.includes(day)} onChange={(on) => toggle(day, on)} className={styles.chip}>
              {name(day)}
            </Chip>
          ))}
        </div>
      </div>
      <RadioGroup
        label={say('reminders.days-off')}
        value={daysOff}
        onChange={(how) => set({ daysOff: how })}
        options={(['as-usual', 'before'] as const).map((value) => ({
          value,
          label: say(`reminders.days-off.${value}`),
          hint: say(`reminders.days-off.${value}.hint`),
        }))}
      />
    </>
  )
}
