/**
 * Every column of the journal that says who someone is, and what becomes of it when two are joined. A column that is missing here fails a
 * test that walks through the tables (tests/electron/journal/merge-columns.test.ts).
 */
import type { MergeMove } from '../../../shared/contract/merging.ts'
import type { MeetingRow, Noun, Rows } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import { attendeesOf } from './attendees.ts'
import { isThere, rowsWhere, type Pair, type Plan } from './merge-plan.ts'

type Moving = { readonly noun: Noun; readonly column: string; readonly what?: MergeMove; readonly on?: string }

/** Taken over as they stand, in the bin or not. `on`: where the column names something else as well, when it is a person. */
const moving: readonly Moving[] = [
  { noun: 'channel', column: 'person_id', what: 'channel' },
  { noun: 'role', column: 'person_id', what: 'role' },
  { noun: 'fact', column: 'person_id', what: 'fact' },
  { noun: 'milestone', column: 'person_id', what: 'milestone' },
  { noun: 'follow_up', column: 'person_id', what: 'follow-up' },
  { noun: 'pause', column: 'person_id' },
  { noun: 'attendee', column: 'person_id' },
  { noun: 'file', column: 'person_id', what: 'file' },
  { noun: 'gift', column: 'giver_id' },
  { noun: 'question', column: 'person_id', what: 'question' },
  { noun: 'life_event', column: 'person_id', what: 'life-event' },
  { noun: 'arc', column: 'person_id' },
  { noun: 'signal', column: 'person_id', what: 'signal' },
  { noun: 'disagreement', column: 'person_id', what: 'disagreement' },
  { noun: 'disagreement', column: 'raised_theirs_id' },
  { noun: 'disagreement', column: 'raised_ours_id' },
  { noun: 'review', column: 'person_id', what: 'review' },
  { noun: 'handover', column: 'person_id', what: 'handover' },
  { noun: 'handover', column: 'colleague_id' },
  { noun: 'handover_item', column: 'item', on: `noun = 'person'` },
  { noun: 'cadence', column: 'subject', on: `level = 'person'` },
  { noun: 'boundary', column: 'subject', what: 'boundary', on: `noun = 'person'` },
]

/** Rows with a rule of their own, by what looks after them. */
const minded = {
  'tie.person_id': 'ties',
  'tie.other_id': 'ties',
  'tie_denied.person_id': 'ties',
  'tie_denied.other_id': 'ties',
  'apart.person_id': 'ties',
  'apart.other_id': 'ties',
  'entry_person.person_id': 'attendance',
  'meeting_person.person_id': 'attendance',
  'gift_person.person_id': 'attendance',
  'meeting.attendees': 'attendance',
  'field_value.subject': 'fields',
  'field_set_on.subject': 'fields',
  'photo.id': 'one of each',
  'put_off.id': 'one of each',
  // kept beside the journal and worked out anew from what moved
  'last_contact.person_id': 'derived',
  'contact_due.person_id': 'derived',
  'last_signal.person_id': 'derived',
  'search_doc.id': 'derived',
  'search_doc.words': 'derived',
  'search_name.id': 'derived',
  // whoever was drawn this week was drawn: the next draw looks at the one that stays
  'surfaced.person_id': 'left',
  // chains are followed, not rewritten
  'person.joined_id': 'left',
  // taken up where the one that stays is written about
  'draft.place': 'left',
  'draft.body': 'left',
  // what was, as it was
  'change.id': 'left',
  'change.before': 'left',
  'change.after': 'left',
} as const

/** What the test that walks through the tables compares them with. */
export const knownColumns: readonly string[] = [
  ...moving.map(({ noun, column }) => `${noun}.${column}`),
  ...Object.keys(minded),
]

export const moveRows = ({ db, into, from }: Pair, plan: Plan): void => {
  for (const { noun, column, what, on = 'TRUE' } of moving)
    for (const row of rowsWhere(db, noun, sql`${raw(column)} = ${from.id} AND ${raw(on)}`)) {
      if (plan.isDropped(noun, row.id)) continue
      plan.alter(noun, row.id, { [column]: into.id } as Partial<Rows[Noun]>)
      if (what !== undefined && (!('deleted_at' in row) || isThere(row))) plan.moved(what)
    }
}

type Link = 'entry_person' | 'meeting_person' | 'gift_person'
type LinkRow = { readonly id: string; readonly person_id: string; readonly place: number }

const homes = { entry_person: 'entry', meeting_person: 'meeting', gift_person: 'gift' } as const
const titles = { entry: 'substr(text, 1, 120)', meeting: 'title', gift: 'what' } as const

/** Where both took part, they took part once: at the earlier place, and of a gift each as much as they were. */
const moveAttendance = ({ db, into, from }: Pair, plan: Plan, link: Link): void => {
  const home = homes[link]
  const column = `${home}_id` as const
  type Row = LinkRow & { readonly home: string; readonly gone: string | null; readonly title: string }
  const all = db.all<Row>(
    sql`SELECT link.*, link.${raw(column)} AS home, of.deleted_at AS gone, ${raw(titles[home].replace(/(text|title|what)/, 'of.$1'))} AS title
        FROM ${raw(link)} AS link JOIN ${raw(home)} AS of ON of.id = link.${raw(column)} WHERE link.person_id = ${from.id}`,
  )
  const shared = new Map(
    db
      .all<{ home: string; place: number }>(
        sql`SELECT ${raw(column)} AS home, place FROM ${raw(link)} WHERE person_id = ${into.id} AND ${raw(column)} IN
              (SELECT ${raw(column)} FROM ${raw(link)} WHERE person_id = ${from.id})`,
      )
      .map((row) => [row.home, row.place]),
  )
  let moved = 0
  for (const { home: of, gone, title, ...row } of all) {
    plan.drop(link, row.id)
    const id = `${of}.${into.id}`
    const place = shared.get(of)
    if (place === undefined) {
      plan.put(link, { ...row, id, person_id: into.id } as unknown as Rows[Link])
      if (gone === null) moved += 1
      continue
    }
    plan.alter(link, id, {
      place: Math.min(place, row.place),
      ...(link === 'gift_person' && giftHeads(db, id, row.id)),
    })
    if (gone === null) plan.collapsed(home, title)
  }
  plan.moved(home, moved)
}

const giftHeads = (db: Pair['db'], ...ids: readonly [string, string]) => {
  const both = ids.map((id) =>
    db.get<{ self: number; family: number }>(sql`SELECT self, family FROM gift_person WHERE id = ${id}`),
  )
  const most = (heads: 'self' | 'family'): number => Math.max(...both.map((row) => row?.[heads] ?? 0))
  return { self: most('self'), family: most('family') }
}

/** Names of a calendar that were taken for the one who goes. */
const moveNamed = ({ db, into, from }: Pair, plan: Plan): void => {
  const rows = db.all<Pick<MeetingRow, 'id' | 'attendees'>>(
    sql`SELECT id, attendees FROM meeting WHERE attendees LIKE ${`%"${from.id}"%`}`,
  )
  for (const row of rows) {
    const named = attendeesOf(row).map((one) => (one.id === from.id ? { ...one, id: into.id } : one))
    plan.alter('meeting', row.id, { attendees: JSON.stringify(named) })
  }
}

export const moveAttendances = (pair: Pair, plan: Plan): void => {
  for (const link of ['entry_person', 'meeting_person', 'gift_person'] as const) moveAttendance(pair, plan, link)
  moveNamed(pair, plan)
}
