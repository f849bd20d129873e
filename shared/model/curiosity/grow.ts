/**
 * Questions that grow out of what is not known of somebody, and out of what may have changed. What they say is in the catalogue; here
 * is which of them there are. Nothing that is never to be mentioned is asked about; what waits until they raise it is asked around.
 */
import { addMonths } from '../days.ts'
import type { FactCategory } from '../facts/kinds.ts'
import { isOver, isToConfirm } from '../facts/time.ts'
import type { DatedFact } from '../facts/time.ts'
import { isGuarded } from '../facts/use.ts'
import { groupOf } from '../ties/kinds.ts'
import type { AnyTieKind } from '../ties/kinds.ts'
import type { UsedFact } from '../facts/use.ts'

/** In the order they are worth asking: what has its day, what may have changed, what is not known. */
export const grownKinds = [
  'university',
  'school',
  'goal',
  'worry',
  'stale',
  'birthday',
  'partner',
  'children',
  'outside-work',
  'work',
  'hopes',
  'say',
] as const
export type GrownKind = (typeof grownKinds)[number]

export type Grown = {
  /** The same for the same question, whenever it grows: its kind, and what it is about where there are several. */
  readonly key: string
  readonly kind: GrownKind
  /** The fact it is about, or the name. */
  readonly about: string
  /** When that was learned, or the birthday that comes. */
  readonly day: string | null
  /** Years old on that day. */
  readonly age: number | null
  /** Not for paper: it names what is guarded. */
  readonly quiet: boolean
}

export type Known = {
  readonly client: boolean
  readonly dead: boolean
  /** How the name is said; '' where nobody wrote it down. */
  readonly say: string
  readonly hasBirthday: boolean
  readonly hasRole: boolean
  /** `turns` is the next birthday of whom it leads to, where the year is known and they live. */
  readonly ties: readonly {
    readonly id: string
    readonly kind: AnyTieKind
    readonly label: string
    readonly name: string
    readonly turns: { readonly age: number; readonly on: string } | null
  }[]
  readonly facts: readonly (UsedFact & DatedFact & { readonly id: string; readonly text: string })[]
}

const partner =
  /\b(partner|husband|wife|spouse|fianc\p{L}*|boyfriend|girlfriend|married|single|divorced|separated|widow\p{L}*|engaged|civil union)\b/iu
const child = /\b((step|god)?(son|daughter|child|children)s?|kids?|twins?|bab(y|ies)|toddlers?|boys?|girls?)\b/iu

/** Whether a word for a tie means somebody's child, of any age. */
export const isChild = (label: string): boolean => /^(step|foster[ -])?(son|daughter|child|kid)$/iu.test(label.trim())

const plain = { about: '', day: null, age: null, quiet: false } as const
const blank = (kind: GrownKind): Grown => ({ ...plain, key: kind, kind })

/** Years old on a birthday that is within the year. */
const ages = { 5: 'school', 18: 'university' } as const
const aged = (age: number): age is keyof typeof ages => age in ages

/** What nobody wrote down of a client, or denied. */
const blanks = ({ client, say, hasBirthday, hasRole, ties, facts }: Known): Grown[] => {
  if (!client) return []
  const has = (category: FactCategory): boolean => facts.some((fact) => fact.category === category)
  // a business partner is nobody's husband or wife: where the kind is known it says more than the word
  const said = (words: RegExp): boolean =>
    ties.some(({ kind, label }) => (kind === '' || groupOf(kind) === 'family') && words.test(label)) ||
    facts.some(({ category, text }) => (category === 'family' || category === 'family-trouble') && words.test(text))
  const missing = [
    !hasBirthday && 'birthday',
    !said(partner) && 'partner',
    !said(child) && 'children',
    !has('interest') && 'outside-work',
    !hasRole && !has('work') && 'work',
    !has('goal') && 'hopes',
    say.trim() === '' && 'say',
  ] as const
  return missing.flatMap((kind) => (kind === false ? [] : [blank(kind)]))
}

const ofChildren = ({ ties }: Known, today: string): Grown[] =>
  ties.flatMap(({ id, label, name, turns }) => {
    if (!isChild(label) || turns === null || !aged(turns.age) || turns.on > addMonths(today, 12)) return []
    const kind = ages[turns.age]
    return [{ ...plain, key: `${kind}:${id}`, kind, about: name, day: turns.on, age: turns.age }]
  })

const ofFacts = ({ facts }: Known, today: string): Grown[] =>
  facts.flatMap((fact) => {
    const { id, category, text, use, learnedOn } = fact
    if (use === 'never' || isOver(fact, today)) return []
    const isYearOld = addMonths(learnedOn, 12) <= today
    const isDue = isToConfirm(fact, today) || (fact.confirmBy === null && isYearOld)
    // what waits until they raise it is not asked about, but for a worry: after that one can leave room
    if (use === 'if-raised' && category !== 'worry') return []
    const kind = category === 'goal' || category === 'worry' ? category : 'stale'
    if (kind === 'stale' ? !isToConfirm(fact, today) : !isDue) return []
    return [{ ...plain, key: `${kind}:${id}`, kind, about: text, day: learnedOn, quiet: isGuarded(fact) }]
  })

/** All there are; nothing is asked about the dead. */
export const grow = (known: Known, today: string): readonly Grown[] =>
  known.dead ? [] : [...ofChildren(known, today), ...ofFacts(known, today), ...blanks(known)]
