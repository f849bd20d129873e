/**
 * Dates as EDTF, level 1 (Library of Congress, 2019; ISO 8601-2:2019 annex A), for files that others read. What it cannot say (a birthday
 * without its year, an age, another calendar's month) has no EDTF, and is not bent into one.
 */
import { toIso } from '../calendars/index.ts'
import { addDays, partsOf } from '../days.ts'
import type { Certainty, DateFields, PartialDate } from './partial-date.ts'
import { problemOfDate } from './problem.ts'
import { spanOf } from './span.ts'

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const MARK: Readonly<Record<Certainty, string>> = { known: '', about: '~', estimated: '?' }

/** Undefined without a year, and for a month or year of a calendar EDTF does not know. */
const written = ({ calendar = 'gregory', year, month, leap = false, day }: DateFields): string | undefined => {
  if (year === undefined) return undefined
  if (calendar !== 'gregory')
    return month === undefined || day === undefined ? undefined : toIso({ calendar, year, month, leap, day })
  // a day of an unknown month is beyond level 1
  if (month === undefined) return day === undefined ? pad(year, 4) : undefined
  return `${pad(year, 4)}-${pad(month, 2)}${day === undefined ? '' : `-${pad(day, 2)}`}`
}

/** The day, month or year next to it, so wide as it was said itself. */
const beside = (fields: DateFields, by: 1 | -1): string | undefined => {
  const { calendar = 'gregory', year, month, day } = fields
  if (year === undefined) return undefined
  if (calendar === 'gregory' && month === undefined) return pad(year + by, 4)
  if (calendar === 'gregory' && month !== undefined && day === undefined) {
    const at = year * 12 + month - 1 + by
    return `${pad(Math.floor(at / 12), 4)}-${pad((at % 12) + 1, 2)}`
  }
  const iso = written(fields)
  return iso === undefined || !partsOf(iso) ? undefined : addDays(iso, by)
}

/** `1984~`, `198X`, `../1984-05` (before June 1984), `1984/1986`. Undefined for what EDTF cannot say, and for what is no date. */
export const toEdtf = (date: PartialDate): string | undefined => {
  if (problemOfDate(date)) return undefined
  switch (date.form) {
    case 'on': {
      const text = written(date)
      return text === undefined ? undefined : `${text}${MARK[date.certainty]}`
    }
    case 'before': {
      const last = spanOf(date)?.latest === undefined ? undefined : beside(date, -1)
      return last === undefined ? undefined : `../${last}`
    }
    case 'after': {
      const first = spanOf(date)?.earliest === undefined ? undefined : beside(date, 1)
      return first === undefined ? undefined : `${first}/..`
    }
    case 'between': {
      const [from, to] = [written(date.from), written(date.to)]
      return from === undefined || to === undefined ? undefined : `${from}/${to}`
    }
    case 'decade':
      return `${pad(date.decade / 10, 3)}X${MARK[date.certainty]}`
    case 'age':
      return undefined
  }
}

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?:(?<day>\d{2})|XX))?|-XX(?:-XX)?)?(?<mark>[?~%]?)$/
const DECADE = /^(?<decade>\d{3})X(?<mark>[?~%]?)$/

const certaintyOf = (mark: string | undefined): Certainty =>
  mark === '~' || mark === '%' ? 'about' : mark === '?' ? 'estimated' : 'known'

/** `known` fields of one date; undefined for seasons and everything else that is not a year, a month or a day. */
const readFields = (text: string): (DateFields & { readonly certainty: Certainty }) | undefined => {
  const groups = DATE.exec(text)?.groups
  if (!groups) return undefined
  const number = (part: string | undefined): number | undefined => (part === undefined ? undefined : Number(part))
  const [year, month, day] = [number(groups['year']), number(groups['month']), number(groups['day'])]
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    certainty: certaintyOf(groups['mark']),
  }
}

const readOpen = (form: 'before' | 'after', text: string): PartialDate | undefined => {
  const fields = readFields(text)
  if (!fields || fields.year === undefined) return undefined
  const next = beside(fields, form === 'before' ? 1 : -1)
  const bound = next === undefined ? undefined : readFields(next)
  if (!bound) return undefined
  const { certainty: _, ...rest } = bound
  return { form, ...rest }
}

const readInterval = (from: string, to: string): PartialDate | undefined => {
  const isOpen = (end: string): boolean => end === '..' || end === ''
  if (isOpen(from)) return isOpen(to) ? undefined : readOpen('before', to)
  if (isOpen(to)) return readOpen('after', from)
  const [first, last] = [readFields(from), readFields(to)]
  if (!first || !last) return undefined
  const { certainty: a, ...start } = first
  const { certainty: b, ...end } = last
  // how sure an end is has no place here, and is not thrown away unseen
  const words = a === 'known' && b === 'known' ? undefined : `${from}/${to}`
  return { form: 'between', from: start, to: end, ...(words !== undefined && { words }) }
}

/**
 * Reads dates, months, years, decades and intervals of level 0 and 1, with `?`, `~` and `%`. Undefined for seasons, sets, years of more
 * than four digits or before 1, a time of day, and for days that do not exist: such a text is kept as text.
 */
export const fromEdtf = (text: string): PartialDate | undefined => {
  if (text.length > 40) return undefined
  const ends = text.split('/')
  const [from = '', to] = ends
  if (ends.length > 2) return undefined
  const decade = DECADE.exec(text)?.groups
  const date: PartialDate | undefined =
    to !== undefined
      ? readInterval(from, to)
      : decade
        ? { form: 'decade', certainty: certaintyOf(decade['mark']), decade: Number(decade['decade']) * 10 }
        : on(from)
  return date && problemOfDate(date) === undefined ? date : undefined
}

const on = (text: string): PartialDate | undefined => {
  const fields = readFields(text)
  return fields && { form: 'on', ...fields }
}
