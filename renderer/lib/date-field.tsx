/** A date as well as it is known, typed as people say it; what else may be meant is offered beside it. */
import type { ReactNode } from 'react'
import type { Meaning } from '../../shared/model/spoken/reading.ts'
import { TextField } from '../ui/text-field.tsx'
import { DateChoices } from './date-choices.tsx'
import { useSay } from './say.ts'
import { useSpell } from './spelling.ts'
import { isSurelyWrong } from './spoken-day.ts'
import type { TypedDate, TypedRead } from './typed-date.ts'

/** What was read, as far as a field shows it. */
export type ReadInField =
  | Exclude<TypedRead, { kind: 'date' }>
  | Pick<Extract<TypedRead, { kind: 'date' }>, 'kind' | 'other'>

export type DateFieldProps = {
  readonly label: ReactNode
  readonly typed: TypedDate
  readonly read: ReadInField
  readonly onChange: (typed: TypedDate) => void
  readonly asked: boolean
  readonly placeholder?: string
  /** What was understood, in full. */
  readonly echo?: string | undefined
  /** Wrong for another reason than how it is written; said when saving was tried. */
  readonly error?: string | undefined
}

export const DateField = ({ label, typed, read, onChange, asked, placeholder, echo, error }: DateFieldProps) => {
  const say = useSay()
  const spell = useSpell()
  const wrong = read.kind === 'problem' ? read.problem : undefined
  const choices = read.kind === 'problem' ? read.choices : read.kind === 'date' ? read.other : []
  const saysWrong = wrong !== undefined && (asked || choices.length > 0 || isSurelyWrong(wrong))
  const words = ({ date, dated }: Meaning): string => spell(dated ?? date)
  return (
    <div>
      <TextField
        label={label}
        placeholder={placeholder}
        value={typed.text}
        onChange={(text) => onChange({ text })}
        spellCheck={false}
        maxLength={200}
        hint={echo}
        error={saysWrong ? say(wrong) : asked ? error : undefined}
      />
      <DateChoices
        choices={choices}
        words={words}
        isOther={read.kind === 'date'}
        onChoose={(meant) => onChange({ text: words(meant), meant })}
      />
    </div>
  )
}
