/**
 * Signals: marks on an entry. Two sides of trust, care and competence, as they saw them in us; and signs of commitment, which are theirs. What is
 * said of them is when there was some last. Nothing is added up: evidence is no score.
 */
import { addMonths, type IsoDate } from './days.ts'

/** What they saw in us. */
export const sides = ['care', 'competence'] as const
export type Side = (typeof sides)[number]

/** What they did that somebody merely satisfied does not do. */
export const commitments = ['first', 'referred', 'bad-news', 'introduced', 'renewed', 'other'] as const
export type Commitment = (typeof commitments)[number]

export const signalKinds = [...sides, ...commitments] as const
export type SignalKind = (typeof signalKinds)[number]

/** By what signals are kept together. */
export const signalGroups = [...sides, 'commitment'] as const
export type SignalGroup = (typeof signalGroups)[number]

export const isCommitment = (kind: SignalKind): kind is Commitment => (commitments as readonly string[]).includes(kind)
export const groupOf = (kind: SignalKind): SignalGroup => (isCommitment(kind) ? 'commitment' : kind)

/** Months that count as recent. */
const recentMonths = 12

/** The first day that is recent. */
export const recentFrom = (today: IsoDate): IsoDate => addMonths(today, -recentMonths)

/** `at`: a day, or a wall time; null where there was none. */
export const isRecent = (at: string | null, today: IsoDate): boolean =>
  at !== null && at.slice(0, 10) >= recentFrom(today)
