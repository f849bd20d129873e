/** Spelling in the text of a jot: a quiet line under what may be misspelt, and what can be done about it. Beside the composer, never in its way. */
import { useImperativeHandle, useLayoutEffect, useState, type Ref, type RefObject } from 'react'
import { markBy, type Span, type SpellingMark } from '../../lib/spell-check/marks.ts'
import { SpellingMenu } from '../../lib/spell-check/spelling-menu.tsx'
import { beside, Spoken } from '../../lib/spell-check/spoken.tsx'
import { useMarks } from '../../lib/spell-check/use-marks.ts'
import { useSay } from '../../lib/say.ts'
import { moveTo, put, type Editor } from './editor.ts'
import { boxAt, offsetAt, pointAt } from './places.ts'

export type JotSpellingHandle = {
  /** Opens what can be done about the word at the caret, or the nearest; false where no word is marked. */
  readonly openByKey: () => boolean
  /** The same for the word at a place of the window. */
  readonly openAt: (x: number, y: number) => boolean
}

export type JotSpellingProps = {
  readonly written: RefObject<HTMLDivElement | null>
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly editor: Editor
  readonly latest: () => Editor
  readonly onEdit: (next: Editor) => void
  /** Lets go of the word being typed. */
  readonly forget: () => void
  readonly isFocused: boolean
  readonly readOnly: boolean
  readonly names: readonly Span[]
  readonly isOpen: boolean
  readonly ref: Ref<JotSpellingHandle>
}

const HIGHLIGHT = 'jot-spelling'

/** The marks are a highlight of the drawn text, placed anew with every drawing: what they stood in may be other nodes by now. */
const useMarksShown = ({ written, editor }: JotSpellingProps, marks: readonly SpellingMark[]): void => {
  useLayoutEffect(() => {
    if (marks.length === 0 || !written.current || typeof Highlight === 'undefined') return
    const highlight = new Highlight()
    for (const mark of marks) {
      const start = pointAt(written.current, editor.doc, mark.start)
      const end = pointAt(written.current, editor.doc, mark.end)
      if (!start || !end) continue
      highlight.add(
        new StaticRange({
          ...{ startContainer: start.node, startOffset: start.offset },
          ...{ endContainer: end.node, endOffset: end.offset },
        }),
      )
    }
    CSS.highlights.set(HIGHLIGHT, highlight)
    return () => void CSS.highlights.delete(HIGHLIGHT)
  })
}

const boxOf = (written: HTMLElement, editor: Editor, { start, end }: SpellingMark): DOMRect => {
  const from = boxAt(written, editor.doc, start)
  const to = boxAt(written, editor.doc, end)
  const left = from?.left ?? 0
  const sameLine = to && from && to.top === from.top
  return new DOMRect(
    left,
    from?.top ?? 0,
    sameLine ? Math.max(1, to.left - left) : 1,
    (from?.bottom ?? 0) - (from?.top ?? 0),
  )
}

type Open = { readonly mark: SpellingMark; readonly at: DOMRect }

export const JotSpelling = (props: JotSpellingProps) => {
  const { written, field, editor, latest, onEdit, forget, isFocused, readOnly, names, isOpen, ref } = props
  const say = useSay()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const [said, setSaid] = useState({ words: '', of: '' })
  const { text } = editor.doc
  const { marks, wrong, speller, ignore } = useMarks({
    ...{ text, caret: editor.caret, isFocused: isFocused || open !== undefined, names, isOpen },
  })
  useMarksShown(props, marks)

  const show = (mark: SpellingMark | undefined): boolean => {
    if (!mark || !written.current || readOnly) return false
    forget()
    // a key that is faster than the menu is not the jot's: Escape would put it away
    field.current?.blur()
    setOpen({ mark, at: boxOf(written.current, latest(), mark) })
    return true
  }
  useImperativeHandle(ref, () => ({
    openByKey: () => {
      const { caret } = latest()
      if (show(markBy(wrong, caret))) return true
      setSaid({ words: say('spelling.nothing'), of: text })
      return false
    },
    openAt: (x, y) => {
      const at = written.current ? offsetAt(written.current, latest().doc, x, y) : undefined
      return at !== undefined && show(wrong.find(({ start, end }) => start <= at && at <= end))
    },
  }))

  const replace = ({ start, end }: SpellingMark, word: string): void => {
    const now = latest()
    const next = put(now, start, end, word)
    const moved = word.length - (end - start)
    // whoever was writing elsewhere goes on there
    onEdit(now.caret > end ? moveTo(next, now.caret + moved) : next)
    setSaid({ words: say('spelling.put', { word }), of: next.doc.text })
  }

  return (
    <>
      {open && speller && (
        <SpellingMenu
          {...open}
          {...{ speller, isOpen }}
          focusAfter={() => field.current}
          onPut={(word) => replace(open.mark, word)}
          onIgnore={() => {
            ignore(open.mark.word)
            setSaid({ words: say('spelling.ignored', { word: open.mark.word }), of: text })
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      <Spoken marked={beside(marks, editor.caret)} said={said.of === text ? said.words : ''} />
    </>
  )
}
