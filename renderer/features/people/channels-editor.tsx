/** Ways to reach someone, being written: each is kept with Enter, added in the last line. */
import { useRef } from 'react'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { ChannelFields, emptyChannel } from './channel-fields.tsx'
import styles from './channels.module.css'
import { short } from './short.ts'

export const ChannelsEditor = ({ personId, onDone }: { readonly personId: string; readonly onDone: () => void }) => {
  const say = useSay()
  const { data } = useAsk('channels.list', { personId })
  const add = useUndoable('channels.add')
  const edit = useUndoable('channels.edit')
  const remove = useUndoable('channels.remove')
  const box = useRef<HTMLDivElement>(null)
  const started = useRef(false)
  return (
    <div
      ref={(node) => {
        box.current = node
        if (!node || started.current) return
        started.current = true
        node.querySelector<HTMLInputElement>('form:last-of-type input[data-value]')?.focus()
      }}
      className={styles.editor}
      data-print="no"
      onKeyDown={(event) => {
        if (
          event.key !== 'Escape' ||
          event.defaultPrevented ||
          (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
        )
          return
        onDone()
      }}
    >
      {data?.map((channel) => (
        <ChannelFields
          key={`${channel.id}:${channel.kind}:${channel.label}:${channel.value}`}
          first={channel}
          what={short(channel.value)}
          onKeep={async ({ kind, label, value }) =>
            (await edit(
              { id: channel.id, kind, label, value },
              say('people.channel.saved', { value: short(value) }),
            )) !== undefined
          }
          onRemove={() => {
            void remove({ id: channel.id }, say('people.channel.removed', { value: short(channel.value) })).then(() =>
              box.current?.querySelector<HTMLInputElement>('form:last-of-type input[data-value]')?.focus(),
            )
          }}
        />
      ))}
      <ChannelFields
        first={emptyChannel}
        what={say('people.channel.add')}
        onKeep={async (draft) =>
          (await add({ personId, ...draft }, say('people.channel.added', { value: short(draft.value) }))) !== undefined
        }
      />
      <Button kind="plain" size="small" onClick={onDone}>
        {say('people.done')}
      </Button>
    </div>
  )
}
