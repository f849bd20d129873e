import { daysInMonth, isRealDate } from './month-lengths.ts'

/** A day of the calendar, `YYYY-MM-DD`, years 0001 to 9999: such strings sort as the days do. */
export type IsoDate = string

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

export function formatDate(parts: DateParts): IsoDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`
}

/** The parts of a date; undefined if the text is not exactly `YYYY-MM-DD` or the day does not exist. */
export function partsOf(iso: string): DateParts | undefined {
  const match = ISO_DATE.exec(iso)
  if (!match) return undefined
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isRealDate(parts) ? parts : undefined
}

/** Like {@link partsOf}, for dates the program itself made: a wrong one is a bug and throws RangeError. */
export function readDateParts(iso: IsoDate): DateParts {
  const parts = partsOf(iso)
  if (!parts) throw new RangeError('not a date of the form YYYY-MM-DD')
  return parts
}

/** Days since 1970-01-01 (proleptic Gregorian; the "days from civil" count over 400-year eras). */
export function dayNumber(iso: IsoDate): number {
  const { year, month, day } = readDateParts(iso)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function fromDayNumber(days: number): IsoDate {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 1 || year > 9999) throw new RangeError('a date outside the years 1 to 9999')
  return formatDate({ year, month, day })
}

export function addDays(iso: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(iso) + days)
}

/** The same day some months on; a day the month lacks becomes its last (31 January + 1 = 28 or 29 February). */
export function addMonths(iso: IsoDate, months: number): IsoDate {
  const { year, month, day } = readDateParts(iso)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return formatDate({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toMonth, toYear)) })
}

/** Whole days from one date to another; negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekdayOf(iso: IsoDate): number {
  return ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1
}
