/** One smart list: its table; or, where it is in the bin or gone, that. */
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { AppError } from '../../../shared/result.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TablePlace, type TablePlaceProps } from './table-place.tsx'

export const ListPlace = ({ id, Join }: Pick<TablePlaceProps, 'Join'> & { readonly id: string }) => {
  const say = useSay()
  const go = useGo()
  const list = useAsk('lists.get', { id: id as never })
  const restore = useUndoable('bin.restore')
  const isGone = list.error instanceof AppError && list.error.code === 'not-found'
  if (isGone || list.data?.deleted)
    return (
      <Page place={id}>
        <EmptyState
          title={say('lists.title')}
          action={
            list.data?.deleted ? (
              <Button
                onClick={() =>
                  void restore({ noun: 'list', id }, say('lists.restored', { name: shorten(list.data.name, 60) }))
                }
              >
                {say('lists.gone.restore')}
              </Button>
            ) : (
              <Button onClick={() => go.to('/people/table')}>{say('lists.table.open')}</Button>
            )
          }
        >
          {say(isGone ? 'lists.gone.missing' : 'lists.gone')}
        </EmptyState>
      </Page>
    )
  return (
    <Answer of={list} reading={say('lists.reading')}>
      {({ deleted: _deleted, ...one }) => <TablePlace key={id} list={one} Join={Join} />}
    </Answer>
  )
}
