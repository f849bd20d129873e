import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann', client = true) => (await vault.call('people.add', { name, client })).id
const spoke = (people: string[], happenedAt: string, text = 'x') =>
  vault.call('entries.jot', { happenedAt, channel: 'phone', text, people })

describe('Today', () => {
  test('of an empty journal is empty', async () => {
    expect(await vault.call('today.get', {})).toEqual({
      day: '2026-03-10',
      zone: 'Europe/Dublin',
      people: 0,
      asks: [],
      nudges: [],
      dates: { lately: [], today: [], week: [], month: [] },
      followUps: { overdue: [], today: [], week: [] },
      later: 0,
      quiet: [],
      missed: 0,
    })
  })

  test('ask-01: is the day it is where the user is', async () => {
    vault.clock.set('2026-03-10T23:30:00[America/Los_Angeles]')
    expect(await vault.call('today.get', {})).toMatchObject({ day: '2026-03-10', zone: 'America/Los_Angeles' })
    vault.clock.set('2026-03-11T00:30:00[Pacific/Kiritimati]')
    expect((await vault.call('today.get', {})).day).toBe('2026-03-11')
  })

  test('ask-20: dates stand under today, the week after and the month after', async () => {
    const personId = await person()
    for (const [month, day] of [
      [3, 9],
      [3, 10],
      [3, 17],
      [3, 18],
      [4, 9],
      [4, 10],
    ] as const)
      await vault.call('milestones.add', {
        personId,
        kind: 'birthday',
        date: knownDate({ month, day }),
        repeats: { every: 'year' },
      })
    const { dates } = await vault.call('today.get', {})
    expect(dates.today.map(({ on }) => on)).toEqual(['2026-03-10'])
    expect(dates.week.map(({ on }) => on)).toEqual(['2026-03-17'])
    expect(dates.month.map(({ on }) => on)).toEqual(['2026-03-18', '2026-04-09'])
  })

  test('ask-25: a birthday on 29 February is among the dates of a year without one', async () => {
    vault.clock.set('2027-02-27T08:00')
    const personId = await person()
    const leapDay = {
      personId,
      date: knownDate({ month: 2, day: 29, year: 2000 }),
      repeats: { every: 'year' },
    } as const
    await vault.call('milestones.add', { ...leapDay, kind: 'birthday', repeats: { every: 'year', missing: 'earlier' } })
    await vault.call('milestones.add', {
      ...leapDay,
      kind: 'anniversary',
      repeats: { every: 'year', missing: 'later' },
    })
    const { dates } = await vault.call('today.get', {})
    expect(dates.week.map(({ on, years }) => [on, years])).toEqual([
      ['2027-02-28', 27],
      ['2027-03-01', 27],
    ])
  })

  test('what is some day in a month stands there until the month is over, by its last day, and was not missed meanwhile', async () => {
    vault.clock.set('2026-03-01T08:00')
    await vault.call('milestones.add', {
      personId: await person(),
      kind: 'birthday',
      date: knownDate({ month: 3 }),
      repeats: { every: 'year' },
    })
    const places = async (at: string) => {
      vault.clock.set(at)
      vault.host().look()
      const { dates } = await vault.call('today.get', {})
      return Object.entries(dates).flatMap(([place, found]) =>
        found.map(({ on, until }) => `${place} ${on} ${until ?? ''}`),
      )
    }
    const march = '2026-03-01 2026-03-31'
    expect(await places('2026-03-01T10:00')).toEqual([`today ${march}`])
    expect(await places('2026-03-03T10:00')).toEqual([`month ${march}`])
    expect(await places('2026-03-23T10:00')).toEqual([`month ${march}`])
    expect(await places('2026-03-24T10:00')).toEqual([`week ${march}`])
    expect(await places('2026-03-31T10:00')).toEqual([`today ${march}`])
    expect(await places('2026-04-20T10:00')).toEqual([])
  })

  test('dates are seen over the turn of the year', async () => {
    vault.clock.set('2026-12-20T08:00')
    const personId = await person()
    await vault.call('milestones.add', {
      personId,
      kind: 'birthday',
      date: knownDate({ month: 1, day: 3, year: 1990 }),
      repeats: { every: 'year' },
    })
    expect((await vault.call('today.get', {})).dates.month).toMatchObject([{ on: '2027-01-03', years: 37 }])
  })

  test('ask-19: clients nobody spoke with for sixty days are among the quiet, longest first, eight at most', async () => {
    for (let n = 0; n < 10; n += 1) await spoke([await person(`Client ${n}`)], `2025-0${(n % 9) + 1}-01T10:00`)
    await spoke([await person('Friend', false)], '2020-01-01T10:00')
    await spoke([await person('Recent')], '2026-01-10T10:00')
    await person('Never')
    const { quiet } = await vault.call('today.get', {})
    expect(quiet).toHaveLength(8)
    const since = quiet.map(({ lastContact }) => lastContact ?? '')
    expect(since).toEqual(since.toSorted())
    expect(quiet.map(({ name }) => name)).not.toContain('Friend')
    expect(quiet.map(({ name }) => name)).not.toContain('Recent')
  })

  test('someone removed is nowhere on it', async () => {
    const personId = await person()
    await spoke([personId], '2025-01-01T10:00')
    await vault.call('milestones.add', {
      personId,
      kind: 'birthday',
      date: knownDate({ month: 3, day: 10 }),
      repeats: { every: 'year' },
    })
    await vault.call('followUps.add', { personId, kind: 'ask', text: 'x' })
    await vault.call('people.remove', { id: personId })
    expect(await vault.call('today.get', {})).toMatchObject({ people: 0, asks: [], quiet: [], dates: { today: [] } })
  })
})

