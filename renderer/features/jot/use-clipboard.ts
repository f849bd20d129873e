/** Copy, cut and paste: of the text itself, not of the field that holds one word of it. */
import type { ClipboardEvent } from 'react'
import { selectedText, selectionOf, type Editor } from './editor.ts'

type Parts = {
  readonly latest: () => Editor
  readonly replace: (from: number, to: number, insert: string) => void
  /** Lets go of the word being typed. */
  readonly forget: () => void
  readonly readOnly: boolean
}

export const useClipboard = ({ latest, replace, forget, readOnly }: Parts) => ({
  onCopy: (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData.setData('text/plain', selectedText(latest()))
  },
  onCut: (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData.setData('text/plain', selectedText(latest()))
    if (!readOnly) replace(...selectionOf(latest()), '')
  },
  onPaste: (event: ClipboardEvent): void => {
    event.preventDefault()
    forget()
    const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    if (!readOnly && pasted !== '') replace(...selectionOf(latest()), pasted)
  },
})
