/**
 * What somebody typed to find something, taken apart. Pure, and never an error: what is no operator is words.
 *
 * ```
 * lemon tart            both words, in any order; the last may be unfinished
 * "lemon tart"          these words one after the other
 * from:siobhan          an entry they took part in, a fact they told, a promise of theirs; from:me, promises of mine
 * about:siobhan         whatever concerns them: facts, entries, promises, dates, gifts; about:keeley, a firm, and its people
 * with:siobhan          entries and meetings they took part in
 * tag:vip               what has this tag
 * kind:promise          only people, organisations, entries, calls, facts, promises, files … (`kinds.ts`)
 * before:2025           earlier than its first day; after:june later than its last; in:"last week" on one of its days
 * ```
 *
 * A value of several words stands in quotes. People are meant by any of their names. Several of `kind:` are one of them, several of the
 * others all of them. `before:`, `after:` and `in:` take any date that Rapport reads ("last spring", "the nineties"), and go by when it
 * happened, was said or is set for; people have no such day and are not found with them.
 */
import type { IsoDate } from '../days.ts'
import type { DateOrder } from '../spoken/words.ts'
import { both, rangeOf } from './days.ts'
import type { DayRange } from './days.ts'
import { kindOf } from './kinds.ts'
import type { SearchKind } from './kinds.ts'

export const operators = ['from', 'about', 'with', 'tag', 'kind', 'before', 'after', 'in'] as const
export type Operator = (typeof operators)[number]

/** A piece of the text: where it stands, as UTF-16 offsets, and what it was read as. */
export type QueryPart = {
  readonly start: number
  /** Past its last character, quotes and operator included. */
  readonly end: number
  readonly as: 'word' | 'phrase' | Operator
  /** Without quotes and operator. */
  readonly value: string
}

export type SearchQuery = {
  /** As they were typed, in order, those of phrases left out. */
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  /** The text ends with a word, or in a phrase, that may go on. */
  readonly isUnfinished: boolean
  readonly from: readonly string[]
  readonly about: readonly string[]
  readonly with: readonly string[]
  readonly tags: readonly string[]
  /** Empty: everything. */
  readonly kinds: readonly SearchKind[]
  readonly days: DayRange | undefined
  /** All of it that says something, in order, to be marked. */
  readonly parts: readonly QueryPart[]
}

export type QueryOptions = {
  /** The day "last week" is counted from. */
  readonly today: IsoDate
  readonly order?: DateOrder | undefined
}

/** More is read by nobody. */
const mostParts = 100

const quotes = '"“”„'
const lexer = new RegExp(
  // an operator with its value; a phrase, its end perhaps not typed yet; a word
  `(?:(?<operator>${operators.join('|')})[:：](?:[${quotes}](?<quoted>[^${quotes}]*)[${quotes}]?|(?<value>[^\\s${quotes}]+)))` +
    `|[${quotes}](?<phrase>[^${quotes}]*)[${quotes}]?|(?<word>[^\\s${quotes}]+)`,
  'giu',
)

const isDated = (operator: Operator): operator is 'before' | 'after' | 'in' =>
  operator === 'before' || operator === 'after' || operator === 'in'

export const readQuery = (text: string, options: QueryOptions): SearchQuery => {
  const parts: QueryPart[] = []
  const kinds: SearchKind[] = []
  let days: DayRange | undefined

  /** Whether an operator says something with this value. */
  const says = (operator: Operator, value: string): boolean => {
    if (operator === 'kind') {
      const kind = kindOf(value)
      if (kind) kinds.push(kind)
      return kind !== undefined
    }
    if (!isDated(operator)) return /[\p{L}\p{N}\p{So}]/u.test(value)
    const range = rangeOf(operator, value, options)
    if (range) days = days ? both(days, range) : range
    return range !== undefined
  }

  for (const match of text.matchAll(lexer)) {
    if (parts.length >= mostParts) break
    const { operator, quoted, value, phrase, word } = match.groups ?? {}
    const place = { start: match.index, end: match.index + match[0].length }
    if (operator !== undefined) {
      const name = operator.toLowerCase() as Operator
      const said = quoted ?? value ?? ''
      parts.push(
        says(name, said)
          ? { ...place, as: name, value: said.trim() }
          : { ...place, as: 'word', value: match[0].replace(new RegExp(`[${quotes}]`, 'gu'), ' ') },
      )
    } else if (phrase !== undefined) {
      if (phrase.trim() !== '') parts.push({ ...place, as: 'phrase', value: phrase })
    } else if (word !== undefined) parts.push({ ...place, as: 'word', value: word })
  }

  const values = (as: QueryPart['as']): readonly string[] =>
    parts.flatMap((part) => (part.as === as ? [part.value] : []))
  const last = parts.at(-1)
  const isOpen = last?.as === 'word' || (last?.as === 'phrase' && !new RegExp(`[${quotes}]$`, 'u').test(text))
  return {
    words: values('word'),
    phrases: values('phrase'),
    isUnfinished: isOpen && last.end === text.length,
    from: values('from'),
    about: values('about'),
    with: values('with'),
    tags: values('tag'),
    kinds,
    days,
    parts,
  }
}
