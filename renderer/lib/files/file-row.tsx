import { useState } from 'react'
import { Body, Name } from '../../../shared/contract/fields.ts'
import type { FileItem } from '../../../shared/contract/files.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDates } from '../dates.ts'
import { InlineForm } from '../inline-form.tsx'
import { localOf } from '../instants.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { useUndoable } from '../undo.ts'
import styles from './files.module.css'
import { Thumbnail } from './thumbnail.tsx'
import { useAmount } from '../written.ts'
import { useKind } from './words.ts'

export type Today = { readonly day: string; readonly zone: string }

export type FileRowProps = {
  readonly file: FileItem
  readonly today: Today
  readonly onOpen: () => void
  readonly onSave: () => void
}

/** One file: what it looks like, what it is called, what it is and since when, and what can be done with it. */
export const FileRow = ({ file, today, onOpen, onSave }: FileRowProps) => {
  const say = useSay()
  const dates = useDates()
  const amount = useAmount()
  const kind = useKind()
  const [isEditing, setEditing] = useState(false)
  const remove = useUndoable('files.remove')
  const name = shorten(file.name, 60)
  const on = localOf(file.createdAt, today.zone)
  const facts = [
    kind(file.type),
    amount(file.bytes),
    file.happenedAt === null
      ? say('files.since', { date: dates.medium(on, today.day) })
      : say('files.ofEntry', { date: dates.medium(file.happenedAt, today.day) }),
  ]
  if (isEditing)
    return (
      <li className={styles.row}>
        <Thumbnail file={file} side="large" />
        <FileForm file={file} onDone={() => setEditing(false)} />
      </li>
    )
  return (
    <li className={styles.row} data-line="" data-thing={`file ${file.id}`}>
      <Thumbnail file={file} side="large" />
      <div className={styles.about}>
        <button type="button" className={styles.name} data-open="" onClick={onOpen}>
          <bdi>{file.name}</bdi>
        </button>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {file.note !== '' && (
          <p className={styles.note} dir="auto">
            {file.note}
          </p>
        )}
      </div>
      <span className={styles.deeds} data-print="no">
        <IconButton icon="save" label={say('files.saveCopyOf', { name })} onClick={onSave} />
        <IconButton icon="edit" label={say('files.editOf', { name })} onClick={() => setEditing(true)} />
        <IconButton
          icon="trash"
          label={say('files.removeOf', { name })}
          onClick={() => void remove({ id: file.id }, say('files.removed', { name }))}
        />
      </span>
    </li>
  )
}

const FileForm = ({ file, onDone }: { readonly file: FileItem; readonly onDone: () => void }) => {
  const say = useSay()
  const edit = useUndoable('files.edit')
  const [name, setName] = useState(file.name)
  const [note, setNote] = useState(file.note)
  const [asked, setAsked] = useState(false)
  const isNamed = Name.safeParse(name).success
  const isNote = Body.safeParse(note).success
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!isNamed || !isNote) return false
    return (await edit({ id: file.id, name, note }, say('files.edited', { name: shorten(name, 60) }))) !== undefined
  }
  return (
    <InlineForm label={say('files.editOf', { name: shorten(file.name, 60) })} onSave={save} onDone={onDone}>
      <TextField
        label={say('files.name')}
        value={name}
        onChange={setName}
        dir="auto"
        maxLength={200}
        error={asked && !isNamed ? say('files.name.empty') : undefined}
      />
      <TextArea label={say('files.note')} rows={2} value={note} onChange={setNote} dir="auto" maxLength={100_000} />
    </InlineForm>
  )
}
