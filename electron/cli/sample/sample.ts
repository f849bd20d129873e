/** A generated journal, before it has ids: people are numbered by their place in `people`. */
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { FactCategory } from '../../../shared/contract/facts.ts'
import type { FollowUpKind } from '../../../shared/contract/follow-ups.ts'
import type { MilestoneFields } from '../../../shared/contract/milestones.ts'
import type { ChannelKind, PersonFields } from '../../../shared/contract/people.ts'

type RoughSpan = { readonly since: string | null; readonly until: string | null }

export type SampleMilestone = Omit<MilestoneFields, 'personId' | 'entryId'>

export type SamplePerson = {
  readonly fields: PersonFields
  /** The day they were written down, `YYYY-MM-DD`. */
  readonly since: string
  readonly channels: readonly { readonly kind: ChannelKind; readonly label: string; readonly value: string }[]
  readonly roles: readonly (RoughSpan & { readonly organisation: string; readonly title: string })[]
  readonly milestones: readonly SampleMilestone[]
}

export type SampleTie = RoughSpan & {
  readonly person: number
  readonly other: number
  readonly otherIs: string
  readonly personIs: string
}

export type SampleFollowUp = {
  readonly kind: FollowUpKind
  readonly by: 'me' | 'them'
  readonly text: string
  readonly due: string | null
  /** How it ended and on which day; null while it is open. */
  readonly closed: { readonly state: 'done' | 'dropped'; readonly on: string } | null
  readonly acknowledged: boolean
}

/** Facts, milestones and follow-ups are about the first of `people` and come from this entry. */
export type SampleEntry = {
  /** Wall time, `YYYY-MM-DDTHH:MM`. */
  readonly at: string
  readonly channel: EntryChannel
  readonly text: string
  readonly people: readonly number[]
  readonly tags: readonly string[]
  readonly facts: readonly { readonly category: FactCategory; readonly text: string }[]
  readonly milestones: readonly SampleMilestone[]
  readonly followUps: readonly SampleFollowUp[]
}

export type Sample = {
  /** The last day anything happened, `YYYY-MM-DD`. */
  readonly today: string
  readonly people: readonly SamplePerson[]
  readonly ties: readonly SampleTie[]
  readonly entryCount: number
  /** Oldest first; made as they are asked for, the same each time. */
  readonly entries: () => Iterable<SampleEntry>
}
