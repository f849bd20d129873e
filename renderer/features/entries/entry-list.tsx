/** Entries day by day, newest first: each can be edited where it stands. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { daysBetween } from '../../../shared/model/days.ts'
import { BothWaysList } from '../../lib/both-ways-list.tsx'
import { useDates } from '../../lib/dates.ts'
import { lineMark, useLines } from '../../lib/lines.ts'
import { ListHead, LongList } from '../../lib/long-list.tsx'
import { useSay } from '../../lib/say.ts'
import { cx } from '../../ui/cx.ts'
import { Progress } from '../../ui/progress.tsx'
import { Note } from '../../ui/text.tsx'
import { EditEntry } from './edit-entry.tsx'
import { EntryLine } from './entry-line.tsx'
import styles from './entries.module.css'
import type { Pages } from './use-pages.ts'

/** Lines that are simply there: what is chosen of a journal is printed whole up to these. */
const mostWhole = 200

type Line = { readonly day: string } | { readonly entry: EntryExcerpt }

const keyOf = (line: Line): string => ('day' in line ? line.day : line.entry.id)
const dayOf = (line: Line): string => ('day' in line ? line.day : line.entry.happenedAt.slice(0, 10))

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

/** An entry that stands a few lines under its day is shown with it. */
const withItsDay = 4

/** The line the list opens at: the entry, or its day where that is near; of a day the day, the next before it that has entries, or else the first. */
const startOf = (lines: readonly Line[], at: ListStart): string | undefined => {
  if (at.entry === undefined) {
    const line = lines.find((each) => 'day' in each && each.day <= at.day) ?? lines.findLast((each) => 'day' in each)
    return line && keyOf(line)
  }
  const place = lines.findIndex((line) => keyOf(line) === at.entry)
  const heading = lines.findLastIndex((line, index) => index < place && 'day' in line)
  const line = lines[place - heading <= withItsDay ? heading : place]
  return line && keyOf(line)
}

export type ListStart = { readonly day: string; readonly entry?: string | undefined }

export const Entries = ({
  entries,
  pages,
  today,
  at,
  takesFocus = true,
  onDay,
}: {
  readonly entries: readonly EntryExcerpt[]
  readonly pages: Pages
  readonly today: string
  /** Where it opens, once: there the focus goes too, and the entry is marked. */
  readonly at?: ListStart | undefined
  /** Left out, the focus goes there too. */
  readonly takesFocus?: boolean | undefined
  /** Given, it goes on both ways; called with the day that is at the top. */
  readonly onDay?: ((day: string) => void) | undefined
}) => {
  const say = useSay()
  const [editing, setEditing] = useState<string | null>(null)
  const lines = useMemo(() => linesOf(entries), [entries])
  const held = useMemo(() => entries.map(({ id }) => (id === editing ? `${id} open` : id)), [entries, editing])
  const keys = useLines<HTMLDivElement>(held)
  const start = at && startOf(lines, at)
  // short and all there, it is simply there: find-in-page and printing have all of it
  const [isWhole] = useState(!pages.more && !pages.moreAbove && lines.length <= mostWhole)

  // out of sight it keeps the focus: arrows go on from where one was
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const onFocus = (event: React.FocusEvent): void => {
    keys.onFocus(event)
    setFocusedId(event.target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? null)
  }

  const focused = useRef(at === undefined)
  const { ref } = keys
  useEffect(() => {
    if (focused.current) return
    if (start === undefined) return ref.current?.closest('main')?.scrollTo?.(0, 0)
    const wanted = at?.entry ?? lines[lines.findIndex((line) => keyOf(line) === start) + 1]
    const id = typeof wanted === 'string' ? wanted : wanted && keyOf(wanted)
    const line = ref.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`)
    if (!line) return
    focused.current = true
    if (isWhole) (line.closest('[data-at]') ?? line).scrollIntoView?.({ block: 'start' })
    if (takesFocus) line.focus({ preventScroll: true })
  })

  const onTop = useCallback((line: Line) => onDay?.(dayOf(line)), [onDay])
  const line = (each: Line) =>
    'day' in each ? (
      <Day day={each.day} today={today} />
    ) : (
      <article
        {...lineMark}
        data-entry={each.entry.id}
        tabIndex={-1}
        aria-current={each.entry.id === at?.entry || undefined}
        className={cx(styles.line, each.entry.id === at?.entry && styles.marked)}
      >
        {each.entry.id === editing ? (
          <EditEntry entry={each.entry} today={today} onClose={() => setEditing(null)} />
        ) : (
          <EntryLine entry={each.entry} onEdit={() => setEditing(each.entry.id)} />
        )}
      </article>
    )
  const shared = { items: lines, keyOf, estimate: 110, onEnd: pages.more ? pages.next : undefined }
  return (
    <div {...keys} onFocus={onFocus} tabIndex={-1} className={styles.entries}>
      {onDay !== undefined && isWhole ? (
        lines.map((each) => <div key={keyOf(each)}>{line(each)}</div>)
      ) : onDay === undefined ? (
        <LongList {...shared} keep={editing}>
          {line}
        </LongList>
      ) : (
        <BothWaysList
          {...shared}
          keep={[editing, focusedId]}
          covered={barHeight}
          start={start}
          onStart={pages.moreAbove ? pages.previous : undefined}
          onTop={onTop}
        >
          {line}
        </BothWaysList>
      )}
      {!isWhole && onDay !== undefined && <p className={styles.onPaper}>{say('journal.on-paper')}</p>}
      {pages.reading && <Progress what={say('entries.reading.more')} />}
      {!pages.more && entries.length > 10 && <Note className={styles.start}>{say('entries.start')}</Note>}
    </div>
  )
}

/** Pixels of the bar that stays at the top of the journal. */
const barHeight = 48
