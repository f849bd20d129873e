/** Rough dates of roles and ties: a year, a month, or a day; read as people say them and written back in full. */
import { useIntl } from 'react-intl'
import { datesFor } from './dates.ts'
import { oncePer } from '../../shared/model/once-per.ts'
import { readSpoken } from '../../shared/model/spoken/read-spoken.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'

const two = (n: number): string => String(n).padStart(2, '0')

export type RoughRead = { readonly date: string | null; readonly problem?: string }

/** “2019”, “April 2019”, “12 April 2019”, “last month” is no date, “yesterday” is one. */
export const readRough = (text: string, today: string, order: DateOrder): RoughRead => {
  if (text.trim() === '') return { date: null }
  const read = readSpoken(text, { today, tense: 'past', order })
  if (read.kind === 'nothing') return { date: null, problem: 'dates.unclear' }
  if (read.kind === 'ask') return { date: null, problem: `dates.ask.${read.why}` }
  if (read.kind === 'problem') return { date: null, problem: `dates.problem.${read.problem}` }
  const said = readSpoken(text, { today, tense: 'date', order })
  const { date, iso } = said.kind === 'date' ? said : read
  if (date.form !== 'on' || date.certainty !== 'known' || (date.calendar ?? 'gregory') !== 'gregory')
    return iso === undefined ? { date: null, problem: 'people.date.plain' } : { date: iso }
  if (date.year === undefined) return { date: null, problem: 'dates.needsYear' }
  const year = String(date.year).padStart(4, '0')
  if (date.month === undefined) return { date: year }
  return { date: date.day === undefined ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}` }
}

const roughFor = oncePer((locale) => {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const dates = datesFor(locale)
  return (date: string): string => {
    const [year = 0, at, day] = date.split('-').map(Number)
    if (at === undefined) return date
    if (day === undefined) return `${month.format(Date.UTC(2000, at - 1, 15))} ${year}`
    return dates.partial({ year, month: at, day })
  }
})

/** “2019”, “April 2019”, “12 April 2019”. */
export const useRough = (): ((date: string) => string) => {
  const { locale } = useIntl()
  return roughFor(locale)
}

/** Later as a rough date: 2019 is not before 2019-04. */
export const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

const english = datesFor('en-GB')
const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** Of `2019`, `2019-04` or `2019-04-12`, with or without a time: as a field holds it, in words it reads back. */
export const spellRough = (date: string): string => {
  const [year = 0, at, day] = date.slice(0, 10).split('-').map(Number)
  if (at === undefined) return date
  return day === undefined
    ? `${englishMonth.format(Date.UTC(2000, at - 1, 15))} ${String(year).padStart(4, '0')}`
    : english.partial({ year, month: at, day })
}
