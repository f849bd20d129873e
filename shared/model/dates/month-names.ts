/** Months of other calendars in English. From the fields themselves: what a platform prints for some Hebrew dates is another month. */
import { monthsOfYear, type CalendarId } from '../calendars/index.ts'
import type { DateFields } from './partial-date.ts'

const names = (text: string): readonly string[] => text.split(', ')
const ISLAMIC = names(
  'Muharram, Safar, Rabi‘ I, Rabi‘ II, Jumada I, Jumada II, Rajab, Sha‘ban, Ramadan, Shawwal, Dhu’l-Qa‘da, Dhu’l-Hijja',
)
const MONTHS: Readonly<Record<Exclude<CalendarId, 'gregory' | 'chinese'>, readonly string[]>> = {
  hebrew: names('Tishri, Heshvan, Kislev, Tevet, Shevat, Adar, Nisan, Iyar, Sivan, Tammuz, Av, Elul'),
  'islamic-civil': ISLAMIC,
  'islamic-umalqura': ISLAMIC,
  persian: names('Farvardin, Ordibehesht, Khordad, Tir, Mordad, Shahrivar, Mehr, Aban, Azar, Dey, Bahman, Esfand'),
}

/** Undefined for the Gregorian months, which every platform knows, and for the Chinese, which have numbers. */
export const monthName = ({ calendar = 'gregory', year, month, leap }: DateFields): string | undefined => {
  if (calendar === 'gregory' || calendar === 'chinese' || month === undefined) return undefined
  if (calendar !== 'hebrew') return MONTHS[calendar][month - 1]
  if (leap) return 'Adar I'
  const isSecond = month === 6 && year !== undefined && monthsOfYear('hebrew', year).some((one) => one.leap)
  return isSecond ? 'Adar II' : MONTHS.hebrew[month - 1]
}
