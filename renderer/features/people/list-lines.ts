/** The list's lines: people in order, with a letter before each group. */
import type { PersonLine } from '../../../shared/contract/people.ts'
import { fold } from '../../../shared/model/names.ts'

export type ListLine =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'person'; readonly person: PersonLine; readonly place: number }

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** What a name is filed under; `#` for one that begins with no letter. */
export const letterOf = (name: string): string => {
  for (const { segment } of letters.segment(fold(name.slice(0, 40))))
    return /\p{L}/u.test(segment) ? segment.toLocaleUpperCase() : '#'
  return '#'
}

/** Letters only where there are enough people to need them. */
export const linesOf = (people: readonly PersonLine[], withLetters: boolean): readonly ListLine[] => {
  const lines: ListLine[] = []
  let last: string | undefined
  people.forEach((person, place) => {
    const letter = letterOf(person.name)
    if (withLetters && letter !== last) lines.push({ kind: 'letter', letter })
    last = letter
    lines.push({ kind: 'person', person, place })
  })
  return lines
}

/** “Founder, Hakvoort Marine”, else the nickname; empty when there is nothing to tell people apart by. */
export const detailOf = ({ role, nickname }: Pick<PersonLine, 'role' | 'nickname'>): string =>
  role ? [role.title, role.organisation].filter(Boolean).join(', ') : nickname
