/** A list on a page that may be thousands long: past a hundred, only what is in sight is in the document. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import styles from './long-list.module.css'

/** Shorter lists are simply there, so that find-in-page and printing have all of them. */
const whole = 100

export type LongListProps<T> = {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T, at: number) => ReactNode
  /** Height of most items, in pixels, before they have been measured. */
  readonly estimate: number
  /** The key of one that stays in the document wherever the page is scrolled: what is being written must not be lost. */
  readonly keep?: string | null | undefined
  /** Called when the end comes into sight. */
  readonly onEnd?: (() => void) | undefined
}

const Spread = <T,>({ items, keyOf, children, estimate, keep, onEnd }: LongListProps<T>) => {
  const list = useRef<HTMLDivElement>(null)
  const [above, setAbove] = useState(0)
  const page = (): HTMLElement | null => list.current?.closest('main') ?? null
  // the list does not begin where scrolling begins: a heading stands above it
  useLayoutEffect(() => {
    const scroller = page()
    if (!scroller || !list.current) return
    const now = Math.round(
      list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
    )
    setAbove(now)
  }, [items])
  const kept = keep ? items.findIndex((item) => keyOf(item) === keep) : -1
  // oxlint-disable-next-line react/incompatible-library -- nothing it gives is passed to anything memoised
  const spread = useVirtualizer({
    count: items.length,
    getScrollElement: page,
    estimateSize: () => estimate,
    getItemKey: (at) => keyOf(items[at] as T),
    overscan: 8,
    scrollMargin: above,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return kept < 0 || inSight.includes(kept) ? inSight : [...inSight, kept].sort((a, b) => a - b)
    },
  })
  const shown = spread.getVirtualItems()
  const end = (spread.range?.endIndex ?? -1) >= items.length - 5
  useEffect(() => {
    if (end) onEnd?.()
  }, [end, onEnd])
  return (
    <div ref={list} className={styles.spread} style={{ height: spread.getTotalSize() }}>
      {shown.map(({ index, key, start }) => (
        <div
          key={key}
          ref={spread.measureElement}
          data-index={index}
          className={styles.placed}
          style={{ transform: `translateY(${start - above}px)` }}
        >
          {children(items[index] as T, index)}
        </div>
      ))}
    </div>
  )
}

const Whole = <T,>({ items, keyOf, children, onEnd }: LongListProps<T>) => {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const mark = end.current
    if (!mark || !onEnd) return
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) onEnd()
    })
    watch.observe(mark)
    return () => watch.disconnect()
  }, [onEnd, items.length])
  return (
    <>
      {items.map((item, at) => (
        <div key={keyOf(item)}>{children(item, at)}</div>
      ))}
      <div ref={end} />
    </>
  )
}

export const LongList = <T,>(props: LongListProps<T>) =>
  props.items.length > whole ? <Spread {...props} /> : <Whole {...props} />

/** A day, or another word, between the lines of a list. */
export const ListHead = ({ children }: { readonly children: ReactNode }) => <h2 className={styles.head}>{children}</h2>
