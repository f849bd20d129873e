/** Events of one UID made into meetings: a series, what stands in place of single times of it, and which version of each holds. */
import {
  formatOffset,
  formatWall,
  secondsOf,
  zoneClock,
  type ZoneClock,
} from '../../../shared/model/recurrence/rrule-clock.ts'
import type { IcsEvent } from './ics-event.ts'
import { icsReporter } from './ics-lines.ts'
import { clockOf, endOf, spansOf, type Span } from './ics-series.ts'
import { instantOf, type IcsTime } from './ics-times.ts'
import type { IcsMeeting, IcsProblem, IcsRead, IcsWindow } from './ics-types.ts'

const DAY = 86_400

/** The window as instants of its zone, and as the wall has it for whole days and times of no zone. */
export type Windows = { readonly timed: Span; readonly wall: Span }

/** Undefined where a day or the zone is none. */
export const windowsOf = ({ from, to, zone }: IcsWindow): Windows | undefined => {
  const clock = zoneClock(zone)
  if (!clock) return undefined
  const wall = { start: secondsOf(from), end: secondsOf(to) + DAY }
  const instant = (at: number): number => at - clock.ofWall(at).offset
  return { wall, timed: { start: instant(wall.start), end: instant(wall.end) } }
}

/** The newest of each time: by SEQUENCE, then by when it was written, then by its place in the file (RFC 5546 §2.1.5). */
const newest = (
  events: readonly IcsEvent[],
): { readonly held: readonly IcsEvent[]; readonly dropped: readonly IcsEvent[] } => {
  const held = new Map<string, IcsEvent>()
  const dropped: IcsEvent[] = []
  const order = events.toSorted(
    (a, b) =>
      a.details.sequence - b.details.sequence ||
      (a.written < b.written ? -1 : a.written > b.written ? 1 : a.index - b.index),
  )
  for (const one of order) {
    const key = one.instead ? `${instantOf(one.instead.of)} ${one.instead.andFuture}` : ''
    const older = held.get(key)
    if (older) dropped.push(older)
    held.set(key, one)
  }
  return { held: [...held.values()], dropped }
}

const written = (time: IcsTime, instant: number): string => {
  const { stamp, clock } = time
  if (stamp.time === undefined) return formatWall(instant).slice(0, 10)
  if (!clock) return formatWall(instant)
  if (stamp.utc) return `${formatWall(instant)}Z`
  const offset = clock.ofInstant(instant)
  return `${formatWall(instant + offset)}${formatOffset(offset)}`
}

const meetingOf = (event: IcsEvent, { start, end }: Span, of?: { time: IcsTime; instant: number }): IcsMeeting => ({
  uid: event.uid,
  start: written(event.start, start),
  end: written(event.start, end),
  allDay: event.start.stamp.time === undefined,
  ...(event.start.zone !== undefined && { zone: event.start.zone }),
  ...event.details,
  ...(of && { recurrenceId: written(of.time, of.instant) }),
})

/** From one wall time to another, kept through changes of the clock. */
const moved = (event: IcsEvent, instant: number, clock: ZoneClock): number => {
  const { instead, start } = event
  if (!instead) return instant
  const wallOf = (time: IcsTime): number => instantOf(time) + clock.ofInstant(instantOf(time))
  const at = instant + clock.ofInstant(instant) + wallOf(start) - wallOf(instead.of)
  return at - clock.ofWall(at).offset
}

/** Whether a time of a series is one of those replaced; a RECURRENCE-ID of no zone is of the series' own, one that is a day means that day. */
const replacedIn = (single: readonly IcsEvent[], series: IcsEvent | undefined): ((start: number) => boolean) => {
  if (!series || single.length === 0) return () => false
  const clock = clockOf(series.start)
  const isTimed = series.start.stamp.time !== undefined
  const ids = single.flatMap(({ instead }) => instead?.of ?? [])
  const days = new Set(ids.filter(({ stamp }) => isTimed && stamp.time === undefined).map(({ stamp }) => stamp.day))
  const starts = new Set(
    ids.map((of) => {
      const at = instantOf(of)
      return of.clock ? (isTimed ? at : at - (at % DAY)) : at - clock.ofWall(at).offset
    }),
  )
  return (start) => starts.has(start) || days.has(formatWall(start + clock.ofInstant(start)).slice(0, 10))
}

/** `at`: its start in seconds, to sort by; whole days and times of no zone as if they were of UTC. */
export type Placed = { readonly at: number; readonly meeting: IcsMeeting }

/** Single times that are called off, of a UID whose event itself the file does not have. */
export const calledOffIn = (events: readonly IcsEvent[], all: boolean): IcsRead['calledOff'] =>
  newest(events).held.flatMap(({ uid, instead, isCancelled }) =>
    instead && (isCancelled || all) ? [{ uid, recurrenceId: written(instead.of, instantOf(instead.of)) }] : [],
  )

/** Everything of one UID between two instants, in no order; nothing of what was called off. */
export const meetingsOf = (
  events: readonly IcsEvent[],
  windows: Windows,
): { readonly meetings: readonly Placed[]; readonly problems: readonly IcsProblem[] } => {
  const { held, dropped } = newest(events)
  const series = held.find((one) => !one.instead)
  const told = icsReporter((series ?? held[0])?.index)
  for (const one of dropped) told.say('duplicate-uid', 'UID', one.uid)
  const meetings: Placed[] = []
  const take = (event: IcsEvent, span: Span, of?: { time: IcsTime; instant: number }): void => {
    const window = event.start.clock ? windows.timed : windows.wall
    const isIn = span.start < window.end && (span.end > window.start || span.start >= window.start)
    if (isIn && !event.isCancelled) meetings.push({ at: span.start, meeting: meetingOf(event, span, of) })
  }
  const single = held.filter((one) => one.instead && !(one.instead.andFuture && series))
  const onwards = held
    .filter((one) => one.instead?.andFuture && series)
    .toSorted((a, b) => (a.instead && b.instead ? instantOf(a.instead.of) - instantOf(b.instead.of) : 0))
  const isReplaced = replacedIn(single, series)
  // a time that was moved into the window is taken wherever its series had it
  for (const one of single) {
    if (!one.instead) continue
    const start = instantOf(one.start)
    const of = { time: one.instead.of, instant: instantOf(one.instead.of) }
    take(one, { start, end: endOf(start, one.lasts, clockOf(one.start)) }, of)
  }
  if (!series) return { meetings, problems: told.problems }
  const repeats = series.rrule !== undefined || series.rdates.length > 0
  const window = series.start.clock ? windows.timed : windows.wall
  // moved by up to a month by what holds from a time on
  const room = onwards.length > 0 ? 31 * DAY : 0
  for (const span of spansOf(series, { start: window.start - room, end: window.end + room }, told)) {
    if (isReplaced(span.start)) continue
    const of = repeats ? { time: series.start, instant: span.start } : undefined
    const later = onwards.findLast((one) => one.instead && instantOf(one.instead.of) <= span.start)
    if (!later) take(series, span, of)
    else {
      const start = moved(later, span.start, clockOf(later.start))
      take(later, { start, end: endOf(start, later.lasts, clockOf(later.start)) }, of)
    }
  }
  return { meetings, problems: told.problems }
}
