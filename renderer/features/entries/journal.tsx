/** Everything that was jotted, newest first, day by day. */
import { useMemo, useState } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { daysBetween } from '../../../shared/model/days.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { callShell } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/instants.ts'
import { KindFilter, NoneOfKind, type MarkedKind } from '../../lib/marks/kind-filter.tsx'
import { lineMark, useLines } from '../../lib/lines.ts'
import { ListHead, LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Note } from '../../ui/text.tsx'
import { EditEntry } from './edit-entry.tsx'
import { EntryLine } from './entry-line.tsx'
import styles from './entries.module.css'
import { usePages } from './use-pages.ts'
import type { Pages } from './use-pages.ts'

type Line = { readonly day: string } | { readonly entry: EntryExcerpt }

const keyOf = (line: Line): string => ('day' in line ? line.day : line.entry.id)

/** A heading before the first entry of each day. */
const linesOf = (entries: readonly EntryExcerpt[]): readonly Line[] =>
  entries.flatMap((entry, at): readonly Line[] => {
    const day = entry.happenedAt.slice(0, 10)
    return entries[at - 1]?.happenedAt.slice(0, 10) === day ? [{ entry }] : [{ day }, { entry }]
  })

const Day = ({ day, today }: { readonly day: string; readonly today: string }) => {
  const say = useSay()
  const dates = useDates()
  const ago = daysBetween(day, today)
  const date = dates.full(day)
  return (
    <ListHead>
      {ago === 0 ? say('entries.day.today', { date }) : ago === 1 ? say('entries.day.yesterday', { date }) : date}
    </ListHead>
  )
}

export const Entries = ({
  entries,
  pages,
  today,
}: {
  readonly entries: readonly EntryExcerpt[]
  readonly pages: Pages
  readonly today: string
}) => {
  const say = useSay()
  const [editing, setEditing] = useState<string | null>(null)
  const lines = useMemo(() => linesOf(entries), [entries])
  const held = useMemo(() => entries.map(({ id }) => (id === editing ? `${id} open` : id)), [entries, editing])
  const keys = useLines<HTMLDivElement>(held)
  return (
    <div {...keys} tabIndex={-1} className={styles.entries}>
      <LongList items={lines} keyOf={keyOf} estimate={110} keep={editing} onEnd={pages.more ? pages.next : undefined}>
        {(line) =>
          'day' in line ? (
            <Day day={line.day} today={today} />
          ) : (
            <article {...lineMark}>
              {line.entry.id === editing ? (
                <EditEntry entry={line.entry} today={today} onClose={() => setEditing(null)} />
              ) : (
                <EntryLine entry={line.entry} onEdit={() => setEditing(line.entry.id)} />
              )}
            </article>
          )
        }
      </LongList>
      {pages.reading && <Progress what={say('entries.reading.more')} />}
      {!pages.more && entries.length > 10 && <Note className={styles.start}>{say('entries.start')}</Note>}
    </div>
  )
}

const Empty = () => {
  const say = useSay()
  return (
    <EmptyState
      title={say('entries.none.title')}
      action={<Button onClick={() => void callShell('shell.jot', {})}>{say('entries.none.do')}</Button>}
    >
      {say('entries.none')}
    </EmptyState>
  )
}

export const Journal = () => {
  const say = useSay()
  const today = useToday()
  const [kind, setKind] = useState<MarkedKind | undefined>(undefined)
  const pages = usePages({ kind })
  const { entries } = pages
  return (
    <Page
      title={say('entries.title')}
      actions={(kind !== undefined || (entries?.length ?? 0) > 0) && <KindFilter value={kind} onChange={setKind} />}
    >
      <Answer
        of={{ data: today && entries ? { today: today.day, entries } : undefined, error: pages.error }}
        reading={say('entries.reading')}
      >
        {(answer) =>
          answer.entries.length === 0 ? (
            kind === undefined ? (
              <Empty />
            ) : (
              <NoneOfKind />
            )
          ) : (
            <Entries entries={answer.entries} pages={pages} today={answer.today} />
          )
        }
      </Answer>
    </Page>
  )
}
