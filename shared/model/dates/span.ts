/** The days a date may be. Everything that compares dates or counts ages stands on this, so that nothing unknown is made up on the way. */
import { monthsOfYear, toIso, type CalendarId } from '../calendars/index.ts'
import { addDays, addMonths, partsOf, type IsoDate } from '../days.ts'
import type { DateFields, PartialDate } from './partial-date.ts'

/** Both included. Without an end where nothing is known about it. */
export type Span = { readonly earliest?: IsoDate | undefined; readonly latest?: IsoDate | undefined }

type Whole = { readonly earliest: IsoDate; readonly latest: IsoDate }

const whole = (earliest: IsoDate | undefined, latest: IsoDate | undefined): Whole | undefined =>
  earliest === undefined || latest === undefined ? undefined : { earliest, latest }

const spanOfYear = (calendar: CalendarId, year: number): Whole | undefined => {
  const months = monthsOfYear(calendar, year)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return undefined
  return whole(
    toIso({ calendar, year, month: first.month, leap: first.leap, day: 1 }),
    toIso({ calendar, year, month: last.month, leap: last.leap, day: last.days }),
  )
}

/** From the first to the last day the fields allow. Undefined without a year, and where there is no such day, month or year. */
export const spanOfFields = ({
  calendar = 'gregory',
  year,
  month,
  leap = false,
  day,
}: DateFields): Whole | undefined => {
  if (year === undefined) return undefined
  // of the 12th of some month the year is all that is known
  if (month === undefined) return spanOfYear(calendar, year)
  const length = monthsOfYear(calendar, year).find((one) => one.month === month && one.leap === leap)?.days
  if (length === undefined) return undefined
  return whole(
    toIso({ calendar, year, month, leap, day: day ?? 1 }),
    toIso({ calendar, year, month, leap, day: day ?? length }),
  )
}

/** Whoever is so old on a day was born in the year that ends with it; on some day of a year, in the two that end with the year. */
const spanOfAge = (age: number, at: string): Whole | undefined => {
  const isDay = at.length > 4
  const [first, last] = isDay ? [at, at] : [`${at}-01-01`, `${at}-12-31`]
  if (!partsOf(first) || !partsOf(last) || Number(first.slice(0, 4)) - age < 2) return undefined
  return { earliest: addDays(addMonths(first, -12 * (age + 1)), 1), latest: addMonths(last, -12 * age) }
}

const before = (day: IsoDate): IsoDate | undefined => (day <= '0001-01-01' ? undefined : addDays(day, -1))
const after = (day: IsoDate): IsoDate | undefined => (day >= '9999-12-31' ? undefined : addDays(day, 1))

/** Of a date without a year there is none; nor of one that does not exist. "about" does not widen it: nobody said by how much. */
export const spanOf = (date: PartialDate): Span | undefined => {
  switch (date.form) {
    case 'on':
      return spanOfFields(date)
    case 'before': {
      const latest = spanOfFields(date)
      return latest && { latest: before(latest.earliest) }
    }
    case 'after': {
      const earliest = spanOfFields(date)
      return earliest && { earliest: after(earliest.latest) }
    }
    case 'between': {
      const [from, to] = [spanOfFields(date.from), spanOfFields(date.to)]
      return from && to && { earliest: from.earliest, latest: to.latest }
    }
    case 'decade':
      return whole(spanOfYear('gregory', date.decade)?.earliest, spanOfYear('gregory', date.decade + 9)?.latest)
    case 'age':
      return spanOfAge(date.age, date.at)
  }
}

/** Which comes first; of what begins on the same day the wider, as a year stands above its days. Dates without a year come last. */
export const compareDates = (a: PartialDate, b: PartialDate): number => {
  const [one, other] = [spanOf(a), spanOf(b)]
  const at = (span: Span | undefined): string => span?.earliest ?? span?.latest ?? '~'
  const end = (span: Span | undefined): string => span?.latest ?? '~'
  const inYear = (date: PartialDate): number => (date.form === 'on' ? (date.month ?? 0) * 100 + (date.day ?? 0) : 0)
  return order(at(one), at(other)) || order(end(other), end(one)) || inYear(a) - inYear(b)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
