import { useState, type RefObject } from 'react'
import { Name } from '../../../shared/contract/fields.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './people-list.module.css'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'

/** Adds a person by name and goes to their page. */
export const useAddPerson = (): ((name: string) => Promise<boolean>) => {
  const say = useSay()
  const go = useGo()
  const add = useUndoable('people.add')
  return async (typed) => {
    const name = typed.trim()
    const added = await add({ name }, say('people.added', { name: short(name) }))
    if (added) go.person(added.id)
    return added !== undefined
  }
}

/** One field at the head of the list: a name and Enter. */
export const AddPerson = ({
  field,
  onAdded,
}: {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onAdded: () => void
}) => {
  const say = useSay()
  const addPerson = useAddPerson()
  const [name, setName] = useState('')
  const problem = name === '' ? undefined : problemId(Name, name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '' || problem) return
        void addPerson(name).then((added) => {
          if (!added) return
          setName('')
          onAdded()
        })
      }}
    >
      <TextField
        ref={field}
        label={say('people.add')}
        hideLabel
        icon="plus"
        className={styles.add}
        placeholder={say('people.add')}
        dir="auto"
        enterKeyHint="done"
        value={name}
        onChange={setName}
        error={problem && problem !== 'people.problem.empty' ? say(problem) : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('')
        }}
      />
    </form>
  )
}
