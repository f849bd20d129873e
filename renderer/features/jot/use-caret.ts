/** The caret and the selection as they are drawn. */
import { useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { selectionOf, type Editor } from './editor.ts'
import { boxAt, pointAt, type Box } from './places.ts'

type Drawn = RefObject<HTMLElement | null>

/** Where the caret stands within the composer. Measured after every drawing, as the width may have changed too. */
export const useCaretBox = (root: Drawn, written: Drawn, editor: Editor): Box | undefined => {
  const [box, setBox] = useState<Box | undefined>(undefined)
  const measure = useEffectEvent(() => {
    if (!root.current || !written.current) return
    const at = boxAt(written.current, editor.doc, editor.caret)
    const around = root.current.getBoundingClientRect()
    setBox((before) => {
      if (!at) return before
      // a space at the end of a full line stands beside the text
      const left = Math.max(0, Math.min(at.left - around.left, around.width - 2))
      const next = { left, top: at.top - around.top, bottom: at.bottom - around.top }
      const same = before && before.left === next.left && before.top === next.top && before.bottom === next.bottom
      return same ? before : next
    })
  })
  useLayoutEffect(() => measure())
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const observer = new ResizeObserver(() => measure())
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  return box
}

/**
 * A caret that was moved, or whose window was, is brought into sight, and kept there for the two frames in which the text around it finds its height. After
 * that it is left alone: whoever scrolls away comes by lines whose height was a guess, and is not to be taken back.
 */
export const useCaretInSight = (mark: Drawn, editor: Editor, focused: boolean, box: Box | undefined): void => {
  const isSettling = useRef(false)
  useLayoutEffect(() => {
    let frame = 0
    const settle = (): void => {
      cancelAnimationFrame(frame)
      isSettling.current = true
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          isSettling.current = false
        })
      })
    }
    settle()
    window.addEventListener('resize', settle)
    return () => {
      window.removeEventListener('resize', settle)
      cancelAnimationFrame(frame)
    }
  }, [editor, focused])
  useLayoutEffect(() => {
    if (focused && isSettling.current) mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [mark, editor, focused, box])
}

/** The selection is drawn as a highlight: the text is not the page's own selection, which would be handed on. */
export const useSelectionShown = (written: Drawn, editor: Editor, focused: boolean): void => {
  useLayoutEffect(() => {
    const [from, to] = selectionOf(editor)
    if (!focused || from === to || !written.current || typeof Highlight === 'undefined') return
    const start = pointAt(written.current, editor.doc, from)
    const end = pointAt(written.current, editor.doc, to)
    if (!start || !end) return
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
    CSS.highlights.set('jot-selection', new Highlight(range))
    return () => void CSS.highlights.delete('jot-selection')
  }, [written, editor, focused])
}
