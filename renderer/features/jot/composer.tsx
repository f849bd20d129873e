/**
 * Where a jot is written. The focused element is a field of one word beside the text: what a focused field holds is handed to the
 * shell's process, and that may see only what is being typed. The text itself is drawn, with a caret and a selection of our own.
 */
import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import styles from './composer.module.css'
import { asksForWords } from '../../lib/spell-check/spoken.tsx'
import { MOST, put, type Editor } from './editor.ts'
import { JotSpelling, type JotSpellingHandle } from './jot-spelling.tsx'
import { useCaretBox, useCaretInSight, useSelectionShown } from './use-caret.ts'
import { useClipboard } from './use-clipboard.ts'
import { useField } from './use-field.ts'
import { useKeys } from './use-keys.ts'
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
  /** The words that the chip that is looked at came from. */
  readonly because?: readonly Found[] | undefined
  /** The list of people to choose from, while it is open. */
  readonly list?: { readonly id: string; readonly active: string | undefined } | undefined
  readonly readOnly: boolean
  /** Words that were understood as a name: no spelling is asked of them. */
  readonly named?: readonly Found[] | undefined
  /** While locked there is nobody to say what is a name, and nowhere to keep a word. */
  readonly isLocked?: boolean | undefined
  readonly ref: Ref<ComposerHandle>
}

const none: readonly Found[] = []

/** How much of the text a screen reader is offered as the field's description. */
const DESCRIBED = 4000

export const Composer = (props: ComposerProps) => {
  const {
    label,
    placeholder,
    editor,
    latest,
    onEdit,
    onTooLong,
    onKey,
    names,
    found,
    because = none,
    list,
    readOnly,
    named = none,
    isLocked = false,
    ref,
  } = props
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const written = useRef<HTMLDivElement>(null)
  const spelling = useRef<JotSpellingHandle>(null)
  const caretMark = useRef<HTMLSpanElement>(null)
  const goalRef = useRef<number | undefined>(undefined)
  const [focused, setFocused] = useState(false)

  const replace = (from: number, to: number, insert: string, typed = false): void => {
    if (from === to && insert === '') return
    const now = latest()
    if (now.doc.text.length - (to - from) + insert.length > MOST) return onTooLong()
    goalRef.current = undefined
    onEdit(put(now, from, to, insert, typed))
  }
  const { field, fieldProps, forget, isComposing } = useField({ latest, onEdit, replace })
  const pointer = usePointer({
    written,
    latest,
    onEdit: (next) => (forget(), (goalRef.current = undefined), onEdit(next)),
    field,
  })
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    isFocused: () => document.activeElement === field.current,
    forget,
  }))

  const clipboard = useClipboard({ latest, replace, forget, readOnly })
  const { command, spoken } = useKeys({ written, latest, onEdit, replace, forget, goalRef, readOnly })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const isSpelling = asksForWords(event.nativeEvent) && (spelling.current?.openByKey(), true)
    if (isSpelling || onKey(event) || command(event)) event.preventDefault()
  }

  const box = useCaretBox(root, written, editor)
  useCaretInSight(caretMark, editor, focused, box)
  useSelectionShown(written, editor, focused)

  const { text } = editor.doc
  const place = box && { left: box.left, top: box.top, height: box.bottom - box.top }
  const onContextMenu = (event: MouseEvent): void => {
    if (spelling.current?.openAt(event.clientX, event.clientY)) event.preventDefault()
  }
  const drawn = (
    <div ref={root} className={styles.composer} {...pointer} onContextMenu={onContextMenu}>
      <Written id={`${id}-text`} ref={written} doc={editor.doc} names={names} found={found} because={because} />
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
        {...clipboard}
      />
      <span className={styles.spoken} aria-live="polite">
        {spoken}
      </span>
    </div>
  )
  return (
    <>
      {drawn}
      <JotSpelling
        ref={spelling}
        {...{ written, field, editor, latest, onEdit, forget, readOnly, names: named }}
        isFocused={focused}
        isOpen={!isLocked}
      />
    </>
  )
}
