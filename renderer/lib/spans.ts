/** Dates and lengths of time that fit the 64 px gutter. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { daysBetween } from '../../shared/model/days.ts'
import { useDates } from './dates.ts'

/** The longest text the gutter holds without running into the words beside it, in characters. */
const room = 9

export type Gutter = {
  /** "Thu 11", "4 July", "30 Sept", "Dec 2024" */
  readonly date: (day: string, today: string) => string
  /** How long ago a day is: "4 days", "7 weeks", "8 months" */
  readonly span: (day: string, today: string) => string
}

export const useGutter = (): Gutter => {
  const { formatNumber, formatDate } = useIntl()
  const { gutter } = useDates()
  return useMemo(() => {
    const count = (value: number, unit: string): string => {
      const text = formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' })
      return text.length < room ? text : formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })
    }
    return {
      date: (day, today) => {
        const text = gutter(day, today)
        if (text.length <= room) return text
        const rest =
          day.slice(0, 4) === today.slice(0, 4) ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const)
        return formatDate(`${day.slice(0, 10)}T12:00:00Z`, { timeZone: 'UTC', month: 'short', ...rest })
      },
      span: (day, today) => {
        const days = Math.max(0, daysBetween(day.slice(0, 10), today))
        if (days < 14) return count(days, 'day')
        if (days < 60) return count(Math.round(days / 7), 'week')
        if (days < 700) return count(Math.round(days / 30.44), 'month')
        return count(Math.round(days / 365.25), 'year')
      },
    }
  }, [formatDate, formatNumber, gutter])
}
