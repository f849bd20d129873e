/** Our rules as RFC 5545 writes them, with RFC 7529 where a day may be missing or the calendar is another. */
import type { CalendarId } from '../calendars/index.ts'
import { weekdayNames } from './rrule-terms.ts'
import { basicOf } from './rrule-stamp.ts'
import type { Rule } from './rule.ts'

/** The names of CLDR, in the upper case RFC 7529 §5 has them in. */
export const calendarNames: Readonly<Record<CalendarId, string>> = {
  gregory: 'GREGORIAN',
  hebrew: 'HEBREW',
  chinese: 'CHINESE',
  'islamic-civil': 'ISLAMIC-CIVIL',
  'islamic-umalqura': 'ISLAMIC-UMALQURA',
  persian: 'PERSIAN',
}

/** A month or year can be without the day, so that `missing` says something. */
export const canMiss = (rule: Rule): boolean => {
  if (rule.unit === 'day' || rule.unit === 'week' || 'nth' in rule) return false
  if (rule.unit === 'month') return rule.day > 28
  const { calendar = 'gregory', month, leap = false, day } = rule
  // the shortest months of the others have 29 days, and a leap month is not in every year
  return calendar === 'gregory' ? month === 2 && day === 29 : leap || day > 29
}

const nameOf = (weekday: number): string => weekdayNames[weekday - 1] ?? 'MO'

/** Which days, as the parts after FREQ. */
const within = (rule: Rule): readonly string[] => {
  switch (rule.unit) {
    case 'day':
      return []
    case 'week':
      return [
        `BYDAY=${[...new Set(rule.weekdays)]
          .toSorted((a, b) => a - b)
          .map(nameOf)
          .join(',')}`,
      ]
    case 'month':
      return 'nth' in rule ? [`BYDAY=${rule.nth}${nameOf(rule.weekday)}`] : [`BYMONTHDAY=${rule.day}`]
    case 'year':
      return 'nth' in rule
        ? [`BYMONTH=${rule.month}`, `BYDAY=${rule.nth}${nameOf(rule.weekday)}`]
        : [`BYMONTH=${rule.month}${rule.leap ? 'L' : ''}`, `BYMONTHDAY=${rule.day}`]
  }
}

const FREQ = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const

const rest = ({ interval = 1, until, count }: Rule): readonly string[] => [
  ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
  ...(until === undefined ? [] : [`UNTIL=${basicOf({ day: until, utc: false })}`]),
  ...(count === undefined ? [] : [`COUNT=${count}`]),
]

/**
 * The value of an RRULE property; `rule.from` is the DTSTART it goes with. The rule is one without a problem. Readers without RFC 7529 do not
 * understand it where `canMiss` holds or the calendar is not Gregorian: see {@link toPlainRRule}.
 */
export const toRRule = (rule: Rule): string => {
  const calendar = rule.unit === 'year' && !('nth' in rule) ? (rule.calendar ?? 'gregory') : 'gregory'
  const { missing = 'earlier' } = rule
  const skip = canMiss(rule) && missing !== 'omit' ? (missing === 'earlier' ? 'BACKWARD' : 'FORWARD') : undefined
  const needsScale = calendar !== 'gregory' || skip !== undefined
  return [
    ...(needsScale ? [`RSCALE=${calendarNames[calendar]}`] : []),
    `FREQ=${FREQ[rule.unit]}`,
    ...within(rule),
    ...rest(rule),
    ...(skip === undefined ? [] : [`SKIP=${skip}`]),
  ].join(';')
}

/**
 * The same days in RFC 5545 alone, which every calendar reads: the last day of a month or of February, the sixtieth day of a year for a
 * 29 February kept on 1 March, the last of the 28th to 30th that is there (ical.js, and so Thunderbird, does not pick among days of the
 * month). Undefined where there is no such form: other calendars, and a 29th, 30th or 31st kept on the 1st.
 */
export const toPlainRRule = (rule: Rule): string | undefined => {
  const text = toRRule(rule)
  if (!text.startsWith('RSCALE=')) return text
  if (rule.unit === 'month' && 'day' in rule && rule.missing !== 'later') {
    const days = Array.from({ length: rule.day - 27 }, (_, index) => 28 + index).join(',')
    const which = rule.day === 31 ? ['BYMONTHDAY=-1'] : [`BYMONTHDAY=${days}`, 'BYSETPOS=-1']
    return ['FREQ=MONTHLY', ...which, ...rest(rule)].join(';')
  }
  if (rule.unit !== 'year' || 'nth' in rule || (rule.calendar ?? 'gregory') !== 'gregory') return undefined
  return rule.missing === 'later'
    ? ['FREQ=YEARLY', 'BYYEARDAY=60', ...rest(rule)].join(';')
    : ['FREQ=YEARLY', 'BYMONTH=2', 'BYMONTHDAY=-1', ...rest(rule)].join(';')
}
