/** Answers of a vault, made up: one of each, with what the test cares about put in. */
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import type { Output } from '../../shared/contract/index.ts'
import type { Plain } from './fake-bridge.ts'

export type FollowUpSample = Plain<Output<'followUps.list'>[number]>
export type EntrySample = Plain<Output<'entries.list'>['entries'][number]>
export type TodaySample = Plain<Output<'today.get'>>
export type OccurrenceSample = TodaySample['dates']['today'][number]
export type PersonLineSample = Plain<Output<'people.list'>[number]>

/** The day of every fake vault: a Tuesday. */
export const today = '2026-06-09'

export const followUp = (is: Partial<FollowUpSample> = {}): FollowUpSample => ({
  id: 'followup01',
  personId: 'person0001',
  personName: 'Seun Adeyemi-Clarke',
  kind: 'promise',
  by: 'me',
  text: 'Send the mezzanine drawings',
  due: null,
  state: 'open',
  snoozedUntil: null,
  closedAt: null,
  acknowledgedAt: null,
  acknowledgedHow: null,
  acknowledgeBy: null,
  heardBy: null,
  mourned: false,
  closedOn: null,
  why: '',
  toldAt: null,
  saidOn: '2026-05-20',
  wordsOf: null,
  renegotiatedFrom: null,
  earlier: [],
  createdAt: '2026-05-20T10:00:00.000Z',
  entryId: null,
  source: null,
  arc: null,
  ...is,
})

export const source = {
  entryId: 'entry00001',
  happenedAt: '2026-06-05T11:20',
  channel: 'phone',
  excerpt: 'He asked about the gangway.',
}

/** On its day, with the age or years it then has. */
export const occurrence = (
  on: string,
  years: number | null,
  is: Partial<OccurrenceSample['milestone']> = {},
): OccurrenceSample => ({
  on,
  until: null,
  years,
  milestone: {
    id: 'milestone1',
    personId: 'person0002',
    personName: 'Anneliese Roth',
    kind: 'birthday',
    title: '',
    date: knownDate({ month: Number(on.slice(5, 7)), day: Number(on.slice(8)) }),
    repeats: { every: 'year' },
    leads: null,
    zone: 'mine',
    tone: 'celebrate',
    entryId: null,
    source: null,
    next: on,
    nextUntil: null,
    years,
    silenced: null,
    ...is,
  },
})

export const personLine = (is: Partial<PersonLineSample> = {}): PersonLineSample => ({
  id: 'person0003',
  name: 'Ilse Vermaak',
  nickname: '',
  client: true,
  role: null,
  lastContact: '2025-10-10T10:00',
  ...is,
})

export const todayWith = (is: Partial<TodaySample> = {}): TodaySample => ({
  day: today,
  zone: 'Europe/Dublin',
  people: 12,
  asks: [],
  nudges: [],
  dates: { lately: [], today: [], week: [], month: [] },
  followUps: { overdue: [], today: [], week: [] },
  later: 0,
  quiet: [],
  missed: 0,
  ...is,
})

export const entry = (is: Partial<EntrySample> = {}): EntrySample => ({
  id: 'entry00001',
  kind: 'note',
  happenedAt: '2026-06-09T14:47',
  zone: 'Europe/Dublin',
  channel: 'phone',
  text: 'She would rather have bad news on Monday than good news on Friday.',
  people: [{ id: 'person0001', name: 'Siobhán Keeley' }],
  tags: [],
  deleted: false,
  more: false,
  files: 0,
  marks: { events: [], signals: [] },
  ...is,
})
