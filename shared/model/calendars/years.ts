import { chinese } from './chinese.ts'
import { gregory } from './gregory.ts'
import { hebrew } from './hebrew.ts'
import { islamicCivil } from './islamic-civil.ts'
import { islamicUmalqura } from './islamic-umalqura.ts'
import { persian } from './persian.ts'
import type { CalendarId, Reckoning, YearOfMonths } from './types.ts'

export const RECKONINGS: Readonly<Record<CalendarId, Reckoning>> = {
  gregory,
  hebrew,
  chinese,
  'islamic-civil': islamicCivil,
  'islamic-umalqura': islamicUmalqura,
  persian,
}

/** Years laid out stay laid out: a list of milestones asks for the same few over and over. */
const laidOut = new Map<CalendarId, Map<number, YearOfMonths>>()
const LAID_OUT_AT_MOST = 1000

/** The year laid out; undefined for what is not a whole number or not a year covered. */
export function yearIn(calendar: CalendarId, year: number): YearOfMonths | undefined {
  const known = laidOut.get(calendar)?.get(year)
  if (known) return known
  const { first, last, layOut } = RECKONINGS[calendar]
  if (!Number.isInteger(year) || year < first || year > last) return undefined
  const made = layOut(year)
  let years = laidOut.get(calendar)
  if (!years || years.size >= LAID_OUT_AT_MOST) laidOut.set(calendar, (years = new Map()))
  years.set(year, made)
  return made
}

/** The covered year the day of this number is in. */
export function yearOfDay(calendar: CalendarId, number: number): number | undefined {
  const { first, last, meanYear } = RECKONINGS[calendar]
  const opening = yearIn(calendar, first)
  if (!opening) return undefined
  // counted in mean years, it is this year or one of its neighbours
  const guess = first + Math.floor((number - opening.start) / meanYear)
  return [guess, guess - 1, guess + 1].find((year) => {
    const found = year >= first && year <= last ? yearIn(calendar, year) : undefined
    return found !== undefined && number >= found.start && number < found.start + found.days
  })
}
