/**
 * How each column of the journal is read when its history is shown. A column that is missing here does not compile: `null` is one that says
 * nothing to a reader (an id, what is worked out from others, where it points when that never changes).
 */
import type { Noun, Rows } from '../store/rows.ts'

export type FieldKind =
  | 'text'
  /** Running text: shown as what changed in it. */
  | 'long'
  /** A word of a closed list; '' is none. */
  | 'choice'
  | 'yes'
  /** JSON array of words. */
  | 'words'
  | 'day'
  | 'time'
  | 'instant'
  /** JSON of a partial date. */
  | 'date'
  | 'number'
  | 'person'
  | 'organisation'
  | 'entry'
  /** Something is there; what it is is not shown here. */
  | 'there'

type Fields = { readonly [N in Noun]: { readonly [C in keyof Rows[N]]: FieldKind | null } }

const kept = { id: null, created_at: null, deleted_at: null } as const

export const fields: Fields = {
  person: {
    ...kept,
    ...{ name: 'text', given: 'text', family: 'text', nickname: 'text', say: 'text', client: 'yes', tags: 'words' },
    ...{ met: 'long', note: 'long', uid: null, folded: null, zone: 'text', died: 'date', leads: 'there' },
    ...{ listed: 'yes', named: 'yes', heads: 'number', colleague: 'yes', me: 'yes' },
    ...{ retired_on: 'day', retired_why: 'text', retired_dates: null },
    ...{ joined_id: 'person', joined_on: null },
  },
  photo: { id: null, media_type: null, bytes: 'there' },
  channel: { ...kept, person_id: null, kind: 'choice', label: 'text', value: 'text' },
  organisation: {
    ...kept,
    ...{
      name: 'text',
      folded: null,
      kind: 'choice',
      client: 'yes',
      part_of: 'organisation',
      note: 'long',
      web: 'text',
    },
    ...{ place: 'text', tags: 'words', since: 'day', until: 'day' },
  },
  role: {
    ...kept,
    person_id: null,
    organisation_id: 'organisation',
    title: 'text',
    level: 'choice',
    since: 'day',
    until: 'day',
  },
  tie: {
    ...kept,
    ...{ person_id: 'person', other_id: 'person', other_is: 'text', person_is: 'text', since: 'day', until: 'day' },
    ...{ kind: null, note: 'long' },
  },
  entry: { ...kept, happened_at: 'time', zone: null, channel: 'choice', text: 'long', tags: 'words', kind: 'choice' },
  entry_person: { id: null, entry_id: null, person_id: 'person', place: null },
  fact: {
    ...kept,
    ...{ person_id: null, category: 'choice', text: 'long', use: 'choice', entry_id: 'entry', told: 'choice' },
    ...{ learned_on: 'day', confirm_by: 'day', expires_on: 'day', confirmed_at: 'instant' },
  },
  milestone: {
    ...kept,
    ...{ person_id: null, kind: 'choice', title: 'text', date: 'date', repeats: 'there', leads: 'there', zone: null },
    ...{ tone: 'choice', dated_at: null, entry_id: 'entry' },
  },
  cadence: { ...kept, level: null, subject: null, ideal: 'number', most: 'number' },
  pause: { ...kept, person_id: null, first: 'day', until: 'day', reason: 'text' },
  follow_up: {
    ...kept,
    ...{
      person_id: null,
      kind: 'choice',
      by: 'choice',
      text: 'long',
      due: 'day',
      state: 'choice',
      snoozed_until: 'day',
    },
    ...{ closed_at: null, acknowledged_at: 'instant', dated_at: null, entry_id: 'entry' },
    ...{ said_on: 'day', words_of: 'choice', told_at: 'instant', why: 'text', closed_on: 'day', agreed_by: null },
    ...{ agreed_on: 'day', renegotiated_from: null, acknowledge_by: 'day', acknowledged_how: null },
  },
  calendar: { ...kept, name: 'text', kind: null, path: null },
  attendee: { ...kept, who: 'text', person_id: 'person' },
  meeting: {
    ...kept,
    ...{ title: 'text', start_at: 'time', end_at: 'time', zone: 'text', place: 'text', note: 'long', lead: 'number' },
    ...{ source: null, calendar_id: null, uid: null, occurrence: null, cancelled: 'yes', attendees: null },
    ...{ by_hand: null, dated_at: null },
  },
  meeting_person: { id: null, meeting_id: null, person_id: 'person', place: null },
  file: {
    ...kept,
    ...{ person_id: null, entry_id: null, name: 'text', type: null, bytes: null, digest: null, width: null },
    ...{ height: null, note: 'long' },
  },
  boundary: {
    ...kept,
    ...{ noun: null, subject: null, direction: 'choice', kinds: 'there', allows: 'choice', limits: 'there' },
    ...{ family: 'yes', declined: 'yes', year: null, first: 'day', until: 'day', instead: 'yes', words: 'long' },
  },
  gift: {
    ...kept,
    ...{ on_day: 'day', direction: 'choice', kind: 'choice', state: 'choice', what: 'text', amount: 'number' },
    ...{ currency: 'text', giver_id: 'person', entry_id: 'entry', note: 'long', despite: 'text' },
  },
  gift_person: { id: null, gift_id: null, person_id: 'person', self: null, family: null, place: null },
  field: { ...kept, name: 'text', kind: 'choice', choices: 'words', applies: 'choice', place: null },
  field_value: { id: null, field_id: null, noun: null, subject: null, value: 'text' },
  field_set: { ...kept, name: 'text', fields: 'there', place: null },
  field_set_on: { id: null, set_id: null, noun: null, subject: null },
  question: { ...kept, person_id: null, key: null, text: 'text', state: 'choice', settled_on: 'day' },
  tie_denied: { ...kept, person_id: 'person', other_id: 'person', kind: null },
  apart: { ...kept, person_id: 'person', other_id: 'person' },
  life_event: {
    ...kept,
    ...{ entry_id: 'entry', person_id: 'person', event: null, relative: 'text', on_day: 'day' },
  },
  arc: {
    ...kept,
    ...{ person_id: null, life_event_id: null, kind: null, started_on: 'day', until_day: 'day', ended_on: 'day' },
  },
  arc_step: { id: null, arc_id: null, step: null, text: 'long', follow_up_id: null },
  signal: { ...kept, entry_id: 'entry', person_id: 'person', kind: 'choice', words: 'text' },
  disagreement: {
    ...kept,
    ...{ entry_id: 'entry', person_id: 'person', theirs: 'long', ours: 'long', changed: 'long', repaired: 'choice' },
    ...{ check_back_on: 'day', check_back_text: 'text', follow_up_id: null, raised_theirs_id: 'person' },
    ...{ raised_ours_id: 'person', raised_on: 'day' },
  },
  review: {
    ...kept,
    ...{ person_id: null, entry_id: 'entry', on_day: 'day', better: 'long', stopped: 'long', next: 'long' },
  },
  handover: {
    ...kept,
    ...{
      person_id: null,
      way: null,
      on_day: 'day',
      colleague: 'text',
      colleague_id: 'person',
      own: null,
      note: 'long',
    },
    ...{ pack: null, items: 'number', stayed: 'number' },
  },
  handover_item: { id: null, handover_id: null, noun: null, origin: null, item: null, reworded: null },
  tag: { ...kept, name: 'text', folded: null, colour: 'choice' },
  template: { ...kept, name: 'text', channel: 'choice', text: 'long', tags: 'words' },
  list: { ...kept, name: 'text', filter: 'there', place: null },
  own_word: { id: null, word: 'text' },
  put_off: { id: null, until: 'day' },
}

/** Said of what was done, and nothing to put back by itself: joining is taken back whole. */
export const fixed: ReadonlySet<string> = new Set(['person.joined_id'])

/** Rows that join two things, shown as who came and who went. */
export const joins: Readonly<Partial<Record<Noun, Noun>>> = {
  entry_person: 'entry',
  gift_person: 'gift',
  meeting_person: 'meeting',
}

/** Columns that come back together: one without the others would say what never was. */
export const together: Readonly<Partial<Record<Noun, readonly (readonly string[])[]>>> = {
  milestone: [['date', 'repeats']],
  follow_up: [['state', 'closed_at']],
  meeting: [['start_at', 'end_at', 'zone']],
  boundary: [['allows', 'limits']],
  gift: [['amount', 'currency']],
  cadence: [['ideal', 'most']],
}
