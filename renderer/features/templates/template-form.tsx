/** A template being written: its name, what it is for, its text with places to fill, and the tags it brings. */
import { useState } from 'react'
import { entryChannels, type EntryChannel } from '../../../shared/contract/entries.ts'
import { Name, Word } from '../../../shared/contract/fields.ts'
import { TemplateFields, type Template } from '../../../shared/contract/templates.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

export const TemplateForm = ({
  template,
  onDone,
}: {
  readonly template?: Template | undefined
  readonly onDone: () => void
}) => {
  const say = useSay()
  const add = useUndoable('templates.add')
  const edit = useUndoable('templates.edit')
  const [name, setName] = useState(template?.name ?? '')
  const [text, setText] = useState(template?.text ?? '')
  const [channel, setChannel] = useState<EntryChannel | 'any'>(template?.channel ?? 'any')
  const [tags, setTags] = useState(template?.tags.join(', ') ?? '')
  const [asked, setAsked] = useState(false)
  const words = wordsIn(tags)
  const problems = {
    name: Name.safeParse(name).success ? undefined : 'templates.problem.name',
    text: TemplateFields.shape.text.safeParse(text).success
      ? undefined
      : text.trim() === ''
        ? 'templates.problem.text'
        : 'templates.problem.long',
    tags:
      words.every((word) => Word.safeParse(word).success) && words.length <= 100 ? undefined : 'tags.rename.too-long',
  }
  const told = (problem: string | undefined): string | undefined => (asked && problem ? say(problem) : undefined)
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (problems.name || problems.text || problems.tags) return false
    const fields = { name: name.trim(), text, channel: channel === 'any' ? null : channel, tags: [...words] }
    const said = say('templates.said.saved', { name: shorten(fields.name, 60) })
    const done = template ? await edit({ id: template.id, ...fields }, said) : await add(fields, said)
    return done !== undefined
  }
  return (
    <InlineForm
      label={template ? say('templates.edit.of', { name: shorten(template.name, 60) }) : say('templates.add')}
      onSave={save}
      onDone={onDone}
    >
      <TextField
        label={say('templates.name')}
        voice="words"
        dir="auto"
        maxLength={1000}
        value={name}
        onChange={setName}
        error={told(problems.name)}
      />
      <TextArea
        label={say('templates.text')}
        hint={say('templates.text.hint')}
        rows={4}
        dir="auto"
        value={text}
        onChange={setText}
        error={told(problems.text)}
      />
      <Fields>
        <Select
          label={say('templates.channel')}
          value={channel}
          onChange={setChannel}
          options={[
            { value: 'any' as const, label: say('templates.channel.any') },
            ...entryChannels.map((value) => ({ value, label: say(`jot.channel.${value}`) })),
          ]}
        />
        <TextField
          label={say('templates.tags')}
          hint={say('templates.tags.hint')}
          dir="auto"
          value={tags}
          onChange={setTags}
          error={told(problems.tags)}
        />
      </Fields>
    </InlineForm>
  )
}
