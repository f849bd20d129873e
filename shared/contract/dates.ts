/** Dates as people know them and how they come back, as they cross between the rooms. The rules are in the model. */
import { problemOfDate } from '../model/dates/problem.ts'
import { longestLead, mostLeads } from '../model/reminders/leads.ts'
import { isZone } from '../model/temporal.ts'
import { mostOften } from '../model/recurrence/rule.ts'
import { z } from '../zod.ts'
import { Day, Line } from './fields.ts'

export const CalendarId = z.enum(['gregory', 'hebrew', 'chinese', 'islamic-civil', 'islamic-umalqura', 'persian'])
export type CalendarId = z.output<typeof CalendarId>

const Certainty = z.enum(['known', 'about', 'estimated'])

const fields = {
  calendar: CalendarId.optional(),
  year: z.int().optional(),
  month: z.int().optional(),
  /** The leap month of that number. */
  leap: z.boolean().optional(),
  day: z.int().optional(),
}
/** As it was said or written, where that says more than the date. */
const said = { words: Line.optional() }

/** Any subset of day, month and year, as it is written; whether there is such a date, `problemOfDate` says. */
export const DateShape = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('on'), certainty: Certainty, ...fields, ...said }),
  z.strictObject({ form: z.literal('before'), ...fields, ...said }),
  z.strictObject({ form: z.literal('after'), ...fields, ...said }),
  z.strictObject({
    form: z.literal('between'),
    from: z.strictObject(fields),
    to: z.strictObject(fields),
    ...said,
  }),
  z.strictObject({ form: z.literal('decade'), certainty: Certainty, decade: z.int(), ...said }),
  z.strictObject({ form: z.literal('age'), certainty: Certainty, age: z.int(), at: z.string().max(10), ...said }),
])

/** The same, and it exists; `no-such-date` and the like name what is wrong with it. */
export const PartialDate = DateShape.check((context) => {
  const problem = problemOfDate(context.value)
  if (problem) context.issues.push({ code: 'custom', input: context.value, path: [], message: problem })
})
export type PartialDate = z.output<typeof PartialDate>

/** Where a day goes in a year or month without it. */
export const Missing = z.enum(['omit', 'earlier', 'later'])
export type Missing = z.output<typeof Missing>

const interval = z.int().min(1).max(mostOften.interval).optional()
const end = { until: Day.optional(), count: z.int().min(1).max(mostOften.count).optional() }

export const Repeats = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('once') }),
  z.strictObject({ every: z.literal('year'), interval, missing: Missing.optional(), ...end }),
  z.strictObject({ every: z.enum(['day', 'week', 'month']), interval, missing: Missing.optional(), ...end }),
  z.strictObject({
    every: z.literal('weekday'),
    /** 1 to 5 from the front, -1 to -5 from the back. */
    nth: z.int().min(-5).max(5),
    /** 1 Monday to 7 Sunday. */
    weekday: z.int().min(1).max(7),
    interval,
    ...end,
  }),
])
export type Repeats = z.output<typeof Repeats>

const rest = { from: Day, interval, missing: Missing.optional(), ...end }
const nth = { nth: z.int().min(-5).max(5), weekday: z.int().min(1).max(7) }

/** A rule as it is written; whether it can be followed, `problemOfRule` says. No two of them share their unit and what they must have. */
export const Rule = z.union([
  z.strictObject({ unit: z.literal('day'), ...rest }),
  z.strictObject({ unit: z.literal('week'), weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), ...rest }),
  z.strictObject({ unit: z.literal('month'), day: z.int(), ...rest }),
  z.strictObject({ unit: z.literal('month'), ...nth, ...rest }),
  z.strictObject({
    unit: z.literal('year'),
    calendar: CalendarId.optional(),
    month: z.int(),
    leap: z.boolean().optional(),
    day: z.int(),
    ...rest,
  }),
  z.strictObject({ unit: z.literal('year'), month: z.int(), ...nth, ...rest }),
])

/** An IANA zone this runtime knows, or '' for none. */
export const Zone = Line.refine((value) => value === '' || isZone(value), 'no-such-zone')

/** Days before, the longest first. */
export const Leads = z.array(z.int().min(0).max(longestLead)).max(mostLeads)
