/** The pointer in the drawn text: a press places the caret, a second chooses the word, a third the paragraph, dragging selects. */
import { useRef, type PointerEvent, type RefObject } from 'react'
import { moveTo, select, type Editor } from './editor.ts'
import { offsetAt } from './places.ts'
import { lineEnd, lineStart, wordAround } from './steps.ts'

type Parts = {
  readonly written: RefObject<HTMLDivElement | null>
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly latest: () => Editor
  readonly onEdit: (next: Editor) => void
}

export const usePointer = ({ written, field, latest, onEdit }: Parts) => {
  const dragging = useRef(false)

  const under = (event: { readonly clientX: number; readonly clientY: number }): number | undefined =>
    written.current ? offsetAt(written.current, latest().doc, event.clientX, event.clientY) : undefined

  return {
    // kept from the browser, which would give the focus away and select on its own
    onMouseDown: (event: React.MouseEvent) => {
      event.preventDefault()
      field.current?.focus({ preventScroll: true })
      if (event.button !== 0) return
      const now = latest()
      const at = under(event)
      if (at === undefined) return
      const { text } = now.doc
      if (event.detail === 2) onEdit(select(now, ...wordAround(text, at)))
      else if (event.detail >= 3) onEdit(select(now, lineStart(text, at), lineEnd(text, at)))
      else onEdit(moveTo(now, at, event.shiftKey))
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragging.current = event.button === 0
      if (dragging.current) event.currentTarget.setPointerCapture?.(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      if (!dragging.current || (event.buttons & 1) === 0) return
      const now = latest()
      const at = under(event)
      if (at !== undefined && at !== now.caret) onEdit(moveTo(now, at, true))
    },
    onPointerUp: () => {
      dragging.current = false
    },
  }
}
