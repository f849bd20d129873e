/** Every column of every noun that holds text: found by search, or why it is not. What is not `no` may hold what somebody wrote. */
import type { Noun } from '../../electron/vault/store/rows.ts'

/** No text of a person’s: an id, a day, an instant, a choice from a closed list, or made from a column beside it. */
export const no = 'nobody’s words'
const ahead = 'a follow-up is made of it, and that is found'
const told = 'the text of its entry is made of it'
const file = 'of a calendar file; what was kept of it is a meeting'
const own = 'a tool of one’s own, listed whole in Settings'

type Why = 'found' | typeof no | typeof ahead | typeof told | typeof file | typeof own
/** Of every noun the columns of text. */
export const textColumns: Readonly<Partial<Record<Noun, Readonly<Record<string, Why>>>>> = {
  person: {
    ...{
      name: 'found',
      given: 'found',
      family: 'found',
      nickname: 'found',
      tags: 'found',
      met: 'found',
      note: 'found',
    },
    // "shi-VAWN": how a name sounds, not what anybody calls them
    ...{
      say: no,
      uid: no,
      folded: no,
      zone: no,
      died: no,
      leads: no,
      retired_on: no,
      retired_dates: no,
      joined_on: no,
    },
    retired_why: 'found',
  },
  photo: { media_type: no },
  channel: { kind: no, label: 'found', value: 'found' },
  organisation: {
    ...{ name: 'found', note: 'found', web: 'found', place: 'found', tags: 'found' },
    ...{ folded: no, kind: no, part_of: no, since: no, until: no },
  },
  role: { title: 'found', level: no, since: no, until: no },
  tie: { other_is: 'found', person_is: 'found', note: 'found', kind: no, since: no, until: no },
  tie_denied: { kind: no },
  entry: { text: 'found', tags: 'found', happened_at: no, zone: no, channel: no, kind: no },
  fact: {
    ...{ text: 'found', category: no, use: no, told: no },
    ...{ learned_on: no, confirm_by: no, expires_on: no, confirmed_at: no },
  },
  milestone: {
    title: 'found',
    ...{ kind: no, date: no, repeats: no, leads: no, zone: no, tone: no, dated_at: no },
  },
  follow_up: {
    ...{ text: 'found', why: 'found' },
    ...{ kind: no, by: no, due: no, state: no, snoozed_until: no, closed_at: no, acknowledged_at: no, dated_at: no },
    ...{ said_on: no, words_of: no, told_at: no, closed_on: no, agreed_by: no, agreed_on: no },
    ...{ renegotiated_from: no, acknowledge_by: no, acknowledged_how: no },
  },
  cadence: { level: no, subject: no },
  pause: { reason: 'found', first: no, until: no },
  calendar: { name: file, path: file, kind: no },
  attendee: { who: file },
  meeting: {
    ...{ title: 'found', place: 'found', note: 'found' },
    ...{ start_at: no, end_at: no, zone: no, source: no, uid: no, occurrence: no, by_hand: no, dated_at: no },
    attendees: file,
  },
  file: { name: 'found', note: 'found', type: no, digest: no },
  boundary: {
    words: 'found',
    ...{ noun: no, subject: no, direction: no, kinds: no, allows: no, limits: no, year: no, first: no, until: no },
  },
  gift: {
    ...{ what: 'found', note: 'found', despite: 'found' },
    ...{ on_day: no, direction: no, kind: no, state: no, currency: no },
  },
  life_event: { relative: 'found', event: no, on_day: no },
  arc: { kind: no, started_on: no, until_day: no, ended_on: no },
  arc_step: { text: ahead, step: no },
  signal: { words: 'found', kind: no },
  disagreement: {
    ...{ theirs: 'found', ours: 'found', changed: 'found' },
    ...{ check_back_text: ahead, repaired: no, check_back_on: no, raised_on: no },
  },
  review: { better: told, stopped: told, next: told, on_day: no },
  field: { name: own, choices: own, kind: no, applies: no },
  field_value: { value: 'found', noun: no, subject: no },
  field_set: { name: own, fields: no },
  field_set_on: { noun: no, subject: no },
  question: { text: 'found', key: no, state: no, settled_on: no },
  tag: { name: own, folded: no, colour: no },
  template: { name: own, text: own, tags: own, channel: no },
  // what a filter looks for is somebody's words; it is read on the list's own page
  list: { name: own, filter: own },
  own_word: { word: own },
  put_off: { until: no },
  handover: { colleague: 'found', own: no, note: 'found', way: no, on_day: no, pack: no },
  handover_item: { noun: no, origin: no, item: no },
}
