/** Says to those who listen that the word the caret came to, or has just left, is marked, and what was done about it. */
import { useSay } from '../say.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { SpellingMark } from './marks.ts'

export const beside = (marks: readonly SpellingMark[], caret: number): SpellingMark | undefined =>
  marks.find(({ start, end }) => start <= caret && caret <= end + 1)

export const Spoken = ({ marked, said }: { readonly marked: SpellingMark | undefined; readonly said: string }) => {
  const say = useSay()
  return (
    <VisuallyHidden>
      <span aria-live="polite">{said || (marked ? say('spelling.wrong', { word: marked.word }) : '')}</span>
    </VisuallyHidden>
  )
}

/** The ways to ask what can be done about a word, by keyboard. */
export const asksForWords = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}): boolean => {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  if (altKey) return false
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return !ctrlKey && !metaKey
  return key === '.' && (ctrlKey || metaKey) && !shiftKey
}
