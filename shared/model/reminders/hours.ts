/** When on a day somebody is told: their hour, their quiet hours, their working days, in the zone that counts. */
import { addDays, weekdayOf, type IsoDate } from '../days.ts'
import { Temporal } from '../temporal.ts'

export type Hours = {
  /** Wall time, `HH:MM`. */
  readonly remindAt: string
  /** From one wall time to another, past midnight where the second is earlier; both moments themselves are outside. Null: none. */
  readonly quiet: { readonly from: string; readonly to: string } | null
  /** 1 Monday to 7 Sunday. */
  readonly workingDays: readonly number[]
  /** Whether what can be told earlier comes on the last working day before a day off. */
  readonly daysOff: 'as-usual' | 'before'
}

export const defaultHours: Hours = {
  remindAt: '09:00',
  quiet: null,
  workingDays: [1, 2, 3, 4, 5],
  daysOff: 'as-usual',
}

export type Wall = { readonly day: IsoDate; readonly time: string }

export type HoursClock = {
  /** The zone the user is in now, IANA. */
  readonly zone: string
  /** The instant of a wall time there or in another zone; undefined for a zone nobody knows. */
  readonly instantOf: (wall: Wall, zone?: string) => Temporal.Instant | undefined
  /** Out of the quiet hours: their end on the same day, or else their beginning, so that it is never a day late. */
  readonly outOfQuiet: (at: Temporal.Instant) => Temporal.Instant
  /** Nobody is told anything before this; undefined while nothing is quiet. */
  readonly quietUntil: (now: Temporal.Instant) => Temporal.Instant | undefined
}

/** The last working day on or before a day; the day itself where there is none. */
export const workingDayBefore = (day: IsoDate, { workingDays, daysOff }: Hours): IsoDate => {
  if (daysOff === 'as-usual') return day
  for (let back = 0; back < 7; back += 1) {
    const earlier = addDays(day, -back)
    if (workingDays.includes(weekdayOf(earlier))) return earlier
  }
  return day
}

type Quiet = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime; readonly isOverMidnight: boolean }

const readQuiet = ({ quiet }: Hours): Quiet | undefined => {
  if (quiet === null || quiet.from === quiet.to) return undefined
  const [from, to] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.to)]
  return { from, to, isOverMidnight: Temporal.PlainTime.compare(from, to) > 0 }
}

/** Where in the quiet a wall time is: in the part that ends that day, in the part that ends the next, or outside. */
const partOf = (
  { from, to, isOverMidnight }: Quiet,
  time: Temporal.PlainTime,
): 'ends-today' | 'ends-tomorrow' | undefined => {
  const [after, before] = [Temporal.PlainTime.compare(time, from) > 0, Temporal.PlainTime.compare(time, to) < 0]
  if (!isOverMidnight) return after && before ? 'ends-today' : undefined
  return before ? 'ends-today' : after ? 'ends-tomorrow' : undefined
}

/** Throws RangeError for a malformed time or zone in `hours` or `zone`: settings are checked before they are kept. */
export const hoursClock = (zone: string, hours: Hours): HoursClock => {
  const quiet = readQuiet(hours)
  const known = new Map<string, Temporal.Instant | undefined>()
  const find = ({ day, time }: Wall, timeZone: string): Temporal.Instant | undefined => {
    try {
      // 'compatible': a time the clocks jump over is as far after the jump, one that comes twice is the first
      return Temporal.PlainDate.from(day)
        .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant()
    } catch (error) {
      if (timeZone !== zone && error instanceof RangeError) return undefined
      throw error
    }
  }
  const instantOf = (wall: Wall, other = zone): Temporal.Instant | undefined => {
    const key = `${wall.day} ${wall.time} ${other}`
    if (!known.has(key)) known.set(key, find(wall, other))
    return known.get(key)
  }
  const ends = (day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
    day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
  return {
    zone,
    instantOf,
    outOfQuiet: (at) => {
      if (!quiet) return at
      const local = at.toZonedDateTimeISO(zone)
      const part = partOf(quiet, local.toPlainTime())
      if (!part) return at
      return ends(local.toPlainDate(), part === 'ends-today' ? quiet.to : quiet.from)
    },
    quietUntil: (now) => {
      if (!quiet) return undefined
      const local = now.toZonedDateTimeISO(zone)
      const part = partOf(quiet, local.toPlainTime())
      if (!part) return undefined
      const end = ends(local.toPlainDate().add({ days: part === 'ends-today' ? 0 : 1 }), quiet.to)
      // where the clocks go back an hour comes twice, and what was over is not quiet again
      return Temporal.Instant.compare(end, now) > 0 ? end : undefined
    },
  }
}
