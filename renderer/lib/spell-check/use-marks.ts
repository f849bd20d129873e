/** Which words of a text are marked: those a dictionary does not have, that are no names here, and that nobody is about to write. */
import { useEffect, useMemo, useState } from 'react'
import { useAsk } from '../api.ts'
import { whenIdle } from './load.ts'
import { marksAfter, marksIn, noMarks, overlaps, type Span, type SpellingMark } from './marks.ts'
import { useSpeller } from './use-speller.ts'
import type { Speller } from '../../../shared/model/spelling/speller.ts'

export type Looked = {
  readonly text: string
  readonly caret: number
  /** Whether the caret is in the text. */
  readonly isFocused: boolean
  /** Words that were understood as a name, and are none of a dictionary's business. */
  readonly names: readonly Span[]
  /** Whether the journal is open, and can say what its own words and names are. */
  readonly isOpen: boolean
  /** What the text is written in, where that is left and come back to. */
  readonly of?: object
}

export type Marked = {
  readonly marks: readonly SpellingMark[]
  /** The same, and the word that is being written. */
  readonly wrong: readonly SpellingMark[]
  readonly speller: Speller | undefined
  /** Is not marked in this text any more. */
  readonly ignore: (word: string) => void
}

/** So long after the last key words are looked at, in milliseconds. */
const SETTLED = 180

type Seen = { readonly text: string; readonly marks: readonly SpellingMark[] }
/** What is not to be marked in a text any more, as long as what it is written in is there. */
const ignoredIn = new WeakMap<object, ReadonlySet<string>>()
const nothing: ReadonlySet<string> = new Set()

const nothingSeen: Seen = { text: '', marks: noMarks }

export const useMarks = ({ text, caret, isFocused, names, isOpen, of }: Looked): Marked => {
  const speller = useSpeller(isFocused && text.trim() !== '')
  const [looked, setLooked] = useState(nothingSeen)
  const [seen, setSeen] = useState(nothingSeen)
  const [ignored, setIgnored] = useState(() => (of && ignoredIn.get(of)) ?? nothing)
  // the next text begins anew
  if (text === '' && ignored.size > 0) setIgnored(nothing)

  // a word is being written as long as the text changes where the caret is; once the caret has moved it is done
  const [last, setLast] = useState({ text, caret, isTyping: false })
  if (last.text !== text || last.caret !== caret) setLast({ text, caret, isTyping: last.text !== text })
  const typedAt = last.isTyping && isFocused ? caret : -1

  useEffect(() => {
    if (!speller || text === '') return setLooked((before) => (before.text === '' ? before : nothingSeen))
    let stop = (): void => undefined
    const timer = setTimeout(() => {
      stop = whenIdle(() => setLooked({ text, marks: marksIn(speller, text, caret) }))
    }, SETTLED)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [speller, text, caret])

  const words = useMemo(() => [...new Set(looked.marks.map(({ word }) => word))].toSorted().slice(0, 500), [looked])
  const { data: known } = useAsk('spelling.known', { words }, { enabled: isOpen && words.length > 0 })
  useEffect(() => {
    // until the journal has said which of them it knows, what was marked stays as it was
    if (isOpen && words.length > 0 && !known) return
    const right = new Set<string>(known ?? [])
    setSeen({ text: looked.text, marks: looked.marks.filter(({ word }) => !right.has(word)) })
  }, [looked, words, known, isOpen])

  const wrongNow = useMemo(() => {
    const moved = marksAfter(seen.marks, seen.text, text)
    const shown = moved.filter((mark) => !ignored.has(mark.word) && !overlaps(names, mark))
    return shown.length === 0 ? noMarks : shown
  }, [seen, text, ignored, names])
  const marks = useMemo(() => {
    const shown = wrongNow.filter(({ start, end }) => !(start <= typedAt && typedAt <= end))
    return shown.length === wrongNow.length ? wrongNow : shown
  }, [wrongNow, typedAt])
  return {
    marks: speller ? marks : noMarks,
    wrong: speller ? wrongNow : noMarks,
    speller,
    ignore: (word) => {
      const more = new Set([...ignored, word])
      setIgnored(more)
      if (of) ignoredIn.set(of, more)
    },
  }
}
