/** The times of one event or series between two instants, before single ones are replaced (RFC 5545 §3.8.4.4 and §3.8.5). */
import { formatWall, secondsOf, utcClock, type ZoneClock } from '../../../shared/model/recurrence/rrule-clock.ts'
import { expand, type Expansion } from '../../../shared/model/recurrence/rrule-expand.ts'
import { isoOf } from '../../../shared/model/recurrence/rrule-stamp.ts'
import type { ExpandProblem } from '../../../shared/model/recurrence/rrule-times.ts'
import type { IcsEvent } from './ics-event.ts'
import type { IcsTold } from './ics-lines.ts'
import { instantOf, type Duration, type IcsTime } from './ics-times.ts'
import { icsCaps } from './ics-types.ts'
import type { IcsProblemCode } from './ics-types.ts'

const DAY = 86_400

/** Instants; for whole days and times of no zone the wall's. */
export type Span = { readonly start: number; readonly end: number }

const codes: Readonly<Record<ExpandProblem['problem'], IcsProblemCode>> = {
  malformed: 'bad-repeat',
  'too-long': 'bad-repeat',
  never: 'bad-repeat',
  from: 'bad-repeat',
  start: 'bad-repeat',
  zone: 'bad-repeat',
  window: 'repeats-too-often',
  beyond: 'repeat-unknown',
  calendar: 'repeat-unknown',
  'too-many': 'repeats-too-often',
}

export const clockOf = ({ clock }: IcsTime): ZoneClock => clock ?? utcClock

/** The end of something that begins at an instant: days on the wall first, then seconds by the clock. */
export const endOf = (start: number, { days, seconds }: Duration, clock: ZoneClock): number => {
  if (days === 0) return start + seconds
  const wall = start + clock.ofInstant(start) + days * DAY
  return wall - clock.ofWall(wall).offset + seconds
}

/** What `expand` wrote, as an instant again. */
const instantOfText = (text: string): number => {
  const offset = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text.slice(19))
  if (!offset) return secondsOf(text.slice(0, 19))
  const size = Number(offset[2]) * 3_600 + Number(offset[3]) * 60 + Number(offset[4] ?? 0)
  return secondsOf(text.slice(0, 19)) - (offset[1] === '-' ? -size : size)
}

const textOf = ({ stamp }: IcsTime): string => isoOf(stamp)

/** A time of a list in the clock of `start`: one in another zone by its instant. */
const inZoneOf = (start: IcsTime, time: IcsTime): string =>
  time.clock && start.clock && time.zone !== start.zone ? `${formatWall(instantOf(time))}Z` : textOf(time)

/**
 * The starts of a series that may reach into the window, with their ends. A rule that cannot be followed leaves its first time, and
 * `told` says so.
 */
export const spansOf = (event: IcsEvent, window: Span, told: IcsTold): readonly Span[] => {
  const { start, lasts, rrule, rdates, exdates } = event
  const clock = clockOf(start)
  const first = instantOf(start)
  const own = { start: first, end: endOf(first, lasts, clock) }
  if (rrule === undefined && rdates.length === 0) return exdates.some((one) => instantOf(one) === first) ? [] : [own]
  const days = Math.min(lasts.days + Math.ceil(lasts.seconds / DAY), icsCaps.lookBackDays)
  const request: Expansion = {
    start: textOf(start),
    ...(start.clock && start.zone !== 'UTC' && { zone: start.clock }),
    exdates: exdates.map((one) => inZoneOf(start, one)),
    rdates: rdates.map(({ time }) => inZoneOf(start, time)),
    // a day more at both ends, because the window is in another zone
    from: formatWall(window.start - (days + 1) * DAY).slice(0, 10),
    to: formatWall(window.end + DAY).slice(0, 10),
    limit: icsCaps.times,
  }
  let found = expand({ ...request, rrule })
  if ('problem' in found) {
    told.say(codes[found.problem], 'RRULE', rrule)
    found = expand(request)
  }
  if ('problem' in found) return [own]
  const lengths = new Map(
    rdates.flatMap(({ time, lasts: length }) => (length ? [[instantOf(time), length] as const] : [])),
  )
  return found.map((text) => {
    const at = instantOfText(text)
    return { start: at, end: endOf(at, lengths.get(at) ?? lasts, clock) }
  })
}
