import type { IsoDate } from '../days.ts'
import type { PartialDate } from '../dates/partial-date.ts'
import type { LifeEvent } from '../life-events/taxonomy.ts'
import type { Repeats } from '../recurrence/dated.ts'
import type { FactCategory } from '../facts/kinds.ts'
import type { Boundary } from '../boundaries/rule.ts'

export type { FactCategory }

/** A follow-up: `by` is who has to act. An ask is always for me: they asked it of us. */
export type FollowUpReading = {
  readonly kind: 'promise' | 'ask' | 'to-do'
  readonly by: 'me' | 'them'
  readonly text: string
  readonly due?: IsoDate
}
export type MilestoneReading = {
  readonly kind: 'milestone'
  readonly title: string
  readonly date: PartialDate
  readonly repeats: Repeats
}
export type FactReading = { readonly kind: 'fact'; readonly category: FactCategory; readonly text: string }

/** `on`: the day, where it is said; else that of the entry. */
export type LifeEventReading = {
  readonly kind: 'life-event'
  readonly event: LifeEvent
  readonly relative: string
  readonly on: IsoDate | null
}

/** What somebody is to them: "her brother Paul" is brother, Paul. `name` is '' where nobody said it. */
export type TieReading = { readonly kind: 'tie'; readonly word: string; readonly name: string }

/** What may be given to them or taken from them, as a rule: "they cannot accept meals". */
export type BoundaryReading = { readonly kind: 'boundary' } & Pick<
  Boundary,
  'direction' | 'kinds' | 'allows' | 'limits' | 'words'
>

/** Somebody named, as written; who is meant is for the journal to say. */
export type NameReading = { readonly kind: 'person'; readonly name: string }

export type Reading =
  | FollowUpReading
  | MilestoneReading
  | FactReading
  | LifeEventReading
  | TieReading
  | BoundaryReading
  | NameReading

export type Suggestion = Reading & {
  /** The same for as long as its part of the sentence reads the same, wherever that part moves to. */
  readonly key: string
  /** Where that part stands in the text read: UTF-16 offsets, end excluded. */
  readonly start: number
  readonly end: number
  /** The words it was read by, where they are not the whole part: UTF-16 offsets, ends excluded, in reading order. */
  readonly because?: readonly { readonly start: number; readonly end: number }[]
  /** The person named in that part, if it is one of those handed over; otherwise left to the caller. */
  readonly person?: string
}

export type JotPerson = { readonly id: string; readonly name: string }
