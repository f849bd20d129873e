import type { ReactNode } from 'react'
import { useSay } from './say.ts'
import { TextField } from '../ui/text-field.tsx'
import { readRough, useRough } from './rough-date.ts'
import { useOrder } from './date-order.ts'
import { isSurelyWrong } from './spoken-day.ts'

/** A year, a month or a day, echoed back in full. */
export const RoughField = ({
  label,
  value,
  onChange,
  today,
  asked,
  placeholder,
  error,
}: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly today: string
  readonly asked: boolean
  /** Left out: what can be written. */
  readonly placeholder?: string
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
      placeholder={placeholder ?? say('people.rough.placeholder')}
      hint={date === null ? undefined : rough(date)}
      error={wrong}
    />
  )
}
