/** Beside a table: saving what is looked for as a list; of a list that was looked through otherwise, saving that or putting it back. */
import { useState } from 'react'
import type { Filter, List, Referred } from '../../../shared/contract/lists.ts'
import { AppError } from '../../../shared/result.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { useFilterWords } from './filter-words.ts'
import { ListMenu } from './list-menu.tsx'
import { NameDialog } from './name-dialog.tsx'

const problem = (error: unknown): string | undefined =>
  error instanceof AppError && error.failure.fields?.['list'] === 'too-many' ? 'lists.save.too-many' : undefined

export const ListTools = ({
  list,
  filter,
  referred,
  isChanged,
  onForget,
}: {
  readonly list: List | undefined
  readonly filter: Filter
  readonly referred: readonly Referred[]
  /** It is looked through otherwise than it is saved. */
  readonly isChanged: boolean
  readonly onForget: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const words = useFilterWords()
  const add = useUndoable('lists.add', problem)
  const edit = useUndoable('lists.edit')
  const [isNaming, setNaming] = useState(false)
  const save = async (name: string): Promise<boolean> => {
    const added = await add({ name, filter }, say('lists.saved', { name: shorten(name, 60) }))
    if (!added) return false
    onForget()
    go.to(`/lists/${added.id}`)
    return true
  }
  const saveChanges = async (): Promise<void> => {
    if (!list) return
    if (await edit({ id: list.id, filter }, say('lists.changed.saved', { name: shorten(list.name, 60) }))) onForget()
  }
  return (
    <>
      {list && isChanged && (
        <>
          <Button size="small" onClick={() => void saveChanges()}>
            {say('lists.changed.save')}
          </Button>
          <Button kind="plain" size="small" onClick={onForget}>
            {say('lists.changed.leave')}
          </Button>
        </>
      )}
      {(!list || isChanged) && filter.of.length > 0 && (
        <Button size="small" icon="save" onClick={() => setNaming(true)}>
          {say('lists.save')}
        </Button>
      )}
      {list && <ListMenu list={list} onGone={() => go.to('/people/table')} />}
      {isNaming && (
        <NameDialog
          title={say('lists.save.title')}
          words={say('lists.save.words', { words: shorten(words(filter, referred), 300) })}
          name=""
          onSave={save}
          onDone={() => setNaming(false)}
        />
      )}
    </>
  )
}
