/** Lists by keyboard: arrows go from line to line, and when a line goes, focus goes to the one that took its place. */
import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

/** A line of a list carries this attribute; its first control is where the arrows stop. */
export const lineMark = { 'data-line': '' } as const

const controls = 'button:not(:disabled), a[href], input:not(:disabled), textarea, [tabindex="0"]'

const linesIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-line]')]

const stopOf = (line: ParentNode | undefined): HTMLElement | undefined =>
  line?.querySelector<HTMLElement>(controls) ?? undefined

const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [role="combobox"]') !== null

/**
 * For the element around one or several lists. `lines` is what they hold now: when it changes and the focused line is gone with its focus,
 * the line now in its place is focused, or the last one, or the element itself.
 */
export const useLines = <E extends HTMLElement>(
  lines: readonly string[],
): {
  readonly ref: RefObject<E | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: React.FocusEvent) => void
} => {
  const ref = useRef<E>(null)
  const last = useRef<number | undefined>(undefined)
  const held = lines.join('\n')

  useEffect(() => {
    const settle = (): void => {
      const at = last.current
      const lost = document.activeElement === null || document.activeElement === document.body
      if (at === undefined || !lost || !ref.current) return
      const now = linesIn(ref.current)
      const next = stopOf(now[Math.min(at, now.length - 1)])
      if (next) next.focus()
      else ref.current.focus()
    }
    settle()
    // a menu that was open over the line gives its focus back only once it has gone
    const timer = setTimeout(settle, 60)
    return () => clearTimeout(timer)
  }, [held])

  const onFocus = useCallback((event: React.FocusEvent): void => {
    // the focus of a menu bubbles here from elsewhere on the page; its line is still the one that matters
    if (!ref.current?.contains(event.target)) return
    const line = event.target.closest<HTMLElement>('[data-line]')
    last.current = line ? linesIn(ref.current).indexOf(line) : undefined
  }, [])

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (
      (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return
    if (!ref.current || !(event.target instanceof Element) || isTyping(event.target)) return
    // an arrow on the button of a menu opens the menu
    if (event.target.closest('[aria-haspopup]') || !ref.current.contains(event.target)) return
    const all = linesIn(ref.current)
    const at = all.findIndex((line) => line.contains(event.target as Node))
    const next = at < 0 ? undefined : stopOf(all[at + (event.key === 'ArrowDown' ? 1 : -1)])
    if (!next) return
    event.preventDefault()
    next.focus()
  }, [])

  return { ref, onKeyDown, onFocus }
}
