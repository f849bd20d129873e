/** Days and times of an event's properties, with the clock each is read by. */
import { secondsOf, utcClock, type ZoneClock } from '../../../shared/model/recurrence/rrule-clock.ts'
import { isoOf, readStamp, type Stamp } from '../../../shared/model/recurrence/rrule-stamp.ts'
import type { IcsTold } from './ics-lines.ts'
import type { FindZone } from './ics-zones.ts'
import type { Property } from './vcard-lines.ts'

/** `clock` is undefined for whole days and times of no zone; `zone` is its name. */
export type IcsTime = { readonly stamp: Stamp; readonly clock?: ZoneClock; readonly zone?: string }

/** The instant of a time; of one without a clock its wall time, in seconds. */
export const instantOf = ({ stamp, clock }: IcsTime): number => {
  const wall = secondsOf(isoOf(stamp))
  return clock && !stamp.utc ? wall - clock.ofWall(wall).offset : wall
}

/** A value of DTSTART, DTEND or RECURRENCE-ID (RFC 5545 §3.8.2.4). */
export const readTime = (one: Property, value: string, find: FindZone, told: IcsTold): IcsTime | undefined => {
  const stamp = readStamp(value.trim())
  if (!stamp) return undefined
  if (stamp.time === undefined) return { stamp }
  if (stamp.utc) return { stamp, clock: utcClock, zone: 'UTC' }
  const tzid = one.params.get('tzid')
  if (!tzid) return { stamp }
  const zone = find(tzid)
  if (!zone) told.say('zone-unknown', 'TZID', tzid)
  return zone ? { stamp, clock: zone.clock, zone: zone.name } : { stamp }
}

/** Days on the calendar and seconds by the clock (§3.3.6): a day may have 23 hours. */
export type Duration = { readonly days: number; readonly seconds: number }

const DURATION = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/

/** Undefined for what is none, and for one that goes backwards. */
export const readDuration = (text: string): Duration | undefined => {
  const match = DURATION.exec(text.trim().toUpperCase())
  if (!match || match[1] === '-' || text.length < 3) return undefined
  const [, , weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.map((part) => Number(part ?? 0) || 0)
  return { days: weeks * 7 + days, seconds: hours * 3_600 + minutes * 60 + seconds }
}

/** A period of an RDATE (§3.3.9): its start, and how long it lasts. */
export type Added = { readonly time: IcsTime; readonly lasts?: Duration }

export const readAdded = (one: Property, value: string, find: FindZone, told: IcsTold): Added | undefined => {
  const [start = '', end] = value.split('/')
  const time = readTime(one, start, find, told)
  if (!time || end === undefined) return time && { time }
  const lasts = readDuration(end)
  if (lasts) return { time, lasts }
  const last = readTime(one, end, find, told)
  const seconds = last ? instantOf(last) - instantOf(time) : -1
  return seconds >= 0 ? { time, lasts: { days: 0, seconds } } : undefined
}
