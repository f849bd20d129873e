/**
 * A text cut into blocks, so that a key pressed in a book costs no more than one in a line: an edit makes new blocks where it
 * happened and leaves every other block the same object, which is then not drawn again. Offsets are UTF-16 units of the whole text.
 */
export type Block = { readonly id: number; readonly text: string }
export type JotText = { readonly text: string; readonly blocks: readonly Block[]; readonly nextId: number }

/** A block is cut in two above this. A paragraph longer than it is drawn with a line break where it was cut. */
const LARGEST = 8000
const WANTED = LARGEST / 2
/** How much of a paragraph that was cut is put together again around an edit. */
const AROUND = 4 * LARGEST

export const jotText = (text: string): JotText => {
  const blocks = cut(text).map((each, id) => ({ id, text: each }))
  return { text, blocks, nextId: blocks.length }
}

/** The text with `from` to `to` replaced. */
export const replaceIn = (doc: JotText, from: number, to: number, insert: string): JotText => {
  const { blocks } = doc
  const first = blockAt(doc, from)
  let start = first.index
  let offset = first.start
  let end = blockAt(doc, to).index
  while (start > 0 && !endsLine(blocks[start - 1]) && from - offset < AROUND) {
    start -= 1
    offset -= blocks[start]?.text.length ?? 0
  }
  let touched = ''
  for (let at = start; at <= end; at++) touched += blocks[at]?.text ?? ''
  touched = touched.slice(0, from - offset) + insert + touched.slice(to - offset)
  while (end + 1 < blocks.length && !touched.endsWith('\n') && touched.length < AROUND + insert.length) {
    end += 1
    touched += blocks[end]?.text ?? ''
  }
  const before = blocks.slice(0, start)
  const after = blocks.slice(end + 1)
  const pieces = touched === '' && before.length + after.length > 0 ? [] : cut(touched)
  const { made, nextId } = named(pieces, blocks.slice(start, end + 1), doc.nextId)
  return { text: doc.text.slice(0, from) + insert + doc.text.slice(to), blocks: [...before, ...made, ...after], nextId }
}

/** Where a block stands that holds an offset; between two blocks it is the second. */
export const blockAt = (doc: JotText, offset: number): { readonly index: number; readonly start: number } => {
  let start = 0
  for (const [index, { text }] of doc.blocks.entries()) {
    if (offset < start + text.length || index === doc.blocks.length - 1) return { index, start }
    start += text.length
  }
  return { index: 0, start: 0 }
}

/** The lines a block is drawn as. The line break at its end belongs to it, and begins a line only at the end of the text. */
export const linesOf = (text: string, isLast: boolean): string[] =>
  (isLast || !text.endsWith('\n') ? text : text.slice(0, -1)).split('\n')

const endsLine = (block: Block | undefined): boolean => block === undefined || block.text.endsWith('\n')

const cut = (text: string): string[] => {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > LARGEST) {
    const to = placeToCut(text, from)
    pieces.push(text.slice(from, to))
    from = to
  }
  if (from < text.length || pieces.length === 0) pieces.push(text.slice(from))
  return pieces
}

const placeToCut = (text: string, from: number): number => {
  // only what a block could hold is looked through: a long paragraph is not searched to its end for every block of it
  const near = text.slice(from, from + LARGEST)
  const before = near.lastIndexOf('\n', WANTED)
  if (before > 0) return from + before + 1
  const after = near.indexOf('\n', WANTED)
  if (after !== -1) return from + after + 1
  const space = near.lastIndexOf(' ')
  if (space > 0) return from + space + 1
  return from + (/[\uD800-\uDBFF]$/.test(near) ? LARGEST - 1 : LARGEST)
}

/** Blocks for pieces: what reads as before, at the beginning or at the end, stays the same object; the first that changed keeps its id. */
const named = (
  pieces: readonly string[],
  old: readonly Block[],
  firstId: number,
): { made: Block[]; nextId: number } => {
  const most = Math.min(pieces.length, old.length)
  let head = 0
  while (head < most && old[head]?.text === pieces[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail)?.text === pieces.at(-1 - tail)) tail += 1
  let nextId = firstId
  const middle = pieces.slice(head, pieces.length - tail).map((text, at): Block => {
    const changed = at === 0 && head < old.length - tail ? old[head] : undefined
    if (changed) return { id: changed.id, text }
    nextId += 1
    return { id: nextId - 1, text }
  })
  return { made: [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)], nextId }
}
