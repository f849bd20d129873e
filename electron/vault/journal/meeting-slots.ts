/** When meetings are told of: so many minutes before, read from the days near the look alone. */
import type { Settings } from '../../../shared/contract/drafts.ts'
import { slotOfMeeting, type Slot } from '../../../shared/model/reminders/slots.ts'
import { formatWall } from '../../../shared/model/recurrence/rrule-clock.ts'
import type { Readable } from '../store/handles.ts'
import type { MeetingRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { daysAway, isWholeDay, type MeetingClock } from './meeting-times.ts'

export type ToldMeeting = Pick<
  MeetingRow,
  'id' | 'title' | 'place' | 'start_at' | 'end_at' | 'zone' | 'lead' | 'source' | 'dated_at'
>

/** Days between zones. */
const apart = 2

/** Those that may be told of on the days from the first to the last. */
export const meetingsToTell = (
  db: Readable,
  { meetingLead }: Settings,
  { first, last }: { readonly first: string; readonly last: string },
): ToldMeeting[] => {
  const own = db.get<{ most: number | null }>(sql`SELECT max(lead) AS most FROM meeting WHERE lead > 1440`)?.most ?? 0
  /** Days between the telling and the beginning. */
  const longest = Math.ceil(Math.max(own, meetingLead ?? 0) / (24 * 60))
  return db.all<ToldMeeting>(
    sql`SELECT id, title, place, start_at, end_at, zone, lead, source, dated_at FROM meeting
        WHERE deleted_at IS NULL AND cancelled = 0 AND coalesce(lead, ${meetingLead ?? -1}) >= 0
          AND start_at BETWEEN ${daysAway(first, -apart)} AND ${`${daysAway(last, apart + longest)}T24`}`,
  )
}

const instantText = (seconds: number): string => `${formatWall(seconds)}Z`

export const slotOfRow = (row: ToldMeeting, { meetingLead }: Settings, clock: MeetingClock): Slot => {
  const { id, start_at, zone, dated_at } = row
  const { start, end } = clock.instants(row)
  // one that takes no time is told of for a while all the same
  const over = instantText(Math.max(end, start + 15 * 60))
  if (isWholeDay(row)) return slotOfMeeting({ id, day: start_at, since: dated_at, over })
  const told = start - (row.lead ?? meetingLead ?? 0) * 60
  const at = formatWall(told)
  // what comes from a calendar shortly before it begins is news all the same
  const isLate = row.source === 'calendar' && dated_at < instantText(start)
  const since = isLate && dated_at > instantText(told) ? instantText(told) : dated_at
  return slotOfMeeting({
    id,
    // no word of where it is: the schedule of the shell is readable
    occurrence: zone === '' ? start_at : `${formatWall(start).slice(0, 16)}Z`,
    ...{ day: at.slice(0, 10), time: at.slice(11, 19), zone: 'UTC', since, over, instant: instantText(told) },
  })
}
