/** Why something cannot be a date, so that whoever wrote it can be told. */
import { monthsOfYear, yearsCovered } from '../calendars/index.ts'
import { partsOf } from '../days.ts'
import { firstYear, lastYear, oldestAge, type DateFields, type PartialDate } from './partial-date.ts'
import { spanOf, spanOfFields } from './span.ts'

export type DateProblem =
  /** Nothing was said. */
  | 'empty'
  /** 31 April; 29 February 2027; a leap month that year has not. */
  | 'no-such-date'
  /** Year 0, 10-digit years, years its calendar is not known for. */
  | 'year'
  /** before, after and between need years. */
  | 'needs-year'
  /** The first comes after the second. */
  | 'order'
  | 'age'

const whole = (value: number | undefined, low: number, high: number): boolean =>
  value === undefined || (Number.isInteger(value) && value >= low && value <= high)

/** The longest a month of that number gets in any year. */
const longestMonth = ({ calendar = 'gregory', month, leap = false }: DateFields): number => {
  if (month === undefined) return 31
  if (calendar === 'gregory') return leap ? 0 : ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
  if (calendar === 'hebrew')
    return leap ? (month === 5 ? 30 : 0) : ([30, 30, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29][month - 1] ?? 0)
  if (calendar === 'persian') return leap ? 0 : month <= 6 ? 31 : 30
  if (calendar === 'islamic-civil') return leap ? 0 : month % 2 === 1 || month === 12 ? 30 : 29
  return leap && calendar !== 'chinese' ? 0 : 30
}

const problemOfFields = (fields: DateFields): DateProblem | undefined => {
  const { calendar = 'gregory', year, month, leap = false, day } = fields
  if (year === undefined && month === undefined && day === undefined) return 'empty'
  if (!whole(year, firstYear, lastYear)) return 'year'
  if (!whole(month, 1, 12) || !whole(day, 1, longestMonth(fields)) || (leap && month === undefined))
    return 'no-such-date'
  if (longestMonth(fields) === 0) return 'no-such-date'
  if (year === undefined) return undefined
  const { first, last } = yearsCovered(calendar)
  if (year < first || year > last || monthsOfYear(calendar, year).length === 0) return 'year'
  return spanOfFields(fields) ? undefined : 'no-such-date'
}

/** Undefined when it is a date. */
export const problemOfDate = (date: PartialDate): DateProblem | undefined => {
  switch (date.form) {
    case 'on':
      return problemOfFields(date)
    case 'before':
    case 'after':
      return date.year === undefined ? 'needs-year' : problemOfFields(date)
    case 'between': {
      const problem = problemOfFields(date.from) ?? problemOfFields(date.to)
      if (problem) return problem
      const span = spanOf(date)
      if (!span) return 'needs-year'
      return (span.earliest ?? '') > (span.latest ?? '') ? 'order' : undefined
    }
    case 'decade':
      return whole(date.decade, 10, 9990) && date.decade % 10 === 0 ? undefined : 'year'
    case 'age': {
      if (!whole(date.age, 0, oldestAge)) return 'age'
      const isYear = /^\d{4}$/.test(date.at)
      if (!isYear && !partsOf(date.at)) return 'no-such-date'
      return spanOf(date) ? undefined : 'year'
    }
  }
}
