import type { ReactNode } from 'react'

/** What other features show on the brief, each in its place. */
export type BriefSlots = {
  readonly ask?: ReactNode
  /** What stands between us, and what has not been seen for a year. */
  readonly between?: ReactNode
  readonly offLimits?: ReactNode
  readonly mayGive?: ReactNode
  /** What they are going through, for where the page's own head is not. */
  readonly life?: ReactNode
}
