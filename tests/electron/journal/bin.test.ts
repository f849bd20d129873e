import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const names = async (): Promise<readonly string[]> => (await vault.call('bin.list', {})).map(({ title }) => title)
const gone = async (name: string): Promise<string> => {
  const { id } = await vault.call('people.add', { name })
  await vault.call('people.remove', { id })
  return id
}

describe('the bin', () => {
  test('says how many days are left, by days of the user', async () => {
    await gone('Ann')
    const left = async () => (await vault.call('bin.list', {}))[0]?.daysLeft
    expect(await left()).toBe(30)
    vault.clock.set('2026-03-11T00:30')
    expect(await left()).toBe(29)
    vault.clock.set('2026-04-08T23:59')
    expect(await left()).toBe(1)
  })

  test('ask-53: keeps for thirty days to the hour, and then nothing of it is left', async () => {
    const ann = await gone('Ann')
    vault.advance({ days: 10 })
    await gone('Bea')
    vault.advance({ days: 19, hours: 23, minutes: 59 })
    await vault.reopen()
    expect(await names()).toEqual(['Bea', 'Ann'])
    vault.advance({ minutes: 1 })
    await vault.reopen()
    expect(await names()).toEqual(['Bea'])
    expect(await vault.refusal('people.get', { id: ann as never })).toMatchObject({ code: 'not-found' })
    expect(vault.logged).toEqual([])
  })

  test('whoever kept the journal comes back as anyone else where another keeps it now', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann', me: true })
    await vault.call('people.remove', { id })
    const { id: bea } = await vault.call('people.add', { name: 'Bea', me: true })
    await vault.call('bin.restore', { noun: 'person', id })
    expect(await vault.call('people.get', { id })).toMatchObject({ deleted: false, me: false })
    expect(await vault.call('people.get', { id: bea })).toMatchObject({ me: true })
  })

  test('is looked through once a day while the journal stays open', async () => {
    await gone('Ann')
    vault.host().look()
    vault.advance({ days: 30, hours: 1 })
    vault.host().look()
    expect(await names()).toEqual([])
    expect(vault.changed.some((topics) => topics.includes('person'))).toBe(true)
  })

  test('what someone takes along when their days are over is gone too', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('facts.add', { personId: id, category: 'work', text: 'sails' })
    await vault.call('people.remove', { id })
    vault.advance({ days: 31 })
    await vault.reopen()
    expect(await vault.call('search.find', { text: 'sails' })).toEqual([])
    expect(vault.dump()).toMatchObject({ person: [], fact: [], change: [], change_set: [] })
  })

  test('lists what else can be taken away: roles, ties, ways to be reached, gifts, boundaries, templates', async () => {
    const { id: ann } = await vault.call('people.add', { name: 'Ann' })
    const { id: bea } = await vault.call('people.add', { name: 'Bea' })
    await vault.call('roles.add', { personId: ann, organisation: 'Harbour', title: 'Chair' })
    await vault.call('ties.add', { personId: ann, otherId: bea, otherIs: 'sister' })
    await vault.call('channels.add', { personId: ann, kind: 'phone', label: '', value: '+49 1' })
    const { id: template } = await vault.call('templates.add', { name: 'After a call', text: 'x' })
    const on = { noun: 'person', id: ann } as const
    await vault.call('boundaries.begin', { on, set: 'nothing', currency: 'EUR', unit: 1 })
    const { id: gift } = await vault.call('gifts.add', {
      ...({ on: '2026-03-02', direction: 'given', kind: 'present', state: 'idea', what: 'Book', value: null } as const),
      ...{ giverId: null, entryId: null, note: '', despite: 'x', people: [{ personId: ann, self: true, family: 0 }] },
    })
    const [role] = await vault.call('roles.list', { personId: ann })
    const [tie] = await vault.call('ties.list', { personId: ann })
    const [channel] = await vault.call('channels.list', { personId: ann })
    const [boundary] = await vault.call('boundaries.of', { on, day: '2026-03-10' })
    await vault.call('roles.remove', { id: role!.id })
    await vault.call('ties.remove', { id: tie!.id })
    await vault.call('channels.remove', { id: channel!.id })
    await vault.call('templates.remove', { id: template })
    await vault.call('boundaries.remove', { id: boundary!.id })
    await vault.call('gifts.remove', { id: gift })
    const items = await vault.call('bin.list', {})
    expect(Object.fromEntries(items.map(({ noun, title, whose }) => [noun, [title, whose]]))).toEqual({
      ...{ role: ['Chair, Harbour', 'Ann'], tie: ['sister: Bea', 'Ann'], channel: ['+49 1', 'Ann'] },
      ...{ template: ['After a call', null], boundary: ['nothing', 'Ann'], gift: ['Book', 'Ann'] },
    })
    for (const { noun, id } of items) await vault.call('bin.restore', { noun, id })
    expect(await names()).toEqual([])
    expect(await vault.call('ties.list', { personId: ann })).toHaveLength(1)
    expect(await vault.call('gifts.of', { personId: ann })).toHaveLength(1)
  })

  test('says of what is about someone in the bin that they are there too', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann' })
    const fact = await vault.call('facts.add', { personId: id, category: 'work', text: 'sails' })
    await vault.call('facts.remove', { id: fact.id })
    const of = async () => (await vault.call('bin.list', {})).find(({ noun }) => noun === 'fact')
    expect(await of()).toMatchObject({ whose: 'Ann', whoseDeleted: false })
    await vault.call('people.remove', { id })
    expect(await of()).toMatchObject({ whose: 'Ann', whoseDeleted: true })
  })

  test('holds the latest deletion first', async () => {
    await gone('Ann')
    vault.advance({ minutes: 1 })
    const { id } = await vault.call('templates.add', { name: 'Call', text: 'x' })
    await vault.call('templates.remove', { id })
    vault.advance({ minutes: 1 })
    await gone('Bea')
    expect(await names()).toEqual(['Bea', 'Call', 'Ann'])
  })

  test('people who are there are named as such in the entries they took part in', async () => {
    const [ann, bea] = [
      await vault.call('people.add', { name: 'Ann' }),
      await vault.call('people.add', { name: 'Bea' }),
    ]
    await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-09T10:00', channel: 'phone', text: 'x', people: [ann.id, bea.id] },
    })
    await vault.call('people.remove', { id: bea.id })
    const { entries } = await vault.call('entries.list', {})
    expect(entries[0]!.people).toEqual([
      { id: ann.id, name: 'Ann' },
      { id: bea.id, name: 'Bea', inBin: true },
    ])
  })

  test('what nobody has is not restored', async () => {
    expect(await vault.refusal('bin.restore', { noun: 'tie', id: 'nobody0000' })).toEqual({ code: 'not-found' })
  })
})
