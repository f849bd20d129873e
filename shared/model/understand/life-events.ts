import { addDays } from '../days.ts'
import { recognise } from '../life-events/recognise.ts'
import type { DatedPart } from './dated-part.ts'
import { isDay } from './dated-part.ts'
import { dayOfEvent, lately } from './day-of-event.ts'
import type { LifeEventReading } from './types.ts'

/** What a part says has happened in somebody's life, where it says so plainly. */
export function readLifeEvent(part: DatedPart): LifeEventReading | undefined {
  const found = recognise(part.work)
  if (!found) return undefined
  const [date, ...more] = part.dates.filter(isDay)
  const on = date && more.length === 0 ? dayOfEvent(date.reading, part.today) : null
  // a birth with its day is a birthday, which comes back
  if (found.event === 'birth' && on !== null) return undefined
  // long ago it is a date to remember, and no news
  if (on !== null && on < addDays(part.today, -lately)) return undefined
  return { kind: 'life-event', ...found, on }
}
