/** Days counted from today. Weeks begin on Monday. */
import { addDays, addMonths, formatDate, readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import { daysInMonth } from '../month-lengths.ts'

/** The coming one, never today: who says "Thursday" on a Thursday means next week's, or would say "today". */
export function coming(weekday: number, today: IsoDate): IsoDate {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

/** The last one, never today. */
export function gone(weekday: number, today: IsoDate): IsoDate {
  return addDays(today, -(((weekdayOf(today) - weekday + 6) % 7) + 1))
}

/** A day of a later week, weeks beginning on Monday: "next Friday" and "Friday next week" are both the Friday of next week. */
export function inWeek(weekday: number, weeks: number, today: IsoDate): IsoDate {
  return addDays(today, weekday - weekdayOf(today) + weeks * 7)
}

export function endOfMonth(year: number, month: number): IsoDate {
  return formatDate({ year, month, day: daysInMonth(month, year) })
}

export function later(count: number, unit: string, today: IsoDate): IsoDate {
  const noun = unit.toLowerCase().replace(/s$/u, '')
  if (noun === 'month') return addMonths(today, count)
  if (noun === 'year') return addMonths(today, 12 * count)
  return addDays(today, count * (noun === 'day' ? 1 : noun === 'week' ? 7 : 14))
}

/** "The 5th": the coming one, never today, in a month that has it. Undefined for the 32nd. */
export function comingDayOfMonth(day: number, today: IsoDate): IsoDate | undefined {
  if (day < 1 || day > 31) return undefined
  for (let months = 0; months <= 2; months++) {
    const { year, month } = readDateParts(addMonths(`${today.slice(0, 7)}-01`, months))
    if (day > daysInMonth(month, year)) continue
    const iso = formatDate({ year, month, day })
    if (iso > today) return iso
  }
  return undefined
}

/** The last one, never today, in a month that has it. */
export function goneDayOfMonth(day: number, today: IsoDate): IsoDate | undefined {
  if (day < 1 || day > 31) return undefined
  for (let months = 0; months <= 2; months++) {
    const { year, month } = readDateParts(addMonths(`${today.slice(0, 7)}-01`, -months))
    if (day > daysInMonth(month, year)) continue
    const iso = formatDate({ year, month, day })
    if (iso < today) return iso
  }
  return undefined
}
