/** meeting: an appointment with people: typed in two fields, or read from a calendar file. */
import { z } from '../zod.ts'
import { command, query, task } from './define.ts'
import { Zone } from './dates.ts'
import { Body, CalendarFileId, ChangeId, Day, Line, LocalTime, MeetingId, Name, PersonId } from './fields.ts'
import { Changed, PersonLine } from './people.ts'

/** Bytes of a calendar file; a larger one is refused before it is read. */
export const mostCalendarBytes = 50 * 1024 * 1024
/** How calendar files are called. */
export const calendarEndings = ['ics', 'ical', 'ifb', 'icalendar'] as const
/** Days one question may span. */
export const mostMeetingDays = 400

const isCounted = (value: string): boolean => value >= '0001-01-01'
/** A day that can be reckoned with: there is no year 0. */
export const CalendarDate = Day.refine(isCounted, 'no-such-date')
/** A wall time; or a day, for whole days. */
export const Moment = z.union([LocalTime.refine(isCounted, 'no-such-date'), CalendarDate])
/** Minutes before it, up to a week. */
export const LeadMinutes = z
  .int()
  .min(0)
  .max(7 * 24 * 60)

const shape = {
  /** Empty: whoever it is with says what it is. */
  title: Line,
  start: Moment,
  /** Of the same form; of whole days the last one. */
  end: Moment,
  /** IANA; '' for whole days, and for a time of wherever one is. */
  zone: Zone,
  people: z.array(PersonId).max(500),
  place: Line,
  note: Body,
  /** When it is told of; null: as is usual. */
  lead: z.union([LeadMinutes, z.literal('none')]).nullable(),
}

const isInOrder = ({ start, end }: { readonly start?: string | undefined; readonly end?: string | null | undefined }) =>
  start === undefined || end === undefined || end === null || (start.length === end.length && start <= end)
const order = { message: 'order', path: ['end'] }

/** With whom and when; the rest is left to be as is usual. */
export const NewMeeting = z
  .strictObject({
    people: shape.people.min(1, 'empty'),
    start: shape.start,
    title: shape.title.default(''),
    /** null: an hour, or that day. */
    end: shape.end.nullable().default(null),
    /** null: where one is now. */
    zone: shape.zone.nullable().default(null),
    place: shape.place.default(''),
    note: shape.note.default(''),
    lead: shape.lead.default(null),
  })
  .refine(isInOrder, order)
export type NewMeeting = z.output<typeof NewMeeting>

/** Someone a calendar names who is nobody in the journal, as far as is known. */
export const Attendee = z.strictObject({ name: Line, email: Line })
export type Attendee = z.output<typeof Attendee>

export const Meeting = z.strictObject(shape).extend({
  id: MeetingId,
  people: z.array(z.strictObject({ id: PersonId, name: Line })),
  others: z.array(Attendee),
  source: z.enum(['typed', 'calendar']),
  calendarId: CalendarFileId.nullable(),
  /** Called off. Shown only where something of one's own is written about it. */
  cancelled: z.boolean(),
  /** Start and end where the user is now. */
  here: z.strictObject({ start: Moment, end: Moment }),
})
export type Meeting = z.output<typeof Meeting>

const codes = z.array(
  z.strictObject({ code: Line, field: Line.optional(), value: Line.optional(), event: z.int().optional() }),
)

/** A name of a calendar: `who` names them in an answer. unclear: someone of the journal, or not; it is asked, not guessed. */
export const Named = Attendee.extend({
  who: Name,
  /** How many meetings name them. */
  meetings: z.int(),
  outcome: z.enum(['matched', 'unclear', 'unknown']),
  /** Whom it was matched with, or whom it may be; empty after `chosen` where it was said to be nobody. */
  people: z.array(PersonLine),
  because: z.enum(['chosen', 'email', 'name']).nullable(),
})
export type Named = z.output<typeof Named>

export const MeetingsPreview = z.strictObject({
  preview: Line,
  fileName: Line,
  problems: codes,
  counts: z.strictObject({ events: z.int(), meetings: z.int(), fresh: z.int(), changed: z.int(), cancelled: z.int() }),
  /** Days that are looked at. */
  first: Day,
  last: Day,
  /** The most often named first; at most 2,000. */
  people: z.array(Named),
  /** The first 200 to come. */
  meetings: z.array(z.strictObject({ title: Line, start: Moment, end: Moment })),
})
export type MeetingsPreview = z.output<typeof MeetingsPreview>

/** Whom a name means; null: nobody in the journal. */
export const Choice = z.strictObject({ who: Name, personId: PersonId.nullable() })
export const Filed = z.strictObject({
  change: ChangeId.nullable(),
  added: z.int(),
  changed: z.int(),
  cancelled: z.int(),
})
export type Filed = z.output<typeof Filed>

const One = z.strictObject({ id: MeetingId })
const reads = ['meeting', 'person'] as const
const touches = ['meeting', 'change'] as const

export const meetings = {
  /** Everything that is on between two days, both included, at most 400 days; in order. */
  'meetings.list': query(
    [...reads],
    z
      .strictObject({ first: CalendarDate, last: CalendarDate })
      .refine(({ first, last }) => first <= last, { message: 'order', path: ['last'] }),
    z.array(Meeting),
  ),
  /** The next 20 and the last 5. */
  'meetings.of': query(
    [...reads],
    z.strictObject({ personId: PersonId }),
    z.strictObject({ coming: z.array(Meeting), past: z.array(Meeting) }),
  ),
  'meetings.get': query([...reads], One, Meeting),
  'meetings.add': command([...touches], NewMeeting, Changed.extend({ id: MeetingId })),
  /** What is left out stays. What a calendar said and is altered here, no calendar alters again. */
  'meetings.edit': command([...touches], z.strictObject(shape).partial().extend({ id: MeetingId }), Changed),
  'meetings.remove': command([...touches], One, Changed),
  /** Names of meetings to come that may be someone. */
  'meetings.unclear': query([...reads, 'calendar'], z.strictObject({}), z.array(Named)),
  /** Says whom a name means, for every meeting there is and every one to come. */
  'meetings.settle': command([...touches, 'calendar'], Choice, Changed),
  /** Reads a calendar file where it can be killed. Nothing is filed yet. `invalid` with `file: <code>` for what is no calendar. */
  'meetings.preview': task(
    [],
    z.strictObject({
      fileName: Name,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostCalendarBytes, 'too-large'),
    }),
    MeetingsPreview,
  ),
  /** Files what was previewed, in one change. `not-found` for another preview than the last. */
  'meetings.import': task(
    [...touches, 'calendar'],
    z.strictObject({ preview: Name, choices: z.array(Choice).max(2_000).default([]) }),
    Filed,
  ),
}
