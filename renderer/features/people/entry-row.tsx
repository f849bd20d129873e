import { useState } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { AddFilesIcon } from '../../lib/files/add-files.tsx'
import { EntryFiles } from '../../lib/files/entry-files.tsx'
import { useGo } from '../../lib/go.ts'
import { EntryMarks } from '../../lib/marks/entry-marks.tsx'
import { MarksLine } from '../../lib/marks/marks-line.tsx'
import { useSay } from '../../lib/say.ts'
import { TagWord } from '../../lib/tags/tag-word.tsx'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EntryForm } from './entry-form.tsx'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { RowActions } from './row-actions.tsx'
import { short } from './short.ts'
import styles from './timeline.module.css'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'

export const EntryRow = ({
  entry,
  personId,
  today,
  startsYear,
}: {
  readonly entry: EntryExcerpt
  readonly personId: string
  readonly today: string
  /** The first of an earlier year than the one above it. */
  readonly startsYear: boolean
}) => {
  const say = useSay()
  const dates = useDates()
  const go = useGo()
  const { open: isEditing, start: startEditing, stop: stopEditing, home } = useEditing()
  const remove = useUndoable('entries.remove')
  const [isWhole, setIsWhole] = useState(false)
  // an excerpt is never written back: what is edited is always the whole
  const whole = useAsk('entries.get', { id: entry.id }, { enabled: isEditing || (isWhole && entry.more) })
  const text = isWhole && whole.data ? whole.data.text : entry.text
  const others = entry.people.filter(({ id }) => id !== personId)
  const toBin = (): void => {
    const moveOn = focusBeside(home.current)
    void remove({ id: entry.id }, say('people.entry.removed', { text: short(entry.text, 40) })).then(
      (done) => done && moveOn(),
    )
  }
  return (
    <li ref={home} className={styles.entry}>
      {startsYear && (
        <p className={styles.year} aria-hidden="true">
          {entry.happenedAt.slice(0, 4)}
        </p>
      )}
      {isEditing ? (
        <>
          <Loaded query={whole}>{(full) => <EntryForm entry={full} today={today} onDone={stopEditing} />}</Loaded>
          <EntryMarks entry={entry} today={today} />
        </>
      ) : (
        <div className={styles.row}>
          <time dateTime={entry.happenedAt} className={styles.when} title={dates.full(entry.happenedAt)}>
            {dates.gutter(entry.happenedAt.slice(0, 10), today)}
          </time>
          <div>
            <p className={styles.words} dir="auto">
              {text}
              {entry.more && !isWhole && '…'}
            </p>
            <p className={styles.how}>
              <span>
                {say('people.entry.how', {
                  channel: say(`people.entryChannel.${entry.channel}`),
                  time: dates.time(entry.happenedAt),
                })}
              </span>
              <MarksLine entry={entry} />
              {others.map(({ id, name, inBin }) => (
                <button key={id} type="button" onClick={() => go.person(id, 'timeline')}>
                  <bdi>{inBin ? say('history.in-bin', { name }) : name}</bdi>
                </button>
              ))}
              {entry.tags.map((tag) => (
                <span key={tag}>
                  <TagWord tag={tag} />
                </span>
              ))}
            </p>
            <EntryFiles entry={entry} />
            {entry.more && !isWhole && (
              <Button kind="plain" size="small" className={styles.all} onClick={() => setIsWhole(true)} data-print="no">
                {say('people.entry.whole')}
              </Button>
            )}
          </div>
          <div>
            <RowActions
              what={entry.text}
              onEdit={startEditing}
              onDelete={toBin}
              history={{ noun: 'entry', id: entry.id }}
            >
              <AddFilesIcon
                home={{ entryId: entry.id }}
                label={say('files.addTo', { name: short(entry.text, 40) })}
                className={parts.quiet}
              />
            </RowActions>
          </div>
        </div>
      )}
    </li>
  )
}
