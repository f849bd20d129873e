/** Which day a day and a month are, with their year or without. */
import { addDays, formatDate, readDateParts, weekdayOf, type IsoDate } from '../days.ts'
import { daysInMonth, isRealDate } from '../month-lengths.ts'
import { ask, askDays, day, dayOf, fields, problem, type Meaning, type Reading, type Spoken } from './reading.ts'
import { yearOf } from './words.ts'

export type Named = {
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
export const near = ({ month, year }: Named): readonly Meaning[] => {
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

/** Also of numbers alone; kept with the days so that one place knows which of them exist. */
export const numbered = (
  said: { readonly month: number; readonly day: number; readonly year: string | undefined },
  on: Spoken,
): Reading => withYear(said.year, on, (year) => namedDay({ month: said.month, day: said.day, year }, on))
