import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const jot = (tags: readonly string[]) =>
  vault.call('entries.jot', {
    ...{ happenedAt: '2026-03-09T10:00', channel: 'phone', text: 'x', people: [], tags: [...tags] },
  })
const seed = async () => {
  const { id: ann } = await vault.call('people.add', { name: 'Ann', tags: ['board', 'sailing'] })
  const { id: bea } = await vault.call('people.add', { name: 'Bea', tags: ['board'] })
  await jot(['board'])
  return { ann, bea }
}
const list = () => vault.call('tags.list', {})

describe('tags', () => {
  test('are counted on people and entries, those of the bin aside, by name', async () => {
    const { bea } = await seed()
    await vault.call('people.remove', { id: bea })
    expect(await list()).toEqual([
      { name: 'board', colour: null, people: 1, entries: 1 },
      { name: 'sailing', colour: null, people: 1, entries: 0 },
    ])
  })

  test('have a colour whatever their case, and none again', async () => {
    await seed()
    await vault.call('tags.colour', { name: 'Board', colour: 'teal' })
    expect(await vault.call('tags.colours', {})).toEqual([{ name: 'Board', colour: 'teal' }])
    expect((await list())[0]).toMatchObject({ name: 'board', colour: 'teal' })
    await vault.call('tags.colour', { name: 'board', colour: null })
    expect(await vault.call('tags.colours', {})).toEqual([])
  })

  test('are renamed everywhere in one change, which one undo takes back', async () => {
    const { ann, bea } = await seed()
    await vault.call('tags.colour', { name: 'board', colour: 'red' })
    await vault.call('cadence.set', { level: 'tag', subject: 'board', rule: { cadence: { ideal: 30, most: 60 } } })
    await vault.call('settings.set', { leads: [{ level: 'tag', name: 'board', leads: [7] }] })
    const { change } = await vault.call('tags.rename', { from: 'board', to: 'Directors' })
    expect((await vault.call('people.get', { id: ann })).tags).toEqual(['Directors', 'sailing'])
    expect((await vault.call('people.get', { id: bea })).tags).toEqual(['Directors'])
    expect((await list())[0]).toEqual({ name: 'Directors', colour: 'red', people: 2, entries: 1 })
    expect(await vault.call('cadence.rules', {})).toMatchObject([{ subject: 'Directors' }])
    expect((await vault.call('cadence.of', { personId: ann })).because).toMatchObject({ name: 'Directors' })
    expect((await vault.call('settings.get', {})).leads.map(({ name }) => name)).toEqual(['board', 'Directors'])
    await vault.call('changes.undo', { change: change! })
    expect((await vault.call('people.get', { id: ann })).tags).toEqual(['board', 'sailing'])
    expect(await vault.call('cadence.rules', {})).toMatchObject([{ subject: 'board' }])
  })

  test('become one with another only when that is asked for, and nobody has it twice', async () => {
    const { ann } = await seed()
    expect(await vault.refusal('tags.rename', { from: 'board', to: 'sailing' })).toEqual({
      code: 'invalid',
      fields: { to: 'taken' },
    })
    await vault.call('tags.rename', { from: 'board', to: 'sailing', merge: true })
    expect((await vault.call('people.get', { id: ann })).tags).toEqual(['sailing'])
    expect(await list()).toEqual([{ name: 'sailing', colour: null, people: 2, entries: 1 }])
  })

  test('can be written in other letters without being another', async () => {
    await seed()
    await vault.call('tags.colour', { name: 'board', colour: 'blue' })
    await vault.call('tags.rename', { from: 'board', to: 'Board' })
    expect((await list())[0]).toEqual({ name: 'Board', colour: 'blue', people: 2, entries: 1 })
    expect(await vault.call('tags.rename', { from: 'Board', to: 'Board ' })).toEqual({ change: null })
  })

  test('are taken off everyone, with their colour, and come back with one undo', async () => {
    const { bea } = await seed()
    await vault.call('tags.colour', { name: 'board', colour: 'red' })
    const { change } = await vault.call('tags.remove', { name: 'board' })
    expect((await vault.call('people.get', { id: bea })).tags).toEqual([])
    expect(await vault.call('tags.colours', {})).toEqual([])
    await vault.call('changes.undo', { change: change! })
    expect((await list())[0]).toEqual({ name: 'board', colour: 'red', people: 2, entries: 1 })
  })

  test('that nobody has can be neither renamed nor removed', async () => {
    expect(await vault.refusal('tags.rename', { from: 'x', to: 'y' })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('tags.remove', { name: 'x' })).toEqual({ code: 'not-found' })
  })
})

describe('templates', () => {
  test('are listed by name, edited, and go to the bin', async () => {
    await vault.call('templates.begin', {
      templates: [
        { name: 'Visit', channel: 'in-person', text: 'At {place}', tags: ['site'] },
        { name: 'after a call', text: '{what}' },
      ],
    })
    const [call, visit] = await vault.call('templates.list', {})
    expect([call!.name, visit!.name, visit!.channel, visit!.tags]).toEqual([
      'after a call',
      'Visit',
      'in-person',
      ['site'],
    ])
    await vault.call('templates.edit', { id: visit!.id, name: 'Visit', channel: null, text: 'x', tags: [] })
    expect((await vault.call('templates.list', {}))[1]).toMatchObject({ channel: null, text: 'x', tags: [] })
    await vault.call('templates.remove', { id: visit!.id })
    expect((await vault.call('templates.list', {})).map(({ name }) => name)).toEqual(['after a call'])
    expect((await vault.call('bin.list', {})).map(({ noun }) => noun)).toEqual(['template'])
  })
})
