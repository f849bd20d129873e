/** What they said first, then what I said: asked for, never asked again once it is there. Pure. */
import { put, type Editor } from './editor.ts'

/** The text says already what I said. English, as what is read in it. */
const SAYS_MINE = /(?:^|[\n.!?]\s*)(?:I|We)(?:\s|['’])/u

export const asksMine = (text: string, isWanted: boolean): boolean =>
  isWanted && text.trim() !== '' && text.length < 4000 && !SAYS_MINE.test(text)

/** A new line that begins with my words, and the caret behind it. */
export const beginMine = (editor: Editor, words: string): Editor => {
  const { text } = editor.doc
  const written = text.trimEnd()
  return put(editor, written.length, text.length, `\n${words} `)
}
