/** The dates of a card (RFC 6350 4.3, RFC 2426, and what Apple and Google write). */
import type { ReadDay } from './vcard-types.ts'

// What programs write for a year nobody told them (Apple: 1604, others: 0).
const placeholders = new Set([0, 1604])

const full = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?![\d])/
const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d])/
const yearless = /^--(\d{1,2})-?(\d{2})(?![\d])/

/**
 * A day of the year, with its year where it is known; undefined for anything else (a year alone, a year and a month,
 * free text, an impossible day). A time of day is ignored: the date is taken as written, in nobody's time zone.
 * `omitted` is the year that X-APPLE-OMIT-YEAR declares to be no year.
 */
export function readDay(text: string, omitted?: string): ReadDay | undefined {
  const value = text.trim()
  const short = yearless.exec(value)
  if (short) return day(undefined, Number(short[1]), Number(short[2]))
  const whole = full.exec(value)
  if (whole) return day(known(whole[1], omitted), Number(whole[3]), Number(whole[4]))
  const wide = loose.exec(value)
  return wide ? day(known(wide[1], omitted), Number(wide[2]), Number(wide[3])) : undefined
}

function known(year: string | undefined, omitted: string | undefined): number | undefined {
  const value = Number(year)
  return placeholders.has(value) || year === omitted?.trim() ? undefined : value
}

function day(year: number | undefined, month: number, dayOfMonth: number): ReadDay | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined
  // Without a year every day some year has is possible: 29 February too.
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (dayOfMonth > last) return undefined
  return { month, day: dayOfMonth, ...(year === undefined ? {} : { year }) }
}
