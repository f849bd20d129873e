/** A list gets its name, or another one. */
import { useState } from 'react'
import { DoDialog } from '../../lib/do-dialog.tsx'
import { useSay } from '../../lib/say.ts'
import { TextField } from '../../ui/text-field.tsx'

/** As the contract has it. */
const most = 200

export const NameDialog = ({
  title,
  words,
  name: before,
  onSave,
  onDone,
}: {
  readonly title: string
  readonly words?: string | undefined
  readonly name: string
  /** Resolves to true when it was saved. */
  readonly onSave: (name: string) => Promise<boolean>
  readonly onDone: () => void
}) => {
  const say = useSay()
  const [name, setName] = useState(before)
  const [asked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isEmpty = name.trim() === ''
  const save = async (): Promise<void> => {
    setAsked(true)
    if (isEmpty || isBusy) return
    setBusy(true)
    const done = await onSave(name.trim())
    setBusy(false)
    if (done) onDone()
  }
  return (
    <DoDialog
      title={title}
      description={words}
      size="small"
      label={say('lists.save.do')}
      busy={isBusy}
      onDo={save}
      onCancel={onDone}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={say('lists.name')}
          placeholder={say('lists.name.example')}
          value={name}
          onChange={setName}
          maxLength={most}
          dir="auto"
          error={asked && isEmpty ? say('lists.name.empty') : undefined}
        />
      </form>
    </DoDialog>
  )
}
