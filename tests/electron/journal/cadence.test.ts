// How often to be in touch: whose rule decides, what counts, and who comes up.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})

const person = async (fields: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name: 'Ann', client: true, ...fields })).id
const spoke = (personId: string, day: string, channel: Input<'entries.jot'>['channel'] = 'phone') =>
  vault.call('entries.jot', { happenedAt: `${day}T10:00`, channel, text: 'x', people: [personId] })
const every = (ideal: number, most = ideal * 2) => ({ cadence: { ideal, most } })
const rule = (level: Input<'cadence.set'>['level'], subject: string, days: number | null) =>
  vault.call('cadence.set', { level, subject, rule: days === null ? { cadence: null } : every(days) })
const of = (personId: string) => vault.call('cadence.of', { personId })
const names = async (days = 30) => {
  const found = await vault.call('contacts.list', { days })
  return Object.fromEntries(Object.entries(found).map(([name, list]) => [name, list.map((one) => one.person.name)]))
}

describe('whose rule decides', () => {
  test('ask-17 person before organisation before tag before default, and it says which', async () => {
    const id = await person({ tags: ['board'] })
    const because = async () => (await of(id)).because
    expect(await because()).toBeNull()
    await rule('default', '', 90)
    expect(await because()).toMatchObject({ level: 'default', cadence: { ideal: 90 } })
    await rule('tag', 'board', 60)
    expect(await because()).toMatchObject({ level: 'tag', name: 'board', cadence: { ideal: 60 } })
    await vault.call('roles.add', { personId: id, organisation: 'Northmere', title: '' })
    const [role] = await vault.call('roles.list', { personId: id })
    await rule('organisation', role!.organisationId, 30)
    expect(await because()).toMatchObject({ level: 'organisation', name: 'Northmere', cadence: { ideal: 30 } })
    const { change } = await rule('person', id, 14)
    expect(await because()).toMatchObject({ level: 'person', cadence: { ideal: 14 } })
    await vault.call('changes.undo', { change: change! })
    expect(await because()).toMatchObject({ level: 'organisation' })
  })

  test('the default is for clients; a rule of their own is for anyone', async () => {
    await rule('default', '', 90)
    const id = await person({ client: false })
    expect((await of(id)).state).toBe('none')
    await rule('person', id, 10)
    expect((await of(id)).state).toBe('fine')
  })

  test('a rule that says never silences the farther ones', async () => {
    await rule('default', '', 90)
    const id = await person()
    await rule('person', id, null)
    expect(await of(id)).toMatchObject({ state: 'none', because: null })
    await vault.call('cadence.set', { level: 'person', subject: id, rule: null })
    expect((await of(id)).state).toBe('fine')
  })
})

describe('what moves it', () => {
  test('ask-16 ask-04 a logged contact; taken back, it is due again', async () => {
    await rule('default', '', 30)
    const id = await person()
    vault.clock.set('2026-04-20T08:00')
    expect(await of(id)).toMatchObject({ state: 'due', idealOn: '2026-04-09', last: null })
    const { change } = await spoke(id, '2026-04-19')
    expect(await of(id)).toMatchObject({ state: 'fine', idealOn: '2026-05-19', last: '2026-04-19T10:00' })
    await vault.call('changes.undo', { change })
    expect(await of(id)).toMatchObject({ state: 'due', idealOn: '2026-04-09' })
  })

  test('only kinds of entry that count, and that can be chosen', async () => {
    await rule('default', '', 30)
    const id = await person()
    await spoke(id, '2026-03-09', 'email')
    expect((await of(id)).idealOn).toBe('2026-04-08')
    await vault.call('settings.set', { contactBy: ['phone', 'in-person'] })
    expect(await of(id)).toMatchObject({ idealOn: '2026-04-09', last: null })
    await vault.call('settings.set', { contactBy: ['email'] })
    expect((await of(id)).idealOn).toBe('2026-04-08')
  })

  test('what is noted for a day to come is no contact yet', async () => {
    await rule('default', '', 30)
    const id = await person()
    await spoke(id, '2027-03-09')
    expect((await of(id)).idealOn).toBe('2026-04-09')
  })

  test('a snooze hides and moves nothing', async () => {
    await rule('default', '', 30)
    const id = await person()
    vault.clock.set('2026-04-20T08:00')
    await vault.call('cadence.snooze', { personId: id, until: '2026-04-25' })
    expect(await names()).toMatchObject({ due: [], snoozed: ['Ann'] })
    expect(await of(id)).toMatchObject({ state: 'due', idealOn: '2026-04-09', snoozedUntil: '2026-04-25' })
    vault.clock.set('2026-04-25T08:00')
    expect(await names()).toMatchObject({ due: ['Ann'], snoozed: [] })
  })

  test('a pause, with its reason, until its end; what fell due in it is due after it', async () => {
    await rule('default', '', 30)
    const id = await person()
    await vault.call('cadence.pause', {
      personId: id,
      pause: { from: '2026-04-01', until: '2026-06-30', reason: 'parental leave' },
    })
    vault.clock.set('2026-05-01T08:00')
    expect(await of(id)).toMatchObject({ state: 'paused', pause: { reason: 'parental leave' } })
    expect(await names()).toMatchObject({ due: [], losing: [], paused: ['Ann'] })
    vault.clock.set('2026-07-01T08:00')
    expect(await of(id)).toMatchObject({ state: 'due', idealOn: '2026-07-01', latestOn: '2026-07-31' })
    await vault.call('cadence.pause', { personId: id, pause: null })
    expect(await of(id)).toMatchObject({ state: 'losing', pause: null })
  })
})

