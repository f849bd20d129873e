/** What is being written, where the caret stands, and what can be taken back. Pure: each function answers the next state. */
import { jotText, replaceIn, type JotText } from './jot-text.ts'

export type Editor = {
  readonly doc: JotText
  /** Where the selection began; the same as `caret` when nothing is selected. */
  readonly anchor: number
  readonly caret: number
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
}

type Edit = {
  readonly at: number
  readonly removed: string
  readonly inserted: string
  readonly caretBefore: number
  /** Written letter by letter: the next letter of the word joins it. */
  readonly typed: boolean
}

/** The most a jot may hold, as the contract says. */
export const MOST = 2_000_000
const KEPT_EDITS = 500
const KEPT_CHARACTERS = 4_000_000

export const newEditor = (text = ''): Editor => ({
  doc: jotText(text),
  anchor: text.length,
  caret: text.length,
  past: [],
  future: [],
})

export const selectionOf = ({ anchor, caret }: Editor): readonly [from: number, to: number] =>
  anchor < caret ? [anchor, caret] : [caret, anchor]

export const selectedText = (editor: Editor): string => editor.doc.text.slice(...selectionOf(editor))

const within = (editor: Editor, at: number): number => Math.max(0, Math.min(at, editor.doc.text.length))

export const moveTo = (editor: Editor, at: number, extend = false): Editor => {
  const caret = within(editor, at)
  return { ...editor, caret, anchor: extend ? editor.anchor : caret }
}

export const select = (editor: Editor, anchor: number, caret: number): Editor => ({
  ...editor,
  anchor: within(editor, anchor),
  caret: within(editor, caret),
})

/** Puts `insert` in place of `from` to `to`; the caret comes to stand behind it. */
export const put = (editor: Editor, from: number, to: number, insert: string, typed = false): Editor => {
  const { doc, past } = editor
  const edit: Edit = { at: from, removed: doc.text.slice(from, to), inserted: insert, caretBefore: editor.caret, typed }
  const caret = from + insert.length
  return { doc: replaceIn(doc, from, to, insert), anchor: caret, caret, past: trimmed(joined(past, edit)), future: [] }
}

export const undo = (editor: Editor): Editor => {
  const edit = editor.past.at(-1)
  if (!edit) return editor
  return {
    doc: replaceIn(editor.doc, edit.at, edit.at + edit.inserted.length, edit.removed),
    anchor: edit.caretBefore,
    caret: edit.caretBefore,
    past: editor.past.slice(0, -1),
    future: [...editor.future, edit],
  }
}

export const redo = (editor: Editor): Editor => {
  const edit = editor.future.at(-1)
  if (!edit) return editor
  const caret = edit.at + edit.inserted.length
  return {
    doc: replaceIn(editor.doc, edit.at, edit.at + edit.removed.length, edit.inserted),
    anchor: caret,
    caret,
    past: [...editor.past, edit],
    future: editor.future.slice(0, -1),
  }
}

/** A word typed letter by letter is one edit, however its letters were corrected on the way. */
const joined = (past: readonly Edit[], edit: Edit): readonly Edit[] => {
  const last = past.at(-1)
  if (!last?.typed || !edit.typed) return [...past, edit]
  const end = last.at + last.inserted.length
  const continues = edit.at + edit.removed.length === end && edit.at >= last.at
  const newWord = /\s$/.test(last.inserted) && !/^\s/.test(edit.inserted)
  if (!continues || newWord) return [...past, edit]
  const inserted = last.inserted.slice(0, edit.at - last.at) + edit.inserted
  return [...past.slice(0, -1), { ...last, inserted }]
}

const trimmed = (past: readonly Edit[]): readonly Edit[] => {
  let characters = 0
  let from = past.length
  while (from > 0 && past.length - from < KEPT_EDITS) {
    const edit = past[from - 1]
    characters += (edit?.removed.length ?? 0) + (edit?.inserted.length ?? 0)
    if (characters > KEPT_CHARACTERS && from < past.length) break
    from -= 1
  }
  return from === 0 ? past : past.slice(from)
}
