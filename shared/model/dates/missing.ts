import { hasItsDay, type PartialDate } from './partial-date.ts'

/** Days that some years or months of their calendar have not: the last ones of months whose length changes. */
const LAST: Readonly<Record<string, readonly (readonly [month: number, day: number])[]>> = {
  gregory: [[2, 29]],
  hebrew: [
    [2, 30],
    [3, 30],
  ],
  persian: [[12, 30]],
  'islamic-civil': [[12, 30]],
}

/** Whether some years have not got the day and month of a date, so that it must be said where it goes then. */
export const mayBeMissing = (date: PartialDate): boolean => {
  if (!hasItsDay(date)) return false
  if (date.leap === true) return true
  const calendar = date.calendar ?? 'gregory'
  // months there have 29 days or 30, now these, now those
  if (calendar === 'chinese' || calendar === 'islamic-umalqura') return date.day === 30
  return LAST[calendar]?.some(([month, day]) => month === date.month && day === date.day) ?? false
}
