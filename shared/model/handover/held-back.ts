/**
 * What leaves with a relationship that is handed to a colleague, before anyone has said anything: what may be mentioned to the person leaves,
 * and what was written for oneself, told in confidence, or is about somebody else's client stays.
 */

import { isSensitive } from '../facts/use.ts'

/** Why something stays unless it is said otherwise. */
export const heldBackReasons = [
  /** A fact that is never to be used. */
  'never',
  'in-confidence',
  /** Health, worries, faith, money and the like. */
  'sensitive',
  /** Only if they raise it. */
  'if-raised',
  /** An entry that one of those came from. */
  'source',
  /** A date or follow-up that came from the same entry as one of those. */
  'beside',
  /** Entries, notes and tags: nobody else was meant to read them. */
  'own-words',
  /** A date that is marked quietly, or not at all. */
  'quiet',
  /** A tie to another client. */
  'client',
  /** A number or an address at home. */
  'private',
  /** A gift that was only thought of. */
  'idea',
  /** A follow-up that is done or dropped. */
  'closed',
  'file',
] as const
export type HeldBack = (typeof heldBackReasons)[number]

export type Reviewed =
  | { readonly noun: 'fact'; readonly category: string; readonly use: string; readonly told?: string | undefined }
  | { readonly noun: 'entry'; readonly isSource: boolean }
  | { readonly noun: 'milestone'; readonly tone: string; readonly isBeside: boolean }
  | { readonly noun: 'follow-up'; readonly state: string; readonly isBeside: boolean }
  | { readonly noun: 'gift'; readonly state: string; readonly isBeside: boolean }
  | { readonly noun: 'tie'; readonly isOtherClient: boolean }
  | { readonly noun: 'channel'; readonly kind: string; readonly label: string }
  | { readonly noun: 'note' | 'met' | 'tags' | 'file' | 'photo' | 'role' | 'boundary' }

/** What was not said to our face for us to say again. */
const confided: ReadonlySet<string> = new Set(['in-confidence', 'overheard'])

const ofFact = ({ category, use, told }: Extract<Reviewed, { readonly noun: 'fact' }>): HeldBack | undefined => {
  if (use === 'never') return 'never'
  if (told !== undefined && confided.has(told)) return 'in-confidence'
  if (isSensitive(category)) return 'sensitive'
  return use === 'mention' ? undefined : 'if-raised'
}

/** Undefined where it leaves unless it is said otherwise. */
export const whyHeldBack = (item: Reviewed): HeldBack | undefined => {
  switch (item.noun) {
    case 'fact':
      return ofFact(item)
    case 'entry':
      return item.isSource ? 'source' : 'own-words'
    case 'milestone':
      return item.isBeside ? 'beside' : item.tone === 'celebrate' ? undefined : 'quiet'
    case 'follow-up':
      return item.isBeside ? 'beside' : item.state === 'open' ? undefined : 'closed'
    case 'gift':
      return item.isBeside ? 'beside' : item.state === 'idea' ? 'idea' : undefined
    case 'tie':
      return item.isOtherClient ? 'client' : undefined
    case 'channel':
      return item.kind === 'address' || /\b(?:home|private|personal)\b/i.test(item.label) ? 'private' : undefined
    case 'note':
    case 'met':
    case 'tags':
      return 'own-words'
    case 'file':
      return 'file'
    case 'photo':
    case 'role':
    case 'boundary':
      return undefined
  }
}

const grave: ReadonlySet<HeldBack> = new Set(['never', 'in-confidence', 'sensitive', 'if-raised', 'source', 'beside'])

/** Whether it takes a yes of its own: what is ticked many at a time passes over it. */
export const needsOwnYes = (why: HeldBack | null): boolean => why !== null && grave.has(why)
