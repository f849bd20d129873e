/**
 * Spelling in the text areas of a window: in whichever is written in. One of these in a window serves all of them, so that none has to know.
 * The jot's own text is drawn otherwise, and has its own.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSay } from '../say.ts'
import { markBy, type SpellingMark } from './marks.ts'
import { SpellingMenu } from './spelling-menu.tsx'
import { asksForWords, beside, Spoken } from './spoken.tsx'
import styles from './spelled-fields.module.css'
import { lieOver, rangeIn } from './text-places.ts'
import { useMarks } from './use-marks.ts'
import { useWrittenArea, type WrittenArea } from './use-written-area.ts'

const HIGHLIGHT = 'field-spelling'

export const SpelledFields = () => {
  const now = useWrittenArea()
  const [last, setLast] = useState({ written: now, of: 0 })
  // one that is left, for a menu or for good, is remembered: what was found in it is there when it is come back to
  if (now && now !== last.written) setLast({ written: now, of: last.of + (now.area === last.written?.area ? 0 : 1) })
  return last.written && <SpelledField key={last.of} {...last.written} isFocused={now !== undefined} />
}

type FieldProps = WrittenArea & { readonly isFocused: boolean }
type Open = { readonly mark: SpellingMark; readonly at: DOMRect }
const nobody: readonly [] = []

const SpelledField = ({ area, text, caret, isFocused }: FieldProps) => {
  const say = useSay()
  const copy = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const [said, setSaid] = useState({ words: '', of: '' })
  const { marks, wrong, speller, ignore } = useMarks({ text, caret, isFocused, names: nobody, isOpen: true, of: area })
  // without a mark there is no copy to keep in step
  const hasCopy = wrong.length > 0 && (isFocused || open !== undefined)

  useLayoutEffect(() => {
    if (!hasCopy || !copy.current) return
    lieOver(copy.current, area)
    if (typeof Highlight === 'undefined') return
    const ranges = marks.flatMap(({ start, end }) => (copy.current && rangeIn(copy.current, start, end)) ?? [])
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
    return () => void CSS.highlights.delete(HIGHLIGHT)
  }, [area, hasCopy, marks, text])

  useEffect(() => {
    if (!hasCopy) return
    const follow = (): void => void (copy.current && lieOver(copy.current, area))
    const observer = new ResizeObserver(follow)
    observer.observe(area)
    area.addEventListener('scroll', follow)
    return () => {
      observer.disconnect()
      area.removeEventListener('scroll', follow)
    }
  }, [area, hasCopy])

  const show = (mark: SpellingMark | undefined): boolean => {
    const range = mark && copy.current && rangeIn(copy.current, mark.start, mark.end)
    // jsdom lays nothing out
    const at = range ? (range.getClientRects?.()[0] ?? new DOMRect()) : undefined
    if (!mark || !at) return false
    // a key that is faster than the menu is not the form's: Escape would give it up
    area.blur()
    setOpen({ mark, at })
    return true
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || !asksForWords(event)) return
      if (show(markBy(wrong, area.selectionEnd))) event.preventDefault()
      else setSaid({ words: say('spelling.nothing'), of: area.value })
    }
    const onMenu = (event: MouseEvent): void => {
      // the pointer has placed the caret by now
      const at = area.selectionEnd
      if (show(wrong.find(({ start, end }) => start <= at && at <= end))) event.preventDefault()
    }
    area.addEventListener('keydown', onKey)
    area.addEventListener('contextmenu', onMenu)
    return () => {
      area.removeEventListener('keydown', onKey)
      area.removeEventListener('contextmenu', onMenu)
    }
  })

  const replace = ({ start, end }: SpellingMark, word: string): void => {
    const before = area.selectionEnd
    area.setSelectionRange(start, end)
    // the only way that the field's own undo knows of; it tells React as a key would
    // oxlint-disable-next-line typescript/no-deprecated -- nothing has taken its place
    if (!document.execCommand?.('insertText', false, word)) {
      area.setRangeText(word, start, end, 'end')
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    const moved = word.length - (end - start)
    if (before > end) area.setSelectionRange(before + moved, before + moved)
    setSaid({ words: say('spelling.put', { word }), of: area.value })
  }

  const dialog = area.closest<HTMLElement>('[role=dialog], [role=alertdialog]') ?? undefined
  return (
    <>
      {hasCopy &&
        area.parentElement &&
        createPortal(
          <div ref={copy} aria-hidden="true" data-spelling="" className={styles.copy}>
            {`${text}\u200b`}
          </div>,
          area.parentElement,
        )}
      {open && speller && (
        <SpellingMenu
          {...open}
          {...{ speller, isOpen: true, within: dialog }}
          focusAfter={() => area}
          // only what has the focus can be typed into: it comes back as the menu goes
          onPut={(word) => area.addEventListener('focus', () => replace(open.mark, word), { once: true })}
          onIgnore={() => {
            ignore(open.mark.word)
            setSaid({ words: say('spelling.ignored', { word: open.mark.word }), of: text })
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      <Spoken marked={isFocused ? beside(marks, caret) : undefined} said={said.of === text ? said.words : ''} />
    </>
  )
}
