/** How old somebody is whose birth date is known in part: never older or younger than what was said, and never a false birthday. */
import { fromIso, type CalendarId } from '../calendars/index.ts'
import { readDateParts, type IsoDate } from '../days.ts'
import { isWholeDate, type PartialDate } from './partial-date.ts'
import { spanOf } from './span.ts'

/** In whole years. */
export type Age = {
  /** 0 where nothing says more. */
  readonly least: number
  /** Undefined where there is no upper end: born before 1985, and who knows when. */
  readonly most?: number | undefined
  /** Said or worked out, not known to the day: "about 50". */
  readonly about: boolean
}

/** Whole years from one day to another, as people count them: a 29 February is over on 1 March in other years. */
const yearsBetween = (from: IsoDate, to: IsoDate): number => {
  const years = readDateParts(to).year - readDateParts(from).year
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** The age on a day. Undefined before birth, for dates without a year and for those that do not exist. */
export const ageOn = (born: PartialDate, day: IsoDate): Age | undefined => {
  const span = spanOf(born)
  if (!span || (span.earliest !== undefined && span.earliest > day)) return undefined
  const least = span.latest === undefined ? 0 : Math.max(0, yearsBetween(span.latest, day))
  const most = span.earliest === undefined ? undefined : yearsBetween(span.earliest, day)
  const isVague = born.form !== 'between' && 'certainty' in born && born.certainty !== 'known'
  return { least, most, about: isVague }
}

/** What to call it where one number has to do: the middle. Undefined where an end is open. */
export const oneAge = ({ least, most }: Age): number | undefined =>
  most === undefined ? undefined : Math.floor((least + most) / 2)

/**
 * How many years an occurrence counts ("turns 50", "10 years"), in the years of the date's own calendar. Undefined unless day, month and
 * year are known: "about 50" turns nothing on any day.
 */
export const yearsOn = (date: PartialDate, occurrence: IsoDate): number | undefined => {
  if (!isWholeDate(date)) return undefined
  const year = yearOf(date.calendar ?? 'gregory', occurrence, date.month, date.leap ?? false)
  return year === undefined || year < date.year ? undefined : year - date.year
}

/** The year an occurrence belongs to: one moved past the end of its own year (30 Kislev kept a day later) still counts for that. */
const yearOf = (calendar: CalendarId, occurrence: IsoDate, month: number, leap: boolean): number | undefined => {
  const on = fromIso(calendar, occurrence)
  const isMovedOver = on?.month === 1 && month > 11 && !leap
  return isMovedOver ? on.year - 1 : on?.year
}
