/** Between offsets of the text and places on the screen. Where nothing is laid out, places are unknown: undefined. */
import { blockAt, linesOf, type JotText } from './jot-text.ts'

export type Box = { readonly left: number; readonly top: number; readonly bottom: number }

type Point = { readonly node: Node; readonly offset: number }

/** Where an offset stands in the drawn text: `root` holds one element a block, which holds one element a line. */
export const pointAt = (root: Element, doc: JotText, offset: number): Point | undefined => {
  const { index, start } = blockAt(doc, offset)
  const block = root.children[index]
  let left = offset - start
  const lines = linesOf(doc.blocks[index]?.text ?? '', index === doc.blocks.length - 1)
  for (const [at, line] of lines.entries()) {
    if (left <= line.length) {
      const element = block?.children[at]
      return element ? inLine(element, left) : undefined
    }
    left -= line.length + 1
  }
  return undefined
}

const inLine = (line: Element, offset: number): Point => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Point = { node: line, offset: 0 }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
    last = { node, offset: length }
  }
  return last
}

/** The offset of a place in the drawn text. */
const offsetOf = (root: Element, doc: JotText, { node, offset }: Point): number | undefined => {
  const element = node instanceof Element ? node : node.parentElement
  const line = element?.closest('[data-line]')
  const block = line?.parentElement
  if (!line || !block || block.parentElement !== root) return undefined
  const index = Array.prototype.indexOf.call(root.children, block)
  const lineIndex = Array.prototype.indexOf.call(block.children, line)
  const lines = linesOf(doc.blocks[index]?.text ?? '', index === doc.blocks.length - 1)
  let at = 0
  for (const before of doc.blocks.slice(0, index)) at += before.text.length
  for (const before of lines.slice(0, lineIndex)) at += before.length + 1
  const range = document.createRange()
  range.setStart(line, 0)
  range.setEnd(node, offset)
  return at + Math.min(range.toString().length, lines[lineIndex]?.length ?? 0)
}

/** The place of the caret, in pixels of the window. */
export const boxAt = (root: Element, doc: JotText, offset: number): Box | undefined => {
  const point = pointAt(root, doc, offset)
  if (!point) return undefined
  const range = document.createRange()
  range.setStart(point.node, point.offset)
  // a collapsed range has no rectangle in jsdom at all, and none in a browser on an empty line
  const rect = range.getClientRects?.()[0]
  if (rect) return { left: rect.left, top: rect.top, bottom: rect.bottom }
  const line = point.node instanceof Element ? point.node : point.node.parentElement
  const around = line?.getBoundingClientRect()
  if (!line || !around || around.height === 0) return undefined
  const left = getComputedStyle(line).direction === 'rtl' ? around.right : around.left
  return { left, top: around.top, bottom: around.bottom }
}

/** The offset under a point of the window; before and after the text its beginning and end. */
export const offsetAt = (root: Element, doc: JotText, x: number, y: number): number | undefined => {
  const around = root.getBoundingClientRect()
  if (y < around.top) return 0
  if (y > around.bottom) return doc.text.length
  const inside = Math.max(around.left + 1, Math.min(x, around.right - 1))
  return laidOut(root, y, () => {
    const found = document.caretPositionFromPoint?.(inside, y)
    return found ? offsetOf(root, doc, { node: found.offsetNode, offset: found.offset }) : undefined
  })
}

/** Asks with the block at a height laid out: one that came near since the last frame is not, when keys come faster than frames. */
const laidOut = <T>(root: Element, y: number, ask: () => T): T => {
  const block = [...root.children].find((each) => each.getBoundingClientRect().bottom >= y)
  const isSkipped = block?.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) === false
  if (!(block instanceof HTMLElement) || !isSkipped) return ask()
  block.style.contentVisibility = 'visible'
  const answer = ask()
  block.style.contentVisibility = ''
  return answer
}

/** True when the paragraph of an offset runs from right to left. */
export const isRightToLeft = (root: Element, doc: JotText, offset: number): boolean => {
  const point = pointAt(root, doc, offset)
  const element = point?.node instanceof Element ? point.node : point?.node.parentElement
  return element ? getComputedStyle(element).direction === 'rtl' : false
}

/** The element that scrolls around another. */
export const scrollerOf = (element: Element): Element => {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.documentElement
}
