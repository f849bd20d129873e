/** The third Monday of September, the last day of March: days told by where they stand. */
import { addMonths, formatDate, readDateParts, type IsoDate } from '../days.ts'
import { nextOn, lastOn } from '../recurrence/occurrences.ts'
import type { Rule } from '../recurrence/rule.ts'
import { endOfMonth } from './from-today.ts'
import { again, day, problem, read, rule, type Groups, type Reading, type Spoken, type SpokenRule } from './reading.ts'
import { ANY_WEEKDAY, MONTH, monthNumber, ORDINAL, weekdayNumber } from './words.ts'

export const NTH = `(?<nth>\\d${ORDINAL}|last|(?:2th|3th) (?:to )?last|penultimate)`
const ORDER: Readonly<Record<string, number>> = {
  last: -1,
  penultimate: -2,
  '2th last': -2,
  '2th to last': -2,
  '3th last': -3,
  '3th to last': -3,
}
export const nthOf = (word: string): number => ORDER[word] ?? Number.parseInt(word, 10)
export const isNth = (nth: number): boolean => Number.isInteger(nth) && nth !== 0 && nth >= -5 && nth <= 5

/** The one of a month of a year, if that month has so many. */
const inMonth = (year: number, month: number, nth: number, weekday: number): IsoDate | undefined => {
  const from = formatDate({ year, month, day: 1 })
  const on = nextOn({ unit: 'month', nth, weekday, from, until: endOfMonth(year, month) }, from)
  return on
}

const ofMonth = (year: number, month: number, nth: number, weekday: number): Reading => {
  const on = year < 1 || year > 9999 ? undefined : inMonth(year, month, nth, weekday)
  if (on !== undefined) return day(on)
  const last = inMonth(year, month, -1, weekday)
  return problem('no-such-date', last === undefined ? [] : [{ ...day(last) }].map(({ date, iso }) => ({ date, iso })))
}

const nthWeekday = (g: Groups, on: Spoken): Reading | undefined => {
  const [nth, weekday] = [nthOf(g['nth'] ?? ''), weekdayNumber(g['weekday'] ?? '')]
  if (!isNth(nth)) return undefined
  const { today, tense } = on
  if (g['month'] === undefined) {
    const away = g['which'] === 'next' ? 1 : g['which'] === 'last' ? -1 : 0
    const { year, month } = readDateParts(addMonths(`${today.slice(0, 7)}-01`, away))
    const found = ofMonth(year, month, nth, weekday)
    const isOver = found.kind === 'date' && found.iso !== undefined && found.iso < today
    if (g['which'] !== 'the' || tense !== 'future' || !isOver) return found
    const next = readDateParts(addMonths(`${today.slice(0, 7)}-01`, 1))
    return ofMonth(next.year, next.month, nth, weekday)
  }
  const month = monthNumber(g['month'])
  if (g['year'] !== undefined) {
    const year = on.read(g['year'])
    if (year.kind !== 'date' || year.date.form !== 'on' || year.date.year === undefined) return year
    return ofMonth(year.date.year, month, nth, weekday)
  }
  if (tense === 'date')
    return read(again({ form: 'on', certainty: 'known', month }, { every: 'weekday', nth, weekday }))
  const all: Rule = { unit: 'year', month, nth, weekday, from: '0001-01-01' }
  const iso = tense === 'past' ? lastOn(all, today) : nextOn(all, today)
  return iso === undefined ? problem('no-such-date') : day(iso)
}

/** First or last day of what is read of the rest. */
const edge = (g: Groups, on: Spoken): Reading | undefined => {
  const what = (g['what'] ?? '').replace(/^the (?=month|year|quarter)/u, 'this ')
  const whole = on.read(what, on.tense === 'date' ? 'future' : on.tense)
  if (whole.kind !== 'date' || whole.other) return undefined
  const { date } = whole
  if (date.form === 'between' && date.from.year !== undefined && date.to.year !== undefined)
    return day(
      g['edge'] === 'last'
        ? endOfMonth(date.to.year, date.to.month ?? 12)
        : formatDate({ year: date.from.year, month: date.from.month ?? 1, day: 1 }),
    )
  if (date.form !== 'on' || date.year === undefined || date.day !== undefined) return undefined
  return day(
    g['edge'] === 'last'
      ? endOfMonth(date.year, date.month ?? 12)
      : formatDate({ year: date.year, month: date.month ?? 1, day: 1 }),
  )
}

export const nthRules: readonly SpokenRule[] = [
  rule(
    `(?:the )?${NTH} (?<weekday>${ANY_WEEKDAY}) (?:of|in) (?:(?<month>${MONTH})(?: (?:of )?(?<year>'?\\d+))?|(?<which>the|this|next|last) month)`,
    nthWeekday,
  ),
  rule(`(?<month>${MONTH})'?s (?:the )?${NTH} (?<weekday>${ANY_WEEKDAY})`, nthWeekday),
  rule(
    '(?:the )?(?:very )?(?<edge>last|1th) (?:day )(?:of|in) (?<what>(?:(?:the|this|next|last) )?(?:month|year|quarter)|.{3,20})',
    edge,
  ),
]
