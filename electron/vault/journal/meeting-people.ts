/** Who is in a meeting, and what of it is no calendar's to alter any more. */
import type { Readable, Writable } from '../store/handles.ts'
import type { MeetingRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { orNotFound } from './rows.ts'

export type PersonOf = { readonly meeting_id: string; readonly id: string; readonly name: string }

/** Who is in each of them, of those who are not in the bin. */
export const peopleIn = (db: Readable, meetings: readonly string[]): ReadonlyMap<string, PersonOf[]> => {
  const found = new Map<string, PersonOf[]>()
  const rows = db.all<PersonOf>(
    sql`SELECT meeting_id, person.id, person.name FROM meeting_person
        JOIN person ON person.id = meeting_person.person_id AND person.deleted_at IS NULL
        WHERE meeting_id IN (SELECT value FROM json_each(${JSON.stringify(meetings)})) ORDER BY meeting_id, place, person.id`,
  )
  for (const row of rows) found.set(row.meeting_id, [...(found.get(row.meeting_id) ?? []), row])
  return found
}

const linkId = (meeting: string, person: string): string => `${meeting}.${person}`

/** Puts these people in place of those there are, in this order. */
export const setPeople = (db: Writable, meetingId: string, people: readonly string[]): void => {
  const wanted = [...new Set(people)]
  const before = db.all<{ person_id: string }>(
    sql`SELECT person_id FROM meeting_person WHERE meeting_id = ${meetingId}`,
  )
  for (const { person_id } of before)
    if (!wanted.includes(person_id)) db.remove('meeting_person', linkId(meetingId, person_id))
  for (const [place, person_id] of wanted.entries()) {
    const id = linkId(meetingId, person_id)
    if (!db.update('meeting_person', id, { place })) {
      orNotFound(db.row('person', person_id))
      db.insert('meeting_person', { id, meeting_id: meetingId, person_id, place })
    }
  }
}

/** What a calendar says too, and says no more once it was altered by hand. */
export type ByHand = 'title' | 'place' | 'time' | 'people'
export const byHandOf = ({ by_hand }: Pick<MeetingRow, 'by_hand'>): readonly ByHand[] => JSON.parse(by_hand) as ByHand[]
