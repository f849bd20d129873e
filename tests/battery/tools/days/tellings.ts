/** The observer's own reckoning: of every date, on which day and at which instant it is to be told, whom it is for, and how. */
import type { Invented } from './invented.ts'
import { apart, moment, plus, wall, weekday } from './walls.ts'

export type Hours = {
  readonly remindAt: string
  readonly quiet: { readonly from: string; readonly to: string } | null
  readonly workingDays: readonly number[]
  readonly daysOff: 'as-usual' | 'before'
}

export type Telling = {
  readonly key: string
  readonly noun: 'milestone' | 'follow-up'
  readonly id: string
  readonly occurrence: string
  readonly until?: string | undefined
  readonly lead: number
  readonly round: number
  readonly day: string
  readonly zone: string
  readonly isMovable: boolean
  /** Instant to which it was put off. */
  readonly putOff?: number | undefined
  readonly since: number
  readonly by: 'pop-up' | 'silent' | 'today'
  /** A word before it is late: once its day is over there is none. */
  readonly lapses?: boolean | undefined
  /** Told once, whatever it is reckoned by is altered to. */
  readonly once?: 'nudge' | 'acknowledge' | undefined
}

export const keyOf = (one: Pick<Telling, 'id' | 'occurrence' | 'lead' | 'round'> & { readonly noun: string }): string =>
  `${one.noun} ${one.id} ${one.occurrence} ${one.lead} ${one.round}`

export type Watched = {
  readonly id: string
  readonly what: Invented
  readonly leads: readonly number[]
  readonly zone: string
  readonly tone: 'celebrate' | 'quiet' | 'none'
  readonly since: number
  readonly died: string | undefined
}

/** The days it falls on, one look at each. */
export const daysOf = ({ falls }: Invented, first: string, last: string): readonly string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = plus(day, 1)) if (falls(day)) days.push(day)
  return days
}

/** Every telling of a date whose days are given, the first of which are only there to come before others. */
export const tellingsOf = (one: Watched, days: readonly string[]): readonly Telling[] => {
  if (one.tone === 'none') return []
  return days.flatMap((occurrence, at) => {
    const before = days[at - 1]
    const most = before === undefined ? 1000 : apart(before, occurrence) - 1
    const byDay = new Map<string, number>()
    for (const lead of [...one.leads].toSorted((a, b) => b - a))
      byDay.set(plus(occurrence, -Math.min(lead, most)), lead)
    return [...byDay].map(([day, lead]): Telling => {
      const own = { noun: 'milestone' as const, id: one.id, occurrence, lead, round: 0 }
      const isMourned = one.died !== undefined && occurrence > one.died
      const by = one.what.isAbout ? 'today' : one.tone === 'quiet' || isMourned ? 'silent' : 'pop-up'
      const until = one.what.until?.(occurrence)
      return { ...own, key: keyOf(own), until, day, zone: one.zone, isMovable: lead > 0, since: one.since, by }
    })
  })
}

type Moment = { readonly ms: number; readonly zone: string }

/** Where in the quiet a moment is: how many days on it ends, or that it is not quiet. */
const quietEnds = ({ quiet }: Hours, { ms, zone }: Moment): number | undefined => {
  if (!quiet || quiet.from === quiet.to) return undefined
  const time = wall(ms, zone).at.slice(11)
  const [after, before] = [time > `${quiet.from}:00`, time < `${quiet.to}:00`]
  if (quiet.from < quiet.to) return after && before ? 0 : undefined
  return before ? 0 : after ? 1 : undefined
}

/** When the quiet that is now is over; undefined where none is. What ended once does not begin again where an hour comes twice. */
export const quietUntil = (hours: Hours, now: Moment): number | undefined => {
  const days = quietEnds(hours, now)
  if (days === undefined || !hours.quiet) return undefined
  const end = moment(plus(wall(now.ms, now.zone).day, days), hours.quiet.to, now.zone)
  return end > now.ms ? end : undefined
}

/** The instant it is due for somebody in `zone`. */
export const dueAt = (one: Telling, hours: Hours, zone: string): number => {
  // never earlier than was asked for, and not in the quiet
  if (one.putOff !== undefined) return quietUntil(hours, { ms: one.putOff, zone }) ?? one.putOff
  let { day } = one
  if (one.isMovable && hours.daysOff === 'before')
    for (let back = 0; back < 7; back += 1)
      if (hours.workingDays.includes(weekday(plus(one.day, -back)))) {
        day = plus(one.day, -back)
        break
      }
  const ms = moment(day, hours.remindAt, one.zone === '' ? zone : one.zone)
  const days = quietEnds(hours, { ms, zone })
  if (days === undefined || !hours.quiet) return ms
  // out of the quiet to the side on which it is still the same day
  return moment(wall(ms, zone).day, days === 0 ? hours.quiet.to : hours.quiet.from, zone)
}
