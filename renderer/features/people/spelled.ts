/** Dates as they are put into a field to be written over, in words the field reads back; and how the reader's 6/12 is read. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { MilestoneDate } from '../../../shared/model/partial-date.ts'
import { datesFor } from '../../lib/dates.ts'
import type { DateOrder } from '../../lib/read-jot/index.ts'

const english = datesFor('en-GB')
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** “12 June”, “12 June 1974” */
export const spellPartial = (date: MilestoneDate): string => english.partial(date)

/** Of `2019`, `2019-04` or `2019-04-12`, with or without a time. */
export const spell = (date: string): string => {
  const [year = 0, at, day] = date.slice(0, 10).split('-').map(Number)
  if (at === undefined) return date
  return day === undefined
    ? `${month.format(Date.UTC(2000, at - 1, 15))} ${String(year).padStart(4, '0')}`
    : english.partial({ year, month: at, day })
}

/** 06/12 is the sixth of December or the twelfth of June, as the reader's own language writes it. */
export const useOrder = (): DateOrder => {
  const { locale } = useIntl()
  return useMemo(() => {
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).formatToParts(
      0,
    )
    const [first] = parts.filter(({ type }) => type === 'day' || type === 'month')
    return first?.type === 'month' ? 'month-first' : 'day-first'
  }, [locale])
}