test('ask-18 ask-19 ask-20 losing touch, due and upcoming are three lists, the most pressing first', async () => {
  await rule('default', '', 30)
  for (const [name, day] of [
    ['Fine', '2026-06-09'],
    ['Soon', '2026-05-20'],
    ['Due', '2026-05-05'],
    ['Lost', '2026-04-01'],
    ['Longest lost', '2026-03-15'],
  ] as const)
    await spoke(await person({ name }), day === '2026-06-09' ? '2026-03-10' : '2026-03-10')
  const ids = new Map((await vault.call('people.list', {})).map((line) => [line.name, line.id]))
  vault.clock.set('2026-06-10T08:00')
  await spoke(ids.get('Fine')!, '2026-06-09')
  await spoke(ids.get('Soon')!, '2026-05-20')
  await spoke(ids.get('Due')!, '2026-05-05')
  await spoke(ids.get('Lost')!, '2026-04-01')
  await spoke(ids.get('Longest lost')!, '2026-03-15')
  expect(await names(14)).toEqual({
    losing: ['Longest lost', 'Lost'],
    due: ['Due'],
    upcoming: ['Soon'],
    snoozed: [],
    paused: [],
  })
  expect((await names(60))['upcoming']).toEqual(['Soon', 'Fine'])
})

describe('the weekly handful', () => {
  const drawn = async () => (await vault.call('contacts.handful', {})).map(({ name }) => name)

  test('everyone without a rhythm comes up within the chosen months', async () => {
    await vault.call('settings.set', { handfulMonths: 2, handfulLeast: 0 })
    for (let n = 0; n < 20; n += 1) await person({ name: `P${n}` })
    await person({ name: 'Not a client', client: false })
    const seen = new Set<string>()
    const sizes: number[] = []
    for (let week = 0; week < 9; week += 1) {
      vault.advance({ days: week === 0 ? 6 : 7 })
      vault.host().look()
      const names_ = await drawn()
      sizes.push(names_.length)
      for (const name of names_) seen.add(name)
    }
    expect(seen.size).toBe(20)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4)
  })

  test('it stays the same for the week, and whoever was spoken with leaves it', async () => {
    for (let n = 0; n < 5; n += 1) await person({ name: `P${n}` })
    vault.advance({ days: 6 })
    vault.host().look()
    const first = await drawn()
    expect(first).toHaveLength(3)
    vault.advance({ days: 2 })
    vault.host().look()
    expect(await drawn()).toEqual(first)
    const [line] = await vault.call('contacts.handful', {})
    await spoke(line!.id, '2026-03-18')
    expect(await drawn()).toEqual(first.slice(1))
  })

  test('whoever is put off leaves it until that day, though that is another week, and stands among those put off', async () => {
    for (let n = 0; n < 2; n += 1) await person({ name: `P${n}` })
    vault.advance({ days: 6 })
    vault.host().look()
    const [line] = await vault.call('contacts.handful', {})
    await vault.call('cadence.snooze', { personId: line!.id, until: '2026-03-25' })
    expect(await drawn()).not.toContain(line!.name)
    expect(await names()).toMatchObject({ snoozed: [line!.name], due: [] })
    vault.clock.set('2026-03-25T08:00')
    vault.host().look()
    expect(await drawn()).toContain(line!.name)
    expect(await names()).toMatchObject({ snoozed: [] })
    await spoke(line!.id, '2026-03-25')
    expect(await drawn()).not.toContain(line!.name)
  })

  test('whoever is paused leaves it at once, and stands among the paused without a rhythm too', async () => {
    await person()
    vault.advance({ days: 6 })
    vault.host().look()
    const [line] = await vault.call('contacts.handful', {})
    const pause = { from: '2026-03-16', until: null, reason: 'asked' }
    const { change } = await vault.call('cadence.pause', { personId: line!.id, pause })
    expect(await drawn()).toEqual([])
    expect(await names()).toMatchObject({ paused: ['Ann'] })
    await vault.call('changes.undo', { change: change! })
    expect(await drawn()).toEqual(['Ann'])
  })

  test('nobody who is paused, has died, or is left alone on purpose', async () => {
    await person({ name: 'Dead', died: { form: 'on', certainty: 'known', year: 2020 } })
    const left = await person({ name: 'Left alone' })
    await rule('person', left, null)
    const paused = await person({ name: 'Paused' })
    await vault.call('cadence.pause', { personId: paused, pause: { from: '2026-01-01', until: null, reason: 'asked' } })
    await person({ name: 'Here' })
    vault.advance({ days: 7 })
    vault.host().look()
    expect(await drawn()).toEqual(['Here'])
  })
})

describe('what makes no sense is refused, and nothing is changed', () => {
  test.each([
    ['less patience than the ideal', { level: 'default', subject: '', rule: { cadence: { ideal: 30, most: 20 } } }],
    ['no days at all', { level: 'default', subject: '', rule: { cadence: { ideal: 0, most: 20 } } }],
    ['a person who is not there', { level: 'person', subject: 'nobody0000', rule: every(3) }],
  ] as const)('%s', async (_, input) => {
    expect((await vault.refusal('cadence.set', input)).code).toMatch(/invalid|not-found/)
    expect(await vault.call('cadence.rules', {})).toEqual([])
  })
})
