import { MAX_JALAALI_YEAR, jalCalShort, isLeapJalaaliYear } from 'jalaali-js'
import { dayNumber, formatDate } from '../days.ts'
import { yearOfTwelve } from './islamic-civil.ts'
import type { Reckoning } from './types.ts'

/**
 * The Persian (solar Hijri) calendar by Borkowski's leap years ("The Persian calendar for 3000 years", 1996), which `jalaali-js` has. From 1178
 * to 1501 (1799 to 2123) they are those of ICU 78 and of the equinox itself; the calendar's authority has published leap years to 1498. Nowruz
 * of 1503 and of 1602, when the equinox falls within three minutes of noon in Iran, comes a day later here than in ICU.
 *
 * Only the first day of a year and whether it is leap are asked of the library: its functions that take a `Date` read the machine's zone.
 */
export const persian: Reckoning = {
  first: 1,
  last: MAX_JALAALI_YEAR,
  meanYear: 365.2424,
  longestMonth: 31,
  leapMonths: [],
  layOut: (year) => {
    const { gy, march } = jalCalShort(year)
    return yearOfTwelve(dayNumber(formatDate({ year: gy, month: 3, day: march })), (month) => {
      if (month <= 6) return 31
      return month <= 11 || isLeapJalaaliYear(year) ? 30 : 29
    })
  },
}
