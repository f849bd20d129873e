/**
 * Many people as a grid: only the rows in view are drawn, and only their columns are asked for. A row has the focus: arrows walk, Space or X
 * selects, Shift with an arrow selects along the way, Enter opens.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Look, TableLine } from '../../../shared/contract/lists.ts'
import type { Field } from '../../../shared/contract/custom-fields.ts'
import { useAsk } from '../../lib/api.ts'
import { useToday } from '../../lib/instants.ts'
import { useCells } from './cell.tsx'
import { keyOf, type TableKey } from './table-keys.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { sizesOf } from './table-sizes.ts'
import styles from './table.module.css'
import type { Selection } from './use-selection.ts'
import { useWalked } from './walked.ts'

export type TableHandle = { readonly focus: () => void }

const rowHeight = 36
/** Columns are asked for by so many rows at once. */
const block = 50

export const PeopleTable = ({
  lines,
  look,
  fields,
  selection,
  left,
  onSort,
  onAct,
  onOpen,
  label,
  ref,
}: {
  readonly lines: readonly TableLine[]
  readonly look: Look
  readonly fields: readonly Field[]
  readonly selection: Selection
  /** Whose page one went to from here, and comes back from. */
  readonly left: string | undefined
  readonly onSort: (by: Look['sort']['by']) => void
  /** A key that is about those selected. */
  readonly onAct: (act: 'tags' | 'remove') => void
  readonly onOpen: (id: string) => void
  readonly label: string
  readonly ref: Ref<TableHandle>
}) => {
  const today = useToday()
  const cellOf = useCells(fields)
  const { columns } = look
  const cells = columns.map((column) => ({ column, words: cellOf(column) }))
  const scroller = useRef<HTMLDivElement>(null)
  const [active, walkTo] = useWalked(lines, left)
  const wants = useRef<number | null>(null)
  const stood = useRef(false)

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
    walkTo(lines[place]?.id)
    view.scrollToIndex(place)
    const row = rowAt(place)
    // out of sight it is not drawn yet: it gets the focus once it is
    wants.current = row ? null : place
    row?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (left === undefined || active === 0) return
    // the focus goes along unless it is somewhere already
    if (document.activeElement === document.body) walk(active)
    else view.scrollToIndex(active)
    // only on coming back
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  // one stood on somebody who went: on with whoever is there now
  useEffect(() => {
    if (stood.current && document.activeElement === document.body) walk(active)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [lines])
  useImperativeHandle(ref, () => ({ focus: () => walk(active) }))
  useEffect(() => {
    if (wants.current === null) return
    const row = rowAt(wants.current)
    if (!row) return
    wants.current = null
    row.focus({ preventScroll: true })
  })

  const act: Readonly<Record<TableKey['does'], (by: number) => void>> = {
    walk: (by) => {
      selection.leave()
      walk(Math.max(0, Math.min(lines.length - 1, active + by)))
    },
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
      if (line) onOpen(line.id)
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
      onFocus={() => void (stood.current = true)}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) stood.current = false
      }}
      style={sizesOf(columns)}
    >
      <TableHead
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
          return (
            <TableRow
              key={line.id}
              line={filled.get(line.id) ?? line}
              place={item.index}
              start={item.start}
              isActive={item.index === active}
              isChosen={selection.has(line.id)}
              cells={cells}
              today={today?.day}
              onPick={(how) => {
                walkTo(line.id)
                if (how === 'extend') selection.extendTo(item.index, active)
                else if (how === 'toggle') selection.toggle(item.index)
                else onOpen(line.id)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
