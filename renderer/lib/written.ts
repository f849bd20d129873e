/** Instants and sizes as they are written everywhere. Works at the door too, where no zone has been told: the system's is taken. */
import { useCallback, useMemo } from 'react'
import { useIntl } from 'react-intl'

const units = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
  ['byte', 1],
] as const

/** “2.4 MB”, in the decimal units systems show. */
export const useAmount = (): ((bytes: number) => string) => {
  const { formatNumber } = useIntl()
  return useCallback(
    (bytes) => {
      const [unit, size] = units.find(([, least]) => bytes >= least) ?? units[3]
      const value = bytes / size
      const digits = value < 10 && size > 1 ? 1 : 0
      const unitDisplay = unit === 'byte' ? 'long' : 'short'
      return formatNumber(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits })
    },
    [formatNumber],
  )
}

export type Written = {
  /** “Tuesday 9 June, 14:02”, with the year when it is not this one. */
  readonly when: (instant: string) => string
  /** “Tuesday 9 June” */
  readonly day: (instant: string) => string
  /** Bytes: “1.2 GB” */
  readonly size: (bytes: number) => string
}

export const useWritten = (): Written => {
  const intl = useIntl()
  const size = useAmount()
  return useMemo(() => {
    const day = (instant: string): string => {
      const isThisYear = new Date(instant).getFullYear() === new Date().getFullYear()
      return intl.formatDate(instant, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        ...(!isThisYear && { year: 'numeric' }),
      })
    }
    const time = (instant: string): string =>
      intl.formatTime(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return {
      day,
      when: (instant) => intl.formatMessage({ id: 'ui.when' }, { date: day(instant), time: time(instant) }),
      size,
    }
  }, [intl, size])
}
