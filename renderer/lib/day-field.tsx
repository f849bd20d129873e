/** A day typed as people say it, and said back in full while it is typed. */
import type { ReactNode } from 'react'
import { TextField } from '../ui/text-field.tsx'
import { DateChoices } from './date-choices.tsx'
import { useOrder } from './date-order.ts'
import { useDates } from './dates.ts'
import { useSay } from './say.ts'
import { isSurelyWrong, readDay } from './spoken-day.ts'

export type DayFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly today: string
  /** Which side of today a bare "Tuesday" is on. */
  readonly tense: 'past' | 'future'
  /** Saving was tried: what is missing is now said as an error. */
  readonly asked: boolean
  readonly placeholder?: string
  /** Shown while the field says no day. */
  readonly hint?: ReactNode
  /** Wrong for another reason than how it is written; said when saving was tried. */
  readonly error?: string | undefined
}

export const DayField = ({ label, value, onChange, today, tense, asked, placeholder, hint, error }: DayFieldProps) => {
  const say = useSay()
  const dates = useDates()
  const { day, problem, choices } = readDay(value, { today, tense, order: useOrder() })
  const isWrong = problem !== undefined && (asked || choices.length > 0 || isSurelyWrong(problem))
  return (
    <div>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder ?? say('people.date.placeholder')}
        hint={day === null ? hint : dates.full(day)}
        error={isWrong ? say(problem) : asked ? error : undefined}
      />
      <DateChoices
        choices={choices}
        words={dates.full}
        isOther={day !== null}
        onChoose={(choice) => onChange(dates.full(choice))}
      />
    </div>
  )
}
