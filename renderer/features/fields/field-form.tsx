/** A field being made or changed: its name, what it holds, and where it stands. */
import { useState } from 'react'
import { fieldAppliesTo } from '../../../shared/contract/custom-fields.ts'
import type { Field, FieldApplies, FieldKind } from '../../../shared/contract/custom-fields.ts'
import { Name, Word } from '../../../shared/contract/fields.ts'
import { fieldKinds } from '../../../shared/model/fields/value.ts'
import { z } from '../../../shared/zod.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemWith } from './problem.ts'

const Choices = z
  .array(Word)
  .min(1, 'no-choices')
  .max(100, 'too-long')
  .refine((all) => new Set(all).size === all.length, 'twice')

export const FieldForm = ({ field, onDone }: { readonly field?: Field; readonly onDone: () => void }) => {
  const say = useSay()
  const add = useUndoable('customFields.add')
  const edit = useUndoable('customFields.edit')
  const [name, setName] = useState(field?.name ?? '')
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'text')
  const [applies, setApplies] = useState<FieldApplies>(field?.applies ?? 'person')
  const [lines, setLines] = useState(field?.choices.join('\n') ?? '')
  const [asked, setAsked] = useState(false)
  const choices = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const nameProblem = problemWith(Name, name)
  const choicesProblem = kind === 'choice' ? problemWith(Choices, choices) : undefined
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (nameProblem || choicesProblem) return false
    const given = { name: name.trim(), applies, choices: kind === 'choice' ? choices : [] }
    const said = say(field ? 'fields.said.saved' : 'fields.said.added', { name: shorten(name.trim()) })
    return (await (field ? edit({ id: field.id, ...given }, said) : add({ kind, ...given }, said))) !== undefined
  }
  return (
    <InlineForm
      label={field ? say('fields.edit', { name: shorten(field.name) }) : say('fields.add')}
      onSave={save}
      onDone={onDone}
    >
      <TextField
        label={say('fields.name')}
        placeholder={say('fields.name.example')}
        dir="auto"
        value={name}
        onChange={setName}
        error={nameProblem && asked ? say(nameProblem) : undefined}
      />
      <Fields>
        {!field && (
          <Select
            label={say('fields.kind')}
            options={fieldKinds.map((value) => ({ value, label: say(`fields.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        )}
        <Select
          label={say('fields.applies')}
          options={fieldAppliesTo.map((value) => ({ value, label: say(`fields.applies.${value}`) }))}
          value={applies}
          onChange={setApplies}
        />
      </Fields>
      {kind === 'choice' && (
        <TextArea
          label={say('fields.choices')}
          hint={say('fields.choices.hint')}
          voice="tool"
          dir="auto"
          value={lines}
          onChange={setLines}
          error={choicesProblem && asked ? say(choicesProblem) : undefined}
        />
      )}
    </InlineForm>
  )
}
