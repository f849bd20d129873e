/**
 * Many people as a grid: only the rows in view are drawn, and only their columns are asked for. A row has the focus: arrows walk, Space or X
 * selects, Shift with an arrow selects along the way, Enter opens.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { Column, Look, TableLine } from '../../../shared/contract/lists.ts'
import type { Field } from '../../../shared/contract/custom-fields.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { useCells, useColumnWords } from './cell.tsx'
import { keyOf, type TableKey } from './table-keys.ts'
import styles from './table.module.css'
import type { Selection } from './use-selection.ts'

export type TableHandle = { readonly focus: () => void }

const rowHeight = 36
/** Columns are asked for by so many rows at once. */
const block = 50

/** Pixels at the least, and how much of what is left a column takes; 0: no more than that. */
const widths: Partial<Record<string, readonly [least: number, share: number]>> = {
  ...{ name: [190, 1.4], level: [116, 0], side: [104, 0], promises: [92, 0], phone: [148, 0] },
  ...{ last: [116, 0], first: [116, 0], created: [116, 0], tags: [140, 1], next: [170, 0.8], rhythm: [140, 0.8] },
}
const pick = 36

/** Every row is as wide as the widest need be, so that columns stand under each other. */
const sizesOf = (columns: readonly Column[]): Readonly<Record<string, string>> => {
  const all = ['name', ...columns].map((column) => widths[column] ?? ([140, 1] as const))
  const tracks = all.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`))
  return {
    '--columns': [`${pick}px`, ...tracks].join(' '),
    '--least': `${all.reduce((sum, [least]) => sum + least, pick)}px`,
  }
}

const Head = ({
  columns,
  look,
  onSort,
  fields,
  all,
  some,
  onAll,
}: {
  readonly columns: readonly Column[]
  readonly look: Look
  readonly onSort: (by: Look['sort']['by']) => void
  readonly fields: readonly Field[]
  readonly all: boolean
  readonly some: boolean
  readonly onAll: (on: boolean) => void
}) => {
  const say = useSay()
  const words = useColumnWords(fields)
  const { by, down } = look.sort
  return (
    <div role="row" aria-rowindex={1} className={cx(styles.row, styles.head)}>
      <div role="columnheader" aria-colindex={1} className={styles.pick}>
        <Checkbox label={say('lists.table.selectAll')} hideLabel checked={all} mixed={some && !all} onChange={onAll} />
      </div>
      {(['name', ...columns] as const).map((column, at) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={at + 2}
          aria-sort={by === column ? (down ? 'descending' : 'ascending') : 'none'}
          className={column === 'name' ? styles.nameCell : styles.cell}
        >
          <button type="button" className={styles.sort} onClick={() => onSort(column)}>
            <span className={styles.sortWords}>
              <bdi>{words(column)}</bdi>
            </span>
            {by === column && <Icon name={down ? 'down' : 'up'} />}
          </button>
        </div>
      ))}
    </div>
  )
}

export const PeopleTable = ({
  lines,
  look,
  fields,
  selection,
  onSort,
  onAct,
  label,
  ref,
}: {
  readonly lines: readonly TableLine[]
  readonly look: Look
  readonly fields: readonly Field[]
  readonly selection: Selection
  readonly onSort: (by: Look['sort']['by']) => void
  /** A key that is about those selected. */
  readonly onAct: (act: 'tags' | 'remove') => void
  readonly label: string
  readonly ref: Ref<TableHandle>
}) => {
  const say = useSay()
  const go = useGo()
  const today = useToday()
  const cellOf = useCells(fields)
  const { columns } = look
  const cells = columns.map((column) => ({ column, words: cellOf(column) }))
  const scroller = useRef<HTMLDivElement>(null)
  const [walked, setWalked] = useState<string | undefined>(undefined)
  const walkedTo = walked === undefined ? -1 : lines.findIndex(({ id }) => id === walked)
  const active = Math.max(0, walkedTo)
  const wants = useRef<number | null>(null)

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const view = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // the head stays over the rows
    scrollPaddingStart: rowHeight,
    initialRect: { width: 900, height: 700 },
  })
  const items = view.getVirtualItems()
  const from = Math.floor((items[0]?.index ?? 0) / block) * block
  const to = Math.ceil(((items.at(-1)?.index ?? 0) + 1) / block) * block
  const ids = useMemo(() => lines.slice(from, Math.min(to, from + 500)).map(({ id }) => id), [lines, from, to])
  const shown = useAsk('lists.columns', { ids, columns: [...columns] }, { keep: true, enabled: columns.length > 0 })
  const filled = useMemo(() => new Map(shown.data?.map((line) => [line.id as string, line])), [shown.data])

  const rowAt = (place: number): HTMLElement | null | undefined =>
    scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)
  const walk = (place: number): void => {
    setWalked(lines[place]?.id)
    view.scrollToIndex(place)
    const row = rowAt(place)
    // out of sight it is not drawn yet: it gets the focus once it is
    wants.current = row ? null : place
    row?.focus({ preventScroll: true })
  }
  useImperativeHandle(ref, () => ({ focus: () => walk(active) }))
  useEffect(() => {
    if (wants.current === null) return
    const row = rowAt(wants.current)
    if (!row) return
    wants.current = null
    row.focus({ preventScroll: true })
  })

  const act: Readonly<Record<TableKey['does'], (by: number) => void>> = {
    walk: (by) => walk(Math.max(0, Math.min(lines.length - 1, active + by))),
    extend: (by) => {
      const place = Math.max(0, Math.min(lines.length - 1, active + by))
      selection.extendTo(place, active)
      walk(place)
    },
    toggle: () => selection.toggle(active),
    all: () => selection.all(),
    clear: () => selection.clear(),
    open: () => {
      const line = lines[active]
      if (line) go.person(line.id)
    },
    tags: () => selection.ids.length > 0 && onAct('tags'),
    remove: () => selection.ids.length > 0 && onAct('remove'),
  }
  const pressed = (event: KeyboardEvent): void => {
    // the head has keys of its own
    if (!(event.target instanceof HTMLElement) || event.target.closest('[data-place]') === null) return
    const key = keyOf(event)
    if (!key) return
    event.preventDefault()
    act[key.does](key.by)
  }

  const all = lines.length > 0 && selection.ids.length === lines.length
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 2}
      className={styles.scroller}
      onKeyDown={pressed}
      style={sizesOf(columns)}
    >
      <Head
        columns={columns}
        look={look}
        onSort={onSort}
        fields={fields}
        all={all}
        some={selection.ids.length > 0}
        onAll={(on) => (on ? selection.all() : selection.clear())}
      />
      <div role="rowgroup" className={styles.rows} style={{ height: view.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const more = filled.get(line.id) ?? line
          const place = item.index
          const isChosen = selection.has(line.id)
          const marks = [line.retired && say('lists.table.retired'), line.dead && say('lists.table.dead')].filter(
            Boolean,
          )
          return (
            // keys are the grid's
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={line.id}
              role="row"
              aria-rowindex={place + 2}
              aria-selected={isChosen}
              tabIndex={place === active ? 0 : -1}
              data-place={place}
              className={cx(styles.row, styles.line)}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                setWalked(line.id)
                if (event.shiftKey) selection.extendTo(place, active)
                else if (event.ctrlKey || event.metaKey) selection.toggle(place)
                else go.person(line.id)
              }}
            >
              {/* a mouse's way to select; the row itself says whether it is */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
              <div
                role="gridcell"
                aria-colindex={1}
                className={styles.pick}
                onClick={(event) => {
                  event.stopPropagation()
                  setWalked(line.id)
                  if (event.shiftKey) selection.extendTo(place, active)
                  else selection.toggle(place)
                }}
              >
                <span aria-hidden="true" className={styles.box} data-on={isChosen || undefined}>
                  {isChosen && <Icon name="check" />}
                </span>
              </div>
              <div role="gridcell" aria-colindex={2} className={styles.nameCell} title={line.name}>
                <bdi className={styles.name}>{line.name}</bdi>
                {marks.length > 0 && <span className={styles.beside}>{marks.join(' · ')}</span>}
              </div>
              {cells.map(({ column, words }, at) => (
                <div key={column} role="gridcell" aria-colindex={at + 3} className={styles.cell}>
                  {today && words(more, today.day)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
