import { Fragment } from 'react'
import { useIntl } from 'react-intl'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { useDates } from '../../lib/dates.ts'
import { useFilePicker } from '../../lib/files/add-files.tsx'
import { EntryFiles } from '../../lib/files/entry-files.tsx'
import { shorten } from '../../lib/shorten.ts'
import { useHow } from '../../lib/follow-up-words.tsx'
import { useGo } from '../../lib/go.ts'
import { historyMark, useOpenHistory } from '../../lib/history/open-history.tsx'
import { MarksLine } from '../../lib/marks/marks-line.tsx'
import { useSay } from '../../lib/say.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Row } from '../../ui/row.tsx'
import { EntryText } from './entry-text.tsx'
import styles from './entries.module.css'

/** A line of names, not a page of them. */
const mostNames = 8

const People = ({ people }: { readonly people: EntryExcerpt['people'] }) => {
  const { formatListToParts } = useIntl()
  const say = useSay()
  const go = useGo()
  const rest = people.length - mostNames
  const named = people.slice(0, mostNames).map(({ id }) => id as string)
  const parts = formatListToParts(rest > 0 ? [...named, say('entries.people.more', { count: rest })] : named)
  return parts.map(({ type, value }, at) => {
    const person = type === 'element' ? people.find(({ id }) => id === value) : undefined
    return (
      <Fragment key={at}>
        {person ? (
          <button type="button" className={styles.person} onClick={() => go.person(person.id)}>
            <b dir="auto">{shorten(person.name)}</b>
            {person.inBin && <span className={styles.inBin}> {say('entries.in-bin')}</span>}
          </button>
        ) : (
          value
        )}
      </Fragment>
    )
  })
}

/** One entry of the journal: when, with whom, what was written, and how. */
export const EntryLine = ({ entry, onEdit }: { readonly entry: EntryExcerpt; readonly onEdit: () => void }) => {
  const say = useSay()
  const dates = useDates()
  const how = useHow()
  const remove = useUndoable('entries.remove')
  const openHistory = useOpenHistory()
  const picker = useFilePicker({ entryId: entry.id })
  const { happenedAt, channel, people, tags, id } = entry
  const when = { date: dates.full(happenedAt), time: dates.time(happenedAt) }
  return (
    <Row
      className={styles.entry}
      when={<time dateTime={happenedAt}>{when.time}</time>}
      title={people.length > 0 ? <People people={people} /> : how(channel)}
      words={
        <>
          <EntryText entry={entry} label={say('entries.all.of', when)} />
          <EntryFiles entry={entry} />
          {picker.field}
        </>
      }
      why={
        <>
          {people.length > 0 && how(channel)}
          {tags.map((tag, at) => (
            <Fragment key={tag}>
              {(people.length > 0 || at > 0) && ' · '}
              <TagWord tag={tag} />
            </Fragment>
          ))}
          <MarksLine entry={entry} />
        </>
      }
      action={
        <Menu
          trigger={
            <IconButton
              {...historyMark({ noun: 'entry', id })}
              icon="more"
              label={say('entries.more', when)}
              className={styles.more}
            />
          }
          items={[
            { key: 'edit', label: say('entries.edit'), onSelect: onEdit },
            { key: 'files', label: say('files.add'), onSelect: picker.open },
            {
              key: 'history',
              label: say('history.menu'),
              keys: 'H',
              onSelect: () => openHistory({ noun: 'entry', id }),
            },
            {
              key: 'remove',
              label: say('entries.remove'),
              onSelect: () => void remove({ id }, say('entries.said.removed')),
            },
          ]}
        />
      }
    />
  )
}
