/** Which row is being written in, and where the focus goes when it is not any more. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export type Editing = {
  readonly open: boolean
  readonly start: () => void
  readonly stop: () => void
  /** For the button that opens the form: it gets the focus back. */
  readonly opener: RefObject<HTMLButtonElement | null>
}

export const useEditing = (): Editing => {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !open) opener.current?.focus()
    was.current = open
  }, [open])
  return { open, start: () => setOpen(true), stop: () => setOpen(false), opener }
}

/** After a row is gone: the next one's first button, else the one before, else what adds a row. */
export const focusBeside = (row: Element | null): (() => void) => {
  const list = row?.parentElement
  const place = list && row ? [...list.children].indexOf(row) : -1
  return () => {
    if (!list?.isConnected) return
    const beside = list.children[Math.min(place, list.children.length - 1)]
    const next = beside?.querySelector<HTMLElement>('[data-print=no] button') ?? list.closest('section')?.querySelector<HTMLElement>('input, button')
    next?.focus()
  }
}
