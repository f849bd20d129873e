/**
 * Where a jot is written. The focused element is a field of one word beside the text: what a focused field holds is handed to the
 * shell's process, and that may see only what is being typed. The text itself is drawn, with a caret and a selection of our own.
 */
import {
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from 'react'
import { useSay } from '../../lib/say.ts'
import styles from './composer.module.css'
import { MOST, moveTo, put, redo, select, selectedText, selectionOf, undo, type Editor } from './editor.ts'
import { isMac, moveFor } from './moves.ts'
import { boxAt, pointAt, type Box } from './places.ts'
import { letterAfter, letterBefore, lineEnd, lineStart, wordAfter, wordBefore } from './steps.ts'
import { useField } from './use-field.ts'
import { usePointer } from './use-pointer.ts'
import { Written, type Found } from './written.tsx'

export type ComposerHandle = {
  readonly focus: () => void
  readonly isFocused: () => boolean
  /** Lets go of the word being typed: to be called before the text is changed from outside. */
  readonly forget: () => void
}

export type ComposerProps = {
  readonly label: string
  readonly placeholder: string
  readonly editor: Editor
  /** The state as it is now, not as it was drawn: keys come faster than drawing. */
  readonly latest: () => Editor
  readonly onEdit: (next: Editor) => void
  /** Something was to be put in that a jot cannot hold. */
  readonly onTooLong: () => void
  /** Keys that mean something else at the moment; true when taken. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** Names that are marked where they follow an @. */
  readonly names: readonly string[]
  readonly found: readonly Found[]
  /** The list of people to choose from, while it is open. */
  readonly list?: { readonly id: string; readonly active: string | undefined } | undefined
  readonly readOnly: boolean
  readonly ref: Ref<ComposerHandle>
}

/** How much of the text a screen reader is offered as the field's description. */
const DESCRIBED = 4000

export const Composer = (props: ComposerProps) => {
  const { label, placeholder, editor, latest, onEdit, onTooLong, onKey, names, found, list, readOnly, ref } = props
  const say = useSay()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const written = useRef<HTMLDivElement>(null)
  const caretMark = useRef<HTMLSpanElement>(null)
  const goal = useRef<number | undefined>(undefined)
  const [focused, setFocused] = useState(false)
  const [spoken, setSpoken] = useState('')

  const replace = (from: number, to: number, insert: string, typed = false): void => {
    const now = latest()
    if (now.doc.text.length - (to - from) + insert.length > MOST) return onTooLong()
    goal.current = undefined
    onEdit(put(now, from, to, insert, typed))
  }
  const { field, fieldProps, forget, isComposing } = useField({ latest, onEdit, replace })
  const pointer = usePointer({
    written,
    latest,
    onEdit: (next) => (forget(), (goal.current = undefined), onEdit(next)),
    field,
  })
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    isFocused: () => document.activeElement === field.current,
    forget,
  }))

  const speak = (next: Editor, event: KeyboardEvent): void => {
    const { text } = next.doc
    const chosen = selectedText(next)
    const beside = /Left|Right/.test(event.key)
      ? text.slice(next.caret, (event.ctrlKey || event.altKey ? wordAfter : letterAfter)(text, next.caret))
      : text.slice(lineStart(text, next.caret), lineEnd(text, next.caret)).slice(0, 200)
    if (chosen !== '') setSpoken(say('jot.selected', { count: chosen.length }))
    else setSpoken(beside === ' ' ? say('jot.space') : beside.trim() === '' ? say('jot.blank') : beside)
  }

  /** Backspace and Delete, by letter, word or line. */
  const remove = (event: KeyboardEvent): void => {
    const now = latest()
    const [from, to] = selectionOf(now)
    const byWord = isMac() ? event.altKey : event.ctrlKey
    const { text } = now.doc
    if (from !== to) return replace(from, to, '')
    if (event.key === 'Delete') return replace(from, (byWord ? wordAfter : letterAfter)(text, from), '', !byWord)
    const start = isMac() && event.metaKey ? lineStart(text, from) : (byWord ? wordBefore : letterBefore)(text, from)
    if (start < from) replace(start, from, '', !byWord)
  }

  const command = (event: KeyboardEvent): boolean => {
    const now = latest()
    const mod = isMac() ? event.metaKey : event.ctrlKey
    const key = event.key.toLowerCase()
    if (event.key === 'Backspace' || event.key === 'Delete') {
      forget()
      if (!readOnly) remove(event)
      return true
    }
    if (mod && !event.altKey && key === 'a') {
      forget()
      onEdit(select(now, 0, now.doc.text.length))
      setSpoken(say('jot.selected', { count: now.doc.text.length }))
      return true
    }
    if (mod && !event.altKey && (key === 'z' || key === 'y')) {
      forget()
      if (!readOnly) onEdit(key === 'y' || event.shiftKey ? redo(now) : undo(now))
      return true
    }
    const move = written.current ? moveFor(event, now, written.current, goal.current) : undefined
    if (!move) return false
    forget()
    goal.current = move.goal
    const next = moveTo(now, move.to, event.shiftKey)
    onEdit(next)
    speak(next, event)
    return true
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (onKey(event) || command(event)) event.preventDefault()
  }

  const box = useCaretBox(root, written, editor)
  useLayoutEffect(() => {
    if (focused) caretMark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [editor, focused, box])
  useSelectionShown(written, editor, focused)

  const { text } = editor.doc
  const place = box && { left: box.left, top: box.top, height: box.bottom - box.top }
  return (
    <div ref={root} className={styles.composer} {...pointer}>
      <Written id={`${id}-text`} ref={written} doc={editor.doc} names={names} found={found} />
      {text === '' && (
        <span className={styles.placeholder} aria-hidden="true">
          {placeholder}
        </span>
      )}
      {focused && editor.anchor === editor.caret && place && (
        // begun anew at every move, so that a caret is never dark while it goes
        <span key={editor.caret} ref={caretMark} className={styles.caret} style={place} />
      )}
      <textarea
        {...fieldProps}
        ref={field}
        className={styles.field}
        style={place && { left: place.left, top: place.top }}
        wrap="off"
        rows={1}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={readOnly}
        aria-label={label}
        aria-multiline="true"
        aria-describedby={text !== '' && text.length <= DESCRIBED ? `${id}-text` : undefined}
        aria-autocomplete="list"
        aria-controls={list?.id}
        aria-activedescendant={list?.active}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          forget()
          setFocused(false)
        }}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          event.preventDefault()
          event.clipboardData.setData('text/plain', selectedText(latest()))
        }}
        onCut={(event) => {
          event.preventDefault()
          event.clipboardData.setData('text/plain', selectedText(latest()))
          if (!readOnly) replace(...selectionOf(latest()), '')
        }}
        onPaste={(event) => {
          event.preventDefault()
          forget()
          const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
          if (!readOnly && pasted !== '') replace(...selectionOf(latest()), pasted)
        }}
      />
      <span className={styles.spoken} aria-live="polite">
        {spoken}
      </span>
    </div>
  )
}

/** Where the caret stands within the composer. Measured after every drawing, as the width may have changed too. */
const useCaretBox = (
  root: RefObject<HTMLDivElement | null>,
  written: RefObject<HTMLDivElement | null>,
  editor: Editor,
): Box | undefined => {
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

/** The selection is drawn as a highlight: the text is not the page's own selection, which would be handed on. */
const useSelectionShown = (written: RefObject<HTMLDivElement | null>, editor: Editor, focused: boolean): void => {
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
