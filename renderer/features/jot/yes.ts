/** Something read in a jot, and the yes said to it. */
import type { Missing } from '../../../shared/contract/dates.ts'
import type { FactReading, FollowUpReading, MilestoneReading } from '../../lib/read-jot/index.ts'

export type Reading = FactReading | FollowUpReading | MilestoneReading

/** Something said yes to. `raw` is the part of the text it was read in; null when it was typed on its own. */
export type Yes = {
  readonly key: string
  readonly reading: Reading
  readonly raw: string | null
  readonly person?: string | undefined
  readonly missing?: Missing | undefined
}
export type Accepted = readonly Yes[]
