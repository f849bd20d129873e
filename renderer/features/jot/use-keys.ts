/** What the keys mean while one writes: moving, selecting, removing, taking back. What they did is said to those who listen. */
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { useSay } from '../../lib/say.ts'
import { moveTo, redo, select, selectedText, selectionOf, undo, type Editor } from './editor.ts'
import { isMac, moveFor } from './moves.ts'
import { letterAfter, letterBefore, lineEnd, lineStart, wordAfter, wordBefore } from './steps.ts'

type Parts = {
  readonly written: RefObject<HTMLDivElement | null>
  readonly latest: () => Editor
  readonly onEdit: (next: Editor) => void
  readonly replace: (from: number, to: number, insert: string, typed?: boolean) => void
  /** Lets go of the word being typed. */
  readonly forget: () => void
  /** The column kept while going up and down, in pixels. */
  readonly goalRef: RefObject<number | undefined>
  readonly readOnly: boolean
}

type Keys = {
  /** True when the key was taken. */
  readonly command: (event: KeyboardEvent) => boolean
  readonly spoken: string
}

const isModified = (event: KeyboardEvent): boolean => (isMac() ? event.metaKey : event.ctrlKey) && !event.altKey

/** What is removed by Backspace and Delete: the selection, or a letter, a word or a line. */
const removedBy = (event: KeyboardEvent, now: Editor): readonly [from: number, to: number, typed: boolean] => {
  const [from, to] = selectionOf(now)
  const byWord = isMac() ? event.altKey : event.ctrlKey
  const { text } = now.doc
  if (from !== to) return [from, to, false]
  if (event.key === 'Delete') return [from, (byWord ? wordAfter : letterAfter)(text, from), !byWord]
  if (isMac() && event.metaKey) return [lineStart(text, from), from, !byWord]
  return [(byWord ? wordBefore : letterBefore)(text, from), from, !byWord]
}

/** What the caret went by, or the line it came to. */
const besideOf = ({ doc: { text }, caret }: Editor, event: KeyboardEvent): string => {
  const step = event.ctrlKey || event.altKey ? wordAfter : letterAfter
  return /Left|Right/.test(event.key)
    ? text.slice(caret, step(text, caret))
    : text.slice(lineStart(text, caret), lineEnd(text, caret)).slice(0, 200)
}

export const useKeys = ({ written, latest, onEdit, replace, forget, goalRef, readOnly }: Parts): Keys => {
  const say = useSay()
  const [spoken, setSpoken] = useState('')

  const speak = (next: Editor, event: KeyboardEvent): void => {
    const chosen = selectedText(next)
    const beside = besideOf(next, event)
    if (chosen !== '') setSpoken(say('jot.selected', { count: chosen.length }))
    else setSpoken(beside === ' ' ? say('jot.space') : beside.trim() === '' ? say('jot.blank') : beside)
  }

  const command = (event: KeyboardEvent): boolean => {
    const now = latest()
    const key = event.key.toLowerCase()
    if (event.key === 'Backspace' || event.key === 'Delete') {
      forget()
      if (readOnly) return true
      const [from, to, typed] = removedBy(event, now)
      replace(from, to, '', typed)
      return true
    }
    if (isModified(event) && key === 'a') {
      forget()
      onEdit(select(now, 0, now.doc.text.length))
      setSpoken(say('jot.selected', { count: now.doc.text.length }))
      return true
    }
    if (isModified(event) && (key === 'z' || key === 'y')) {
      forget()
      if (!readOnly) onEdit(key === 'y' || event.shiftKey ? redo(now) : undo(now))
      return true
    }
    const move = written.current ? moveFor(event, now, written.current, goalRef.current) : undefined
    if (!move) return false
    forget()
    goalRef.current = move.goal
    const next = moveTo(now, move.to, event.shiftKey)
    onEdit(next)
    speak(next, event)
    return true
  }

  return { command, spoken }
}
