/** On which day something that has happened did. */
import { addDays, formatDate } from '../../days.ts'
import { isRealDate } from '../../month-lengths.ts'
import type { DayReading } from '../../spoken/find/found.ts'

/** Days back a day without a year is believed to be meant. */
export const lately = 120

/** The day that is spoken of, where it has been: a bare "3 May" of an event that is over is the last such day. */
export const dayOfEvent = (reading: DayReading, today: string): string | null => {
  if (reading.iso <= today) return reading.iso
  if (reading.kind !== 'calendar' || reading.year !== undefined) return null
  const parts = { year: Number(today.slice(0, 4)), month: reading.month, day: reading.day }
  const years = [parts.year, parts.year - 1].map((year) => ({ ...parts, year })).filter(isRealDate)
  return years.map(formatDate).find((day) => day <= today && day >= addDays(today, -lately)) ?? null
}
