/** How often, and from which day on. */
import { addDays, addMonths, formatDate, readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import { dateOf, isWholeDate, type PartialDate } from '../dates/partial-date.ts'
import { daysInMonth } from '../month-lengths.ts'
import type { Repeats } from '../recurrence/dated.ts'
import { endOfMonth } from './from-today.ts'
import { isNth, nthOf } from './nth.ts'
import { again, ask, change, problem, read, type Groups, type Meaning, type Reading, type Spoken } from './reading.ts'
import { countOf, monthNumber, weekdayNumber } from './words.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'
export type Pace = { readonly every: Unit; readonly interval: number }

const WORDS: Readonly<Record<string, Pace>> = {
  daily: { every: 'day', interval: 1 },
  weekly: { every: 'week', interval: 1 },
  fortnightly: { every: 'week', interval: 2 },
  monthly: { every: 'month', interval: 1 },
  quarterly: { every: 'month', interval: 3 },
  yearly: { every: 'year', interval: 1 },
  annually: { every: 'year', interval: 1 },
  'once a day': { every: 'day', interval: 1 },
  'once a week': { every: 'week', interval: 1 },
  'once a month': { every: 'month', interval: 1 },
  'once a year': { every: 'year', interval: 1 },
}
const ADVERB = `(?<adverb>${Object.keys(WORDS).join('|')})`
const EVERY =
  '(?:every|each) (?<count>\\d{1,4} |other |2th |single |couple of |few )?(?<unit>day|week|fortnight|month|quarter|year|decade)s?'
export const PACE = `(?:${ADVERB}|${EVERY})`

export const paceOf = (g: Groups): Pace | undefined => {
  const word = g['adverb']?.replace('-', '')
  if (word !== undefined) return WORDS[word]
  const said = g['count']?.trim()
  if (said === 'few') return undefined
  const count =
    said === undefined || said === 'single'
      ? 1
      : said === 'other' || said === '2th' || said === 'couple of'
        ? 2
        : countOf(said)
  if (count < 1 || count > 1000) return undefined
  switch (g['unit']) {
    case 'fortnight':
      return { every: 'week', interval: 2 * count }
    case 'quarter':
      return { every: 'month', interval: 3 * count }
    case 'decade':
      return { every: 'year', interval: 10 * count }
    default:
      return { every: (g['unit'] ?? 'day') as Unit, interval: count }
  }
}

const repeatsOf = ({ every, interval }: Pace): Repeats => ({ every, ...(interval > 1 && { interval }) })

export const from = (pace: Pace, start: Reading): Reading =>
  change(start, ({ date }) => (isWholeDate(date) ? again(date, repeatsOf(pace)) : undefined))

/** Said of no day: from when on has to be asked. Every day is from today. */
export const unanchored = (pace: Pace, { today }: Spoken): Reading => {
  if (pace.every === 'day' && pace.interval === 1) return read(again(dateOf(today), { every: 'day' }))
  const months = pace.every === 'year' ? 12 * pace.interval : pace.interval
  const next =
    pace.every === 'day' || pace.every === 'week'
      ? addDays(today, pace.interval * (pace.every === 'week' ? 7 : 1))
      : addMonths(today, Math.min(months, 12_000))
  return ask(
    'from-when',
    [today, next].map((iso) => again(dateOf(iso), repeatsOf(pace))),
  )
}

/** The first such weekday, today included. Of every other one it may also be the next. */
export const onWeekday = (weekday: number, interval: number, today: IsoDate): Reading => {
  const first = addDays(today, (weekday - weekdayOf(today) + 7) % 7)
  const starting = (iso: IsoDate): Meaning => again(dateOf(iso), repeatsOf({ every: 'week', interval }))
  return interval === 2
    ? read(starting(first), starting(addDays(first, 7)))
    : interval === 1
      ? read(starting(first))
      : ask('from-when', [starting(first), starting(addDays(first, 7))])
}

export const nthOfEvery = (g: Groups, { today }: Spoken): Reading | undefined => {
  const [nth, weekday] = [nthOf(g['nth'] ?? ''), weekdayNumber(g['weekday'] ?? '')]
  if (!isNth(nth)) return undefined
  const date: PartialDate =
    g['month'] === undefined
      ? { form: 'on', certainty: 'known', year: readDateParts(today).year }
      : { form: 'on', certainty: 'known', month: monthNumber(g['month']) }
  return read(again(date, { every: 'weekday', nth, weekday }))
}

/** From the last 31st that is over, or this month's: so that every month end from today on is among them. */
export const monthEnds = (today: IsoDate): Meaning => {
  const { year, month } = readDateParts(today)
  for (let away = 0; ; away += 1) {
    const at = readDateParts(addMonths(formatDate({ year, month, day: 1 }), -away))
    if (daysInMonth(at.month, at.year) === 31) return again(dateOf(endOfMonth(at.year, at.month)), { every: 'month' })
  }
}

export const everyMonthOn = (dayOfMonth: number, today: IsoDate): Reading => {
  if (dayOfMonth < 1 || dayOfMonth > 31) return problem('no-such-date')
  for (let away = 0; ; away += 1) {
    const { year, month } = readDateParts(addMonths(`${today.slice(0, 7)}-01`, away))
    if (dayOfMonth > daysInMonth(month, year)) continue
    const iso = formatDate({ year, month, day: dayOfMonth })
    if (iso >= today) return read(again(dateOf(iso), { every: 'month' }))
  }
}
