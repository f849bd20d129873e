/** Whom one looks for, said in words: what is understood is said while one types, and so is what is not. */
import { useDeferredValue, useMemo, useState, type Ref } from 'react'
import type { Condition, Filter, Referred } from '../../../shared/contract/lists.ts'
import { readWords, type Known } from '../../../shared/model/lists/read-words.ts'
import { useAsk } from '../../lib/api.ts'
import { useOrder } from '../../lib/date-order.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { readDay } from '../../lib/spoken-day.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFilterWords } from './filter-words.ts'
import styles from './lists.module.css'

const useKnown = (isWanted: boolean): Known | undefined => {
  const order = useOrder()
  const today = useToday()
  const tags = useAsk('people.tags', {}, { enabled: isWanted })
  const organisations = useAsk('organisations.list', {}, { enabled: isWanted })
  const people = useAsk('people.list', { retired: 'with' }, { enabled: isWanted })
  const fields = useAsk('customFields.list', {}, { enabled: isWanted })
  return useMemo(
    () =>
      tags.data && organisations.data && people.data && fields.data && today
        ? {
            tags: tags.data.map(({ tag }) => tag),
            organisations: organisations.data,
            people: people.data,
            fields: fields.data.filter(({ applies }) => applies !== 'organisation'),
            readDay: (text) => readDay(text, { today: today.day, tense: 'past', order }).day ?? undefined,
          }
        : undefined,
    [tags.data, organisations.data, people.data, fields.data, today, order],
  )
}

/** Names for what was just understood: everything in it is there. */
const namesOf = ({ tags, organisations, people, fields }: Known): readonly Referred[] => [
  ...tags.map((tag): Referred => ({ noun: 'tag', key: tag, name: tag, where: 'here' })),
  ...(
    [
      ['organisation', organisations],
      ['person', people],
      ['field', fields],
    ] as const
  ).flatMap(([noun, all]) => all.map(({ id, name }): Referred => ({ noun, key: id, name, where: 'here' }))),
]

export const WordsField = ({
  value,
  onChange,
  onAdd,
  onDown,
  ref,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What was understood; and what was not, which stays in the field. */
  readonly onAdd: (parts: Filter['of'], left: string) => void
  /** Down, to whoever was found. */
  readonly onDown: () => void
  readonly ref?: Ref<HTMLInputElement>
}) => {
  const say = useSay()
  const words = useFilterWords()
  const [isUsed, setUsed] = useState(value !== '')
  const known = useKnown(isUsed)
  const text = useDeferredValue(value)
  const read = useMemo(() => (known && text.trim() !== '' ? readWords(text, known) : undefined), [text, known])
  const names = useMemo(() => (known ? namesOf(known) : []), [known])
  const add = (): void => {
    const now = known && value.trim() !== '' ? readWords(value, known) : undefined
    if (!now || now.filter.of.length === 0) return
    onAdd(now.filter.of, now.left.join(' '))
  }
  const left = read?.left ?? []
  const leftWords = left.map((part) => shorten(part, 60)).join(' · ')
  const byName: Condition = { is: 'name', text: left.join(' ').slice(0, 100) }
  return (
    <form
      className={styles.words}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        ref={ref}
        label={say('lists.words')}
        hideLabel
        icon="search"
        placeholder={say('lists.words.example')}
        value={value}
        onChange={onChange}
        onFocus={() => setUsed(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          onDown()
        }}
        aria-keyshortcuts="/"
        maxLength={1000}
        dir="auto"
        spellCheck={false}
        trailing={
          read && read.filter.of.length > 0 ? (
            <Button type="submit" kind="plain" size="small" keys="Enter">
              {say('lists.words.add')}
            </Button>
          ) : undefined
        }
      />
      <div className={styles.echo}>
        <p aria-live="polite">
          {read && read.filter.of.length > 0 && (
            <span className={styles.understood}>
              {say('lists.words.understood', { words: words(read.filter, names) })}
            </span>
          )}
          {left.length > 0 && <span className={styles.left}>{say('lists.words.left', { words: leftWords })}</span>}
        </p>
        {left.length > 0 && (
          <Button
            kind="plain"
            size="small"
            onClick={() => {
              onAdd([...(read?.filter.of ?? []), byName], '')
            }}
          >
            {say('lists.words.byName', { text: shorten(byName.text, 40) })}
          </Button>
        )}
      </div>
    </form>
  )
}
