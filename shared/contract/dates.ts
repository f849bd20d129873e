/**
 * The schemas of dates as people know them, and of how they come back: their shape. Whether such a day exists, `problemOfDate` and
 * `problemOfRule` say.
 */
import { z } from '../zod.ts'
import { Day, Line } from './fields.ts'

const CalendarId = z.enum(['gregory', 'hebrew', 'chinese', 'islamic-civil', 'islamic-umalqura', 'persian'])
const Certainty = z.enum(['known', 'about', 'estimated'])
const Missing = z.enum(['omit', 'earlier', 'later'])

const fields = {
  calendar: CalendarId.optional(),
  year: z.int().optional(),
  month: z.int().optional(),
  leap: z.boolean().optional(),
  day: z.int().optional(),
}
const words = { words: Line.optional() }

export const DateFields = z.strictObject(fields)

export const PartialDate = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('on'), certainty: Certainty, ...fields, ...words }),
  z.strictObject({ form: z.literal('before'), ...fields, ...words }),
  z.strictObject({ form: z.literal('after'), ...fields, ...words }),
  z.strictObject({ form: z.literal('between'), from: DateFields, to: DateFields, ...words }),
  z.strictObject({ form: z.literal('decade'), certainty: Certainty, decade: z.int(), ...words }),
  z.strictObject({ form: z.literal('age'), certainty: Certainty, age: z.int(), at: z.string().max(10), ...words }),
])

const interval = { interval: z.int().min(1).max(1000).optional() }
const end = { until: Day.optional(), count: z.int().min(1).max(10_000).optional() }
const missing = { missing: Missing.optional() }
const nth = { nth: z.int().min(-5).max(5), weekday: z.int().min(1).max(7) }

export const Repeats = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('once') }),
  z.strictObject({ every: z.literal('year'), ...interval, ...missing, ...end }),
  z.strictObject({ every: z.enum(['day', 'week', 'month']), ...interval, ...missing, ...end }),
  z.strictObject({ every: z.literal('weekday'), ...nth, ...interval, ...end }),
])

const rest = { from: Day, ...interval, ...missing, ...end }

/** No two of them share their unit and what else they must have. */
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

export type PartialDateInput = z.output<typeof PartialDate>
export type RepeatsInput = z.output<typeof Repeats>
export type RuleInput = z.output<typeof Rule>
