/** Days, months and years by their names and numbers. */
import { formatDate, partsOf, readDateParts } from '../days.ts'
import { fromEdtf } from '../dates/edtf.ts'
import { isRealDate } from '../month-lengths.ts'
import { comingDayOfMonth, goneDayOfMonth } from './from-today.ts'
import { namedDay, near, withYear } from './named-day.ts'
import {
  day,
  fields,
  partial,
  problem,
  rule,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { ANY_WEEKDAY, MONTH, monthNumber, ORDINAL, weekdayNumber } from './words.ts'

const named = (g: Groups, on: Spoken): Reading => {
  const weekday = g['weekday'] === undefined ? undefined : weekdayNumber(g['weekday'])
  const [month, dayOfMonth] = [monthNumber(g['month'] ?? ''), Number(g['day'])]
  return withYear(g['year'], on, (year) => namedDay({ month, day: dayOfMonth, year, weekday }, on))
}

/** A month without its year is the next or the last one, the one that is on included. */
const monthOf = (month: number, year: number | undefined, { today, tense }: Spoken): Reading => {
  const now = readDateParts(today)
  if (year !== undefined) return year < 1 || year > 9999 ? problem('year') : fields({ year, month })
  if (tense === 'date') return fields({ month })
  const away = tense === 'past' ? (month > now.month ? -1 : 0) : month < now.month ? 1 : 0
  return fields({ year: now.year + away, month })
}

const theNth = (nth: number, { today, tense }: Spoken): Reading => {
  if (nth < 1 || nth > 31) return problem('no-such-date')
  if (tense === 'date') return fields({ day: nth })
  const iso = tense === 'past' ? goneDayOfMonth(nth, today) : comingDayOfMonth(nth, today)
  if (iso === undefined) return problem('no-such-date')
  return Number(today.slice(8)) === nth ? day(iso, today) : day(iso)
}

const D = `(?<day>\\d{1,2})(?:${ORDINAL})?`
const Y = "(?<year>'?\\d+)"
const WEEKDAY = `(?:(?<weekday>${ANY_WEEKDAY}) (?:the )?)?`

export const calendarRules: readonly SpokenRule[] = [
  rule(
    `${WEEKDAY}(?:the )?${D}[ -]?(?:day )?(?:of )?(?<month>${MONTH})(?:(?:[ -]| of | in | in the year )${Y})?`,
    named,
  ),
  rule(`${WEEKDAY}(?<month>${MONTH})[ -](?:the )?${D}(?:(?: of | in |[ -])${Y})?`, (g, on) =>
    // "June 84" names no day
    Number(g['day']) > 31 && g['year'] === undefined
      ? withYear(g['day'], on, (year) => monthOf(monthNumber(g['month'] ?? ''), year, on))
      : named(g, on),
  ),
  rule(`(?:the month of )?(?<month>${MONTH})(?:(?: of | in |[ -])?(?: ?${Y}))?`, (g, on) =>
    withYear(g['year'], on, (year) => monthOf(monthNumber(g['month'] ?? ''), year, on)),
  ),
  rule(`${Y} (?<month>${MONTH})(?: ${D})?`, (g, on) =>
    g['day'] === undefined
      ? withYear(g['year'], on, (year) => monthOf(monthNumber(g['month'] ?? ''), year, on))
      : named(g, on),
  ),
  rule(`the ${D.replace(')?', ')')}`, (g, on) => theNth(Number(g['day']), on)),
  rule(`(?<day>\\d{1,2})${ORDINAL}`, (g, on) => theNth(Number(g['day']), on)),
  rule('(?:the )?1th of (?<which>the|this|next) month', (g, on) => {
    const iso = comingDayOfMonth(1, on.today)
    if (g['which'] === 'this' || iso === undefined || on.tense === 'past') return day(`${on.today.slice(0, 7)}-01`)
    return day(iso)
  }),
  rule('(?<year>\\d{4})', (g) => (Number(g['year']) === 0 ? problem('year') : fields({ year: Number(g['year']) }))),
  rule("'(?<year>\\d{2})", (g, on) =>
    withYear(g['year'], on, (year) => (year === undefined ? problem('year') : fields({ year }))),
  ),
  rule('(?:the )?year (?<year>\\d+)|(?<ad>\\d{1,4}) (?:ad|ce)', (g) => {
    const year = Number(g['year'] ?? g['ad'])
    return year < 1 || year > 9999 ? problem('year') : fields({ year })
  }),
  rule('\\d{5,7}|\\d{9,}|\\d+ (?:bc|bce|b\\.c)|-\\d+', () => problem('year')),
  rule('(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})', (g) => {
    const said = { year: Number(g['year']), month: Number(g['month']), day: Number(g['day']) }
    return isRealDate(said) ? day(formatDate(said)) : problem(said.year < 1 ? 'year' : 'no-such-date', near(said))
  }),
  rule('(?<edtf>\\d{4}-(?:\\d{2}|xx)(?:-(?:\\d{2}|xx))?[~?%]?|\\d{4}[~?%]|\\d{3}x[~?%]?|[\\d.-]+\\/[\\d.-]+)', (g) => {
    const date = fromEdtf((g['edtf'] ?? '').toUpperCase())
    const iso = date?.form === 'on' && date.day !== undefined ? g['edtf']?.slice(0, 10) : undefined
    return date && { kind: 'date', date, ...(iso !== undefined && partsOf(iso) && { iso }), understood: [] }
  }),
  rule('--(?<month>\\d{2})-?(?<day>\\d{2})', (g) => {
    const said = { month: Number(g['month']), day: Number(g['day']) }
    return isRealDate(said) ? partial({ form: 'on', certainty: 'known', ...said }) : problem('no-such-date', near(said))
  }),
]
