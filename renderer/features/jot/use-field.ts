/** The field of one word: takes what is typed, composed or dictated into it, passes it on, and lets go of it at the word's end. */
import { useEffect, useLayoutEffect, useRef, type CompositionEvent, type KeyboardEvent } from 'react'
import { redo, selectionOf, undo, type Editor } from './editor.ts'

/** Scripts without spaces have no end of a word to wait for. */
const LONGEST = 40

type Parts = {
  readonly latest: () => Editor
  readonly onEdit: (next: Editor) => void
  readonly replace: (from: number, to: number, insert: string, typed: boolean) => void
}

export const useField = (parts: Parts) => {
  const field = useRef<HTMLTextAreaElement>(null)
  /** What the field holds, and where in the text it stands. */
  const held = useRef({ text: '', from: 0 })
  const composing = useRef(false)
  const current = useRef(parts)
  useLayoutEffect(() => {
    current.current = parts
  })

  const forget = (): void => {
    held.current = { text: '', from: 0 }
    if (field.current && field.current.value !== '') field.current.value = ''
  }

  const take = (): void => {
    const input = field.current
    if (!input) return
    const { value } = input
    const { latest, replace } = current.current
    const before = held.current
    const [from, to] =
      before.text === '' ? selectionOf(latest()) : ([before.from, before.from + before.text.length] as const)
    if (value !== latest().doc.text.slice(from, to)) replace(from, to, value, true)
    const taken = latest().doc.text.slice(from, from + value.length) === value
    held.current = taken ? { text: value, from } : { text: '', from: 0 }
    const isWhole = /\s$/.test(value) || value.length > LONGEST || input.selectionEnd !== value.length
    if (!taken || (!composing.current && isWhole)) forget()
  }

  useEffect(() => {
    const input = field.current
    if (!input) return
    // the system's own "undo" (a menu, a gesture) would only know of the word in the field
    const before = (event: InputEvent): void => {
      const { latest, onEdit } = current.current
      if (!event.inputType.startsWith('history')) return
      event.preventDefault()
      forget()
      onEdit(event.inputType === 'historyRedo' ? redo(latest()) : undo(latest()))
    }
    input.addEventListener('beforeinput', before)
    return () => input.removeEventListener('beforeinput', before)
  }, [])

  return {
    field,
    forget,
    /** While an input method is composing, every key is its own. */
    isComposing: (event: KeyboardEvent): boolean => composing.current || event.nativeEvent.isComposing,
    fieldProps: {
      defaultValue: '',
      onInput: take,
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: (_event: CompositionEvent) => {
        composing.current = false
        take()
      },
    },
  }
}
