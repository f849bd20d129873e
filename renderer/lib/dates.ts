/** How dates are written on screen: in the gutter, in full, and in words. All input is the contract's strings. */
import { useIntl } from 'react-intl'
import { daysBetween, partsOf } from '../../shared/model/days.ts'
import { oncePer } from '../../shared/model/once-per.ts'

/** A day as an instant at noon UTC: no zone can move it to another day while it is being written. */
const noon = (day: string): Date => {
  const { year, month, day: date } = partsOf(day) ?? { year: 2000, month: 1, day: 1 }
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, date)
  made.setUTCHours(12)
  return made
}

export type DayAndMonth = { readonly year?: number | undefined; readonly month: number; readonly day: number }

export type Dates = {
  /** "Today", "Thu 11" within the next days, "4 July" within the year, "4 Jul 2027" beyond. */
  readonly gutter: (day: string, today: string) => string
  /** "Thursday 11 June 2026" */
  readonly full: (day: string) => string
  /** "Thu 11 June", with the year when it is not this one */
  readonly medium: (day: string, today: string) => string
  /** "11 June", or "11 June 1974". Of a date that is known otherwise: `usePartial`. */
  readonly partial: (date: DayAndMonth) => string
  /** "11 June" */
  readonly dayMonth: (day: string) => string
  /** "June 2026" */
  readonly month: (day: string) => string
  /** For the gutter: "June", "Jun 2027" beyond the year. */
  readonly monthShort: (day: string, today: string) => string
  /** "Thursday 11 June" for the head of Today */
  readonly heading: (day: string) => string
  /** "2 days ago", "in 3 weeks", "today" */
  readonly relative: (day: string, today: string) => string
  /** "14:47" */
  readonly time: (local: string) => string
}

const day = (local: string): string => local.slice(0, 10)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The long form where there is room for it: "4 July" stays, "21 September" becomes "21 Sep". */
const fitting = (room: number, long: string, short: () => string): string => (long.length <= room ? long : short())

/** The same for the same language. */
export const datesFor = oncePer((locale): Dates => {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const weekday = format({ weekday: 'short' })
  const date = format({ day: 'numeric' })
  const dayMonth = format({ day: 'numeric', month: 'long' })
  const dayMonthShort = format({ day: 'numeric', month: 'short' })
  const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const fullDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const heading = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const medium = format({ weekday: 'short', day: 'numeric', month: 'long' })
  const mediumShort = format({ weekday: 'short', day: 'numeric', month: 'short' })
  const mediumYear = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const partialYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const monthYear = format({ month: 'long', year: 'numeric' })
  const monthOnly = format({ month: 'long' })
  const monthShortYear = format({ month: 'short', year: 'numeric' })
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  return {
    gutter: (at, today) => {
      const away = daysBetween(day(today), day(at))
      if (away === 0) return capital(relative.format(0, 'day'))
      // the weekday always leads, so that a column of them can be read down; some locales would turn it round
      if (away > 0 && away < 8) return `${weekday.format(noon(at))} ${date.format(noon(at))}`
      if (at.slice(0, 4) !== today.slice(0, 4)) return dayMonthYear.format(noon(at))
      return fitting(8, dayMonth.format(noon(at)), () => dayMonthShort.format(noon(at)))
    },
    full: (at) => fullDate.format(noon(day(at))),
    medium: (at, today) => {
      if (at.slice(0, 4) !== today.slice(0, 4)) return mediumYear.format(noon(day(at)))
      return fitting(12, medium.format(noon(day(at))), () => mediumShort.format(noon(day(at))))
    },
    // 2000 has a 29 February
    partial: ({ year, month, day: of }) => {
      const text = `${String(year ?? 2000).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`
      return (year === undefined ? dayMonth : partialYear).format(noon(text))
    },
    dayMonth: (at) => dayMonth.format(noon(day(at))),
    month: (at) => monthYear.format(noon(day(at))),
    monthShort: (at, today) =>
      (at.slice(0, 4) === today.slice(0, 4) ? monthOnly : monthShortYear).format(noon(day(at))),
    heading: (at) => heading.format(noon(day(at))),
    relative: (at, today) => {
      const days = daysBetween(day(today), day(at))
      if (Math.abs(days) < 14) return relative.format(days, 'day')
      if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), 'week')
      if (Math.abs(days) < 700) return relative.format(Math.round(days / 30.44), 'month')
      return relative.format(Math.round(days / 365.25), 'year')
    },
    time: (local) => clock.format(new Date(`2000-01-01T${local.slice(11, 16)}:00Z`)),
  }
})

export const useDates = (): Dates => {
  const { locale } = useIntl()
  return datesFor(locale)
}
