/** A sign of commitment: which, and what it was. */
import { useState } from 'react'
import { commitments, type Commitment } from '../../../shared/model/evidence.ts'
import { Fields, InlineForm } from '../inline-form.tsx'
import { useSay } from '../say.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

export const CommitmentForm = ({
  onSave,
  onDone,
}: {
  readonly onSave: (kind: Commitment, words: string) => Promise<boolean>
  readonly onDone: () => void
}) => {
  const say = useSay()
  const [kind, setKind] = useState<Commitment>(commitments[0])
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const isMissing = kind === 'other' && words.trim() === ''
  const save = async (): Promise<boolean> => {
    setAsked(true)
    return !isMissing && onSave(kind, words.trim())
  }
  return (
    <InlineForm label={say('signal.commitment')} onSave={save} onDone={onDone}>
      <Fields>
        <Select
          label={say('signal.which')}
          options={commitments.map((value) => ({ value, label: say(`signal.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={say('signal.words')}
          placeholder={say('signal.words.optional')}
          value={words}
          onChange={setWords}
          maxLength={500}
          dir="auto"
          error={asked && isMissing ? say('signal.problem.words') : undefined}
        />
      </Fields>
    </InlineForm>
  )
}
