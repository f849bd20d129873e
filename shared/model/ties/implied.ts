/**
 * Ties that follow from those that are known. Each is one step beyond: what somebody is to someone around the person. They are suggested
 * with their reason, and never added without a yes. Two steps are enough, because what was said yes to is a step of the next.
 */
import { groupOf, inverseOf, type AnyTieKind, type TieKind } from './kinds.ts'

/** One tie, as seen from `from`: `to` is its `kind`. */
export type Step = {
  readonly from: string
  readonly to: string
  readonly kind: AnyTieKind
  readonly ended: boolean
}

export type Implied = {
  readonly otherId: string
  /** What they may be, likeliest first. */
  readonly kinds: readonly TieKind[]
  /** Whom it follows from, and how: they are `first` to the person, and the other is `second` to them. */
  readonly via: string
  readonly first: TieKind
  readonly second: TieKind
}

/** What my `first`’s `second` may be to me. */
const rules: readonly (readonly [first: TieKind, second: TieKind, ...kinds: TieKind[]])[] = [
  ['child', 'parent', 'partner', 'ex-partner'],
  ['parent', 'partner', 'parent', 'step-parent'],
  ['partner', 'child', 'child', 'step-child'],
  ['parent', 'child', 'sibling', 'half-sibling'],
  ['sibling', 'parent', 'parent'],
  ['child', 'sibling', 'child'],
  ['sibling', 'sibling', 'sibling'],
  ['child', 'child', 'grandchild'],
  ['parent', 'parent', 'grandparent'],
  ['sibling', 'grandparent', 'grandparent'],
  ['grandchild', 'sibling', 'grandchild'],
  ['grandparent', 'partner', 'grandparent'],
  ['partner', 'grandchild', 'grandchild'],
  ['grandchild', 'child', 'great-grandchild'],
  ['child', 'grandchild', 'great-grandchild'],
  ['parent', 'grandparent', 'great-grandparent'],
  ['grandparent', 'parent', 'great-grandparent'],
  ['sibling', 'child', 'niece-nephew'],
  ['parent', 'sibling', 'aunt-uncle'],
  ['aunt-uncle', 'partner', 'aunt-uncle'],
  ['partner', 'niece-nephew', 'niece-nephew'],
  ['sibling', 'aunt-uncle', 'aunt-uncle'],
  ['niece-nephew', 'sibling', 'niece-nephew'],
  ['aunt-uncle', 'child', 'cousin'],
  ['parent', 'niece-nephew', 'cousin'],
  ['sibling', 'cousin', 'cousin'],
  ['cousin', 'sibling', 'cousin'],
  ['partner', 'parent', 'parent-in-law'],
  ['child', 'partner', 'child-in-law'],
  ['partner', 'sibling', 'sibling-in-law'],
  ['sibling', 'partner', 'sibling-in-law'],
  ['step-parent', 'child', 'step-sibling'],
  ['parent', 'step-child', 'step-sibling'],
]
const ruleOf: ReadonlyMap<string, readonly [number, readonly TieKind[]]> = new Map(
  rules.map(([first, second, ...kinds], at) => [`${first} ${second}`, [at, kinds]]),
)

/** A marriage that is over makes no relations; blood does not end. */
const ends = new Set<AnyTieKind>(['partner', 'step-parent', 'step-child', 'guardian', 'ward'])
const holds = ({ kind, ended }: Step): boolean => !ended || !ends.has(kind)

const isTied = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(steps.filter(({ kind }) => kind === '' || groupOf(kind) === 'family').map(({ to }) => to))

export type Denied = { readonly otherId: string; readonly kind: string }

/**
 * @param near ties of the person, each as seen from them
 * @param beyond ties of those around, each as seen from them
 * @param denied what was said no to
 */
export const impliedTies = (
  personId: string,
  near: readonly Step[],
  beyond: readonly Step[],
  denied: readonly Denied[],
): readonly Implied[] => {
  const known = isTied(near)
  const said = new Set(denied.map(({ otherId, kind }) => `${otherId} ${kind}`))
  const around = new Map<string, Step[]>()
  for (const step of near)
    if (holds(step) && step.kind !== '') around.set(step.to, [...(around.get(step.to) ?? []), step])
  const found = new Map<string, { readonly implied: Implied; readonly place: number }>()
  for (const second of beyond) {
    if (second.kind === '' || second.to === personId || known.has(second.to) || !holds(second)) continue
    for (const first of around.get(second.from) ?? []) {
      const [place, kinds] = ruleOf.get(`${first.kind} ${second.kind}`) ?? []
      if (place === undefined || kinds === undefined || first.kind === '') continue
      const open = kinds.filter((kind) => !said.has(`${second.to} ${kind}`))
      const before = found.get(second.to)
      // a no to the first is a no to what was asked
      if (open.length < kinds.length || (before !== undefined && before.place <= place)) continue
      const why = { via: second.from, first: first.kind, second: second.kind }
      found.set(second.to, { place, implied: { otherId: second.to, kinds: open, ...why } })
    }
  }
  return [...found.values()].toSorted((a, b) => a.place - b.place).map(({ implied }) => implied)
}

/** The same tie from its other end. */
export const turned = ({ from, to, kind, ended }: Step): Step => ({ from: to, to: from, kind: inverseOf(kind), ended })
