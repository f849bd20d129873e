/** Clocks on the wall and the instants they show: plain seconds, because calendar files know nothing finer. */
import { addDays, dayNumber } from '../days.ts'
import { Temporal } from '../temporal.ts'

/** `wall`: seconds since 1970 as the clock on the wall has them. `instant`: seconds since 1970 UTC. Offsets are seconds east of UTC. */
export type ZoneClock = {
  /** Of two instants the first; in a gap the offset before it (RFC 5545 §3.3.5). */
  readonly ofWall: (wall: number) => { readonly offset: number; readonly isGap: boolean }
  readonly ofInstant: (instant: number) => number
}

const DAY = 86_400
const two = (value: number): string => String(value).padStart(2, '0')

/** Of `2026-11-23` or `2026-11-23T09:00:00`. */
export const secondsOf = (iso: string): number => {
  const [hour = 0, minute = 0, second = 0] = iso.slice(11, 19).split(':').map(Number)
  return dayNumber(iso.slice(0, 10)) * DAY + hour * 3_600 + minute * 60 + second
}

/** `2026-11-23T09:00:00`; outside the years 1 to 9999 their ends. */
export const formatWall = (wall: number): string => {
  const held = Math.min(Math.max(wall, secondsOf('0001-01-01')), secondsOf('9999-12-31T23:59:59'))
  const day = Math.floor(held / DAY)
  const rest = held - day * DAY
  return `${addDays('1970-01-01', day)}T${two(Math.floor(rest / 3_600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
}

/** `+01:00`, `-00:00:36` before zones were round. */
export const formatOffset = (offset: number): string => {
  const size = Math.abs(offset)
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 3_600))}:${two(Math.floor(size / 60) % 60)}${seconds}`
}

export const utcClock: ZoneClock = { ofWall: () => ({ offset: 0, isGap: false }), ofInstant: () => 0 }

type Stretch = { readonly from: number; readonly to: number; readonly offset: number }

/** The time around an instant in which a zone keeps one offset. */
const stretchAt = (zone: string, instant: number): Stretch => {
  const at = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone)
  const edge = (direction: 'next' | 'previous'): number | undefined => {
    const found = at.getTimeZoneTransition(direction)
    return found === null ? undefined : found.epochMilliseconds / 1000
  }
  // one that changes at this very instant has the change before it
  const before = at.offsetNanoseconds === at.subtract({ seconds: 1 }).offsetNanoseconds ? edge('previous') : instant
  return { from: before ?? -Infinity, to: edge('next') ?? Infinity, offset: at.offsetNanoseconds / 1e9 }
}

/** Undefined for a name that is none of IANA's. */
export const zoneClock = (zone: string): ZoneClock | undefined => {
  try {
    Temporal.PlainDateTime.from('2000-01-01T00:00').toZonedDateTime(zone)
  } catch {
    return undefined
  }
  // times are asked for in order, mostly: the last stretch answers for thousands of them
  let last: Stretch = { from: 0, to: 0, offset: 0 }
  const around = (instant: number): Stretch => {
    if (instant < last.from || instant >= last.to) last = stretchAt(zone, instant)
    return last
  }
  return {
    ofWall: (wall) => {
      const { from, to, offset } = around(wall - last.offset)
      const instant = wall - offset
      if (instant >= from + DAY && instant < to - DAY) return { offset, isGap: false }
      const text = formatWall(wall)
      const zoned = Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'compatible' })
      const isGap = zoned.toPlainDateTime().toString({ smallestUnit: 'second' }) !== text
      return { offset: wall - zoned.epochMilliseconds / 1000, isGap }
    },
    ofInstant: (instant) => around(instant).offset,
  }
}
