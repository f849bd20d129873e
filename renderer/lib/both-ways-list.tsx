/** A list on a page that goes on both ways: what comes in above moves nothing that is being read. Only what is in sight is in the document. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import styles from './long-list.module.css'

export type BothWaysListProps<T> = {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T, at: number) => ReactNode
  /** Height of most items, in pixels, before they have been measured. */
  readonly estimate: number
  /** Pixels at the top of the page that something stands over while it is scrolled. */
  readonly covered: number
  /** The key of the one it opens at; the beginning of the page where there is none. */
  readonly start?: string | undefined
  /** Keys of those that stay in the document wherever the page is scrolled: what is being written, and what has the focus. */
  readonly keep: readonly (string | null)[]
  /** Called when the first or the last comes into sight. */
  readonly onStart?: (() => void) | undefined
  readonly onEnd?: (() => void) | undefined
  /** Which one is at the top now. */
  readonly onTop?: ((item: T) => void) | undefined
}

/** This many from an end, it is in sight. */
const near = 6

export const BothWaysList = <T,>(props: BothWaysListProps<T>) => {
  const { items, keyOf, children, estimate, covered, start, keep, onStart, onEnd, onTop } = props
  const list = useRef<HTMLDivElement>(null)
  const [above, setAbove] = useState<number | null>(null)
  const page = (): HTMLElement | null => list.current?.closest('main') ?? null
  // the list does not begin where scrolling begins: what stands above it may open and close
  useLayoutEffect(() => {
    const scroller = page()
    const before = list.current?.parentElement
    if (!scroller || !before) return
    const measure = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      setAbove(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop))
    }
    measure()
    const watch = new ResizeObserver(measure)
    for (const sibling of before.children) if (sibling !== list.current) watch.observe(sibling)
    return () => watch.disconnect()
  }, [])
  const held = keep.filter((key) => key !== null)
  const kept = held.length === 0 ? [] : items.flatMap((item, at) => (held.includes(keyOf(item)) ? at : []))
  // oxlint-disable-next-line react/incompatible-library -- nothing it gives is passed to anything memoised
  const spread = useVirtualizer({
    count: items.length,
    getScrollElement: page,
    estimateSize: () => estimate,
    getItemKey: (at) => keyOf(items[at] as T),
    overscan: 8,
    scrollMargin: above ?? 0,
    scrollPaddingStart: covered,
    // whichever one is read stays where it is, whatever comes in above it
    anchorTo: 'end',
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return [...new Set([...inSight, ...kept])].sort((a, b) => a - b)
    },
  })

  const asked = useRef(false)
  const [isOpen, setOpen] = useState(false)
  useLayoutEffect(() => {
    // where it begins is known once what stands above it is
    if (asked.current || above === null) return
    asked.current = true
    const at = start === undefined ? -1 : items.findIndex((item) => keyOf(item) === start)
    if (at > 0) spread.scrollToIndex(at, { align: 'start' })
    else page()?.scrollTo?.(0, 0)
  }, [above, items, keyOf, spread, start])
  useEffect(() => {
    // until it is there, the ends it has passed on the way are none that somebody came to
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setOpen(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  const { startIndex = 0, endIndex = -1 } = spread.range ?? {}
  const [isFirst, isLast] = [isOpen && startIndex < near, isOpen && endIndex >= items.length - near]
  useEffect(() => {
    if (isFirst) onStart?.()
  }, [isFirst, onStart, items])
  useEffect(() => {
    if (isLast) onEnd?.()
  }, [isLast, onEnd, items])
  const offset = (spread.scrollOffset ?? 0) + covered
  const shown = spread.getVirtualItems()
  const top = shown.find(({ end }) => end > offset + 1)?.index
  const atTop = top === undefined ? undefined : items[top]
  useEffect(() => {
    if (isOpen && atTop !== undefined) onTop?.(atTop)
  }, [atTop, isOpen, onTop])

  return (
    <div ref={list} className={styles.spread} style={{ height: spread.getTotalSize() }}>
      {shown.map(({ index, key, start: from }) => (
        <div
          key={key}
          ref={spread.measureElement}
          data-index={index}
          className={styles.placed}
          style={{ transform: `translateY(${from - (above ?? 0)}px)` }}
        >
          {children(items[index] as T, index)}
        </div>
      ))}
    </div>
  )
}
