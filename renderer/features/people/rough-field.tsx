import type { ReactNode } from 'react'
import { useSay } from '../../lib/say.ts'
import { TextField } from '../../ui/text-field.tsx'
import { readRough, useRough } from './rough-date.ts'
import { useOrder } from '../../lib/date-order.ts'
import { isSurelyWrong } from '../../lib/spoken-day.ts'

/** A year, a month or a day, echoed back in full. */
export const RoughField = ({
  label,
  value,
  onChange,
  today,
  asked,
  error,
}: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly today: string
  readonly asked: boolean
  /** Wrong for another reason than how it is written. */
  readonly error?: string | undefined
}) => {
  const say = useSay()
  const rough = useRough()
  const { date, problem } = readRough(value, today, useOrder())
  const wrong = problem !== undefined && (asked || isSurelyWrong(problem)) ? say(problem) : error
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      placeholder={say('people.rough.placeholder')}
      hint={date === null ? undefined : rough(date)}
      error={wrong}
    />
  )
}
