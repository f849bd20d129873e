/** Instants and sizes as they are written here. Works at the door too, where no zone has been told: the system's is taken. */
import { useIntl } from 'react-intl'

export type Written = {
  /** “Tuesday 9 June, 14:02”, with the year when it is not this one. */
  readonly when: (instant: string) => string
  /** “Tuesday 9 June” */
  readonly day: (instant: string) => string
  /** “1.2 GB” */
  readonly size: (bytes: number) => string
}

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

export const useWritten = (): Written => {
  const intl = useIntl()
  const day = (instant: string): string => {
    const isThisYear = new Date(instant).getFullYear() === new Date().getFullYear()
    return intl.formatDate(instant, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(!isThisYear && { year: 'numeric' }),
    })
  }
  return {
    day,
    when: (instant) =>
      intl.formatMessage(
        { id: 'backups.when' },
        {
          date: day(instant),
          time: intl.formatTime(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
        },
      ),
    size: (bytes) => {
      let [value, at] = [bytes / 1000, 0]
      while (value >= 1000 && at < units.length - 1) [value, at] = [value / 1000, at + 1]
      return intl.formatNumber(value, {
        style: 'unit',
        unit: units[at] ?? 'kilobyte',
        maximumFractionDigits: value < 10 ? 1 : 0,
      })
    },
  }
}
