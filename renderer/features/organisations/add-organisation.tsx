import { useState, type RefObject } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import type { OrganisationLine } from '../../../shared/contract/organisations.ts'
import { fold } from '../../../shared/model/names.ts'
import { AppError } from '../../../shared/result.ts'
import { problemId } from '../../lib/field-problem.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './list.module.css'

/** One field at the head of the list: a name and Enter. A name that is taken is added twice only when that is meant. */
export const AddOrganisation = ({
  field,
  all,
  onAdded,
}: {
  readonly field: RefObject<HTMLInputElement | null>
  readonly all: readonly OrganisationLine[]
  readonly onAdded: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const add = useUndoable('organisations.add')
  const [name, setName] = useState('')
  const [isTaken, setTaken] = useState(false)
  const problem = name === '' ? undefined : problemId(Name, name)
  const known = isTaken ? all.find((one) => fold(one.name) === fold(name.trim())) : undefined
  const clear = (): void => {
    setName('')
    setTaken(false)
  }
  const send = async (twice: boolean): Promise<void> => {
    if (name.trim() === '' || problem) return
    const done = say('organisations.added', { name: shorten(name.trim(), 60) })
    const added = await add({ fields: { name: name.trim() }, twice }, done, (error) => {
      const taken = error instanceof AppError && error.failure.fields?.['name'] === 'taken'
      if (taken) setTaken(true)
      return taken
    })
    if (!added) return
    clear()
    onAdded()
    go.organisation(added.id)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send(false)
      }}
    >
      <TextField
        ref={field}
        label={say('organisations.add')}
        hideLabel
        icon="plus"
        className={styles.add}
        placeholder={say('organisations.add')}
        dir="auto"
        enterKeyHint="done"
        value={name}
        onChange={(text) => {
          setName(text)
          setTaken(false)
        }}
        error={
          problem && problem !== 'people.problem.empty'
            ? say(problem)
            : known && say('organisations.taken', { name: shorten(known.name, 60) })
        }
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear()
        }}
      />
      {known && (
        <div className={styles.taken}>
          <Button
            size="small"
            onClick={() => {
              clear()
              go.organisation(known.id)
            }}
          >
            {say('organisations.taken.open')}
          </Button>
          <Button kind="plain" size="small" onClick={() => void send(true)}>
            {say('organisations.taken.add')}
          </Button>
        </div>
      )}
    </form>
  )
}
