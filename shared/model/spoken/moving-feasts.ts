/** Days of a year that move. */
import { addDays, formatDate, readDateParts, weekdayOf, type IsoDate } from '../days.ts'

/** Of the Western churches (Gregorian; Meeus, Jones and Butcher). */
export const easter = (year: number): IsoDate => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return formatDate({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

/** Of the Orthodox churches: the Julian reckoning (Meeus), as a day of the Gregorian calendar. */
export const orthodoxEaster = (year: number): IsoDate => {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  const apart = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return addDays(formatDate({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }), apart)
}

/** The so-manieth weekday of a month. */
export const nthIn =
  (month: number, nth: number, weekday: number) =>
  (year: number): IsoDate => {
    const first = formatDate({ year, month, day: 1 })
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
  }
export const lastMonday =
  (month: number) =>
  (year: number): IsoDate => {
    const fifth = nthIn(month, 5, 1)(year)
    return readDateParts(fifth).month === month ? fifth : addDays(fifth, -7)
  }
