/** A day typed as people say it, and said back in full while it is typed. */
import { addMonths, formatDate } from '../../shared/model/days.ts'
import { isRealDate } from '../../shared/model/partial-date.ts'
import { TextField } from '../ui/text-field.tsx'
import { useDates } from './dates.ts'
import { readDate } from './read-jot/index.ts'
import { useSay } from './say.ts'

/** `day` is null while the field is empty or says no day; then `problem` tells which. */
export type SaidDay = {
  readonly text: string
  readonly day: string | null
  readonly problem?: 'no-such-date' | 'not-a-date' | 'no-day' | undefined
}

/**
 * What a text says. A date without its year is the next one, or the last one where `leaning` is `past`: what happened on "4 December"
 * happened last December.
 */
export const readDay = (text: string, today: string, leaning: 'future' | 'past' = 'future'): SaidDay => {
  if (text.trim() === '') return { text, day: null }
  const said = readDate(text, today)
  if (said === undefined) return { text, day: null, problem: 'not-a-date' }
  if ('error' in said) return { text, day: null, problem: 'no-such-date' }
  if (said.iso === undefined) return { text, day: null, problem: 'no-day' }
  if (leaning === 'future' || said.year !== undefined || said.iso <= today) return { text, day: said.iso }
  const { month = 1, day = 1 } = said
  const last = { year: Number(addMonths(said.iso, -12).slice(0, 4)), month, day }
  return isRealDate(last) ? { text, day: formatDate(last) } : { text, day: null, problem: 'no-such-date' }
}

export const DayField = ({
  label,
  said,
  onChange,
  today,
  leaning = 'future',
  hint,
}: {
  readonly label: string
  readonly said: SaidDay
  readonly onChange: (said: SaidDay) => void
  readonly today: string
  readonly leaning?: 'future' | 'past' | undefined
  /** Shown while the field is empty. */
  readonly hint: string
}) => {
  const say = useSay()
  const dates = useDates()
  return (
    <TextField
      label={label}
      value={said.text}
      onChange={(text) => onChange(readDay(text, today, leaning))}
      spellCheck={false}
      maxLength={100}
      hint={said.day === null ? (said.problem ? undefined : hint) : dates.full(said.day)}
      error={said.problem && say(`follow-ups.day.${said.problem}`)}
    />
  )
}
