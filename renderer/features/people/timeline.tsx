/** What happened and was said, newest first. */
import { useEffect, useRef, useState } from 'react'
import { KindFilter, NoneOfKind, type MarkedKind } from '../../lib/marks/kind-filter.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { EntryRow } from './entry-row.tsx'
import { Loaded } from './loaded.tsx'
import { short } from './short.ts'
import styles from './timeline.module.css'
import { useEntries } from './use-entries.ts'

export const Timeline = ({
  id,
  name,
  today,
}: {
  readonly id: string
  readonly name: string
  readonly today: string
}) => {
  const say = useSay()
  const [kind, setKind] = useState<MarkedKind | undefined>(undefined)
  const entries = useEntries(id, kind)
  const list = useRef<HTMLUListElement>(null)
  const more = entries.more
  const shown = entries.data?.length ?? 0
  const readFrom = useRef<number | null>(null)
  // after reading on, the focus goes to the first entry that was not there before
  useEffect(() => {
    const from = readFrom.current
    if (from === null || shown <= from) return
    readFrom.current = null
    list.current?.children[from]?.querySelector<HTMLElement>('[data-edit]')?.focus()
  }, [shown])
  return (
    <Loaded query={entries}>
      {(all) =>
        all.length === 0 && kind === undefined ? (
          <EmptyState title={say('people.timeline.none')}>
            {say('people.timeline.noneWords', { name: short(name) })}
          </EmptyState>
        ) : (
          <div className={styles.timeline} data-adds="">
            <KindFilter value={kind} onChange={setKind} />
            {all.length === 0 && <NoneOfKind />}
            <ul ref={list} aria-label={say('people.tab.timeline')}>
              {all.map((entry, at) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  personId={id}
                  today={today}
                  startsYear={at > 0 && all[at - 1]?.happenedAt.slice(0, 4) !== entry.happenedAt.slice(0, 4)}
                />
              ))}
            </ul>
            {more && (
              <Button
                kind="plain"
                size="small"
                busy={entries.isReading}
                onClick={() => {
                  readFrom.current = all.length
                  void more()
                }}
                data-print="no"
              >
                {say('people.timeline.earlier')}
              </Button>
            )}
          </div>
        )
      }
    </Loaded>
  )
}
