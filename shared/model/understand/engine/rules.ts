import { Looked, type Place } from './match.ts'
import { headOf, type Grammar, type Sequence } from './pattern.ts'

/** A rule of a language: a pattern, and what it says where it fits. */
export type Ruled = { readonly pattern: string }
export type Match<R> = Place & {
  readonly rule: R
  /** Which of the rules: those said first weigh more. */
  readonly order: number
  /** What was remembered, and where. */
  readonly groups: Readonly<Record<string, Place>>
}

export type RuleSet<R> = {
  /** Every place where a rule fits, in reading order, then in the order of the rules. */
  readonly all: (text: string) => readonly Match<R>[]
}

const WORD_START =
  /(?<=[\p{L}\uE000\uE001])'(?=\p{L})|(?<![\p{L}\p{N}'])(?:[\p{L}\p{N}]+|[\uE000\uE002][\uE001\uE003]*)|[^\p{L}\p{N}\s'\uE000-\uE004]/gu

/** Kept for the clause at hand, which every kind looks through. */
let last = new Looked('', [])

const looked = (text: string): Looked => {
  if (last.text === text) return last
  const heads: (string | undefined)[] = []
  for (const word of text.matchAll(WORD_START)) heads[word.index] = headOf(word[0])
  last = new Looked(text, heads)
  return last
}

const nothing: readonly never[] = []

/** Rules looked up by the words they may begin with, so that a word costs only the rules it could begin. */
export const ruleSet = <R extends Ruled>(rules: readonly R[], grammar: Grammar): RuleSet<R> => {
  type Kept = { readonly rule: R; readonly order: number; readonly items: Sequence }
  const byHead = new Map<string, Kept[]>()
  const anywhere: Kept[] = []
  const opening: Kept[] = []
  let isReady = false
  const ready = (): void => {
    isReady = true
    rules.forEach((rule, order) => {
      const { items, first, opens } = grammar.read(rule.pattern)
      const kept = { rule, order, items }
      if (opens) opening.push(kept)
      if (!first) anywhere.push(kept)
      for (const head of first ?? []) {
        const list = byHead.get(head)
        if (list) list.push(kept)
        else byHead.set(head, [kept])
      }
    })
  }
  return {
    all: (text) => {
      if (!isReady) ready()
      const found: Match<R>[] = []
      const within = looked(text)
      within.heads.forEach((head, start) => {
        if (head === undefined) return
        const here: Match<R>[] = []
        for (const list of [byHead.get(head) ?? nothing, anywhere, start === 0 ? opening : nothing])
          for (const { rule, order, items } of list) {
            const match = within.find(items, start)
            if (match) here.push({ rule, order, start, ...match })
          }
        found.push(...here.toSorted((a, b) => a.order - b.order))
      })
      return found
    },
  }
}
