import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { Today } from '../../../shared/contract/today.ts'

/** Asks to be answered now: one that was put off is out of sight until its day. */
export const waitingAsks = ({ asks, day }: Today): readonly FollowUp[] =>
  asks.filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= day)
