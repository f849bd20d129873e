// The story that is told into a sample journal: whole, and the same whichever day it is told on.
import { beforeAll, describe, expect, test } from 'vitest'
import { story } from '../../electron/cli/story/index.ts'
import { tellStory } from '../../electron/cli/story/tell.ts'
import { drawHandful } from '../../electron/vault/journal/handful.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { session } from '../../electron/vault/session.ts'
import type { Session } from '../../electron/vault/session.ts'
import { nouns } from '../../electron/vault/store/rows.ts'
import type { Noun } from '../../electron/vault/store/rows.ts'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { join } from 'node:path'
import { countingId, freshFolder } from '../support/vault.ts'

const told = (day: string) => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db)
  const now = Temporal.ZonedDateTime.from(`${day}T09:00[Europe/Dublin]`)
  const result = tellStory(db, { newId: countingId, now })
  return { ...result, db, now, journal: session({ db, handlers, derive, now: () => now, newId: countingId }) }
}

let journal: Session
let ids: ReadonlyMap<string, string>
let db: ReturnType<typeof told>['db']
const today = '2026-11-23'
beforeAll(() => {
  const one = told(today)
  journal = one.journal
  ids = one.ids
  db = one.db
  // as the application does when it opens a journal
  journal.keep((ctx) => drawHandful(ctx.db, today))
})
const id = (key: string): never => {
  const known = ids.get(key)
  if (known === undefined) throw new Error(`nobody is called ${key}`)
  return known as never
}
const count = (table: string): number => db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number

/** What no story can tell: it has no files of its own, invented people have no faces, and a list, or how a word is spelt, is of whoever reads. */
const untold: readonly Noun[] = ['photo', 'file', 'calendar', 'attendee', 'list', 'own_word']
const listed = story.people.filter(({ unlisted }) => unlisted !== true).length

