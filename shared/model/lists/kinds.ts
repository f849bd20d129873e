/** The closed lists a smart list is made of. Everything else goes by these. */

/** How the parts of a group go together. */
export const matches = ['all', 'any', 'none'] as const
export type Match = (typeof matches)[number]

/** What may be missing of somebody. A field of one's own is a condition on that field. */
export const missing = [
  'birthday',
  'email',
  'phone',
  'address',
  'role',
  'organisation',
  'photo',
  'zone',
  'say',
] as const
export type Missing = (typeof missing)[number]

/** Of what is open between us. `any`: a promise of either side. */
export const promises = ['any', 'mine', 'theirs', 'ask', 'overdue'] as const

/** Dates that come up. */
export const dateKinds = ['any', 'birthday', 'anniversary', 'other'] as const

/** `own`: a rhythm of their own. `none`: nobody is reminded of them. */
export const rhythms = ['own', 'due', 'losing', 'none'] as const

export const sides = ['client', 'colleague', 'neither'] as const

/** `is` and `has` go by the value; accents and case aside. */
export const fieldTests = ['filled', 'empty', 'is', 'has'] as const

/** What a table of people can show beside the name. */
export const columnKinds = [
  'given',
  'family',
  'nickname',
  'role',
  'organisation',
  'level',
  'side',
  'tags',
  'last',
  'first',
  'next',
  'rhythm',
  'promises',
  'email',
  'phone',
  'place',
  'created',
] as const
export type ColumnKind = (typeof columnKinds)[number]
/** A column by name, or a field of one's own. */
export type Column = ColumnKind | `field:${string}`

/** What everybody's table begins with. */
export const usualColumns: readonly ColumnKind[] = ['role', 'organisation', 'tags', 'last', 'next', 'promises']

/** How deep groups stand in each other, and how many conditions there are in all. */
export const mostDeep = 3
export const mostConditions = 60
/** How many smart lists there may be. */
export const mostLists = 200
/** How many people one act may be for. */
export const mostAtOnce = 10_000
