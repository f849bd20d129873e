/** When meetings are: wall times of a zone, as instants and as the user's own wall has them. */
import { addDays, dayNumber } from '../../../shared/model/days.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { formatWall, secondsOf, zoneClock, type ZoneClock } from '../../../shared/model/recurrence/rrule-clock.ts'
import type { MeetingRow } from '../store/rows.ts'

export type Times = Pick<MeetingRow, 'start_at' | 'end_at' | 'zone'>

export const isWholeDay = ({ start_at }: Pick<Times, 'start_at'>): boolean => start_at.length === 10

/** So many days away, within the years there are. */
export const daysAway = (day: string, days: number): string => {
  const [first, last] = ['0001-01-01', '9999-12-31']
  const to = Math.min(Math.max(dayNumber(day) + days, dayNumber(first)), dayNumber(last))
  return addDays(day, to - dayNumber(day))
}

/** An hour after a time on the wall, on the same day at the latest where the years end; or that day. */
export const usualEnd = (start: string): string =>
  start.length === 10 ? start : formatWall(secondsOf(`${start}:00`) + 3_600).slice(0, 16)

export type MeetingClock = {
  /** Seconds since 1970 UTC; of whole days the beginning of the day, and the end of the last one, where the user is. */
  readonly instants: (times: Times) => { readonly start: number; readonly end: number }
  /** As the user's wall has it. */
  readonly here: (times: Times) => { readonly start: string; readonly end: string }
}

/** Zones are looked up once each: make one for a page of meetings. */
export const meetingClock = (now: Temporal.ZonedDateTime): MeetingClock => {
  const clocks = new Map<string, ZoneClock | undefined>()
  const clockOf = (zone: string): ZoneClock | undefined => {
    if (!clocks.has(zone)) clocks.set(zone, zoneClock(zone))
    return clocks.get(zone)
  }
  const own = clockOf(now.timeZoneId)
  const instantOf = (wall: number, zone: string): number => {
    // a zone nobody knows any more is where the user is
    const clock = (zone === '' ? own : clockOf(zone)) ?? own
    return wall - (clock?.ofWall(wall).offset ?? 0)
  }
  const instants = (times: Times): { start: number; end: number } => {
    const { start_at, end_at, zone } = times
    const end = secondsOf(end_at.length === 10 ? end_at : `${end_at}:00`) + (isWholeDay(times) ? 86_400 : 0)
    return {
      start: instantOf(secondsOf(start_at.length === 10 ? start_at : `${start_at}:00`), zone),
      end: instantOf(end, zone),
    }
  }
  const wall = (instant: number): string => formatWall(instant + (own?.ofInstant(instant) ?? 0)).slice(0, 16)
  return {
    instants,
    here: (times) => {
      const { start_at, end_at, zone } = times
      if (zone === '' || zone === now.timeZoneId || isWholeDay(times)) return { start: start_at, end: end_at }
      const { start, end } = instants(times)
      return { start: wall(start), end: wall(end) }
    },
  }
}
