/** What can be done with a list: its place, its name, the bin. */
import { useState } from 'react'
import type { List } from '../../../shared/contract/lists.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { NameDialog } from './name-dialog.tsx'

export const ListMenu = ({ list, onGone }: { readonly list: List; readonly onGone?: () => void }) => {
  const say = useSay()
  const { data } = useAsk('lists.all', {})
  const edit = useUndoable('lists.edit')
  const remove = useUndoable('lists.remove')
  const move = useUndoable('lists.move')
  const [isNaming, setNaming] = useState(false)
  const name = shorten(list.name, 60)
  const ids = (data ?? []).map(({ id }) => id)
  const at = ids.indexOf(list.id)
  const moveBefore = (before: (typeof ids)[number] | undefined): void =>
    void move({ id: list.id, before: before ?? null }, say('lists.moved', { name }))
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={say('lists.row.menu', { name })} />}
        items={[
          {
            ...{ key: 'up', icon: 'up' as const, label: say('lists.row.up'), disabled: at <= 0 },
            onSelect: () => moveBefore(ids[at - 1]),
          },
          {
            ...{ key: 'down', icon: 'down' as const, label: say('lists.row.down') },
            ...{ disabled: at < 0 || at === ids.length - 1, onSelect: () => moveBefore(ids[at + 2]) },
          },
          { key: 'rename', icon: 'edit', label: say('lists.row.rename'), onSelect: () => setNaming(true) },
          'line',
          {
            ...{ key: 'remove', icon: 'bin' as const, tone: 'danger' as const, label: say('lists.row.remove') },
            onSelect: () =>
              void remove({ id: list.id }, say('lists.removed', { name })).then((done) => done && onGone?.()),
          },
        ]}
      />
      {isNaming && (
        <NameDialog
          title={say('lists.row.rename')}
          name={list.name}
          onSave={async (next) =>
            (await edit({ id: list.id, name: next }, say('lists.renamed', { name: shorten(next, 60) }))) !== undefined
          }
          onDone={() => setNaming(false)}
        />
      )}
    </>
  )
}
