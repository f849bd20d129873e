import { compile, headOf, type Pattern, type Vocabulary } from './pattern.ts'

/** A rule of a language: a pattern, and what it says where it fits. */
export type Ruled = { readonly pattern: string }
export type Match<R> = {
  readonly rule: R
  /** Which of the rules: those said first weigh more. */
  readonly order: number
  readonly start: number
  readonly end: number
  /** What was remembered, and where. */
  readonly groups: Readonly<Record<string, string | undefined>>
}

export type RuleSet<R> = {
  /** Every place where a rule fits, in reading order, then in the order of the rules. */
  readonly all: (text: string) => readonly Match<R>[]
}

const WORD_START =
  /(?<=[\p{L}\uE000\uE001])'(?=\p{L})|(?<![\p{L}\p{N}'])(?:[\p{L}\p{N}]+|[\uE000\uE002][\uE001\uE003]*|\S)/gu

/** Rules looked up by the words they may begin with, so that a word costs only the rules it could begin. */
export const ruleSet = <R extends Ruled>(rules: readonly R[], vocabulary: Vocabulary): RuleSet<R> => {
  type Kept = { readonly rule: R; readonly order: number; readonly pattern: Pattern }
  const byHead = new Map<string, Kept[]>()
  const anywhere: Kept[] = []
  let isReady = false
  const ready = (): void => {
    isReady = true
    rules.forEach((rule, order) => {
      const kept = { rule, order, pattern: compile(rule.pattern, vocabulary) }
      if (!kept.pattern.first) return anywhere.push(kept)
      for (const head of kept.pattern.first) {
        const list = byHead.get(head)
        if (list) list.push(kept)
        else byHead.set(head, [kept])
      }
      return undefined
    })
  }
  return {
    all: (text) => {
      if (!isReady) ready()
      const found: Match<R>[] = []
      for (const word of text.matchAll(WORD_START)) {
        const start = word.index
        const here: typeof found = []
        for (const list of [byHead.get(headOf(word[0])) ?? [], anywhere])
          for (const { rule, order, pattern } of list) {
            pattern.regex.lastIndex = start
            const match = pattern.regex.exec(text)
            if (match && match[0].length > 0)
              here.push({ rule, order, start, end: start + match[0].length, groups: match.groups ?? {} })
          }
        found.push(...here.toSorted((a, b) => a.order - b.order))
      }
      return found
    },
  }
}
