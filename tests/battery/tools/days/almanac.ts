/** What day it is in other calendars: by the platform's formatter, and for the Chinese, of which that is wrong, by an astronomers' library. */
import { Solar } from 'lunar-typescript'
import { plus } from './walls.ts'

/** The leap month of a number is its own: Adar I is 5 and leap. */
export type Reading = { readonly year: number; readonly month: number; readonly leap: boolean; readonly day: number }

const hebrewMonths = 'Tishri Heshvan Kislev Tevet Shevat Adar Nisan Iyar Sivan Tamuz Av Elul'.split(' ')

type Parts = Readonly<Record<string, string>>
const readers = new Map<string, Intl.DateTimeFormat>()
const partsOf = (calendar: string, day: string): Parts => {
  const reader =
    readers.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: calendar === 'hebrew' ? 'long' : 'numeric',
      day: 'numeric',
    })
  readers.set(calendar, reader)
  return Object.fromEntries(
    reader.formatToParts(Date.parse(`${day}T12:00:00Z`)).map(({ type, value }) => [type, value]),
  )
}

const read = (calendar: string, day: string): Reading => {
  if (calendar === 'gregory') {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return { year, month, leap: false, day: date }
  }
  if (calendar === 'chinese') {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const lunar = Solar.fromYmd(year, month, date).getLunar()
    const at = lunar.getMonth()
    return { year: lunar.getYear(), month: Math.abs(at), leap: at < 0, day: lunar.getDay() }
  }
  const { year, month = '', day: date } = partsOf(calendar, day)
  const rest = { year: Number.parseInt(year ?? '', 10), day: Number(date) }
  if (calendar !== 'hebrew') return { ...rest, month: Number(month), leap: false }
  if (month === 'Adar I') return { ...rest, month: 5, leap: true }
  const at = hebrewMonths.indexOf(month === 'Adar II' ? 'Adar' : month)
  if (at < 0) throw new Error(`a month called ${month}`)
  return { ...rest, month: at + 1, leap: false }
}

const known = new Map<string, Reading>()
export const reading = (calendar: string, day: string): Reading => {
  const key = `${calendar} ${day}`
  const found = known.get(key) ?? read(calendar, day)
  known.set(key, found)
  return found
}

const isSame = (a: Reading, b: Reading): boolean => a.month === b.month && a.leap === b.leap

/** The month before the one a day is in, and its last day. */
const monthBefore = (calendar: string, day: string): Reading =>
  reading(calendar, plus(day, -reading(calendar, day).day))

const monthAfter = (calendar: string, day: string): Reading => {
  const here = reading(calendar, day)
  for (let ahead = 1; ; ahead += 1) {
    const there = reading(calendar, plus(day, ahead))
    if (!isSame(here, there)) return there
  }
}

export type Wanted = {
  readonly calendar: string
  readonly month: number
  readonly leap?: boolean | undefined
  readonly day: number
  readonly missing?: 'omit' | 'earlier' | 'later' | undefined
}

/** Whether a day is that of a month and day, or stands for it in a year without it. */
export const stands = ({ calendar, month, leap = false, day, missing = 'earlier' }: Wanted, on: string): boolean => {
  const here = reading(calendar, on)
  const isMonth = here.month === month && here.leap === leap
  if (isMonth && here.day === day) return true
  if (missing === 'omit') return false
  // the month is there, and too short
  if (missing === 'earlier' && isMonth && here.day < day && reading(calendar, plus(on, 1)).day === 1) return true
  if (missing === 'later' && here.day === 1) {
    const last = monthBefore(calendar, on)
    if (last.month === month && last.leap === leap && last.day < day) return true
  }
  if (!leap || here.leap || here.day !== day) return false
  // the leap month is not there this year: what lies before or after it is next to its other neighbour
  if (missing === 'earlier') return here.month === month && !monthAfter(calendar, on).leap
  return here.month === (month % 12) + 1 && !monthBefore(calendar, on).leap
}
