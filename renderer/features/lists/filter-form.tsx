/** A filter by form: one condition a line, all or any or none of them, and groups within. */
import { useEffect, useRef, useState } from 'react'
import { Filter } from '../../../shared/contract/lists.ts'
import type { Condition, FilterGroup } from '../../../shared/contract/lists.ts'
import { matches, mostConditions, mostDeep } from '../../../shared/model/lists/kinds.ts'
import { conditionsOf, isGroup } from '../../../shared/model/lists/walk.ts'
import { DoDialog } from '../../lib/do-dialog.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { ConditionValue } from './condition-value.tsx'
import styles from './lists.module.css'
import { hasMissing, kinds, newCondition } from './new-condition.ts'

type Part = FilterGroup['of'][number]
type Loose = { readonly match: FilterGroup['match']; readonly of: readonly Part[] }

const Row = ({
  number,
  value,
  onChange,
  onRemove,
  asked,
}: {
  readonly number: number
  readonly value: Condition
  readonly onChange: (value: Condition) => void
  readonly onRemove: () => void
  readonly asked: boolean
}) => {
  const say = useSay()
  return (
    <div role="group" aria-label={say('lists.form.row', { number })} className={styles.condition}>
      <Select
        label={say('lists.form.kind')}
        options={kinds.map((is) => ({ value: is, label: say(`lists.is.${is}`) }))}
        value={value.is}
        onChange={(is) => onChange(newCondition(is))}
      />
      <ConditionValue value={value} onChange={onChange} asked={asked} />
      <IconButton
        icon="close"
        label={say('lists.form.remove', { number })}
        onClick={onRemove}
        className={styles.removeRow}
      />
    </div>
  )
}

const Group = ({
  value,
  onChange,
  onRemove,
  deep,
  isFull,
  asked,
}: {
  readonly value: Loose
  readonly onChange: (value: Loose) => void
  readonly onRemove?: () => void
  readonly deep: number
  readonly isFull: boolean
  readonly asked: boolean
}) => {
  const say = useSay()
  const put = (at: number, part: Part): void => onChange({ ...value, of: value.of.with(at, part) })
  const box = useRef<HTMLDivElement>(null)
  const wants = useRef<'new' | 'add' | null>(null)
  // whoever adds a line goes on in it; whoever takes one away is not nowhere
  useEffect(() => {
    const parts = [...(box.current?.children ?? [])]
    const within = wants.current === 'new' ? parts.at(-2) : wants.current === 'add' ? parts.at(-1) : undefined
    wants.current = null
    within?.querySelector<HTMLElement>('[role="combobox"], button:not(:disabled)')?.focus()
  })
  const drop = (at: number): void => {
    wants.current = 'add'
    onChange({ ...value, of: value.of.toSpliced(at, 1) })
  }
  const add = (part: Part): void => {
    wants.current = 'new'
    onChange({ ...value, of: [...value.of, part] })
  }
  return (
    <div
      ref={box}
      role="group"
      aria-label={say(deep === 1 ? 'lists.form.title' : 'lists.form.group')}
      className={styles.group}
    >
      <div className={styles.groupHead}>
        <Select
          label={say('lists.form.match')}
          options={matches.map((match) => ({ value: match, label: say(`lists.form.match.${match}`) }))}
          value={value.match}
          onChange={(match) => onChange({ ...value, match })}
        />
        {onRemove && <IconButton icon="close" label={say('lists.form.removeGroup')} onClick={onRemove} />}
      </div>
      {value.of.map((part, at) =>
        isGroup(part) ? (
          <Group
            // a line has no name of its own: it is where it stands
            key={at}
            value={part}
            onChange={(next) => put(at, next as Part)}
            onRemove={() => drop(at)}
            {...{ deep: deep + 1, isFull, asked }}
          />
        ) : (
          <Row
            key={`${at} ${part.is}`}
            number={at + 1}
            value={part}
            onChange={(next) => put(at, next)}
            onRemove={() => drop(at)}
            asked={asked}
          />
        ),
      )}
      <div className={styles.adds}>
        <Button size="small" icon="plus" disabled={isFull} onClick={() => add(newCondition('side'))}>
          {say('lists.form.add')}
        </Button>
        {deep < mostDeep && (
          <Button
            kind="plain"
            size="small"
            disabled={isFull}
            onClick={() => add({ match: 'any', of: [newCondition('side')] } as Part)}
          >
            {say('lists.form.addGroup')}
          </Button>
        )}
      </div>
    </div>
  )
}

export const FilterForm = ({
  filter,
  onDone,
  onClose,
}: {
  readonly filter: Filter
  readonly onDone: (filter: Filter) => void
  readonly onClose: () => void
}) => {
  const say = useSay()
  const [draft, setDraft] = useState<Loose>(
    filter.of.length > 0 ? filter : { match: 'all', of: [newCondition('side')] },
  )
  const [asked, setAsked] = useState(false)
  const isFull = conditionsOf(draft as FilterGroup).length >= mostConditions
  const show = (): void => {
    setAsked(true)
    const read = Filter.safeParse(draft)
    if (!hasMissing(draft as FilterGroup) && read.success) onDone(read.data)
  }
  return (
    <DoDialog
      title={say('lists.form.title')}
      description={say('lists.form.words')}
      size="wide"
      label={say('lists.form.done')}
      onDo={show}
      onCancel={onClose}
    >
      <Group value={draft} onChange={setDraft} deep={1} isFull={isFull} asked={asked} />
      {isFull && <p className={styles.note}>{say('lists.form.full')}</p>}
    </DoDialog>
  )
}
