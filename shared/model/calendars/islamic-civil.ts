import { type Reckoning, type YearOfMonths, yearOf } from './types.ts'

/**
 * The tabular Islamic calendar with the leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of every 30, and the civil epoch: Friday
 * 16 July 622 (Julian), which is 19 July Gregorian. Reingold and Dershowitz, "Calendrical Calculations", 4th ed., ch. 7. Real months begin
 * by sight or by decree and are often a day away from it.
 */
export const islamicCivil: Reckoning = {
  first: 1,
  last: 9665,
  meanYear: 10_631 / 30,
  longestMonth: 30,
  leapMonths: [],
  layOut: layOutCivil,
}

const EPOCH = 227_015 - 719_163

export function layOutCivil(year: number): YearOfMonths {
  return yearOfTwelve(EPOCH + 354 * (year - 1) + Math.floor((11 * year + 3) / 30), (month) =>
    month % 2 === 1 || (month === 12 && isLeapYear(year)) ? 30 : 29,
  )
}

/** A year of twelve months, none of them leap, of the lengths told. */
export function yearOfTwelve(start: number, daysOf: (month: number) => number): YearOfMonths {
  const months = Array.from({ length: 12 }, (_, i) => ({ month: i + 1, leap: false, days: daysOf(i + 1) }))
  return yearOf(start, months)
}

function isLeapYear(year: number): boolean {
  return (11 * year + 14) % 30 < 11
}
