/** How long the months of the Gregorian calendar are, and which days there are. */
type Parts = { readonly year?: number | undefined; readonly month: number; readonly day: number }

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The length of a month; February has 29 days when the year is unknown. 0 for a month that does not exist. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2 && (year === undefined || isLeapYear(year))) return 29
  return DAYS[month - 1] ?? 0
}

/** No 31 June; 29 February only in a leap year or without a year. */
export function isRealDate(parts: Parts): boolean {
  const { month, day, year } = parts
  if (year !== undefined && !(Number.isInteger(year) && year >= 1 && year <= 9999)) return false
  return Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(month, year)
}
