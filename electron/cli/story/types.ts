/**
 * A journal as a story is written down: who there is, what they are to each other, and what was said when. Days are counted from the day the
 * story is told on: -1 is yesterday. People and organisations are called by short keys, which are never shown.
 */
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import type { FactCategory, FactTold, FactUse } from '../../../shared/contract/facts.ts'
import type { SignalKind } from '../../../shared/model/evidence.ts'
import type { LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import type { Level } from '../../../shared/model/organisations.ts'
import type { StoryRooms } from './types-rooms.ts'

/** `[organisation, title, level, since, until]`: years, or months as `2019-04`, written as days from today. */
export type StoryRole = readonly [
  organisation: string,
  title: string,
  level: Level | '',
  since: number | null,
  until?: number,
]

export type StoryFact = readonly [
  category: FactCategory,
  text: string,
  more?: {
    readonly told?: FactTold
    readonly use?: FactUse
    /** When it was learned; left out: with the person or the entry it is told with. */
    readonly at?: number
    /** When to ask again. One without is said to be still so now and then. */
    readonly confirmBy?: number
    /** Since when it is no longer so. */
    readonly over?: number
  },
]

export type StoryPerson = {
  readonly key: string
  readonly name: string
  readonly given?: string
  readonly family?: string
  readonly nickname?: string
  readonly say?: string
  readonly client?: boolean
  /** One of ours. */
  readonly colleague?: boolean
  readonly me?: boolean
  /** A relative who is no contact. */
  readonly unlisted?: boolean
  /** Their name is not known; how many they are. */
  readonly nameless?: number
  readonly tags?: readonly string[]
  readonly zone?: string
  readonly met?: string
  readonly note?: string
  readonly channels?: readonly (readonly [kind: 'phone' | 'email' | 'address' | 'web', label: string, value: string])[]
  /** Days from today to the next one, and the age it then is. */
  readonly birthday?: readonly [inDays: number, age?: number]
  readonly roles?: readonly StoryRole[]
  readonly facts?: readonly StoryFact[]
  /** Days: as it should be, and after which touch is being lost. */
  readonly cadence?: readonly [ideal: number, most: number]
  /** When they were first written down. */
  readonly since?: number
  readonly died?: number
  /** When they were retired from the roster, and why. */
  readonly retired?: readonly [at: number, why: string]
}

export type StoryOrganisation = {
  readonly key: string
  readonly name: string
  readonly kind?: 'firm' | 'agency' | 'household' | 'other'
  readonly client?: boolean
  readonly partOf?: string
  readonly note?: string
  readonly place?: string
  readonly web?: string
  readonly tags?: readonly string[]
  /** The year it was founded in, as years ago. */
  readonly founded?: number
  /** Written twice by mistake: when that was seen, and which one it became. */
  readonly merged?: readonly [at: number, into: string]
  /** The example its boundaries begin with, and what its own rule says. */
  readonly boundaries?: readonly [set: 'nothing' | 'limits' | 'meals' | 'family', words: string]
}

/** What `other` is to `person`, and `person` to `other`. */
export type StoryTie = readonly [
  person: string,
  other: string,
  otherIs: string,
  personIs: string,
  /** `since` as days from today, to the month, or in words. */
  more?: { readonly since?: string | number; readonly until?: string; readonly note?: string },
]

export type StoryEntry = {
  readonly at: number
  /** On this very day, so many years ago: `at` is then only about right. */
  readonly years?: number
  readonly how: EntryChannel
  readonly with: readonly string[]
  readonly text: string
  readonly tags?: readonly string[]
  /** What happened in the life of the first of `with`, and to whom where it was not to them. What follows it is begun. */
  readonly event?: readonly [event: LifeEvent, relative?: string, at?: number]
  /** Of the first of `with`. */
  readonly signals?: readonly SignalKind[]
  readonly disagreement?: {
    readonly theirs: string
    readonly ours: string
    /** When to look back at it, and in which words. */
    readonly checkBack?: readonly [at: number, text: string]
    /** One rung up on both sides. */
    readonly raised?: readonly [at: number, theirs: string, ours: string]
    /** What changed, and since when it is mended. */
    readonly mended?: readonly [at: number, changed: string]
  }
  /** When it was put into the bin. */
  readonly binned?: number
  readonly facts?: readonly (readonly [person: string, ...fact: StoryFact])[]
  readonly followUps?: readonly StoryFollowUp[]
}

export type StoryFollowUp = {
  readonly of: string
  readonly kind: 'to-do' | 'promise' | 'ask'
  readonly by?: 'me' | 'them'
  readonly text: string
  readonly due: number | null
  /** When it was said, of one that comes from no entry. */
  readonly at?: number
  /** When it was done or dropped; open where it is left out. What was dropped says why, and they were told. */
  readonly closed?: readonly [at: number, as: 'done' | 'dropped', why?: string]
  readonly heard?: number
  /** When another day was agreed, and which. */
  readonly moved?: readonly [at: number, due: number, why?: string]
  /** When they were told that it will be late. */
  readonly late?: number
}

export type StoryMilestone = {
  readonly of: string
  readonly title: string
  /** Days from today to the day it falls on next. */
  readonly in: number
  readonly kind?: 'anniversary' | 'other'
  /** How many years it then is; left out: it is once. */
  readonly years?: number
  readonly tone?: 'celebrate' | 'quiet' | 'none'
  /** When it was written down; left out: with whose it is. */
  readonly at?: number
}

export type StoryGift = {
  readonly at: number
  readonly of: readonly string[]
  readonly kind: 'present' | 'meal' | 'event' | 'travel' | 'other'
  readonly direction?: 'given' | 'received'
  readonly state?: 'idea' | 'offered' | 'given' | 'declined'
  readonly what: string
  /** Whole units for each head, and of which currency. */
  readonly value?: readonly [amount: number, currency: string]
  /** How many of their family it was for, and not for themselves. */
  readonly family?: number
  readonly giver?: string
  readonly note?: string
  /** Why it was given although a boundary says no. */
  readonly despite?: string
}

export type StoryMeeting = {
  readonly in: number
  readonly at: string
  readonly with: readonly string[]
  readonly title?: string
  readonly place?: string
}

export type Chapter = {
  readonly organisations?: readonly StoryOrganisation[]
  readonly people?: readonly StoryPerson[]
  readonly ties?: readonly StoryTie[]
  readonly entries?: readonly StoryEntry[]
  readonly milestones?: readonly StoryMilestone[]
  readonly followUps?: readonly StoryFollowUp[]
  readonly gifts?: readonly StoryGift[]
  readonly meetings?: readonly StoryMeeting[]
} & StoryRooms
