/** A name for someone who had none: one line, where one reads. */
import { useState } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { TextField } from '../../ui/text-field.tsx'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'

export const RelativeName = ({
  id,
  name: called,
  onDone,
}: {
  readonly id: string
  /** What they are called until now. */
  readonly name: string
  readonly onDone: () => void
}) => {
  const say = useSay()
  const giveName = useUndoable('relatives.giveName')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const problem = problemId(Name, name)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problem) return false
    return (
      (await giveName({ personId: id, name: name.trim() }, say('ties.relative.named', { name: short(name) }))) !==
      undefined
    )
  }
  return (
    <InlineForm label={say('ties.relative.giveNameOf', { name: short(called) })} onSave={save} onDone={onDone}>
      <TextField
        label={say('ties.relative.name')}
        dir="auto"
        voice="words"
        value={name}
        onChange={setName}
        error={asked && problem ? say(problem) : undefined}
      />
    </InlineForm>
  )
}
