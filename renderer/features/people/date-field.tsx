/** A date as people say it, echoed back in full while it is typed. */
import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { readDate } from '../../lib/read-jot/index.ts'
import type { DateOrder } from '../../lib/read-jot/index.ts'
import { useSay } from '../../lib/say.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useOrder } from './spelled.ts'

/** `problem` is a message; without a day and without a problem nothing was typed. */
export type DayRead = { readonly day: string | null; readonly problem?: string }

/** A whole day: next Thursday, 12 June, in two weeks. */
export const readDay = (text: string, today: string, order: DateOrder): DayRead => {
  if (text.trim() === '') return { day: null }
  const read = readDate(text, today, { order })
  if (read === undefined) return { day: null, problem: 'people.date.unclear' }
  if ('error' in read) return { day: null, problem: 'people.problem.no-such-date' }
  if (read.iso === undefined) return { day: null, problem: 'people.date.needsDay' }
  return { day: read.iso }
}

export const DateField = ({
  label,
  hideLabel,
  value,
  onChange,
  today,
  asked,
  placeholder,
  hint,
  className,
}: {
  readonly label: ReactNode
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
  readonly today: string
  /** Saving was tried: what is wrong is now said as an error. */
  readonly asked: boolean
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly className?: string | undefined
}) => {
  const say = useSay()
  const dates = useDates()
  const { day, problem } = readDay(value, today, useOrder())
  const wrong = problem !== undefined && (asked || problem === 'people.problem.no-such-date')
  return (
    <div className={className}>
      <TextField
        label={label}
        hideLabel={hideLabel}
        value={value}
        onChange={onChange}
        placeholder={placeholder ?? say('people.date.placeholder')}
        hint={day === null ? hint : dates.full(day)}
        error={wrong ? say(problem) : undefined}
      />
    </div>
  )
}
