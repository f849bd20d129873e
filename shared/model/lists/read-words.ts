/**
 * A filter read from words: "clients in Dublin tagged vip not spoken with for 90 days". It says what it understood, where that stood, and what
 * it did not; nothing is guessed. Pure.
 */
import type { Condition, Filter } from '../../contract/lists.ts'
import { fold } from '../names.ts'
import { mostConditions } from './kinds.ts'
import { fillIn, slots } from './read-slots.ts'
import type { Known, Slot, Token } from './read-slots.ts'
import { between, english, not, or } from './words-english.ts'

export type { Known }

export type Piece = {
  readonly condition: Condition
  readonly not: boolean
  /** It and the one before it: one of the two is enough. */
  readonly or: boolean
  readonly from: number
  readonly to: number
}
export type ReadFilter = {
  readonly filter: Filter
  readonly understood: readonly Piece[]
  /** As it was typed. */
  readonly left: readonly string[]
}

/** No sentence is longer than this. */
const most = { letters: 1000, tokens: 200 } as const

const tokensOf = (text: string): Token[] =>
  [...text.slice(0, most.letters).matchAll(/["“]([^"”“]{1,100})["”]|([\p{L}\p{M}\p{N}\p{S}'’@.&_-]+)/gu)]
    .slice(0, most.tokens)
    .map((match) => {
      const quoted = match[1] !== undefined
      const typed = (match[1] ?? match[2] ?? '').trim()
      // a full stop ends a sentence, not a word
      const plain = quoted ? typed : typed.replace(/[.'’]+$/u, '')
      return { text: plain, word: fold(plain), from: match.index, to: match.index + match[0].length, quoted }
    })
    .filter(({ text: typed }) => typed !== '')

type Element = { readonly slot: string } | { readonly words: ReadonlySet<string>; readonly optional: boolean }

const elementOf = (part: string): Element => {
  if (part.startsWith('<')) return { slot: part.slice(1, -1) }
  const optional = part.startsWith('(')
  return { words: new Set((optional ? part.slice(1, -1) : part).split('|').map(fold)), optional }
}

const lines = english.map(([says, condition]) => ({ elements: says.split(' ').map(elementOf), condition }))

/** The longest way these elements fit from here. */
const fit = (elements: readonly Element[], tokens: readonly Token[], at: number, known: Known): Slot | undefined => {
  const [first, ...rest] = elements
  if (first === undefined) return { end: at, values: {} }
  if ('slot' in first) {
    for (const { end, values } of slots[first.slot]?.(tokens, at, known) ?? []) {
      const after = fit(rest, tokens, end, known)
      if (after) return { end: after.end, values: { ...values, ...after.values } }
    }
    return undefined
  }
  const token = tokens[at]
  const takes = token !== undefined && !token.quoted && first.words.has(token.word)
  const taken = takes ? fit(rest, tokens, at + 1, known) : undefined
  return taken ?? (first.optional ? fit(rest, tokens, at, known) : undefined)
}

const bestAt = (tokens: readonly Token[], at: number, known: Known) => {
  let best: { readonly end: number; readonly condition: Condition } | undefined
  for (const { elements, condition } of lines) {
    const found = fit(elements, tokens, at, known)
    if (found && found.end > at && found.end > (best?.end ?? at))
      best = { end: found.end, condition: fillIn(condition, found.values) }
  }
  return best
}

/** After "or" what was said before goes on: "tagged vip or gold", "in Cork or Dublin". */
const again: Readonly<Partial<Record<Condition['is'], string>>> = { tag: 'tagged', place: 'in', title: 'titled' }

const goesOn = (tokens: readonly Token[], at: number, known: Known, before: Piece | undefined) => {
  const word = before && again[before.condition.is]
  const token = tokens[at]
  if (word === undefined || token === undefined || between.has(token.word)) return undefined
  const said: Token = { text: word, word, from: token.from, to: token.from, quoted: false }
  const found = bestAt([said, ...tokens.slice(at)], 0, known)
  return found?.condition.is === before?.condition.is && found
    ? { end: at + found.end - 1, condition: found.condition }
    : undefined
}

const asPart = (piece: Piece) => (piece.not ? { match: 'none' as const, of: [piece.condition] } : piece.condition)

/** Those joined by "or" stand in a group of their own. */
const together = (pieces: readonly Piece[]): Filter => {
  const groups: Piece[][] = []
  for (const piece of pieces.slice(0, mostConditions)) {
    const last = groups.at(-1)
    if (piece.or && last) last.push(piece)
    else groups.push([piece])
  }
  return {
    match: 'all',
    of: groups.map((group) => {
      const [first] = group
      return group.length === 1 && first ? asPart(first) : { match: 'any' as const, of: group.map(asPart) }
    }),
  }
}

export const readWords = (text: string, known: Known): ReadFilter => {
  const tokens = tokensOf(text)
  const understood: Piece[] = []
  const left: Token[][] = []
  let [isNot, isOr] = [false, false]
  let open: { readonly token: Token; readonly at: number } | undefined
  const leave = (token: Token, at: number): void => {
    const follows = open?.at === at - 1
    if (follows) left.at(-1)?.push(token)
    else left.push([token])
    open = { token, at }
  }
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    const whole = bestAt(tokens, at, known)
    // a tag that is called “or” is one in quotation marks
    const isJoint = !token.quoted && (or.has(token.word) || not.has(token.word) || between.has(token.word))
    const best =
      (isJoint && whole?.end === at + 1 ? undefined : whole) ??
      (isOr ? goesOn(tokens, at, known, understood.at(-1)) : undefined)
    if (best) {
      const to = tokens[best.end - 1]?.to ?? token.to
      understood.push({
        condition: best.condition,
        not: isNot,
        or: isOr && understood.length > 0,
        from: token.from,
        to,
      })
      isNot = isOr = false
      at = best.end
      continue
    }
    if (!token.quoted && not.has(token.word)) isNot = true
    else if (!token.quoted && or.has(token.word)) isOr = true
    else if (token.quoted || !between.has(token.word)) {
      leave(token, at)
      // what it was said of was not understood, and the next is not its opposite
      isNot = isOr = false
    }
    at += 1
  }
  return {
    filter: together(understood),
    understood,
    left: left.map((some) => text.slice(some[0]?.from, some.at(-1)?.to)),
  }
}
