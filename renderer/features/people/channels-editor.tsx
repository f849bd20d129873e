/** Ways to reach someone, being written: each is kept with Enter, added in the last line. */
import { useRef, useState } from 'react'
import { Line, Name } from '../../../shared/contract/fields.ts'
import { ChannelKind } from '../../../shared/contract/people.ts'
import type { Channel } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './channels.module.css'
import { problemId } from './problem.ts'
import { short } from './short.ts'

type Draft = Pick<Channel, 'kind' | 'label' | 'value'>

const empty: Draft = { kind: 'phone', label: '', value: '' }

/** One line of fields; `onKeep` resolves to true when it was kept. */
const Fields = ({
  first,
  what,
  onKeep,
  onRemove,
}: {
  readonly first: Draft
  /** The channel's words, or what the adding line is for. */
  readonly what: string
  readonly onKeep: (draft: Draft) => Promise<boolean>
  readonly onRemove?: (() => void) | undefined
}) => {
  const say = useSay()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(first)
  const [asked, setAsked] = useState(false)
  const changed = draft.kind !== first.kind || draft.label !== first.label || draft.value !== first.value
  const problem = problemId(Name, draft.value)
  const keep = async (): Promise<void> => {
    setAsked(true)
    if (problem || problemId(Line, draft.label)) return
    if (!(await onKeep({ ...draft, value: draft.value.trim() }))) return
    setAsked(false)
    if (onRemove) return
    setDraft({ ...empty, kind: draft.kind })
    form.current?.querySelector<HTMLInputElement>('input[data-value]')?.focus()
  }
  return (
    <form
      ref={form}
      aria-label={what}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Select
        label={say('people.channel.kind')}
        hideLabel
        options={ChannelKind.options.map((kind) => ({ value: kind, label: say(`people.channel.kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <TextField
        label={say('people.channel.value')}
        hideLabel
        placeholder={say(`people.channel.placeholder.${draft.kind}`)}
        dir="auto"
        data-value=""
        value={draft.value}
        onChange={(value) => setDraft({ ...draft, value })}
        error={
          problem && (asked || draft.value !== '') && (asked || problem !== 'people.problem.empty')
            ? say(problem)
            : undefined
        }
      />
      <TextField
        label={say('people.channel.label')}
        hideLabel
        placeholder={say('people.channel.labelPlaceholder')}
        dir="auto"
        maxLength={1000}
        value={draft.label}
        onChange={(label) => setDraft({ ...draft, label })}
      />
      <span className={styles.deeds}>
        {(changed || !onRemove) && (
          <Button type="submit" size="small">
            {say(onRemove ? 'people.save' : 'people.addShort')}
          </Button>
        )}
        {onRemove && <IconButton icon="trash" label={say('people.delete', { name: what })} onClick={onRemove} />}
      </span>
    </form>
  )
}

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
        <Fields
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
      <Fields
        first={empty}
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
