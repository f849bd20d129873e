/** The calendar: days with what is on them, of every noun that has days; and dates that leave as a calendar file. */
import { daysBetween, partsOf } from '../model/days.ts'
import { z } from '../zod.ts'
import { query, task } from './define.ts'
import { Day, FollowUpId, Line, MeetingId, MilestoneId, PersonId } from './fields.ts'
import { FollowUpKind } from './follow-ups.ts'
import { CalendarDate, Moment } from './meetings.ts'
import { MilestoneKind, Tone } from './milestones.ts'

/** Days one question may span: with counts alone, and with items. */
const mostCalendarDays = { counts: 1_100, items: 62 } as const
/** Items of one day; the counts tell of the rest. */
export const mostItems = 200

const Who = { personId: PersonId, name: Line }

export const CalendarItem = z.discriminatedUnion('noun', [
  z.strictObject({
    noun: z.literal('milestone'),
    id: MilestoneId,
    ...Who,
    kind: MilestoneKind,
    title: Line,
    tone: Tone,
    /** They have died. */
    mourned: z.boolean(),
    /** The last day it may be; null where it is that day. */
    until: Day.nullable(),
    years: z.int().nullable(),
  }),
  z.strictObject({
    noun: z.literal('follow-up'),
    id: FollowUpId,
    ...Who,
    kind: FollowUpKind,
    by: z.enum(['me', 'them']),
    text: Line,
  }),
  z.strictObject({
    noun: z.literal('meeting'),
    id: MeetingId,
    title: Line,
    people: z.array(z.strictObject(Who)),
    /** Where the user is now. */
    start: Moment,
    end: Moment,
  }),
])
export type CalendarItem = z.output<typeof CalendarItem>

export const CalendarDay = z.strictObject({
  day: Day,
  milestones: z.int(),
  followUps: z.int(),
  meetings: z.int(),
  /** Meetings first, by their time; then milestones, then follow-ups. None where only counts were asked for. */
  items: z.array(CalendarItem),
})
export type CalendarDay = z.output<typeof CalendarDay>

/** What is no day is told as that. */
const areDays = (...days: readonly string[]): boolean => days.every((day) => partsOf(day) !== undefined)

export const calendar = {
  /**
   * Days with something on them, both ends included. A milestone whose day nobody knows, and a meeting of several days: each on its first
   * day within the range; a follow-up on the day it comes up. Milestones are counted whatever their tone.
   */
  'calendar.get': query(
    ['milestone', 'follow-up', 'meeting', 'person'],
    z
      .strictObject({ first: CalendarDate, last: CalendarDate, detail: z.enum(['counts', 'items']).default('items') })
      .refine(({ first, last }) => first <= last, { message: 'order', path: ['last'] })
      .refine(
        ({ first, last, detail }) => !areDays(first, last) || daysBetween(first, last) < mostCalendarDays[detail],
        {
          message: 'too-long',
          path: ['last'],
        },
      ),
    z.array(CalendarDay),
  ),
  /**
   * Writes milestones as a calendar file to the place the person chose (`shell.pickTarget`). Those marked quietly leave only when `quiet`
   * says so; those of the dead, and those that are to be passed over, never; nor does a year of birth.
   */
  'calendar.save': task(
    [],
    z.strictObject({
      target: z.string().regex(/^[0-9a-f]{32}$/),
      names: z.enum(['full', 'initials']).default('full'),
      /** What the day is: "Birthday". Never beside initials. */
      reasons: z.boolean().default(true),
      /** Titles as they were written, which may hold what was said in confidence. */
      ownWords: z.boolean().default(false),
      quiet: z.boolean().default(false),
      kinds: z.array(MilestoneKind).min(1, 'empty').max(10).optional(),
    }),
    /** Nothing is written where `written` is 0. `left`: whose day is not known, or is over. */
    z.strictObject({ written: z.int(), left: z.int() }),
  ),
}
