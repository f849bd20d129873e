import { useState } from 'react'
import { Body } from '../../../shared/contract/fields.ts'
import type { Organisation } from '../../../shared/contract/organisations.ts'
import { problemId } from '../../lib/field-problem.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { useEditing } from '../../lib/use-editing.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './organisation.module.css'

const Writing = ({ organisation, onDone }: { readonly organisation: Organisation; readonly onDone: () => void }) => {
  const say = useSay()
  const edit = useUndoable('organisations.edit')
  const [note, setNote] = useState(organisation.note)
  const problem = problemId(Body, note)
  const save = async (): Promise<boolean> => {
    if (problem) return false
    const done = say('organisations.saved', { name: shorten(organisation.name, 60) })
    return (await edit({ id: organisation.id, fields: { note } }, done)) !== undefined
  }
  return (
    <InlineForm label={say('organisations.note.edit')} onSave={save} onDone={onDone} className={styles.note}>
      <TextArea
        label={say('organisations.note')}
        rows={3}
        dir="auto"
        value={note}
        onChange={setNote}
        error={problem && say(problem)}
      />
    </InlineForm>
  )
}

/** What is noted of it: written where it is read. */
export const Note = ({ organisation }: { readonly organisation: Organisation }) => {
  const say = useSay()
  const { open, start, stop, home } = useEditing<HTMLButtonElement>()
  if (open) return <Writing organisation={organisation} onDone={stop} />
  const isEmpty = organisation.note.trim() === ''
  // one button, whatever it says: it keeps the focus when the first words have been saved
  return (
    <div className={isEmpty ? styles.addNote : styles.noted}>
      {!isEmpty && (
        <p className={styles.words} dir="auto">
          {organisation.note}
        </p>
      )}
      <Button key="write" ref={home} kind="plain" size="small" onClick={start} data-print="no">
        {say(isEmpty ? 'organisations.note.add' : 'organisations.note.edit')}
      </Button>
    </div>
  )
}
