/** Another word for a tag, everywhere. Where the word is taken already the two can become one. */
import { useState } from 'react'
import { Word } from '../../../shared/contract/fields.ts'
import type { Tag } from '../../../shared/contract/tags.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Note } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

export const RenameTag = ({
  tag,
  all,
  onDone,
}: {
  readonly tag: Tag
  readonly all: readonly Tag[]
  readonly onDone: () => void
}) => {
  const say = useSay()
  const rename = useUndoable('tags.rename')
  const [word, setWord] = useState(tag.name)
  const to = word.trim()
  const isTaken = to !== tag.name && all.some(({ name }) => name === to)
  const problem = Word.safeParse(to).success ? undefined : say(to === '' ? 'tags.rename.empty' : 'tags.rename.too-long')
  const names = { name: shorten(tag.name, 60), to: shorten(to, 60) }
  const save = async (): Promise<boolean> => {
    if (problem !== undefined) return false
    if (to === tag.name) return true
    const said = say(isTaken ? 'tags.said.merged' : 'tags.said.renamed', names)
    return (await rename({ from: tag.name, to, merge: isTaken }, said)) !== undefined
  }
  return (
    <InlineForm
      label={say('tags.rename.of', { name: names.name })}
      saveLabel={isTaken ? say('tags.merge') : undefined}
      onSave={save}
      onDone={onDone}
    >
      <TextField
        label={say('tags.rename')}
        hideLabel
        voice="words"
        dir="auto"
        maxLength={200}
        value={word}
        onChange={setWord}
        error={problem}
      />
      <div aria-live="polite">{isTaken && <Note>{say('tags.merge.words', names)}</Note>}</div>
    </InlineForm>
  )
}
