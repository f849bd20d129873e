import { addDays, addMonths, formatDate, readDateParts, weekdayOf, type IsoDate } from '../../days.ts'
import { coming, comingDayOfMonth, endOfMonth, inWeek, later } from '../from-today.ts'
import {
  COUNT,
  countOf,
  MONTH,
  monthNumber,
  ORDINAL,
  SHORT_WEEKDAY,
  UNIT,
  WEEKDAY,
  weekdayNumber,
  YEAR,
  yearOf,
} from '../words.ts'
import { UNCLEAR, type DateReading, type DateRule } from './found.ts'

/** A week as a time to be done by ends with its Friday; at a week-end "this week" is no longer clear. */
function endOfWeek(weeks: number, today: IsoDate): DateReading {
  return weeks === 0 && weekdayOf(today) > 5 ? UNCLEAR : spoken(inWeek(5, weeks, today))
}

function spoken(iso: IsoDate): DateReading {
  return { kind: 'spoken', iso }
}

const rule = (pattern: string, read: DateRule['read']): DateRule => ({ pattern: new RegExp(pattern, 'giu'), read })
const TIME_OF_DAY = '(?:\\s+(?:morning|lunchtime|afternoon|evening|night))?'
const WANTS_A_DAY = '(?<=\\b(?:by|on|before|until|till|this|next|due)\\s+)'

export const SPOKEN_RULES: readonly DateRule[] = [
  rule(`\\b(?<weekday>${WEEKDAY}|tomorrow|today)\\s+(?<unit>week|fortnight)\\b`, (g, { today }) => {
    const word = (g.weekday ?? '').toLowerCase()
    const first =
      word === 'today' ? today : word === 'tomorrow' ? addDays(today, 1) : coming(weekdayNumber(word), today)
    return spoken(later(1, g.unit ?? '', first))
  }),
  rule(
    `\\b(?<count>a|one|two|three)\\s+(?<unit>weeks?|fortnight)\\s+(?:(?:from|on|this|come|next)\\s+)?(?<weekday>${WEEKDAY}|tomorrow|today)\\b`,
    (g, { today }) => {
      const word = (g.weekday ?? '').toLowerCase()
      const first =
        word === 'today' ? today : word === 'tomorrow' ? addDays(today, 1) : coming(weekdayNumber(word), today)
      return spoken(later(countOf(g.count ?? ''), g.unit ?? '', first))
    },
  ),
  rule('\\b(?:the\\s+)?day\\s+after\\s+tomorrow\\b', (_g, { today }) => spoken(addDays(today, 2))),
  rule('\\b(?:the\\s+)?day\\s+before\\s+yesterday\\b', (_g, { today }) => spoken(addDays(today, -2))),
  rule(`\\btomorrow\\b${TIME_OF_DAY}`, (_g, { today }) => spoken(addDays(today, 1))),
  rule(`\\byesterday\\b${TIME_OF_DAY}`, (_g, { today }) => spoken(addDays(today, -1))),
  rule(
    '\\b(?:(?:later\\s+)?today|tonight|this\\s+(?:morning|afternoon|evening)|eod|(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?day)\\b',
    (_g, { today }) => spoken(today),
  ),
  rule(
    `\\b(?:(?:on\\s+)?next\\s+(?<a>${WEEKDAY})|(?<b>${WEEKDAY})\\s+(?:of\\s+|in\\s+)?next\\s+week|next\\s+week\\s+(?:on\\s+)?(?<c>${WEEKDAY}))\\b${TIME_OF_DAY}`,
    (g, { today }) => spoken(inWeek(weekdayNumber(g.a ?? g.b ?? g.c ?? ''), 1, today)),
  ),
  rule(`\\b(?:this\\s+)?(?:coming\\s+)?(?<weekday>${WEEKDAY})\\b${TIME_OF_DAY}`, (g, { today }) =>
    spoken(coming(weekdayNumber(g.weekday ?? ''), today)),
  ),
  rule(`${WANTS_A_DAY}(?<weekday>${SHORT_WEEKDAY})\\b(?!')`, (g, { today }) =>
    spoken(coming(weekdayNumber(g.weekday ?? ''), today)),
  ),
  {
    ...rule(`^\\s*(?<weekday>${SHORT_WEEKDAY})\\.?\\s*$`, (g, { today }) =>
      spoken(coming(weekdayNumber(g.weekday ?? ''), today)),
    ),
    formOnly: true,
  },
  rule(
    `\\b(?:in|within)\\s+(?:the\\s+next\\s+)?(?<count>${COUNT})\\s+(?<unit>${UNIT})\\b(?:'?\\s+time)?|\\b(?<count2>${COUNT})\\s+(?<unit2>${UNIT})\\s+from\\s+(?:now|today)\\b`,
    (g, { today }) => {
      const count = countOf(g.count ?? g.count2 ?? '')
      return count > 999 ? UNCLEAR : spoken(later(count, g.unit ?? g.unit2 ?? '', today))
    },
  ),
  rule('\\b(?:the\\s+)?end\\s+of\\s+(?:(?<which>the|this|next)\\s+)?(?<unit>week|month|year)\\b', (g, { today }) => {
    const ahead = g.which?.toLowerCase() === 'next' ? 1 : 0
    const { year } = readDateParts(today)
    if (g.unit?.toLowerCase() === 'week') return endOfWeek(ahead, today)
    if (g.unit?.toLowerCase() === 'year') return spoken(formatDate({ year: year + ahead, month: 12, day: 31 }))
    const then = readDateParts(addMonths(`${today.slice(0, 7)}-01`, ahead))
    return spoken(endOfMonth(then.year, then.month))
  }),
  rule(`\\b(?:the\\s+)?end\\s+of\\s+(?<month>${MONTH})\\b(?:\\s+(?<year>${YEAR}))?`, (g, { today }) => {
    const month = monthNumber(g.month ?? '')
    const { year } = readDateParts(today)
    if (g.year !== undefined) return spoken(endOfMonth(yearOf(g.year, today), month))
    return spoken(endOfMonth(endOfMonth(year, month) >= today ? year : year + 1, month))
  }),
  rule('\\b(?<which>this|next)\\s+week\\b', (g, { today }) =>
    endOfWeek(g.which?.toLowerCase() === 'next' ? 1 : 0, today),
  ),
  rule(
    `(?<=\\b(?:by|on|before|until|till)\\s+)the\\s+(?<day>\\d{1,2})${ORDINAL}\\b(?=\\s*(?:$|[,.;:)!?]|(?:and|at|with|but|so|if|for|to|in)\\b))`,
    (g, { today }) => {
      const iso = comingDayOfMonth(Number(g.day), today)
      return iso === undefined ? UNCLEAR : spoken(iso)
    },
  ),
]

/** Only in a form field: a month or a year without a day says something there. */
export const WIDE_RULES: readonly DateRule[] = [
  {
    formOnly: true,
    pattern: new RegExp(`^\\s*(?:in\\s+)?(?<month>${MONTH})\\.?(?:,?\\s+(?<year>\\d{4}))?\\s*$`, 'giu'),
    read: (g) => {
      const month = monthNumber(g.month ?? '')
      return g.year === undefined ? { kind: 'month', month } : { kind: 'month', month, year: Number(g.year) }
    },
  },
  {
    formOnly: true,
    pattern: /^\s*(?:in\s+)?(?<year>\d{4})\s*$/giu,
    read: (g) => {
      const year = Number(g.year)
      return year >= 1000 && year <= 2999 ? { kind: 'year', year } : UNCLEAR
    },
  },
]
