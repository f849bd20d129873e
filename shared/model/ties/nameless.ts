/** What somebody is called while nobody knows their name: by whom they belong to. */
import { isPlural, kindOfWord, pluralOf } from './words.ts'

export type Nameless = {
  /** The name of whom they belong to. */
  readonly of: string
  /** What they are to them, in the word of the tie; '' where nobody said. */
  readonly is: string
  readonly heads: number
}

const counts = ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const longest = 1000

const many = (is: string): string => {
  if (is === '') return 'people around'
  return isPlural(is) || kindOfWord(is) === undefined ? is : pluralOf(is)
}

/** "Siobhán Keeley’s partner", "Two children of Siobhán Keeley": written as a name is. One line, of what a name may be at most. */
export const namelessName = ({ of, is, heads }: Nameless): string => {
  const word = is.trim()
  const name =
    heads > 1
      ? `${counts[heads - 2] ?? heads} ${many(word)} of ${of}`.replace('around of', 'around')
      : word === ''
        ? `Someone around ${of}`
        : `${of}’s ${word}`
  return Array.from(name).slice(0, longest).join('')
}
