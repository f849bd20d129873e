/** One VEVENT as it stands in the file, before it is repeated. */
import { icsReporter, readBlock, textOf } from './ics-lines.ts'
import type { IcsTold } from './ics-lines.ts'
import { attendeesOf, personOf } from './ics-people.ts'
import { instantOf, readAdded, readDuration, readTime, type Added, type Duration, type IcsTime } from './ics-times.ts'
import { icsCaps } from './ics-types.ts'
import type { IcsDetails, IcsProblem } from './ics-types.ts'
import type { FindZone } from './ics-zones.ts'
import type { Property } from './vcard-lines.ts'
import { cleanLine, cleanText, cut } from './vcard-text.ts'

export type IcsEvent = {
  readonly index: number
  readonly uid: string
  readonly start: IcsTime
  readonly lasts: Duration
  readonly details: IcsDetails
  readonly isCancelled: boolean
  /** DTSTAMP or LAST-MODIFIED, whichever is later, as text: of one UID and SEQUENCE the newer one holds. */
  readonly written: string
  readonly rrule?: string
  readonly rdates: readonly Added[]
  readonly exdates: readonly IcsTime[]
  /** It stands for that time of a series, or for all from it on. */
  readonly instead?: { readonly of: IcsTime; readonly andFuture: boolean }
}

const wanted = new Set([
  ...['uid', 'dtstart', 'dtend', 'duration', 'rrule', 'rdate', 'exdate', 'recurrence-id', 'sequence', 'status'],
  ...['summary', 'location', 'description', 'attendee', 'organizer', 'dtstamp', 'last-modified'],
])

const lengthOf = (properties: readonly Property[], start: IcsTime, find: FindZone, told: IcsTold): Duration => {
  const none = start.stamp.time === undefined ? { days: 1, seconds: 0 } : { days: 0, seconds: 0 }
  const end = properties.find((one) => one.name === 'dtend')
  const duration = textOf(properties, 'duration')
  if (!end) {
    const lasts = duration ? readDuration(duration) : none
    if (!lasts) told.say('bad-end', 'DURATION', duration)
    return lasts ?? none
  }
  const time = readTime(end, end.values.join(','), find, told)
  const seconds = time ? instantOf(time) - instantOf(start) : -1
  const isSame = (time?.stamp.time === undefined) === (start.stamp.time === undefined)
  // many programs end a day on itself, which means that day
  if (time && isSame && seconds === 0) return none
  if (seconds < 0 || !isSame) told.say('bad-end', 'DTEND', end.values.join(','))
  if (seconds < 0 || !isSame) return none
  return start.stamp.time === undefined ? { days: seconds / 86_400, seconds: 0 } : { days: 0, seconds }
}

const detailsOf = (properties: readonly Property[], told: IcsTold): IcsDetails => {
  const shorten = (name: string, max: number, clean: (text: string) => string): string => {
    const text = clean(textOf(properties, name))
    if (text.length > max) told.say('too-long', name.toUpperCase())
    return cut(text, max)
  }
  const location = shorten('location', icsCaps.location, cleanLine)
  const description = shorten('description', icsCaps.description, cleanText)
  const organizer = properties.find((one) => one.name === 'organizer')
  const sequence = Number(textOf(properties, 'sequence'))
  return {
    summary: shorten('summary', icsCaps.summary, cleanLine),
    ...(location && { location }),
    ...(description && { description }),
    attendees: attendeesOf(properties, told),
    ...(organizer && { organizer: personOf(organizer) }),
    status: /^tentative$/i.test(textOf(properties, 'status')) ? 'tentative' : 'confirmed',
    sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
  }
}

/** Each value of a list of times; what cannot be read is said and left out, and so is what comes after too many. */
const listOf = <T>(
  properties: readonly Property[],
  name: string,
  told: IcsTold,
  read: (one: Property, value: string) => T | undefined,
): readonly T[] => {
  const found: T[] = []
  let left: number = icsCaps.dates
  for (const one of properties) {
    if (one.name !== name) continue
    for (const value of one.values.join(',').split(',')) {
      left -= 1
      if (left < 0) {
        told.say('too-many', name.toUpperCase())
        return found
      }
      const time = read(one, value)
      if (time === undefined) told.say('bad-date', name.toUpperCase(), value)
      else found.push(time)
    }
  }
  return found
}

/** Null for an event that is refused; the problems say why. */
export const readEvent = (
  lines: readonly string[],
  index: number,
  find: FindZone,
): { readonly event: IcsEvent | null; readonly uid: string; readonly problems: readonly IcsProblem[] } => {
  const told = icsReporter(index)
  const { properties } = readBlock(lines, wanted, told)
  const uid = cut(cleanLine(textOf(properties, 'uid')), icsCaps.uid)
  const said = properties.find((one) => one.name === 'dtstart')
  const start = said && readTime(said, said.values.join(','), find, told)
  if (!start) {
    told.say('no-start', 'DTSTART', said?.values.join(','))
    return { event: null, uid, problems: told.problems }
  }
  const details = detailsOf(properties, told)
  if (!uid) told.say('no-uid', 'UID')
  const instead = properties.find((one) => one.name === 'recurrence-id')
  const of = instead && readTime(instead, instead.values.join(','), find, told)
  if (instead && !of) told.say('bad-date', 'RECURRENCE-ID', instead.values.join(','))
  const rrule = textOf(properties, 'rrule')
  const written = [textOf(properties, 'dtstamp'), textOf(properties, 'last-modified')].toSorted().at(-1) ?? ''
  const event: IcsEvent = {
    index,
    uid: uid || `${said.values.join(',')} ${details.summary}`,
    start,
    lasts: lengthOf(properties, start, find, told),
    details,
    isCancelled: /^cancelled$/i.test(textOf(properties, 'status')),
    written,
    ...(rrule && { rrule }),
    rdates: listOf(properties, 'rdate', told, (one, value) => readAdded(one, value, find, told)),
    exdates: listOf(properties, 'exdate', told, (one, value) => readTime(one, value, find, told)),
    ...(of && { instead: { of, andFuture: /^thisandfuture$/i.test(instead.params.get('range') ?? '') } }),
  }
  return { event, uid: event.uid, problems: told.problems }
}
