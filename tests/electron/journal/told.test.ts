// What is told, when, to whom it matters, and in which words.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})

type Fields = Input<'people.add'>
const person = async (fields: Partial<Fields> = {}) => (await vault.call('people.add', { name: 'Ann', ...fields })).id
const birthday = (personId: string, month: number, day: number, is: Partial<Input<'milestones.add'>> = {}) =>
  vault.call('milestones.add', {
    personId,
    kind: 'birthday',
    date: knownDate({ year: 1980, month, day }),
    repeats: { every: 'year' },
    ...is,
  })
const lookAt = (local: string) => {
  vault.clock.set(local)
  const before = vault.popUps().length
  vault.host().look()
  return vault
    .popUps()
    .slice(before)
    .map(({ title, body, silent }) => `${title}: ${body}${silent ? ' (silent)' : ''}`)
}
/** The first day and time something is told, of those given. */
const toldOn = (days: readonly string[]) => days.filter((day) => lookAt(`${day}T09:00`).length > 0)

describe('ask-08 how long before', () => {
  test('its own leads, one notification each', async () => {
    await birthday(await person(), 3, 25, { leads: [14, 1, 0] })
    expect(lookAt('2026-03-11T08:59')).toEqual([])
    expect(lookAt('2026-03-11T09:00')).toEqual(['Ann: Birthday, turning 46, in 14 days (2026-03-25)'])
    expect(lookAt('2026-03-20T09:00')).toEqual([])
    expect(lookAt('2026-03-24T09:00')).toEqual(['Ann: Birthday, turning 46, tomorrow (2026-03-25)'])
    expect(lookAt('2026-03-25T09:00')).toEqual(['Ann: Birthday, turning 46'])
  })

  test('a person’s before a tag’s, a tag’s before those for clients, those before a kind’s', async () => {
    await vault.call('settings.set', {
      leads: [
        { level: 'default', name: '', leads: [0] },
        { level: 'kind', name: 'birthday', leads: [1] },
        { level: 'tier', name: 'client', leads: [2] },
        { level: 'tag', name: 'board', leads: [3] },
      ],
    })
    const days = ['2026-03-15', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20']
    await birthday(await person(), 3, 20)
    expect(toldOn(days)).toEqual(['2026-03-19'])
    vault.clock.set('2026-03-10T08:00')
    await birthday(await person({ client: true }), 3, 20)
    expect(toldOn(days)).toEqual(['2026-03-18'])
    vault.clock.set('2026-03-10T08:00')
    await birthday(await person({ client: true, tags: ['board'] }), 3, 20)
    expect(toldOn(days)).toEqual(['2026-03-17'])
    vault.clock.set('2026-03-10T08:00')
    await birthday(await person({ client: true, tags: ['board'], leads: [4] }), 3, 20)
    expect(toldOn(days)).toEqual(['2026-03-16'])
  })

  test('a lead that was chosen after its day was over is not made up for', async () => {
    const { id } = await birthday(await person(), 3, 20)
    const [milestone] = await vault.call('milestones.list', { personId: (await vault.call('people.list', {}))[0]!.id })
    expect(lookAt('2026-03-12T09:00')).toEqual([])
    const { kind, title, date, repeats, zone, tone } = milestone!
    await vault.call('milestones.edit', { id, kind, title, date, repeats, zone, tone, leads: [9, 0] })
    expect(lookAt('2026-03-12T10:00')).toEqual([])
    expect(lookAt('2026-03-20T09:00')).toHaveLength(1)
  })
})

test('ask-07 at nine where they are, when that is wished', async () => {
  const personId = await person({ zone: 'Asia/Tokyo' })
  await birthday(personId, 3, 12, { zone: 'theirs' })
  expect(lookAt('2026-03-11T23:59')).toEqual([])
  expect(lookAt('2026-03-12T00:00')).toEqual(['Ann: Birthday, turning 46'])
})

test('nothing in quiet hours; afterwards all of it', async () => {
  await vault.call('settings.set', { quiet: { from: '20:00', to: '10:30' } })
  await birthday(await person(), 3, 12)
  expect(lookAt('2026-03-12T10:29')).toEqual([])
  expect(lookAt('2026-03-12T10:30')).toEqual(['Ann: Birthday, turning 46'])
})

test('a to-do of a Sunday on the Friday before, where that is wished', async () => {
  await vault.call('settings.set', { daysOff: 'before' })
  await vault.call('followUps.add', { personId: await person(), kind: 'to-do', text: 'call', due: '2026-03-15' })
  expect(lookAt('2026-03-12T09:00')).toEqual([])
  expect(lookAt('2026-03-13T09:00')).toEqual(['Ann: To do: call, in 2 days (2026-03-15)'])
  expect(lookAt('2026-03-15T09:00')).toEqual([])
})

describe('tact', () => {
  test('ask-10 whoever has died is not congratulated: remembered without a sound', async () => {
    await birthday(await person({ died: knownDate({ year: 2025 }) }), 3, 12)
    expect(lookAt('2026-03-12T09:00')).toEqual(['Ann: Birthday, born 46 years ago (silent)'])
  })

  test('a date marked quietly makes no sound; one that is wished away says nothing', async () => {
    await birthday(await person(), 3, 12, { tone: 'quiet' })
    await birthday(await person({ name: 'Bea' }), 3, 12, { tone: 'none' })
    expect(lookAt('2026-03-12T09:00')).toEqual(['Ann: Birthday, turning 46 (silent)'])
  })

  test('ask-21 a month whose day nobody knows is on Today, and never anybody’s birthday', async () => {
    await birthday(await person(), 3, 1, { date: knownDate({ year: 1980, month: 4 }) })
    expect(lookAt('2026-04-01T09:00')).toEqual([])
    const { dates } = await vault.call('today.get', {})
    expect(dates.today).toMatchObject([{ on: '2026-04-01', until: '2026-04-30', years: null }])
  })

  test('ask-11 it says how old, when we last spoke, and something to mention', async () => {
    const personId = await person()
    await birthday(personId, 3, 12)
    await vault.call('entries.jot', {
      happenedAt: '2026-02-16T10:00',
      channel: 'phone',
      text: 'We spoke.',
      people: [personId],
    })
    await vault.call('facts.add', { personId, category: 'health', text: 'Her hip', use: 'mention' })
    await vault.call('facts.add', { personId, category: 'family', text: 'Moved in with Leo', use: 'never' })
    await vault.call('facts.add', { personId, category: 'home', text: 'New house in Cork', use: 'mention' })
    expect(lookAt('2026-03-12T09:00')).toEqual(['Ann: Birthday, turning 46. Last spoke 3 weeks ago. New house in Cork'])
  })

  test('generic words alone, where that is wished', async () => {
    await vault.call('settings.set', { wording: 'generic' })
    await birthday(await person(), 3, 12)
    expect(lookAt('2026-03-12T09:00')).toEqual(['Rapport: There is a reminder.'])
    for (const name of ['B', 'C', 'D', 'E']) await birthday(await person({ name }), 3, 13)
    expect(lookAt('2026-03-13T09:00')).toEqual(['Rapport: There are 4 reminders.'])
  })
})

describe('what nobody was there for', () => {
  test('a birthday weeks ago does not pop up, and is named on Today for a week', async () => {
    await birthday(await person(), 3, 12)
    vault.clock.set('2026-04-20T08:00')
    await vault.reopen()
    expect(vault.popUps()).toEqual([])
    const lately = async () => (await vault.call('today.get', {})).dates.lately.map(({ on }) => on)
    expect(await lately()).toEqual(['2026-03-12'])
    vault.clock.set('2026-04-30T08:00')
    expect(await lately()).toEqual([])
  })

  test('every telling is written down: when it was due, and what became of it', async () => {
    await birthday(await person(), 3, 25, { leads: [7, 0] })
    vault.clock.set('2026-03-26T08:00')
    await vault.reopen()
    expect(vault.rows(sql`SELECT lead, how, due_at FROM told ORDER BY lead`)).toEqual([
      { lead: 0, how: 'pop-up', due_at: '2026-03-25T09:00:00Z' },
      { lead: 7, how: 'superseded', due_at: '2026-03-18T09:00:00Z' },
    ])
  })
})

test('a clock that was ahead by a year and is right again loses nothing that is still to come', async () => {
  await birthday(await person(), 6, 12)
  expect(lookAt('2027-03-10T09:00')).toEqual([])
  expect(lookAt('2026-03-11T09:00')).toEqual([])
  expect(lookAt('2026-06-12T09:00')).toEqual(['Ann: Birthday, turning 46'])
})