describe('the brief', () => {
  test('holds who they are, the last three entries, what each side promised and what is coming', async () => {
    const id = await person('Siobhán')
    const child = await person('Aoife', false)
    await vault.call('roles.add', { personId: id, organisation: 'Keeley Brandt', title: 'Partner' })
    await vault.call('ties.add', { personId: id, otherId: child, otherIs: 'daughter', personIs: 'mother' })
    await vault.call('channels.add', { personId: id, kind: 'phone', label: '', value: '1' })
    for (const day of ['01', '02', '03', '04']) await spoke([id], `2026-03-${day}T10:00`, `on the ${day}`)
    await vault.call('followUps.add', { personId: id, kind: 'promise', text: 'mine' })
    await vault.call('followUps.add', { personId: id, kind: 'promise', text: 'theirs', by: 'them' })
    await vault.call('milestones.add', {
      personId: id,
      kind: 'birthday',
      date: knownDate({ month: 6, day: 1 }),
      repeats: { every: 'year' },
    })
    await vault.call('milestones.add', {
      personId: id,
      kind: 'other',
      title: 'over',
      date: knownDate({ month: 1, day: 1, year: 2020 }),
      repeats: { every: 'once' },
    })
    await vault.call('facts.add', { personId: id, category: 'health', text: 'father ill' })
    expect(await vault.call('brief.get', { id })).toMatchObject({
      person: { name: 'Siobhán', role: { title: 'Partner' } },
      channels: [{ value: '1' }],
      roles: [{ organisation: 'Keeley Brandt' }],
      ties: [{ otherName: 'Aoife', otherIs: 'daughter' }],
      entries: [{ text: 'on the 04' }, { text: 'on the 03' }, { text: 'on the 02' }],
      entryCount: 4,
      mine: [{ text: 'mine' }],
      theirs: [{ text: 'theirs' }],
      coming: [{ kind: 'birthday' }],
      facts: [{ text: 'father ill', use: 'if-raised' }],
      since: '2026-03-01T10:00',
    })
  })

  test('of someone new says that we never spoke', async () => {
    const id = await person()
    expect(await vault.call('brief.get', { id })).toMatchObject({ entries: [], entryCount: 0, since: null })
    expect(await vault.refusal('brief.get', { id: 'nobody0000' })).toEqual({ code: 'not-found' })
  })
})

describe('On this day', () => {
  test('is what was jotted on it in earlier years, the nearest first, with whom', async () => {
    const ann = await person()
    await spoke([ann], '2023-03-10T09:00', 'three years ago')
    await spoke([ann], '2025-03-10T09:00', 'a year ago')
    for (const at of ['2026-03-10T08:00', '2025-03-09T23:59', '2025-03-11T00:00', '2024-09-10T09:00'])
      await spoke([ann], at, 'not on it')
    const remembered = await vault.call('today.onThisDay', {})
    expect(remembered.map(({ years, entry }) => [years, entry.text, entry.people[0]?.name])).toEqual([
      [1, 'a year ago', 'Ann'],
      [3, 'three years ago', 'Ann'],
    ])
  })

  test('is five entries at most, those of the nearest years, and none from the bin', async () => {
    const ann = await person()
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) await spoke([ann], `${year}-03-10T09:00`, String(year))
    const { id } = await spoke([ann], '2025-03-10T09:00', '2025')
    await vault.call('entries.remove', { id })
    const texts = (await vault.call('today.onThisDay', {})).map(({ entry }) => entry.text)
    expect(texts).toEqual(['2024', '2023', '2022', '2021', '2020'])
    // the journal counts them, and counts all of them
    expect(await vault.call('today.onThisDay', { most: 500 })).toHaveLength(6)
  })

  test('of an empty journal is nothing', async () => {
    expect(await vault.call('today.onThisDay', {})).toEqual([])
  })
})
