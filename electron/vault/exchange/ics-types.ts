/** The shapes and limits every part of reading a calendar file shares. Lengths are UTF-16 code units unless a name says bytes. */

/** What may be said about an event or a file; the screen holds one sentence for each. */
export const icsProblemCodes = [
  /** The event says no day or time to begin at, or one that does not exist: it is refused. */
  'no-start',
  /** It ends before it begins, or never: it was given no length. */
  'bad-end',
  /** A single excepted or added time could not be read; `value` is what was written. */
  'bad-date',
  /** The event has no UID: one was made of what it says. */
  'no-uid',
  /** Two events have one UID: the newer version was taken. */
  'duplicate-uid',
  /** The rule it repeats by could not be read: only its first time was taken. */
  'bad-repeat',
  /** It repeats in a way or a calendar that is not known here: only its first time was taken. */
  'repeat-unknown',
  /** It repeats more often than is taken: only its first time was. */
  'repeats-too-often',
  /** The time zone is not known and the file does not describe it: its times were taken as they stand. */
  'zone-unknown',
  /** The file describes a time zone in a way that cannot be followed. */
  'bad-timezone',
  /** More events, guests or meetings than are taken; the rest was left out. */
  'too-many',
  'too-long',
  /** A line (or the event, when there is no `field` and no `value`) could not be read. */
  'unreadable',
  'encoding-guessed',
  /** The event has no END. It was read as far as it goes. */
  'not-closed',
  /** The file holds no event at all. */
  'not-a-calendar',
  'file-too-large',
  /** Reading the event took longer than its budget, or more memory, and was ended. */
  'timed-out',
  'too-heavy',
] as const

export type IcsProblemCode = (typeof icsProblemCodes)[number]

/** `field` is the property in upper case; `value` an excerpt of at most 200 characters on one line; `event` its place in the file, from 0. */
export type IcsProblem = {
  readonly code: IcsProblemCode
  readonly field?: string
  readonly value?: string
  readonly event?: number
}

/** Someone in an event. `email` is lower case, empty where the file gives another kind of address. */
export type IcsPerson = { readonly name: string; readonly email: string }

/** What one event of a file says about each of its times. */
export type IcsDetails = {
  readonly summary: string
  readonly location?: string
  readonly description?: string
  /** Rooms and resources are not among them. */
  readonly attendees: readonly IcsPerson[]
  readonly organizer?: IcsPerson
  readonly status: 'confirmed' | 'tentative'
  readonly sequence: number
}

/**
 * One time of one event. Whole days: `start` and `end` are `2026-11-23`, the end is the day after the last. Times: `2026-11-23T09:00:00+01:00`,
 * with the offset of `zone`; with `Z` for times of UTC; with neither where the file names no zone ("floating").
 */
export type IcsMeeting = IcsDetails & {
  readonly uid: string
  readonly start: string
  readonly end: string
  readonly allDay: boolean
  /** The IANA name, or the file's own where there is none. */
  readonly zone?: string
  /** The start the series would have given it, in the form of `start`: with the UID it names this time of a series. */
  readonly recurrenceId?: string
}

/** The days wanted, both included, as they are in `zone` (an IANA name). */
export type IcsWindow = { readonly from: string; readonly to: string; readonly zone: string }

export type IcsRead = {
  /** In order of their starts. */
  readonly meetings: readonly IcsMeeting[]
  readonly problems: readonly IcsProblem[]
  /** Events in the file. */
  readonly total: number
  /** UIDs of which the file says everything there is: the event itself, not only single times of it; called off or not. */
  readonly series: readonly string[]
  /** Single times called off, in the form of `start`, where the file does not have their event. */
  readonly calledOff: readonly { readonly uid: string; readonly recurrenceId: string }[]
  /** UIDs of which something could not be read. */
  readonly unsure: readonly string[]
  /** No event was left out unread. */
  readonly whole: boolean
}

export const icsCaps = {
  fileBytes: 50 * 1024 * 1024,
  events: 50_000,
  zones: 200,
  /** One unfolded line; longer ones (attachments) are left out. */
  lineBytes: 256 * 1024,
  /** Lines of one event or zone. */
  lines: 5_000,
  attendees: 500,
  /** Excepted times of one event, and added ones. */
  dates: 5_000,
  summary: 1_000,
  uid: 500,
  location: 1_000,
  description: 20_000,
  name: 200,
  email: 320,
  /** Times of one event in the window. */
  times: 2_000,
  meetings: 100_000,
  problems: 500,
  /** Days an event of a series may last and still be found when it began before the window. */
  lookBackDays: 31,
  excerpt: 200,
} as const
