/** A set of fields in Settings: its name and what is in it. */
import { useEffect, useRef, useState } from 'react'
import type { Field, FieldSet } from '../../../shared/contract/custom-fields.ts'
import { Name } from '../../../shared/contract/fields.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Clip } from '../../ui/clip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './fields.module.css'
import { problemWith } from './problem.ts'

export const SetRow = ({ set, fields }: { readonly set: FieldSet; readonly fields: readonly Field[] }) => {
  const say = useSay()
  const remove = useUndoable('fieldSets.remove')
  const line = useRef<HTMLLIElement>(null)
  const [isWriting, setWriting] = useState(false)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isWriting) line.current?.querySelector('button')?.focus()
    was.current = isWriting
  }, [isWriting])
  const name = shorten(set.name)
  const names = fields.filter(({ id }) => set.fields.includes(id)).map((field) => shorten(field.name, 40))
  return (
    <li ref={line} {...lineMark}>
      {isWriting ? (
        <SetForm set={set} fields={fields} onDone={() => setWriting(false)} />
      ) : (
        <Row
          title={<Clip>{set.name}</Clip>}
          why={names.length === 0 ? say('fields.sets.empty') : names.join(', ')}
          onOpen={() => setWriting(true)}
          action={
            <>
              <IconButton icon="edit" label={say('fields.edit', { name })} onClick={() => setWriting(true)} />
              <IconButton
                icon="trash"
                label={say('fields.remove', { name })}
                onClick={() => void remove({ id: set.id }, say('fields.sets.said.removed', { name }))}
              />
            </>
          }
        />
      )}
    </li>
  )
}

export const SetForm = ({
  set,
  fields,
  onDone,
}: {
  readonly set?: FieldSet
  readonly fields: readonly Field[]
  readonly onDone: () => void
}) => {
  const say = useSay()
  const add = useUndoable('fieldSets.add')
  const edit = useUndoable('fieldSets.edit')
  const [name, setName] = useState(set?.name ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(set?.fields ?? [])
  const [asked, setAsked] = useState(false)
  const problem = problemWith(Name, name)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problem) return false
    // in the order the fields stand in
    const ids = fields.map(({ id }) => id).filter((id) => chosen.includes(id))
    const given = { name: name.trim(), fields: ids }
    const said = say(set ? 'fields.said.saved' : 'fields.said.added', { name: shorten(given.name) })
    return (await (set ? edit({ id: set.id, ...given }, said) : add(given, said))) !== undefined
  }
  return (
    <InlineForm
      label={set ? say('fields.edit', { name: shorten(set.name) }) : say('fields.sets.add')}
      onSave={save}
      onDone={onDone}
    >
      <TextField
        label={say('fields.name')}
        placeholder={say('fields.sets.example')}
        dir="auto"
        value={name}
        onChange={setName}
        error={problem && asked ? say(problem) : undefined}
      />
      <fieldset className={styles.picks}>
        <legend>{say('fields.sets.fields')}</legend>
        {fields.map((field) => (
          <Checkbox
            key={field.id}
            label={<bdi>{field.name}</bdi>}
            checked={chosen.includes(field.id)}
            onChange={(on) => setChosen(on ? [...chosen, field.id] : chosen.filter((id) => id !== field.id))}
          />
        ))}
      </fieldset>
    </InlineForm>
  )
}
