/** What a story says beside people and entries: words and their colours, fields, questions, rhythms, reviews, hand-overs. */
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { QuestionOutcome } from '../../../shared/contract/questions.ts'
import type { TagColour } from '../../../shared/contract/tags.ts'
import type { GrownKind } from '../../../shared/model/curiosity/grow.ts'
import type { FieldKind } from '../../../shared/model/fields/value.ts'
import type { TieKind } from '../../../shared/model/ties/kinds.ts'

export type StoryField = {
  readonly key: string
  readonly name: string
  readonly kind: FieldKind
  readonly applies: 'person' | 'organisation' | 'both'
  readonly choices?: readonly string[]
  /** What stands in it, by person or organisation; of a date the days from today. */
  readonly filled: Readonly<Record<string, string | number>>
}

/** Fields that belong together, and what they are put on. */
export type StoryFieldSet = {
  readonly name: string
  readonly fields: readonly string[]
  readonly on: readonly string[]
}

/** In one's own words, or one that grew. */
export type StoryQuestion = {
  readonly of: string
  readonly at: number
  readonly asks: { readonly text: string } | { readonly grown: GrownKind }
  readonly became?: readonly [at: number, outcome: (typeof QuestionOutcome)['_output']]
}

export type StoryTemplate = {
  readonly name: string
  readonly channel: EntryChannel | null
  readonly text: string
  readonly tags?: readonly string[]
}

export type StoryReview = {
  readonly of: string
  readonly at: number
  readonly better: string
  readonly stopped: string
  readonly next: string
  readonly followUp?: readonly [text: string, due: number, done?: number]
}

export type StoryHandover = {
  readonly of: string
  readonly at: number
  readonly to: string
  readonly note: string
  readonly checkIns: readonly (readonly [text: string, on: number, done?: number])[]
}

export type StoryRooms = {
  readonly tags?: readonly (readonly [name: string, colour: TagColour])[]
  readonly templates?: readonly StoryTemplate[]
  readonly fields?: readonly StoryField[]
  readonly fieldSets?: readonly StoryFieldSet[]
  readonly questions?: readonly StoryQuestion[]
  readonly reviews?: readonly StoryReview[]
  /** Not this time. */
  readonly notReviewed?: readonly (readonly [of: string, at: number])[]
  readonly handovers?: readonly StoryHandover[]
  /** How often, by tag or organisation. */
  readonly rhythms?: readonly (readonly [level: 'tag' | 'organisation', subject: string, ideal: number, most: number])[]
  readonly pauses?: readonly (readonly [of: string, from: number, until: number, reason: string])[]
  /** Whom one means to speak with later, and when. */
  readonly putOff?: readonly (readonly [of: string, at: number, until: number])[]
  /** What would follow from other ties, and is not so. */
  readonly denied?: readonly (readonly [person: string, other: string, kind: TieKind])[]
  /** Alike, and two people all the same. */
  readonly apart?: readonly (readonly [person: string, other: string])[]
}
