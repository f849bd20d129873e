/**
 * What people are to each other. A kind is what the other is to the person; seen from the other end it is the inverse. Words are the owner's
 * own: a kind only says what a word means, so that ties can be grouped, ordered and reasoned about.
 */
type Group = 'family' | 'work' | 'others'
export type TieGroup = Group

type Kind = { readonly inverse: string; readonly group: Group }

const kinds = {
  partner: { inverse: 'partner', group: 'family' },
  child: { inverse: 'parent', group: 'family' },
  'step-child': { inverse: 'step-parent', group: 'family' },
  parent: { inverse: 'child', group: 'family' },
  'step-parent': { inverse: 'step-child', group: 'family' },
  sibling: { inverse: 'sibling', group: 'family' },
  'half-sibling': { inverse: 'half-sibling', group: 'family' },
  'step-sibling': { inverse: 'step-sibling', group: 'family' },
  grandchild: { inverse: 'grandparent', group: 'family' },
  grandparent: { inverse: 'grandchild', group: 'family' },
  'great-grandchild': { inverse: 'great-grandparent', group: 'family' },
  'great-grandparent': { inverse: 'great-grandchild', group: 'family' },
  godchild: { inverse: 'godparent', group: 'family' },
  godparent: { inverse: 'godchild', group: 'family' },
  ward: { inverse: 'guardian', group: 'family' },
  guardian: { inverse: 'ward', group: 'family' },
  'niece-nephew': { inverse: 'aunt-uncle', group: 'family' },
  'aunt-uncle': { inverse: 'niece-nephew', group: 'family' },
  cousin: { inverse: 'cousin', group: 'family' },
  'child-in-law': { inverse: 'parent-in-law', group: 'family' },
  'parent-in-law': { inverse: 'child-in-law', group: 'family' },
  'sibling-in-law': { inverse: 'sibling-in-law', group: 'family' },
  relative: { inverse: 'relative', group: 'family' },
  'ex-partner': { inverse: 'ex-partner', group: 'family' },
  assistant: { inverse: 'principal', group: 'work' },
  principal: { inverse: 'assistant', group: 'work' },
  deputy: { inverse: 'director', group: 'work' },
  director: { inverse: 'deputy', group: 'work' },
  manager: { inverse: 'report', group: 'work' },
  report: { inverse: 'manager', group: 'work' },
  'business-partner': { inverse: 'business-partner', group: 'work' },
  colleague: { inverse: 'colleague', group: 'work' },
  mentor: { inverse: 'mentee', group: 'work' },
  mentee: { inverse: 'mentor', group: 'work' },
  predecessor: { inverse: 'successor', group: 'work' },
  successor: { inverse: 'predecessor', group: 'work' },
  'referred-by': { inverse: 'referred', group: 'work' },
  referred: { inverse: 'referred-by', group: 'work' },
  'introduced-by': { inverse: 'introduced', group: 'work' },
  introduced: { inverse: 'introduced-by', group: 'work' },
  adviser: { inverse: 'advised', group: 'work' },
  advised: { inverse: 'adviser', group: 'work' },
  friend: { inverse: 'friend', group: 'others' },
  neighbour: { inverse: 'neighbour', group: 'others' },
  flatmate: { inverse: 'flatmate', group: 'others' },
  classmate: { inverse: 'classmate', group: 'others' },
  teacher: { inverse: 'pupil', group: 'others' },
  pupil: { inverse: 'teacher', group: 'others' },
  carer: { inverse: 'cared-for', group: 'others' },
  'cared-for': { inverse: 'carer', group: 'others' },
  doctor: { inverse: 'patient', group: 'others' },
  patient: { inverse: 'doctor', group: 'others' },
  lawyer: { inverse: 'represented', group: 'others' },
  represented: { inverse: 'lawyer', group: 'others' },
  acquaintance: { inverse: 'acquaintance', group: 'others' },
} as const satisfies Readonly<Record<string, Kind>>

export type TieKind = keyof typeof kinds
/** Of every tie: a kind, or '' for what only its words say. */
export type AnyTieKind = TieKind | ''

/** In the order people care about them. */
export const tieKinds = Object.keys(kinds) as readonly TieKind[]
const places: ReadonlyMap<string, number> = new Map(tieKinds.map((kind, at) => [kind, at]))

export const isTieKind = (text: string): text is TieKind => places.has(text)

/** What the person is to the other, where the other is `kind` to them. */
export const inverseOf = <K extends AnyTieKind>(kind: K): AnyTieKind =>
  kind === '' ? '' : kinds[kind as TieKind].inverse

/** Words of one's own stand with the others. */
export const groupOf = (kind: AnyTieKind): TieGroup => (kind === '' ? 'others' : kinds[kind].group)

const assistants = new Set<AnyTieKind>(['assistant', 'principal'])
/** The closest first, whoever opens the door next, then the wider family, work, and the others. */
const circle = (kind: AnyTieKind): number => {
  const place = places.get(kind) ?? tieKinds.length
  if (place <= (places.get('half-sibling') ?? 0)) return 0
  if (assistants.has(kind)) return 1
  return 2
}

type Placed = { readonly kind: AnyTieKind; readonly until: string | null }

/** Sorts ties as people care about them: ended ones last. Equals stay as they were. */
export const byCare = (a: Placed, b: Placed): number =>
  Number(a.until !== null) - Number(b.until !== null) ||
  circle(a.kind) - circle(b.kind) ||
  (places.get(a.kind) ?? tieKinds.length) - (places.get(b.kind) ?? tieKinds.length)

/** Who comes before, by one generation or more. */
export const upward: readonly TieKind[] = ['parent', 'grandparent', 'great-grandparent']
export const downward: readonly TieKind[] = ['child', 'grandchild', 'great-grandchild']
