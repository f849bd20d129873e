/** What a fact can be about, how it was learned and how it may be used: the lists everything else goes by. */
export const factCategories = [
  'family',
  'interest',
  'work',
  'home',
  'health',
  'taste',
  'goal',
  'worry',
  'family-trouble',
  'faith',
  'money',
  'politics',
  'other',
] as const
export type FactCategory = (typeof factCategories)[number]

/** How it may be used. */
export const factUses = ['mention', 'if-raised', 'never'] as const
export type FactUse = (typeof factUses)[number]

/** How it came to be known: told openly, told in confidence, heard from others, worked out by whoever writes. */
export const factTold = ['told', 'in-confidence', 'overheard', 'inferred'] as const
export type FactTold = (typeof factTold)[number]
