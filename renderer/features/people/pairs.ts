/** Words often used for what two people are to each other. Both are only offered: any words may be written. */
import type { Say } from '../../lib/say.ts'

/** First what the other is, then what that makes this person. Where one word has several answers, the first comes first. */
const pairs = [
  ['mother', 'son'],
  ['mother', 'daughter'],
  ['father', 'daughter'],
  ['father', 'son'],
  ['parent', 'child'],
  ['husband', 'wife'],
  ['partner', 'partner'],
  ['brother', 'sister'],
  ['brother', 'brother'],
  ['sister', 'sister'],
  ['grandmother', 'grandchild'],
  ['grandfather', 'grandchild'],
  ['friend', 'friend'],
  ['neighbour', 'neighbour'],
  ['colleague', 'colleague'],
  ['manager', 'report'],
  ['assistant', 'principal'],
  ['deputy', 'director'],
  ['mentor', 'mentee'],
  ['adviser', 'client'],
  ['referredBy', 'referred'],
] as const

type Pair = readonly [string, string]

const bothWays = (say: Say): readonly Pair[] =>
  pairs.flatMap(([a, b]) => {
    const [x, y] = [say(`people.pair.${a}`), say(`people.pair.${b}`)]
    return x === y ? [[x, y] as const] : [[x, y] as const, [y, x] as const]
  })

export const labels = (say: Say): readonly string[] =>
  [...new Set(bothWays(say).map(([label]) => label))].sort((a, b) => a.localeCompare(b))

/** What a label usually means the other way round, likeliest first; empty for words of one's own. */
export const answers = (say: Say, label: string): readonly string[] => {
  const wanted = label.trim().toLocaleLowerCase()
  return [...new Set(bothWays(say).flatMap(([a, b]) => (a.toLocaleLowerCase() === wanted ? [b] : [])))]
}

/** The one word a label can only mean the other way round: husband is not sure, friend is. */
export const onlyAnswer = (say: Say, label: string): string | undefined => {
  const found = answers(say, label)
  return found.length === 1 ? found[0] : undefined
}
