/**
 * When something in a calendar file happens between two days: DTSTART, RRULE, RDATE and EXDATE together (RFC 5545 §3.8.5). In bounded time
 * whatever the file says; what cannot be told within bounds or without guessing is a named problem.
 */
import { daysBetween, partsOf, type IsoDate } from '../days.ts'
import { formatOffset, formatWall, secondsOf, utcClock, zoneClock, type ZoneClock } from './rrule-clock.ts'
import { readParts } from './rrule-parts.ts'
import { isoOf, readStamp, type Stamp } from './rrule-stamp.ts'
import type { PartsProblem, RRuleParts } from './rrule-terms.ts'
import { mostDates, mostGaps, mostInDay, ruleTimes, type ExpandProblem, type Ground } from './rrule-times.ts'

export type Expansion = {
  /** Without it: DTSTART and the RDATEs. */
  readonly rrule?: string | undefined
  /** `2026-11-23`, `2026-11-23T09:00:00` or with a `Z`; the basic forms too. */
  readonly start: string
  /** An IANA name, or a clock of the file's own. Without one a time is of no zone, and so are the times that come out. */
  readonly zone?: string | ZoneClock | undefined
  /** In any of the three forms: a day takes all its times out, or gives `start`'s time of day. */
  readonly exdates?: readonly string[] | undefined
  readonly rdates?: readonly string[] | undefined
  /** The first and the last day, of `start`'s own zone. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** So many and no more. */
  readonly limit: number
}

const DAY = 86_400
const longestWindow = 73_050

/** The instant of a stamp; one of no zone is of `start`'s. */
const instantOf = ({ start, clock, wall }: Ground, stamp: Stamp): number => {
  if (stamp.utc) return secondsOf(isoOf(stamp))
  const at =
    stamp.time === undefined
      ? secondsOf(stamp.day) + (start.time ? wall - secondsOf(start.day) : 0)
      : secondsOf(isoOf(stamp))
  return at - clock.ofWall(at).offset
}

/** The instants of DTSTART and RRULE (RFC 5545 §3.3.10: DTSTART is always the first; a wall time that does not exist is none and is not counted). */
const ruleInstants = (
  parts: RRuleParts,
  ground: Ground,
  first: number,
  end: number,
): readonly number[] | ExpandProblem => {
  const { start, wall, clock } = ground
  const own = wall - clock.ofWall(wall).offset
  const isTimed = start.time !== undefined
  const days = Math.max(0, Math.ceil((end - wall) / DAY)) + 1
  // a COUNT that cannot be reached by then says nothing
  const count = parts.count !== undefined && parts.count < days * mostInDay(parts) ? parts.count : undefined
  if (count !== undefined && count > mostDates) return { problem: 'too-many' }
  const { until } = parts
  // the end on the wall is not a day away from that in UTC
  const close = until === undefined ? end : Math.min(end, secondsOf(isoOf(until)) + 2 * DAY)
  // those that do not exist are taken out after the count
  const window = count === undefined ? { first, end: close } : { first: wall, end: close, most: count + mostGaps }
  const found = ruleTimes(parts, ground, window)
  if ('problem' in found) return found
  const instants = found
    .map((at) => ({ at, ...clock.ofWall(at) }))
    .filter(({ isGap }) => !isGap)
    .map(({ at, offset }) => at - offset)
  const last =
    until === undefined
      ? Infinity
      : until.time === undefined || !isTimed
        ? secondsOf(until.day) + DAY - 1
        : instantOf(ground, until)
  const isBeforeEnd = (instant: number): boolean =>
    // a day stands for all of it, on the wall
    (until?.time === undefined || !isTimed ? instant + clock.ofInstant(instant) : instant) <= last
  const all = instants.includes(own) ? instants : [own, ...instants]
  return all.filter(isBeforeEnd).slice(0, count)
}

const readRule = (rrule: string, isTimed: boolean): RRuleParts | PartsProblem => {
  const parts = readParts(rrule)
  if ('problem' in parts || isTimed) return parts
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(parts.freq)) return { problem: 'malformed', part: 'FREQ' }
  // RFC 5545 §3.3.10: of a whole day they must be ignored
  return { ...parts, lists: { ...parts.lists, BYHOUR: [], BYMINUTE: [], BYSECOND: [] } }
}

const textOf = ({ start, clock, isFloating }: Ground, instant: number): string => {
  if (start.time === undefined) return formatWall(instant).slice(0, 10)
  const offset = clock.ofInstant(instant)
  if (start.utc) return `${formatWall(instant)}Z`
  return isFloating ? formatWall(instant) : `${formatWall(instant + offset)}${formatOffset(offset)}`
}

const groundOf = ({ start: text, zone }: Expansion): Ground | ExpandProblem => {
  const start = readStamp(text)
  if (!start) return { problem: 'start' }
  const isFloating = start.time === undefined || start.utc || zone === undefined
  const clock = isFloating ? utcClock : typeof zone === 'string' ? zoneClock(zone) : zone
  return clock ? { start, wall: secondsOf(isoOf(start)), clock, isFloating } : { problem: 'zone' }
}

/** In order, without repeats: days as `2026-11-23`; times as `2026-11-23T09:00:00`, with `Z` or the offset where `start` has a zone. */
export const expand = (request: Expansion): string[] | ExpandProblem => {
  const { rrule, from, to, limit, exdates = [], rdates = [] } = request
  const ground = groundOf(request)
  if ('problem' in ground) return ground
  if (!partsOf(from) || !partsOf(to) || daysBetween(from, to) > longestWindow) return { problem: 'window' }
  if (exdates.length > mostDates || rdates.length > mostDates) return { problem: 'too-many' }
  const { start, wall, clock } = ground
  const [first, end] = [secondsOf(from), secondsOf(to) + DAY]
  const parts = rrule === undefined ? undefined : readRule(rrule, start.time !== undefined)
  if (parts && 'problem' in parts) return parts
  const ruled = parts ? ruleInstants(parts, ground, first, end) : [wall - clock.ofWall(wall).offset]
  if ('problem' in ruled) return ruled
  const stamps = (texts: readonly string[]): readonly Stamp[] => texts.flatMap((text) => readStamp(text) ?? [])
  const added = stamps(rdates).map((stamp) => instantOf(ground, stamp))
  const dropped = stamps(exdates)
  const days = new Set(dropped.filter(({ time }) => time === undefined).map(({ day }) => day))
  const times = new Set(dropped.filter(({ time }) => time !== undefined).map((stamp) => instantOf(ground, stamp)))
  const found = [...new Set([...ruled, ...added])]
    .toSorted((a, b) => a - b)
    .filter((instant) => {
      const at = instant + clock.ofInstant(instant)
      return at >= first && at < end && !times.has(instant) && !days.has(formatWall(at).slice(0, 10))
    })
  return found.length > limit ? { problem: 'too-many' } : found.map((instant) => textOf(ground, instant))
}
