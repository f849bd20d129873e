import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import type { FollowUpWork } from '../follow-up-work.tsx'

export type FollowUpFormProps = {
  readonly followUp: FollowUp
  readonly today: string
  readonly work: FollowUpWork
  readonly onDone: () => void
  readonly className?: string | undefined
}

/** Characters of a reason. */
export const longestWhy = 1000
