/** What stands in the places of a way of saying something: a tag there is, an organisation by its name, so many days, a day. */
import type { Condition } from '../../contract/lists.ts'
import { levels } from '../organisations.ts'
import { fold } from '../names.ts'
import { inverseOf } from '../ties/kinds.ts'
import { kindOfWord } from '../ties/words.ts'
import { numbers, units } from './words-english.ts'

type Named = { readonly id: string; readonly name: string }

/** What there is that can be meant. */
export type Known = {
  readonly tags: readonly string[]
  readonly organisations: readonly Named[]
  readonly people: readonly Named[]
  readonly fields: readonly Named[]
  /** A day as people say it. */
  readonly readDay: (text: string) => string | undefined
}

export type Token = {
  /** As it was typed, and to compare by. */
  readonly text: string
  readonly word: string
  readonly from: number
  readonly to: number
  /** It stood in quotation marks: nothing but a value. */
  readonly quoted: boolean
}

export type Slot = { readonly end: number; readonly values: Readonly<Record<string, unknown>> }
type Read = (tokens: readonly Token[], at: number, known: Known) => readonly Slot[]

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}\p{S}'’@.&_-]+/gu) ?? []

/** However many words of a name stand here. */
const follows = (tokens: readonly Token[], at: number, name: string): number | undefined => {
  if (tokens[at]?.quoted) return fold(name.trim()) === tokens[at]?.word ? 1 : undefined
  const words = wordsOf(name)
  const fits = words.length > 0 && words.every((word, n) => tokens[at + n]?.word === word && !tokens[at + n]?.quoted)
  return fits ? words.length : undefined
}

const longest = <T>(found: readonly { readonly many: number; readonly what: T }[]) =>
  found.reduce<{ readonly many: number; readonly all: readonly T[] }>(
    (best, { many, what }) =>
      many > best.many ? { many, all: [what] } : many === best.many ? { many, all: [...best.all, what] } : best,
    { many: 0, all: [] },
  )

/** The one that is called so; where two are, neither is guessed. */
const oneOf =
  (slot: string, list: (known: Known) => readonly Named[]): Read =>
  (tokens, at, known) => {
    const { many, all } = longest(
      list(known).flatMap((what) => {
        const found = follows(tokens, at, what.name)
        return found === undefined ? [] : [{ many: found, what }]
      }),
    )
    const ids = new Set(all.map(({ id }) => id))
    return ids.size === 1 ? [{ end: at + many, values: { [slot]: [...ids][0] } }] : []
  }

const days: Read = (tokens, at) => {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!first || first.quoted) return []
  const bare = units[first.word]
  // "in the last month"
  if (bare !== undefined) return [{ end: at + 1, values: { days: bare } }]
  const count = /^\d{1,5}$/.test(first.word) ? Number(first.word) : numbers[first.word]
  const unit = second && units[second.word]
  if (count === undefined || count === 0 || unit === undefined) return []
  const all = count * unit
  return all <= 36_600 ? [{ end: at + 2, values: { days: all } }] : []
}

const day: Read = (tokens, at, { readDay }) => {
  for (let end = Math.min(tokens.length, at + 5); end > at; end -= 1) {
    const text = tokens
      .slice(at, end)
      .map((token) => token.text)
      .join(' ')
    const year = /^\d{4}$/.test(text) ? `${text}-01-01` : undefined
    const found = year ?? readDay(text)
    if (found !== undefined) return [{ end, values: { day: found } }]
  }
  return []
}

/** One word, what stands in quotation marks, or a name of several with capital letters. */
const words: Read = (tokens, at) => {
  const first = tokens[at]
  if (!first) return []
  if (first.quoted) return [{ end: at + 1, values: { words: first.text.slice(0, 100) } }]
  const isCapital = (token: Token | undefined): boolean =>
    token !== undefined && !token.quoted && /^\p{Lu}/u.test(token.text)
  let end = at + 1
  if (isCapital(first)) while (end < tokens.length && end < at + 5 && isCapital(tokens[end])) end += 1
  const text = tokens.slice(at, end).map((token) => token.text)
  return [{ end, values: { words: text.join(' ').slice(0, 100) } }]
}

const kin: Read = (tokens, at) => {
  const token = tokens[at]
  const kind = token && !token.quoted ? kindOfWord(token.text) : undefined
  return kind === undefined ? [] : [{ end: at + 1, values: { kin: kind, inverse: inverseOf(kind) } }]
}

const level: Read = (tokens, at) => {
  const found = levels.find((one) => one === tokens[at]?.word)
  return found ? [{ end: at + 1, values: { level: found } }] : []
}

export const slots: Readonly<Record<string, Read>> = {
  tag: oneOf('tag', ({ tags }) => tags.map((tag) => ({ id: tag, name: tag }))),
  organisation: oneOf('organisation', ({ organisations }) => organisations),
  person: oneOf('person', ({ people }) => people),
  field: oneOf('field', ({ fields }) => fields),
  ...{ days, day, words, kin, level },
}

/** The condition with what was read in its places. */
export const fillIn = (pattern: unknown, values: Readonly<Record<string, unknown>>): Condition => {
  const fill = (part: unknown): unknown => {
    if (typeof part === 'string') return /^<\w+>$/.test(part) ? values[part.slice(1, -1)] : part
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(value)]))
  }
  return fill(pattern) as Condition
}
