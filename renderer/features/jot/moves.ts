/** Which key moves the caret where, on this kind of keyboard. */
import type { Editor } from './editor.ts'
import { selectionOf } from './editor.ts'
import type { JotText } from './jot-text.ts'
import { boxAt, isRightToLeft, offsetAt, scrollerOf } from './places.ts'
import { letterAfter, letterBefore, lineAway, lineEnd, lineStart, wordAfter, wordBefore } from './steps.ts'

export const isMac = (): boolean => /mac/i.test(navigator.userAgent)

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Where the caret goes, or undefined when the key moves nothing. `goal` is the column kept while going up and down, in pixels. */
export type Move = { readonly to: number; readonly goal?: number }

export const moveFor = (event: Keys, editor: Editor, root: Element, goal: number | undefined): Move | undefined => {
  const mac = isMac()
  const { doc, caret } = editor
  const byWord = mac ? event.altKey : event.ctrlKey
  const toEdge = mac && event.metaKey
  if (!mac && (event.altKey || event.metaKey)) return undefined
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const back = (event.key === 'ArrowLeft') !== isRightToLeft(root, doc, caret)
      if (toEdge) return { to: visualEdge(root, doc, caret, back ? 'start' : 'end') }
      const [from, to] = selectionOf(editor)
      if (!event.shiftKey && from !== to && !byWord) return { to: back ? from : to }
      const step = byWord ? (back ? wordBefore : wordAfter) : back ? letterBefore : letterAfter
      return { to: step(doc.text, caret) }
    }
    case 'ArrowUp':
      return toEdge ? { to: 0 } : upOrDown(root, doc, caret, -1, 1, goal)
    case 'ArrowDown':
      return toEdge ? { to: doc.text.length } : upOrDown(root, doc, caret, 1, 1, goal)
    case 'PageUp':
      return upOrDown(root, doc, caret, -1, linesInView(root), goal)
    case 'PageDown':
      return upOrDown(root, doc, caret, 1, linesInView(root), goal)
    case 'Home':
      return { to: event.ctrlKey ? 0 : visualEdge(root, doc, caret, 'start') }
    case 'End':
      return { to: event.ctrlKey ? doc.text.length : visualEdge(root, doc, caret, 'end') }
    default:
      return undefined
  }
}

const LINE = 30

const linesInView = (root: Element): number => Math.max(1, Math.floor(scrollerOf(root).clientHeight / LINE) - 1)

const upOrDown = (
  root: Element,
  doc: JotText,
  caret: number,
  by: -1 | 1,
  lines: number,
  goal: number | undefined,
): Move => {
  const box = boxAt(root, doc, caret)
  if (!box) return { to: lineAway(doc.text, caret, by) }
  const x = goal ?? box.left
  const wanted = (box.top + box.bottom) / 2 + by * LINE * lines
  const y = brought(root, wanted)
  const to = offsetAt(root, doc, x, y)
  return { to: to ?? lineAway(doc.text, caret, by), goal: x }
}

/** Scrolls so that a height can be asked about; only what is seen can. Answers where it is then. */
const brought = (root: Element, y: number): number => {
  const scroller = scrollerOf(root)
  const { top, bottom } = scroller.getBoundingClientRect()
  const low = Math.max(top, 0) + LINE / 2
  const high = Math.min(bottom, window.innerHeight) - LINE / 2
  const by = y < low ? y - low : y > high ? y - high : 0
  if (by === 0) return y
  const before = scroller.scrollTop
  scroller.scrollTop += by
  return y - (scroller.scrollTop - before)
}

/** Beginning or end of the line as it is drawn; of the paragraph where nothing is laid out. */
const visualEdge = (root: Element, doc: JotText, caret: number, edge: 'start' | 'end'): number => {
  const paragraph = edge === 'start' ? lineStart(doc.text, caret) : lineEnd(doc.text, caret)
  const box = boxAt(root, doc, caret)
  if (!box) return paragraph
  const around = root.getBoundingClientRect()
  const right = (edge === 'end') !== isRightToLeft(root, doc, caret)
  const found = offsetAt(root, doc, right ? around.right : around.left, (box.top + box.bottom) / 2)
  if (found === undefined) return paragraph
  // at a soft break the end of a line and the beginning of the next are one offset: stay on this line, before its last space
  const next = edge === 'end' ? boxAt(root, doc, letterAfter(doc.text, found)) : undefined
  const isBroken = next !== undefined && next.top > box.top + LINE / 2 && /[^\S\n]/.test(doc.text[found - 1] ?? '')
  if (isBroken && doc.text[found] !== '\n') return letterBefore(doc.text, found)
  return found
}
