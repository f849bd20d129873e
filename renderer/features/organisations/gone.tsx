import type { Organisation } from '../../../shared/contract/organisations.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './organisation.module.css'

/** The page of an organisation in the bin. */
export const Gone = ({ organisation: { id, name } }: { readonly organisation: Organisation }) => {
  const say = useSay()
  const go = useGo()
  const restore = useUndoable('organisations.restore')
  const bringBack = async (): Promise<void> => {
    if (await restore({ id }, say('organisations.restored', { name: shorten(name, 60) })))
      document.getElementById('page')?.focus()
  }
  return (
    <>
      <h1 className={styles.name} dir="auto">
        {name}
      </h1>
      <EmptyState
        title={say('organisations.gone.title')}
        action={
          <>
            <Button icon="undo" onClick={() => void bringBack()}>
              {say('organisations.restore')}
            </Button>
            <Button kind="plain" onClick={() => go.to('/organisations')}>
              {say('organisations.toList')}
            </Button>
          </>
        }
      >
        {say('organisations.gone.words')}
      </EmptyState>
    </>
  )
}
