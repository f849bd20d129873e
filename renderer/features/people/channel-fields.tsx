/** One way to reach someone, as a line of fields. */
import { useRef, useState } from 'react'
import { Line, Name } from '../../../shared/contract/fields.ts'
import { ChannelKind } from '../../../shared/contract/people.ts'
import type { Channel } from '../../../shared/contract/people.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './channels.module.css'
import { problemId } from '../../lib/field-problem.ts'

type Draft = Pick<Channel, 'kind' | 'label' | 'value'>

export const emptyChannel: Draft = { kind: 'phone', label: '', value: '' }

/** One line of fields; `onKeep` resolves to true when it was kept. */
export const ChannelFields = ({
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
    setDraft({ ...emptyChannel, kind: draft.kind })
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
            {say(onRemove ? 'ui.save' : 'people.addShort')}
          </Button>
        )}
        {onRemove && <IconButton icon="trash" label={say('people.delete', { name: what })} onClick={onRemove} />}
      </span>
    </form>
  )
}
