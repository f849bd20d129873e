import { addDays, formatDate } from '../days.ts'
import { isRealDate } from '../month-lengths.ts'
import { recognise } from '../life-events/recognise.ts'
import type { DatedPart, FoundDay } from './dated-part.ts'
import { isDay } from './dated-part.ts'
import type { LifeEventReading } from './types.ts'

/** Days back a day without a year is believed to be meant. */
const lately = 120

/** The day that is spoken of, where it has been: a bare "3 May" of an event that is over is the last such day. */
const dayOf = ({ reading }: FoundDay, today: string): string | null => {
  if (reading.iso <= today) return reading.iso
  if (reading.kind !== 'calendar' || reading.year !== undefined) return null
  const parts = { year: Number(today.slice(0, 4)), month: reading.month, day: reading.day }
  const years = [parts.year, parts.year - 1].map((year) => ({ ...parts, year })).filter(isRealDate)
  return years.map(formatDate).find((day) => day <= today && day >= addDays(today, -lately)) ?? null
}

/** What a part says has happened in somebody's life, where it says so plainly. */
export function readLifeEvent(part: DatedPart): LifeEventReading | undefined {
  const found = recognise(part.work)
  if (!found) return undefined
  const [date, ...more] = part.dates.filter(isDay)
  const on = date && more.length === 0 ? dayOf(date, part.today) : null
  // a birth with its day is a birthday, which comes back
  if (found.event === 'birth' && on !== null) return undefined
  // long ago it is a date to remember, and no news
  if (on !== null && on < addDays(part.today, -lately)) return undefined
  return { kind: 'life-event', ...found, on }
}
