/** Whether what is typed means a command, and how surely. Pure. */
import { fold } from '../../../shared/model/names.ts'

const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * 0 for a command that is not meant. Surest is its whole name; then how it begins; then its words in any order; then other words for the same, `also`;
 * then its first letters ("ktf" for "Keeping in touch: fields"); then letters from within.
 */
export const fitOf = (typed: string, label: string, also: string): number => {
  const query = fold(typed).trim()
  if (query === '') return 1
  const name = fold(label)
  const [own, words] = [wordsIn(label), wordsIn(typed)]
  if (name === query) return 6
  if (name.startsWith(query)) return 5
  if (words.length === 0) return 0
  const all = [...own, ...wordsIn(also)]
  const begins = (within: readonly string[]): boolean =>
    words.every((word) => within.some((one) => one.startsWith(word)))
  if (begins(own)) return 4
  if (begins(all)) return 3
  const initials = own.map((word) => [...word][0] ?? '').join('')
  if (query.length > 1 && initials.startsWith(query)) return 2
  return name.includes(query) ? 1 : 0
}
