import { beforeEach, describe, expect, test } from 'vitest'
import { testVault, type TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault()
})
const words = async () => (await vault.call('spelling.words', {})).map(({ word }) => word)
const known = (...some: string[]) => vault.call('spelling.known', { words: some })

describe('own words', () => {
  test('stand in the order of the alphabet, each once, whatever their capitals', async () => {
    for (const word of ['zwieback', 'Éclair', 'capex', 'capex']) await vault.call('spelling.add', { word })
    expect(await words()).toEqual(['capex', 'Éclair', 'zwieback'])
  })

  test('added again are no change, and so nothing to take back', async () => {
    await vault.call('spelling.add', { word: 'capex' })
    expect(await vault.call('spelling.add', { word: 'capex' })).toEqual({ change: null })
  })

  test('are taken out, and every step is taken back by undo', async () => {
    const { change } = await vault.call('spelling.add', { word: 'capex' })
    const [own] = await vault.call('spelling.words', {})
    const removed = await vault.call('spelling.remove', { id: own!.id })
    expect(await words()).toEqual([])
    await vault.call('changes.undo', { change: removed.change! })
    expect(await words()).toEqual(['capex'])
    await vault.call('changes.undo', { change: change! })
    expect(await words()).toEqual([])
  })

  test('one that is not there cannot be taken out', async () => {
    await expect(vault.call('spelling.remove', { id: 'nothing00' as never })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are right with a capital at the beginning and with an ’s; a name is not right in small letters', async () => {
    await vault.call('spelling.add', { word: 'fika' })
    await vault.call('spelling.add', { word: 'Klarna' })
    expect(await known('fika', 'Fika', "fika's", 'Klarna', "Klarna's", 'klarna', 'fikas')).toEqual([
      ...['fika', 'Fika', "fika's", 'Klarna', "Klarna's"],
    ])
  })
})

describe('names', () => {
  test('of people, as they are called too, and of organisations are known, by any of their words', async () => {
    await vault.call('people.add', { name: "Siobhán O'Keeffe", nickname: 'Shivvy' })
    await vault.call('organisations.add', { fields: { name: 'Northmere Quays' } })
    expect(await known('Siobhan', "O'Keeffe", "Siobhan's", 'Shivvy', 'Northmere', 'Quays', 'Nortmere')).toEqual([
      ...['Siobhan', "O'Keeffe", "Siobhan's", 'Shivvy', 'Northmere', 'Quays'],
    ])
  })

  test('of nobody are not known', async () => {
    expect(await known('recieve', 'Xyzzy')).toEqual([])
    expect(await known()).toEqual([])
  })
})
