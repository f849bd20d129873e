import type { IsoDate } from '../days.ts'
import { addMonths } from '../days.ts'
import { findDates } from '../spoken/find/find-dates.ts'
import type { DayReading, FoundDate } from '../spoken/find/found.ts'
import type { Part } from './parts.ts'
import type { DateOrder } from '../spoken/words.ts'
import { tidy } from './wording.ts'

/** A part with its dates, read once and shared by all who look at it. */
export type DatedPart = Part & { readonly today: IsoDate; readonly dates: readonly FoundDate[] }
export type FoundDay = FoundDate & { readonly reading: DayReading }

export function withDates(part: Part, today: IsoDate, order: DateOrder): DatedPart {
  return { ...part, today, dates: findDates(part.work, { today, order, form: false }) }
}

export function isDay(date: FoundDate): date is FoundDay {
  return date.reading.kind === 'spoken' || date.reading.kind === 'calendar'
}

/**
 * Whether a day is still to come, and near enough to be meant. Without a year nobody means more than the next twelve months: a bare
 * "29 February" three years ahead of one is a slip.
 */
export function isAhead(reading: DayReading, today: IsoDate, months: number): boolean {
  const limit = reading.kind === 'calendar' && reading.year === undefined ? Math.min(months, 12) : months
  return reading.iso >= today && reading.iso <= addMonths(today, limit)
}

const LEADS_TO_DATE =
  /(?:\b(?:by|on|before|until|till|no later than|at the latest|in|at|this|come|due|starting|from|for)\s+)+(?:the\s+)?$/iu
const DEADLINE = /\b(?:by|before|until|till|no later than)\s+(?:the\s+)?$/iu
/** "The notes of 3 May", "the call after Thursday": a date that describes, not one to be done by. */
const DESCRIBES = /\b(?:of|from|about|for|since|after|between|during|dated|than)\s+(?:the\s+)?$/iu
/** "The Friday report". */
const NAMES_A_THING = /\b(?:the|our|her|his|their|my|a)\s+$/iu
const TIME_AFTER =
  /^(?:,?\s+(?:at\s+\d{1,2}(?:[:.]\d{2})?(?:\s*(?:am|pm|o'clock))?|at\s+noon|(?:at\s+(?:the\s+)?)?latest|sharp)(?![\p{L}\d])){1,2}/iu

/** Where a date's words begin, the words that lead to it included. */
export function phraseStart(part: DatedPart, date: FoundDate): number {
  const lead = LEADS_TO_DATE.exec(part.work.slice(0, date.start))
  return date.start - (lead?.[0].length ?? 0)
}

/**
 * By when, among the dates after an offset: the one with "by" before it, else the only one there is. None if it is over, more than a
 * year and a half away, or not certain.
 */
export function dueAfter(part: DatedPart, offset: number, end: number, deadlineOnly: boolean): FoundDay | undefined {
  const dates = part.dates.filter((date) => date.start >= offset && date.end <= end && !describes(part, date))
  const deadlines = dates.filter((date) => DEADLINE.test(part.work.slice(0, date.start)))
  const [date, ...more] = deadlines.length > 0 || deadlineOnly ? deadlines : dates
  if (!date || more.length > 0 || !isDay(date)) return undefined
  if (date.reading.kind === 'calendar' && date.reading.range) return undefined
  return isAhead(date.reading, part.today, 18) ? date : undefined
}

function describes(part: DatedPart, date: FoundDate): boolean {
  const before = part.work.slice(0, date.start)
  return DESCRIBES.test(before) || (date.reading.kind === 'spoken' && NAMES_A_THING.test(before))
}

/** The words between two offsets as written, without the date they are due by, made tidy. */
export function wordsWithout(part: DatedPart, start: number, end: number, due: FoundDay | undefined): string {
  if (!due) return tidy(part.raw.slice(start, end))
  const after = due.end + (TIME_AFTER.exec(part.work.slice(due.end))?.[0].length ?? 0)
  return tidy(
    `${part.raw.slice(start, Math.max(start, phraseStart(part, due)))} ${part.raw.slice(Math.min(after, end), end)}`,
  )
}