describe('the story', () => {
  test('has about sixty people and six years', () => {
    expect(listed).toBeGreaterThanOrEqual(50)
    expect(listed).toBeLessThanOrEqual(65)
    expect(story.people.length).toBeLessThanOrEqual(85)
    const first = Math.min(...story.entries.map(({ at }) => at))
    expect(first).toBeLessThan(-5.9 * 365)
  })

  test.each(nouns.filter((noun) => !untold.includes(noun)))('writes down at least one %s', (noun) => {
    expect(count(noun)).toBeGreaterThan(0)
  })

  test('has something for every part of Today', () => {
    const { asks, nudges, dates, followUps, later, quiet } = journal.query('today.get', {})
    const parts = { asks, nudges, ...followUps, onDay: dates.today, onWeek: dates.week, onMonth: dates.month, quiet }
    for (const [part, found] of Object.entries(parts)) expect(found.length, part).toBeGreaterThan(0)
    expect(later).toBeGreaterThan(0)
    const { losing, due, upcoming, snoozed, paused } = journal.query('contacts.list', { days: 30 })
    for (const [part, found] of Object.entries({ losing, due, upcoming, snoozed, paused }))
      expect(found.length, part).toBeGreaterThan(0)
    expect(journal.query('contacts.handful', {}).length).toBeGreaterThan(0)
    const meetings = journal.query('meetings.list', { first: today, last: '2026-11-30' })
    expect(meetings.length).toBeGreaterThan(3)
    const years = journal.query('today.onThisDay', { most: 5 }).map((one) => one.years)
    expect(new Set(years).size).toBeGreaterThanOrEqual(3)
  })

  test('has something for every part of Insights, and does not say it of everyone', () => {
    const { clients, quiet, sides, disagreements } = journal.query('insights.get', {})
    expect(quiet.length).toBeGreaterThan(0)
    expect(quiet.length).toBeLessThan(clients / 2)
    expect(sides.some(({ lacks }) => lacks.length === 1)).toBe(true)
    expect(sides.length).toBeLessThan(clients)
    expect(disagreements.map(({ personName }) => personName)).toEqual(['Sanne Hakvoort'])
    expect(disagreements[0]?.raised).not.toBeNull()
    expect(journal.query('disagreements.of', { personId: id('colm') })[0]?.repaired).toBe('yes')
    expect(journal.query('reviews.next', {})).not.toBeNull()
    expect(journal.query('reviews.of', { personId: id('ruud') })).toHaveLength(1)
  })

  test('fills the brief of Siobhán, whose father died', () => {
    const brief = journal.query('brief.get', { id: id('siobhan') })
    const { channels, roles, ties, entries, mine, theirs, coming, facts } = brief
    for (const [part, found] of Object.entries({ channels, roles, ties, entries, mine, theirs, coming, facts }))
      expect(found.length, part).toBeGreaterThan(0)
    expect(new Set(facts.map(({ use }) => use))).toEqual(new Set(['mention', 'if-raised', 'never']))
    expect(facts.some(({ confirmBy }) => confirmBy !== null && confirmBy <= today)).toBe(true)
    const [arc] = journal.query('arcs.of', { personId: id('siobhan') })
    expect(arc?.running).toBe(true)
    expect(new Set(arc?.steps.map(({ state }) => state))).toEqual(new Set(['done', 'open']))
    expect(coming.some(({ silenced }) => silenced?.kind === 'bereavement')).toBe(true)
    expect(journal.query('questions.of', { personId: id('siobhan') }).own).toHaveLength(1)
  })

  test('has a ladder with an empty rung and a single thread', () => {
    const { rungs, risks } = journal.query('organisations.ladder', { id: id('porto') })
    expect(rungs.some(({ theirs }) => theirs.length === 0)).toBe(true)
    expect(rungs.every(({ ours }) => ours.length > 0)).toBe(true)
    expect(risks.length).toBeGreaterThan(0)
    const northmere = journal.query('organisations.ladder', { id: id('northmere') })
    expect(northmere.rungs.every(({ theirs }) => theirs.length > 0)).toBe(true)
  })

  test('has a boundary that bars, inherited from the county, and gifts that say why they were given all the same', () => {
    const [line] = journal.query('boundaries.lines', { personId: id('colm'), day: today })
    expect(line).toMatchObject({ level: 'barred', by: { onName: 'County of Northmere', distance: 2 } })
    const gifts = story.people.flatMap(({ key }) => journal.query('gifts.of', { personId: id(key) }))
    expect(new Set(gifts.map(({ state }) => state))).toEqual(new Set(['idea', 'offered', 'given', 'declined']))
    expect(new Set(gifts.map(({ direction }) => direction))).toEqual(new Set(['given', 'received']))
    expect(gifts.some(({ despite }) => despite !== '')).toBe(true)
  })

  test('has follow-ups of every outcome', () => {
    const all = journal.query('followUps.list', { state: 'all' })
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['open', 'done', 'dropped']))
    expect(all.some(({ earlier, state }) => earlier.length > 0 && state === 'open')).toBe(true)
    expect(
      all.filter(({ state, kind }) => state === 'dropped' && kind !== 'to-do').every(({ why }) => why !== ''),
    ).toBe(true)
    expect(
      all.some(({ closedOn, due, state }) => state === 'done' && closedOn !== null && due !== null && closedOn > due),
    ).toBe(true)
    const asks = all.filter(({ kind }) => kind === 'ask')
    expect(new Set(asks.map(({ acknowledgedAt }) => acknowledgedAt === null))).toEqual(new Set([true, false]))
  })

  test('moves Declan to Galway, and retires Ruth', () => {
    const roles = journal.query('roles.list', { personId: id('declan') })
    expect(roles.map(({ organisation, until }) => [organisation, until === null])).toEqual([
      ['Harbour Authority of Galway', true],
      ['Northmere Water Authority', false],
    ])
    expect(journal.query('people.get', { id: id('ruth') }).retired?.on).toBe('2026-08-25')
    expect(journal.query('people.list', { filter: '', clientsOnly: false, retired: 'only' })).toHaveLength(1)
  })

  test('has relatives who are no contacts, and some whose names nobody knows', () => {
    expect(journal.query('people.get', { id: id('conor') })).toMatchObject({ listed: false, named: true })
    expect(journal.query('people.get', { id: id('seunkids') })).toMatchObject({ listed: false, named: false, heads: 2 })
    expect(journal.query('people.get', { id: id('padraig') }).died).not.toBeNull()
  })

  test('has something in the bin that is still there tomorrow', () => {
    const found = journal.query('bin.list', {})
    expect(found.length).toBeGreaterThanOrEqual(2)
    expect(found.every(({ daysLeft }) => daysLeft > 1)).toBe(true)
  })

  test('hands Pieter on to Tom, and keeps the check-in that is to come', () => {
    const [given] = journal.query('handovers.list', {})
    expect(given).toMatchObject({ personName: 'Pieter Bos', colleague: 'Tom Akande', way: 'given' })
    const open = journal.query('followUps.list', { personId: id('pieter'), state: 'open' }).map(({ text }) => text)
    expect(open).toEqual(['Ask Pieter how it goes with Tom'])
  })

  // a leap day, the ends of a year, and the days on which clocks are put forward and back
  test.each(['2024-02-29', '2025-12-31', '2026-03-29', '2026-10-25', '2027-01-01'])('can be told on %s', (day) => {
    const one = told(day)
    expect(one.journal.query('today.get', {}).people).toBe(listed)
    expect(one.journal.query('today.onThisDay', { most: 5 }).length).toBeGreaterThan(0)
  })

  test('is the same at every telling', () => {
    const again = told(today).db
    const texts = (of: typeof db) => of.prepare('SELECT text, happened_at FROM entry ORDER BY happened_at, text').all()
    expect(texts(again)).toEqual(texts(db))
    for (const noun of nouns)
      expect(again.prepare(`SELECT count(*) FROM "${noun}"`).pluck().get(), noun).toBe(count(noun))
  })

  test('names nobody twice, and nobody who is not there', () => {
    expect(ids.size).toBe(story.people.length + story.organisations.length)
    const names = story.people.flatMap(({ name }) => (name === '' ? [] : [name]))
    expect(new Set(names).size).toBe(names.length)
  })
})
