import { formatDate, readDateParts, weekdayOf } from '../../days.ts'
import { isRealDate } from '../../month-lengths.ts'
import { UNCLEAR, type DateContext, type DateReading, type DateRule } from './found.ts'
import { MONTH, monthNumber, ORDINAL, SHORT_WEEKDAY, WEEKDAY, weekdayNumber, YEAR, yearOf } from '../words.ts'

type Said = {
  readonly month: number
  readonly day: number
  readonly year?: number | undefined
  readonly weekday?: number | undefined
}

/** A day of the calendar, if it exists. Without a year, the next one; a weekday said along with it must agree. */
export function calendarDay(said: Said, context: DateContext, range?: true): DateReading {
  const { month, day, year, weekday } = said
  const date = year === undefined ? { month, day } : { month, day, year }
  if (!isRealDate(date)) return { kind: 'no-such-date' }
  const iso = year === undefined ? next(month, day, context.today) : formatDate({ month, day, year })
  if (iso === undefined || (weekday !== undefined && weekdayOf(iso) !== weekday)) return UNCLEAR
  return { kind: 'calendar', ...date, iso, ...(range && { range }) }
}

/** The next 29 February is the next real one, up to eight years on, not a kept day of an off-year. */
function next(month: number, day: number, today: string): string | undefined {
  const { year } = readDateParts(today)
  for (let y = year; y <= year + 8; y++) {
    if (isRealDate({ year: y, month, day }) && formatDate({ year: y, month, day }) >= today)
      return formatDate({ year: y, month, day })
  }
  return undefined
}

function ofGroups(g: Readonly<Record<string, string | undefined>>, context: DateContext, range?: true): DateReading {
  return calendarDay(
    {
      day: Number(g.day),
      month: monthNumber(g.month ?? ''),
      year: g.year === undefined ? undefined : yearOf(g.year, context.today),
      weekday: g.weekday === undefined ? undefined : weekdayNumber(g.weekday),
    },
    context,
    range,
  )
}

function ofNumbers(g: Readonly<Record<string, string | undefined>>, context: DateContext): DateReading {
  const [first, second] = [Number(g.first), Number(g.second)]
  const dayFirst = { day: first, month: second }
  const monthFirst = { day: second, month: first }
  // Dots are only ever written day first; otherwise a number above twelve settles what the order cannot.
  const usual = g.sign === '.' || context.order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
  const said = usual.find(({ month }) => month >= 1 && month <= 12) ?? dayFirst
  return calendarDay({ ...said, year: g.year === undefined ? undefined : yearOf(g.year, context.today) }, context)
}

const D = `(?<day>\\d{1,2})${ORDINAL}?`
const NOT_INSIDE = '(?<![\\d.:/-])'
const ON_DAY = `(?:(?<weekday>${WEEKDAY}|${SHORT_WEEKDAY}),?\\s+(?:the\\s+)?)?`
const IN_YEAR = `(?:,?\\s+(?:in\\s+)?(?<year>${YEAR}))?`
const TO = '\\s*(?:-|–|—|/|to|until|till|and|or)\\s*'
const rule = (pattern: string, read: DateRule['read']): DateRule => ({ pattern: new RegExp(pattern, 'giu'), read })

export const CALENDAR_RULES: readonly DateRule[] = [
  rule(`${NOT_INSIDE}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`, (g, context) =>
    calendarDay({ year: Number(g.year), month: Number(g.month), day: Number(g.day) }, context),
  ),
  // From one day to another: the first counts.
  rule(`${NOT_INSIDE}\\b${D}\\s+(?<month>${MONTH})${TO}\\d{1,2}${ORDINAL}?\\s+${MONTH}\\b${IN_YEAR}`, (g, c) =>
    ofGroups(g, c, true),
  ),
  rule(`${NOT_INSIDE}\\b${D}${TO}\\d{1,2}${ORDINAL}?\\s+(?:of\\s+)?(?<month>${MONTH})\\b${IN_YEAR}`, (g, c) =>
    ofGroups(g, c, true),
  ),
  rule(`\\b(?<month>${MONTH})\\s+${D}${TO}\\d{1,2}${ORDINAL}?(?!\\d)${IN_YEAR}`, (g, c) => ofGroups(g, c, true)),
  rule(
    `${NOT_INSIDE}\\b${ON_DAY}${D}\\s*[- ]\\s*(?:of\\s+)?(?<month>${MONTH})\\b\\.?(?:-(?=\\d{4}))?${IN_YEAR.replace('\\s+', '\\s*')}`,
    ofGroups,
  ),
  rule(
    `\\b${ON_DAY}(?<month>${MONTH})\\b\\.?\\s+(?:the\\s+)?${D}(?![\\d:%]|\\.\\d|\\s*(?:am|pm|%|people|times)\\b)${IN_YEAR}`,
    ofGroups,
  ),
  rule(
    '(?<![\\d./-])(?<first>\\d{1,2})(?<sign>[./-])(?<second>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)',
    ofNumbers,
  ),
  rule(
    '(?<=\\b(?:by|on|before|until|till|born|due|(?:birthday|anniversary)(?:\\s+is)?(?:\\s+on)?)[\\s:]+)(?<first>\\d{1,2})(?<sign>/)(?<second>\\d{1,2})(?![\\d/])',
    ofNumbers,
  ),
  {
    formOnly: true,
    pattern: /^\s*(?<first>\d{1,2})(?<sign>[./-])(?<second>\d{1,2})[./-]?\s*$/giu,
    read: ofNumbers,
  },
]
