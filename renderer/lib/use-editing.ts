/** Which row is being written in, and where the focus goes when it is not any more. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export type Editing<E extends HTMLElement> = {
  readonly open: boolean
  readonly start: () => void
  readonly stop: () => void
  /** For what holds the row, or for the button that opens it: what opens it gets the focus back. */
  readonly home: RefObject<E | null>
}

/** The row's pencil, else its first button. */
const opener = (row: Element | null | undefined): HTMLElement | null | undefined =>
  row?.querySelector<HTMLElement>('[data-edit]') ?? row?.querySelector('button')

export const useEditing = <E extends HTMLElement = HTMLLIElement>(): Editing<E> => {
  const [open, setOpen] = useState(false)
  const home = useRef<E>(null)
  const was = useRef(false)
  useEffect(() => {
    const { current } = home
    if (was.current && !open) (current?.matches('button') ? current : opener(current))?.focus()
    was.current = open
  }, [open])
  return { open, start: () => setOpen(true), stop: () => setOpen(false), home }
}

/** Call before a row is deleted; what it gives back moves the focus to the row that took its place, or to where one adds. */
export const focusBeside = (row: Element | null): (() => void) => {
  const list = row?.parentElement
  const section = row?.closest('[data-adds]')
  const place = list && row ? [...list.children].indexOf(row) : -1
  return () => {
    const rest = list?.isConnected ? [...list.children].filter((each) => each !== row) : []
    const beside = rest[Math.min(place, rest.length - 1)]
    const next = opener(beside) ?? section?.querySelector<HTMLElement>('input, button')
    next?.focus()
  }
}
