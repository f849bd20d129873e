/** A date in words, in full, so that whoever said it sees what was understood. */
import { toIso } from '../calendars/index.ts'
import { dayNumber, formatDate, weekdayOf, type IsoDate } from '../days.ts'
import { oncePer } from '../once-per.ts'
import { nextComing, type Dated, type Repeats } from '../recurrence/dated.ts'
import { monthName } from './month-names.ts'
import { isWholeDate, type DateFields, type PartialDate } from './partial-date.ts'
import type { Say } from './say.ts'

type Style = Intl.DateTimeFormatOptions

/** Of one language and one style. */
const formatOf = oncePer((key) => {
  const [locale = 'en', style = '{}'] = key.split(' ')
  return new Intl.DateTimeFormat(locale, { ...(JSON.parse(style) as Style), calendar: 'gregory', timeZone: 'UTC' })
})

/** Noon in UTC: no zone takes a day from it. The Gregorian calendar, whatever the locale's own is. */
const format = (iso: IsoDate, locale: string, style: Style): string =>
  formatOf(`${locale} ${JSON.stringify(style)}`).format(dayNumber(iso) * 86_400_000 + 43_200_000)

const dayStyle: Style = { day: 'numeric', month: 'long', year: 'numeric' }
const weekdayName = (iso: IsoDate, locale: string): string => format(iso, locale, { weekday: 'long' })
/** Weekday, day, month and year. Put together here: with or without a comma is one runtime's habit or another's. */
const spellDay = (iso: IsoDate, locale: string, say: Say): string =>
  say('day', { weekday: weekdayName(iso, locale), date: format(iso, locale, dayStyle) })

const gregorian = ({ year, month, day }: DateFields, locale: string, say: Say): string => {
  const inYear = (): string => format(formatDate({ year: year ?? 1, month: 1, day: 1 }), locale, { year: 'numeric' })
  if (month === undefined) {
    if (day === undefined) return inYear()
    return year === undefined ? say('day-alone', { day }) : say('day-in-year', { day, year: inYear() })
  }
  // 2000 has every day of every month
  const iso = formatDate({ year: year ?? 2000, month, day: day ?? 1 })
  if (day === undefined) return format(iso, locale, { month: 'long', ...(year !== undefined && { year: 'numeric' }) })
  return year === undefined ? format(iso, locale, { day: 'numeric', month: 'long' }) : spellDay(iso, locale, say)
}

const inOwnCalendar = (fields: DateFields, say: Say): string => {
  const { calendar, year, month, leap = false, day } = fields
  if (calendar === 'chinese' && month !== undefined) return say('lunar-day', { day, month, leap, year })
  return [day, monthName(fields), year].filter((part) => part !== undefined).join(' ')
}

const spellFields = (fields: DateFields, locale: string, say: Say): string => {
  const { calendar = 'gregory', year, month, leap = false, day } = fields
  if (calendar === 'gregory') return gregorian(fields, locale, say)
  const date = inOwnCalendar(fields, say)
  const iso =
    year === undefined || month === undefined || day === undefined
      ? undefined
      : toIso({ calendar, year, month, leap, day })
  return iso === undefined ? date : say('also-gregorian', { date, gregorian: format(iso, locale, dayStyle) })
}

const sure = (date: PartialDate, locale: string, say: Say): string => {
  switch (date.form) {
    case 'on':
      return spellFields(date, locale, say)
    case 'before':
    case 'after':
      return say(date.form, { date: spellFields(date, locale, say) })
    case 'between':
      return say('between', { from: spellFields(date.from, locale, say), to: spellFields(date.to, locale, say) })
    case 'decade':
      return say('decade', { year: gregorian({ year: date.decade }, locale, say) })
    case 'age': {
      const at =
        date.at.length > 4 ? format(date.at, locale, dayStyle) : gregorian({ year: Number(date.at) }, locale, say)
      return say('age', { age: date.age, at, isDay: date.at.length > 4 })
    }
  }
}

const spellDate = (date: PartialDate, locale: string, say: Say): string => {
  const plain = sure(date, locale, say)
  const certainty = 'certainty' in date ? date.certainty : 'known'
  const text = certainty === 'known' ? plain : say(certainty, { date: plain })
  return date.words === undefined ? text : say('in-words', { date: text, words: date.words })
}

// 2001 began with a Monday
const nameOfWeekday = (weekday: number, locale: string): string =>
  weekdayName(formatDate({ year: 2001, month: 1, day: weekday }), locale)

/** What comes round, without its end; undefined for what happens once. */
const spellRound = (date: PartialDate, repeats: Repeats, locale: string, say: Say): string | undefined => {
  const { every } = repeats
  if (every === 'once') return undefined
  const { interval = 1 } = repeats
  if (date.form !== 'on') return spellDate(date, locale, say)
  if (every === 'weekday') {
    const month = date.month === undefined ? undefined : gregorian({ month: date.month }, locale, say)
    return say('every-weekday', { nth: repeats.nth, weekday: nameOfWeekday(repeats.weekday, locale), month, interval })
  }
  if (every === 'year') {
    const { year, ...rest } = date
    const from =
      year === undefined ? undefined : date.calendar === undefined ? gregorian({ year }, locale, say) : String(year)
    return say('every-year', { date: spellDate(rest, locale, say), from, isDay: date.day !== undefined, interval })
  }
  const from = spellDate(date, locale, say)
  if (!isWholeDate(date)) return from
  if (every === 'day') return say('every-day', { from, interval })
  if (every === 'month') return say('every-month', { day: date.day, from, interval })
  return say('every-week', { weekday: nameOfWeekday(weekdayOf(formatDate(date)), locale), from, interval })
}

const isDated = (date: PartialDate | Dated): date is Dated => 'repeats' in date

/**
 * "Monday 20 September 2027", "about 1984", "every third Monday of September, next on Monday 20 September 2027". When it comes next is said
 * where `today` is given. The date has to be one ({@link problemOfDate}).
 */
export const spell = (date: PartialDate | Dated, locale: string, say: Say, today?: IsoDate): string => {
  if (!isDated(date)) return spellDate(date, locale, say)
  const { repeats } = date
  const round = spellRound(date.date, repeats, locale, say)
  if (round === undefined || repeats.every === 'once') return spellDate(date.date, locale, say)
  const ended =
    repeats.until !== undefined
      ? say('until', { date: round, end: spellDay(repeats.until, locale, say) })
      : repeats.count === undefined
        ? round
        : say('times', { date: round, count: repeats.count })
  const coming = today === undefined ? undefined : nextComing(date, today)
  if (!coming) return ended
  const isDay = coming.until === undefined
  const next = isDay ? spellDay(coming.on, locale, say) : format(coming.on, locale, { month: 'long', year: 'numeric' })
  return ended.includes(next) ? ended : say('next', { date: ended, next, isDay })
}
