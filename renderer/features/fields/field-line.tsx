/** One field: its name, and what stands in it. A press writes; of what is chosen, the choice is there at once. */
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { FilledField } from '../../../shared/contract/custom-fields.ts'
import { callShell } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { FieldWrite } from './field-write.tsx'
import styles from './fields.module.css'

type Part = {
  readonly field: FilledField
  readonly on: { readonly noun: 'person' | 'organisation'; readonly id: string }
  readonly today: string
}

export const FieldLine = ({ field, on, today }: Part) => {
  const isChosen = field.kind === 'choice' || field.kind === 'yes-no'
  return (
    <div className={styles.line} data-print={field.value === '' ? 'no' : undefined}>
      <dt className={styles.name}>
        <bdi>{field.name}</bdi>
      </dt>
      <dd className={styles.value}>
        {isChosen ? <Chosen field={field} on={on} /> : <Written field={field} on={on} today={today} />}
      </dd>
    </div>
  )
}

const Chosen = ({ field, on }: Pick<Part, 'field' | 'on'>) => {
  const say = useSay()
  const fill = useUndoable('customFields.fill')
  const { id, name, kind, choices, value } = field
  const offered = kind === 'yes-no' ? ['yes', 'no'] : choices
  // what is no longer offered stands until something else is chosen
  const all = value === '' || offered.includes(value) ? offered : [value, ...offered]
  const label = (choice: string): string => (kind === 'yes-no' ? say(`fields.here.${choice}`) : choice)
  const none = ' '
  return (
    <Select
      look="quiet"
      label={name}
      hideLabel
      className={styles.chosen}
      options={[
        { value: none, label: say('fields.here.blank') },
        ...all.map((choice) => ({ value: choice, label: label(choice) })),
      ]}
      value={value === '' ? none : value}
      onChange={(next) =>
        void fill(
          { on, fieldId: id, value: next.trim() },
          say(next === none ? 'fields.here.emptied' : 'fields.here.saved', { name: shorten(name) }),
        )
      }
    />
  )
}

const Written = ({ field, on, today }: Part) => {
  const say = useSay()
  const dates = useDates()
  const { formatNumber } = useIntl()
  const toasts = useToasts()
  const [isWriting, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isWriting) button.current?.focus()
    was.current = isWriting
  }, [isWriting])
  const { name, kind, value } = field
  if (isWriting) return <FieldWrite field={field} on={on} today={today} onDone={() => setWriting(false)} />
  const decimals = value.split('.')[1]?.length ?? 0
  const shown =
    kind === 'date'
      ? dates.full(value === '' ? today : value)
      : kind === 'number' && value !== '' && value.length <= 15
        ? formatNumber(Number(value), { minimumFractionDigits: decimals, maximumFractionDigits: 20 })
        : value
  const open = async (): Promise<void> => {
    try {
      await callShell('shell.openLink', { url: value })
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={value === '' ? styles.blank : styles.open}
        aria-label={value === '' ? say('fields.here.blank.what', { name: shorten(name) }) : undefined}
        onClick={() => setWriting(true)}
      >
        {value === '' ? say('fields.here.blank') : <bdi>{shown}</bdi>}
      </button>
      {kind === 'link' && value !== '' && (
        <IconButton
          icon="external"
          label={say('fields.here.open', { value: shorten(value, 40) })}
          className={styles.small}
          onClick={() => void open()}
          data-print="no"
        />
      )}
    </>
  )
}
