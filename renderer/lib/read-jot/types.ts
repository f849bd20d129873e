import type { IsoDate } from '../../../shared/model/days.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import type { LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import type { Repeats } from '../../../shared/model/recurrence/dated.ts'
import type { FactCategory } from '../../../shared/model/facts/kinds.ts'
import type { DateOrder } from '../../../shared/model/spoken/words.ts'

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

export type Reading = FollowUpReading | MilestoneReading | FactReading | LifeEventReading

export type Suggestion = Reading & {
  /** The same for as long as its part of the sentence reads the same, wherever that part moves to. */
  readonly key: string
  /** Where that part stands in the text read: UTF-16 offsets, end excluded. */
  readonly start: number
  readonly end: number
  /** The person named in that part, if it is one of those handed over; otherwise left to the caller. */
  readonly person?: string
}

export type JotPerson = { readonly id: string; readonly name: string }

export type ReadJotOptions = {
  readonly today: IsoDate
  /** Those mentioned or taking part, in order. */
  readonly people: readonly JotPerson[]
  /** Where the caret stands; the end if left out. Only matters in a text longer than 4,000 characters. */
  readonly caret?: number
  /** Keys of suggestions already answered: they make room for others. */
  readonly answered?: ReadonlySet<string>
  readonly order?: DateOrder
}
