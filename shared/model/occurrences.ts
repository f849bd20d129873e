import { formatDate, readDateParts, type IsoDate } from './days.ts'
import { isLeapDay, isLeapYear, isRealDate, type MilestoneDate } from './partial-date.ts'

export type Recurs = 'yearly' | 'once'

/** Where a 29 February is kept in years that have none. */
export type LeapRule = '28-feb' | '1-mar'

export type Milestone = {
  readonly date: MilestoneDate
  readonly recurs: Recurs
  /** Only read for a 29 February; without a choice it is kept on 28 February, so that it never vanishes. */
  readonly leap?: LeapRule | null | undefined
}

/** The day exists, and one that happens once has its year. Every function here yields nothing for a milestone that is not valid. */
export function isValidMilestone(m: Milestone): boolean {
  return isRealDate(m.date) && (m.recurs === 'yearly' || m.date.year !== undefined)
}

/** The day of a milestone in one year; undefined outside 1 to 9999, before its own year, or when it happens once in another year. */
export function occurrenceIn(m: Milestone, year: number): IsoDate | undefined {
  if (!isValidMilestone(m) || year < 1 || year > 9999) return undefined
  const { month, day, year: first } = m.date
  if (first !== undefined && (year < first || (m.recurs === 'once' && year !== first))) return undefined
  if (isLeapDay(m.date) && !isLeapYear(year)) {
    return m.leap === '1-mar' ? formatDate({ year, month: 3, day: 1 }) : formatDate({ year, month: 2, day: 28 })
  }
  return formatDate({ year, month, day })
}

/** The first occurrence on or after `today`: a milestone dated today occurs today. */
export function nextOccurrence(m: Milestone, today: IsoDate): IsoDate | undefined {
  const { year } = readDateParts(today)
  const from = Math.max(year, m.date.year ?? year)
  for (const candidate of [from, from + 1]) {
    const occurrence = occurrenceIn(m, candidate)
    if (occurrence !== undefined && occurrence >= today) return occurrence
  }
  return undefined
}

/** The last occurrence on or before `today`; undefined if it has not happened yet. */
export function lastOccurrence(m: Milestone, today: IsoDate): IsoDate | undefined {
  const { year } = readDateParts(today)
  const from = m.recurs === 'once' ? (m.date.year ?? year) : year
  for (const candidate of [from, from - 1]) {
    const occurrence = occurrenceIn(m, candidate)
    if (occurrence !== undefined && occurrence <= today) return occurrence
  }
  return undefined
}

/** Every occurrence from the first to the last day, both included, in order. */
export function occurrencesBetween(m: Milestone, from: IsoDate, to: IsoDate): IsoDate[] {
  const first = Math.max(readDateParts(from).year, m.date.year ?? 1)
  const last = m.recurs === 'once' ? Math.min(readDateParts(to).year, first) : readDateParts(to).year
  const found: IsoDate[] = []
  for (let year = first; year <= last; year++) {
    const occurrence = occurrenceIn(m, year)
    if (occurrence !== undefined && occurrence >= from && occurrence <= to) found.push(occurrence)
  }
  return found
}

/** The age or number of years on an occurrence: 0 on the day itself, undefined when the year is unknown or the day is before it. */
export function yearsAt(m: Milestone, occurrence: IsoDate): number | undefined {
  if (m.date.year === undefined) return undefined
  const years = readDateParts(occurrence).year - m.date.year
  return years < 0 ? undefined : years
}
