import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name: string) => (await vault.call('people.add', { name })).id
const jot = async (people: string[], text: string) =>
  (await vault.call('entries.jot', { happenedAt: '2026-03-10T07:55', channel: 'phone', text, people })).id
const titles = async () => (await vault.call('recents.list', {})).map(({ noun, title, id }) => title || `${noun} ${id}`)

describe('where one went lately', () => {
  test('is the latest first, each place once', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    for (const id of [ann, bea, ann]) await vault.call('recents.add', { noun: 'person', id })
    await vault.call('recents.add', { noun: 'room', id: '/calendar' })
    expect(await titles()).toEqual(['room /calendar', 'Ann', 'Bea'])
  })

  test('of a person says the role, of an entry who took part, when, and how it begins', async () => {
    const ann = await person('Ann')
    await vault.call('roles.add', { personId: ann, organisation: 'Harbour', title: 'Founder' })
    const entry = await jot([ann], 'She asked\nfor the   survey.')
    await vault.call('recents.add', { noun: 'person', id: ann })
    await vault.call('recents.add', { noun: 'entry', id: entry })
    expect(await vault.call('recents.list', {})).toEqual([
      { noun: 'entry', id: entry, title: 'Ann', detail: 'She asked for the survey.', when: '2026-03-10T07:55' },
      { noun: 'person', id: ann, title: 'Ann', detail: 'Founder, Harbour', when: null },
    ])
  })

  test('is at most twelve', async () => {
    for (let n = 0; n < 20; n++) await vault.call('recents.add', { noun: 'person', id: await person(`Ann ${n}`) })
    expect(await titles()).toEqual(Array.from({ length: 12 }, (_each, n) => `Ann ${19 - n}`))
  })

  test('is there after the vault was locked and opened again', async () => {
    await vault.call('recents.add', { noun: 'person', id: await person('Ann') })
    await vault.reopen()
    expect(await titles()).toEqual(['Ann'])
  })

  test('leaves out what is in the bin, and has it again once it is out of it', async () => {
    const ann = await person('Ann')
    const entry = await jot([ann], 'A call')
    await vault.call('recents.add', { noun: 'entry', id: entry })
    const { change } = await vault.call('entries.remove', { id: entry })
    expect(await titles()).toEqual([])
    await vault.call('changes.undo', { change: change! })
    expect(await titles()).toEqual(['Ann'])
  })

  test('forgets for good what is deleted for good, and what goes along', async () => {
    const ann = await person('Ann')
    const entry = await jot([ann], 'A call')
    await vault.call('recents.add', { noun: 'person', id: ann })
    await vault.call('recents.add', { noun: 'entry', id: entry })
    await vault.call('people.remove', { id: ann })
    await vault.call('bin.erase', { items: [{ noun: 'person', id: ann }] })
    expect(vault.rows(sql`SELECT * FROM recent`)).toEqual([])
  })

  test('is nothing once the settings say that nothing is kept, and stays nothing', async () => {
    const ann = await person('Ann')
    await vault.call('recents.add', { noun: 'person', id: ann })
    await vault.call('settings.set', { recents: false })
    await vault.call('recents.add', { noun: 'person', id: ann })
    expect(vault.rows(sql`SELECT * FROM recent`)).toEqual([])
    await vault.call('settings.set', { recents: true })
    expect(await titles()).toEqual([])
  })

  test('can be forgotten at once, and is no part of what can be taken back', async () => {
    await vault.call('recents.add', { noun: 'person', id: await person('Ann') })
    await vault.call('recents.clear', {})
    expect(await titles()).toEqual([])
    expect(await vault.call('changes.last', {})).toMatchObject({ command: 'people.add' })
  })

  test.each([
    { noun: 'room', id: 'https://example.org' },
    { noun: 'room', id: '/people/0123456789' },
    { noun: 'person', id: `' OR 1=1` },
    { noun: 'secret', id: 'person0001' },
  ])('refuses $noun “$id”', async (place) => {
    expect(await vault.refusal('recents.add', place as never)).toMatchObject({ code: 'invalid' })
  })
})
