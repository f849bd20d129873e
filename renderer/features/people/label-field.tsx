import { useId, type ReactNode } from 'react'
import { Line } from '../../../shared/contract/fields.ts'
import { useSay } from '../../lib/say.ts'
import { TextField } from '../../ui/text-field.tsx'
import { problemId } from '../../lib/field-problem.ts'

/** A word of one's own, with the usual ones offered while typing. */
export const LabelField = ({
  label,
  value,
  onChange,
  offers,
  placeholder,
  error,
}: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly offers: readonly string[]
  readonly placeholder: string
  readonly error?: string | undefined
}) => {
  const say = useSay()
  const id = useId()
  const problem = problemId(Line, value)
  return (
    <>
      <TextField
        label={label}
        dir="auto"
        list={id}
        placeholder={placeholder}
        value={value}
        onChange={onChange}
        error={error ?? (problem && say(problem))}
      />
      <datalist id={id}>
        {offers.map((offer) => (
          <option key={offer} value={offer} />
        ))}
      </datalist>
    </>
  )
}
