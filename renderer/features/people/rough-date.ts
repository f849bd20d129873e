/** Rough dates of roles and ties: a year, a month, or a day; read as people say them and written back in full. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { datesFor } from '../../lib/dates.ts'
import { readDate } from '../../lib/read-jot/index.ts'
import type { DateInField, DateOrder } from '../../lib/read-jot/index.ts'

const two = (n: number): string => String(n).padStart(2, '0')

export type RoughRead = { readonly date: string | null; readonly problem?: string }

/** The year was said, not worked out from today: it reads the same a year later. */
export const saidYear = (text: string, today: string, read: DateInField, order: DateOrder): number | undefined => {
  if (read.year === undefined) return undefined
  const later = readDate(text, `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-06-15`, { order })
  return later !== undefined && 'year' in later && later.year === read.year ? read.year : undefined
}

/** “2019”, “April 2019”, “12 April 2019”, “last month” is no date, “yesterday” is one. */
export const readRough = (text: string, today: string, order: DateOrder): RoughRead => {
  if (text.trim() === '') return { date: null }
  const read = readDate(text, today, { order })
  if (read === undefined) return { date: null, problem: 'people.date.unclear' }
  if ('error' in read) return { date: null, problem: 'people.problem.no-such-date' }
  if (read.year === undefined) return { date: null, problem: 'people.date.needsYear' }
  const year = String(read.year).padStart(4, '0')
  if (read.month === undefined) return { date: year }
  return { date: read.day === undefined ? `${year}-${two(read.month)}` : `${year}-${two(read.month)}-${two(read.day)}` }
}

/** “2019”, “April 2019”, “12 April 2019”. */
export const useRough = (): ((date: string) => string) => {
  const { locale } = useIntl()
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    const dates = datesFor(locale)
    return (date) => {
      const [year = 0, at, day] = date.split('-').map(Number)
      if (at === undefined) return date
      if (day === undefined) return `${month.format(Date.UTC(2000, at - 1, 15))} ${year}`
      return dates.partial({ year, month: at, day })
    }
  }, [locale])
}

/** Later as a rough date: 2019 is not before 2019-04. */
export const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
