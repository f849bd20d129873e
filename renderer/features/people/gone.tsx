import type { Person } from '../../../shared/contract/people.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { JoinedLine } from './joined-line.tsx'
import styles from './person.module.css'
import { short } from './short.ts'

/** The page of a person in the bin. */
export const Gone = ({ person }: { readonly person: Person }) => {
  const say = useSay()
  const go = useGo()
  const restore = useUndoable('people.restore')
  const bringBack = async (): Promise<void> => {
    const done = await restore({ id: person.id }, say('people.restored', { name: short(person.name) }))
    if (done) document.getElementById('page')?.focus()
  }
  return (
    <>
      <h1 className={cx(styles.name, person.name.length > 60 && styles.longName)} dir="auto">
        {person.name}
      </h1>
      <EmptyState
        title={say('people.gone.title')}
        action={
          <>
            <Button icon="undo" onClick={() => void bringBack()}>
              {say('people.restore')}
            </Button>
            <Button kind="plain" onClick={() => go.to('/people')}>
              {say('people.toList')}
            </Button>
          </>
        }
      >
        {say('people.gone.words')}
      </EmptyState>
      <JoinedLine person={person} />
    </>
  )
}
