/** Until when a telling is put off. What moves is the telling, never the day that is told of. */
import { addDays, weekdayOf } from '../days.ts'
import { Temporal } from '../temporal.ts'
import { hoursClock, type Hours } from './hours.ts'

/** `at` is a wall time where the user is, `YYYY-MM-DDTHH:MM`. */
export type SnoozeChoice =
  | { readonly choice: 'hour' | 'evening' | 'tomorrow' | 'working-day' }
  | { readonly choice: 'at'; readonly at: string }

/** When an evening begins. */
const evening = '18:00'
/** Days: what is put off for longer is forgotten, not put off. */
const longestSnooze = 366

/** The next working day after a day; the day after it where nobody works. */
export const nextWorkingDay = (day: string, { workingDays }: Pick<Hours, 'workingDays'>): string => {
  for (let ahead = 1; ahead <= 7; ahead += 1)
    if (workingDays.includes(weekdayOf(addDays(day, ahead)))) return addDays(day, ahead)
  return addDays(day, 1)
}

/**
 * The moment it is told again, in the zone of `now`, out of quiet hours. 'not-later': it is over (an evening that has begun, a time gone
 * by); 'too-late': more than a year off.
 */
export const snoozedUntil = (
  chosen: SnoozeChoice,
  now: Temporal.ZonedDateTime,
  hours: Hours,
): Temporal.ZonedDateTime | 'not-later' | 'too-late' => {
  const today = now.toPlainDate().toString()
  const on = (day: string, time: string): Temporal.Instant =>
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(now.timeZoneId).toInstant()
  const wished = {
    hour: () => now.add({ hours: 1 }).toInstant(),
    evening: () => on(today, evening),
    tomorrow: () => on(addDays(today, 1), hours.remindAt),
    'working-day': () => on(nextWorkingDay(today, hours), hours.remindAt),
    at: () => (chosen.choice === 'at' ? on(chosen.at.slice(0, 10), chosen.at.slice(11)) : now.toInstant()),
  }[chosen.choice]()
  if (Temporal.Instant.compare(wished, now.toInstant()) <= 0) return 'not-later'
  const clock = hoursClock(now.timeZoneId, hours)
  const isUsual = chosen.choice === 'tomorrow' || chosen.choice === 'working-day'
  const at = isUsual ? clock.outOfQuiet(wished) : (clock.quietUntil(wished) ?? wished)
  const until = at.toZonedDateTimeISO(now.timeZoneId)
  return until.toPlainDate().toString() > addDays(today, longestSnooze) ? 'too-late' : until
}
