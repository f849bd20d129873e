import { fold } from '../names.ts'
import type { JotPerson } from './types.ts'

/** Finds who is named in a part: the whole name or its first word, as words of their own, in any case and without accents. */
export function personFinder(people: readonly JotPerson[]): (words: string) => string | undefined {
  const known = people.slice(0, 50).map(({ id, name }) => {
    const whole = plainWords(name)
    return { id, names: [whole, whole.split(' ')[0] ?? ''].filter((text) => text.length > 1) }
  })
  return (words) => {
    const text = ` ${plainWords(words)} `
    const named = known.filter(({ names }) => names.some((name) => text.includes(` ${name} `)))
    // Two people in one part: which of them is meant is the caller's question, not ours to guess.
    return named.length === 1 ? named[0]?.id : undefined
  }
}

function plainWords(text: string): string {
  return fold(text)
    .replace(/'s(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
