/** What the reader of calendar files found, in the columns of our meetings. Pure. */
import { daysAway } from '../journal/meeting-times.ts'
import type { FoundMeeting, Reading } from '../journal/meeting-filing.ts'
import { formatWall, secondsOf } from '../../../shared/model/recurrence/rrule-clock.ts'
import { isZone } from '../../../shared/model/temporal.ts'
import type { IcsMeeting, IcsPerson, IcsRead, IcsWindow } from '../exchange/ics-types.ts'

/** Meetings of one calendar, and names of one meeting, that are kept. */
const most = { meetings: 20_000, attendees: 200 } as const

/** Days that are read: what was lately, and a good year ahead. */
export const windowAround = (today: string, zone: string): IcsWindow => ({
  from: daysAway(today, -60),
  to: daysAway(today, 400),
  zone,
})

const offsetOf = (text: string): number => {
  const found = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text.slice(19))
  if (!found) return 0
  const size = Number(found[2]) * 3_600 + Number(found[3]) * 60 + Number(found[4] ?? 0)
  return found[1] === '-' ? -size : size
}
const inUtc = (text: string): string => formatWall(secondsOf(text.slice(0, 19)) - offsetOf(text))

/** The same moment is the same text, whichever way a file writes it. */
const occurrenceOf = (recurrenceId: string | undefined): string => {
  if (recurrenceId === undefined || recurrenceId.length === 10) return recurrenceId ?? ''
  const isFloating = recurrenceId.length === 19
  return isFloating ? recurrenceId.slice(0, 16) : `${inUtc(recurrenceId).slice(0, 16)}Z`
}

const zones = new Map<string, boolean>()
const isKnown = (zone: string): boolean => {
  const known = zones.get(zone) ?? isZone(zone)
  if (zones.size < 1_000) zones.set(zone, known)
  return known
}

const timesOf = ({ start, end, allDay, zone }: IcsMeeting): Pick<FoundMeeting, 'start_at' | 'end_at' | 'zone'> => {
  if (allDay) {
    const last = daysAway(end, -1)
    return { start_at: start, end_at: last < start ? start : last, zone: '' }
  }
  const wall = { start_at: start.slice(0, 16), end_at: end.slice(0, 16) }
  if (start.length === 19) return { ...wall, zone: '' }
  // where the clocks go back it ends before it begins, on the wall; and a zone of the file's own is known to nobody else
  if (zone !== undefined && isKnown(zone) && wall.end_at >= wall.start_at) return { ...wall, zone }
  return { start_at: inUtc(start).slice(0, 16), end_at: inUtc(end).slice(0, 16), zone: 'UTC' }
}

const namesOf = ({ attendees, organizer }: IcsMeeting): readonly IcsPerson[] => {
  const isThere = attendees.some(
    ({ email, name }) => (email !== '' && email === organizer?.email) || (name !== '' && name === organizer?.name),
  )
  const all = organizer && !isThere ? [organizer, ...attendees] : attendees
  return all.filter(({ name, email }) => name !== '' || email !== '').slice(0, most.attendees)
}

const foundOf = (one: IcsMeeting): FoundMeeting => ({
  uid: one.uid,
  occurrence: occurrenceOf(one.recurrenceId),
  ...timesOf(one),
  title: one.summary,
  place: one.location ?? '',
  attendees: namesOf(one),
})

export const readingOf = (read: IcsRead, { from, to }: IcsWindow): Reading => ({
  meetings: read.meetings.slice(0, most.meetings).map(foundOf),
  first: from,
  last: to,
  series: new Set(read.series),
  unsure: new Set(read.unsure),
  calledOff: read.calledOff.map(({ uid, recurrenceId }) => ({ uid, occurrence: occurrenceOf(recurrenceId) })),
  whole: read.whole && read.meetings.length <= most.meetings,
})

/** What the meetings do not hold of them is seen nowhere: it is not sent on, or kept in memory. */
export const isTooMany = (read: IcsRead): boolean => read.meetings.length > most.meetings
