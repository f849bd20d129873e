/** Days, months and years by their names and numbers. */
import { addDays, formatDate, partsOf, readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import { fromEdtf } from '../dates/edtf.ts'

import { daysInMonth, isRealDate } from '../partial-date.ts'
import { comingDayOfMonth, goneDayOfMonth } from './from-today.ts'
import {
  ask,
  askDays,
  day,
  dayOf,
  fields,
  partial,
  problem,
  rule,
  type Groups,
  type Meaning,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { ANY_WEEKDAY, MONTH, monthNumber, ORDINAL, weekdayNumber, yearOf } from './words.ts'

type Named = {
  readonly month: number
  readonly day: number
  readonly year?: number | undefined
  readonly weekday?: number | undefined
}

const meaningOf = (date: {
  readonly month: number
  readonly day: number
  readonly year?: number | undefined
}): Meaning =>
  date.year === undefined
    ? { date: { form: 'on', certainty: 'known', month: date.month, day: date.day } }
    : dayOf(formatDate({ year: date.year, month: date.month, day: date.day }))

/** What may have been meant by 31 April: the last day of that month, the first of the next. */
const near = ({ month, year }: Named): readonly Meaning[] => {
  if (!(month >= 1 && month <= 12)) return []
  const next = month === 12 ? { month: 1, year: year === undefined ? undefined : year + 1 } : { month: month + 1, year }
  return [meaningOf({ month, year, day: daysInMonth(month, year) }), meaningOf({ ...next, day: 1 })]
}

const leapDay = (from: IsoDate, by: 1 | -1): IsoDate | undefined => {
  const { year } = readDateParts(from)
  for (let y = year; Math.abs(y - year) <= 8; y += by) {
    const iso = isRealDate({ year: y, month: 2, day: 29 }) ? formatDate({ year: y, month: 2, day: 29 }) : undefined
    if (iso !== undefined && (by === 1 ? iso >= from : iso <= from)) return iso
  }
  return undefined
}

/** The next or the last such day, today included; of a 29 February that does not come next time, what is meant is asked. */
export const comingOrGone = ({ month, day: dayOfMonth }: Named, { today, tense }: Spoken): Reading => {
  const { year } = readDateParts(today)
  const mmdd = formatDate({ year: 1, month, day: dayOfMonth }).slice(5)
  const isOver = mmdd < today.slice(5)
  const isLeap = month === 2 && dayOfMonth === 29
  if (tense === 'past') {
    const gone = isLeap
      ? leapDay(today, -1)
      : formatDate({ year: mmdd > today.slice(5) ? year - 1 : year, month, day: dayOfMonth })
    return gone === undefined ? problem('no-such-date') : day(gone)
  }
  const at = isOver ? year + 1 : year
  if (isRealDate({ year: at, month, day: dayOfMonth })) return day(formatDate({ year: at, month, day: dayOfMonth }))
  const leap = leapDay(today, 1)
  return askDays('which-year', [
    formatDate({ year: at, month: 2, day: 28 }),
    formatDate({ year: at, month: 3, day: 1 }),
    ...(leap === undefined ? [] : [leap]),
  ])
}

/** The day of that weekday next to one that is of another. */
const ofWeekday = (iso: IsoDate, weekday: number): IsoDate => {
  const away = (weekday - weekdayOf(iso) + 7) % 7
  return addDays(iso, away > 3 ? away - 7 : away)
}

export const namedDay = (said: Named, on: Spoken): Reading => {
  const { month, day: dayOfMonth, year, weekday } = said
  if (year !== undefined && (year < 1 || year > 9999)) return problem('year')
  if (!isRealDate({ month, day: dayOfMonth, ...(year !== undefined && { year }) }))
    return problem('no-such-date', near(said))
  const reading =
    year !== undefined
      ? day(formatDate({ year, month, day: dayOfMonth }))
      : on.tense === 'date' && weekday === undefined
        ? fields({ month, day: dayOfMonth })
        : comingOrGone(said, on)
  if (
    weekday === undefined ||
    reading.kind !== 'date' ||
    reading.iso === undefined ||
    weekdayOf(reading.iso) === weekday
  )
    return reading
  return askDays('weekday', [reading.iso, ofWeekday(reading.iso, weekday)])
}

/** A year as it was written. Of two figures that are a year to come and one gone by, a life's is asked; undefined where it is none. */
const yearsSaid = (text: string | undefined, { today, tense }: Spoken): readonly number[] => {
  if (text === undefined) return []
  const digits = text.replace("'", '')
  if (digits.length !== 2) return [digits.length === 4 ? Number(digits) : 0]
  const year = yearOf(digits, today)
  if (year <= Number(today.slice(0, 4)) || tense === 'future') return [year]
  return tense === 'past' ? [year - 100] : [year - 100, year]
}

/** With the year in the group, if there is one. */
export const withYear = (text: string | undefined, on: Spoken, how: (year: number | undefined) => Reading): Reading => {
  const years = yearsSaid(text, on)
  if (years.length < 2) return how(years[0])
  const choices = years
    .map(how)
    .flatMap((one) => (one.kind === 'date' ? [{ date: one.date, ...(one.iso !== undefined && { iso: one.iso }) }] : []))
  return choices.length === 0 ? how(years[0]) : ask('which-year', choices)
}

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

/** Also of numbers alone; kept with the days so that one place knows which of them exist. */
export const numbered = (
  said: { readonly month: number; readonly day: number; readonly year: string | undefined },
  on: Spoken,
): Reading => withYear(said.year, on, (year) => namedDay({ month: said.month, day: said.day, year }, on))
