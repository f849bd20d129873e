/** The same day of the years before, as people count it. */
import { daysInMonth, isRealDate } from './month-lengths.ts'
import { formatDate, readDateParts, type IsoDate } from './days.ts'

export type YearsBefore = { readonly years: number; readonly first: IsoDate; readonly last: IsoDate }

/**
 * For each year back to that of `since`, nearest first: the day or days which are the same day then. On 28 February of a year without
 * a 29th, what happened on a 29th is remembered too; on a 29th, what happened on the 28th of a year without one.
 */
export const sameDayBefore = (today: IsoDate, since: IsoDate): readonly YearsBefore[] => {
  const { year, month, day } = readDateParts(today)
  const oldest = readDateParts(since).year
  const isLastOfFebruary = month === 2 && day === daysInMonth(2, year)
  const found: YearsBefore[] = []
  for (let at = year - 1; at >= oldest; at -= 1) {
    const isThere = isRealDate({ year: at, month, day })
    const first = formatDate({ year: at, month, day: isThere ? day : daysInMonth(month, at) })
    const last = isLastOfFebruary ? formatDate({ year: at, month, day: daysInMonth(2, at) }) : first
    found.push({ years: year - at, first, last })
  }
  return found
}
