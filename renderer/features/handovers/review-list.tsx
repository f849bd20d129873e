/** The lines of a relationship, thousands of them: arrows walk, Space ticks, E rewords. Only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { HandoverNoun, ReviewLine } from '../../../shared/contract/handovers.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './handovers.module.css'
import { detailOfLine, wordsOfLine, type Talk } from './line-words.ts'
import { keyOf, type Choices } from './use-choices.ts'

type Row =
  | { readonly kind: 'head'; readonly noun: HandoverNoun }
  | { readonly kind: 'line'; readonly line: ReviewLine; readonly place: number }

/** Each noun under its name, in the order they come. */
const rowsOf = (lines: readonly ReviewLine[]): readonly Row[] =>
  lines.flatMap((line, place): readonly Row[] => {
    const row: Row = { kind: 'line', line, place }
    return lines[place - 1]?.noun === line.noun ? [row] : [{ kind: 'head', noun: line.noun }, row]
  })

export const ReviewList = ({
  label,
  lines,
  choices,
  talk,
  onReword,
}: {
  readonly label: string
  readonly lines: readonly ReviewLine[]
  readonly choices: Choices
  readonly talk: Talk
  readonly onReword: (line: ReviewLine) => void
}) => {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(lines), [lines])
  const [active, setActive] = useState(0)
  const wants = useRef<number | null>(null)
  const rowAt = (place: number): number => rows.findIndex((row) => row.kind === 'line' && row.place === place)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.kind === 'head' ? 38 : 52),
    overscan: 10,
    initialRect: { width: 760, height: 600 },
  })
  const boxAt = (place: number): HTMLElement | null | undefined =>
    scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"] input`)
  const walk = (to: number): void => {
    const place = Math.max(0, Math.min(to, lines.length - 1))
    setActive(place)
    view.scrollToIndex(place === 0 ? 0 : rowAt(place))
    const box = boxAt(place)
    // out of sight it is not drawn yet: it gets the focus once it is
    wants.current = box ? null : place
    box?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (wants.current === null) return
    const box = boxAt(wants.current)
    if (!box) return
    wants.current = null
    box.focus({ preventScroll: true })
  })
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10 },
      ...{ Home: 0, End: lines.length - 1 },
    }
    const to = moves[event.key]
    const line = lines[active]
    if (to !== undefined) walk(to)
    else if (event.key.toLowerCase() === 'e' && line?.canReword) onReword(line)
    else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={styles.lines} onKeyDown={pressed}>
      <div role="list" aria-label={label} className={styles.all} style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const at = {
            style: { transform: `translateY(${item.start}px)` },
            'data-index': item.index,
            ref: view.measureElement,
          }
          if (row.kind === 'head')
            return (
              <div key={item.key} role="presentation" className={cx(styles.placed, styles.noun)} {...at}>
                {say(`handovers.noun.${row.noun}`)}
              </div>
            )
          const { line, place } = row
          const isIn = choices.chosen.has(keyOf(line))
          const words = choices.reworded.get(keyOf(line)) ?? wordsOfLine(line, say)
          const isReworded = choices.reworded.has(keyOf(line))
          const why = line.why === null ? '' : say(`handovers.why.${line.why}`)
          const detail = [detailOfLine(line, talk), isReworded ? say('handovers.give.reworded') : '', why]
          return (
            <div
              key={item.key}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={place + 1}
              data-place={place}
              data-in={isIn ? '' : undefined}
              className={cx(styles.placed, styles.line)}
              onFocus={() => setActive(place)}
              {...at}
            >
              <Checkbox
                label={
                  <span className={styles.words} dir="auto">
                    {shorten(words, 240)}
                  </span>
                }
                hint={detail.filter(Boolean).join(' · ') || undefined}
                checked={isIn}
                onChange={() => choices.toggle(line)}
                tabIndex={place === active ? 0 : -1}
              />
              {line.canReword && (
                <Button
                  kind="plain"
                  size="small"
                  tabIndex={place === active ? 0 : -1}
                  aria-label={say('handovers.give.reword.of', { text: shorten(words, 60) })}
                  onClick={() => onReword(line)}
                >
                  {say('handovers.give.reword')}
                </Button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
