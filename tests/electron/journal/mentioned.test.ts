import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mentioned } from '../../../electron/vault/journal/mentioned.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

/** The names of those who are meant, in a journal of these people. */
const meant = async (
  text: string,
  people: readonly (string | { name: string; given?: string; nickname?: string })[],
) => {
  const names = new Map<string, string>()
  for (const person of people) {
    const fields = typeof person === 'string' ? { name: person } : person
    names.set((await vault.call('people.add', fields)).id, fields.name)
  }
  const session = vault.host().session()!
  return session.read(({ db }) => mentioned(db, text)).map((id) => names.get(id))
}
const journal = ['Marit Lofthus', 'Siobhán Keeley', 'Mateo Arriaga', 'Dr. Anna Roth']

describe('an @ written while locked', () => {
  test.each([
    ['a whole name', '@Marit Lofthus rang.', ['Marit Lofthus']],
    ['without its accents and capitals', 'Lunch with @siobhan keeley, at last', ['Siobhán Keeley']],
    ['a first name', 'Saw @Marit.', ['Marit Lofthus']],
    ['a first name behind a title', 'Saw @Anna today', ['Dr. Anna Roth']],
    ['a first name with an s of its own', '@Marit’s dog died', ['Marit Lofthus']],
    ['a name in brackets', 'The architect (@Mateo Arriaga) said no', ['Mateo Arriaga']],
    ['a name at the beginning of a line', 'One\n@Mateo: yes', ['Mateo Arriaga']],
    [
      'several, in the order they are named',
      '@Siobhán @Marit and @Mateo',
      ['Siobhán Keeley', 'Marit Lofthus', 'Mateo Arriaga'],
    ],
    ['the same one twice', '@Marit and @Marit Lofthus', ['Marit Lofthus']],
    ['nobody without an @', 'Marit Lofthus rang.', []],
    ['nobody in an address', 'write to anna@Marit.example', []],
    ['nobody by part of a word', '@Mari rang', []],
    ['nobody by a title', '@Dr. was here', []],
    ['nobody by an @ alone', 'meet @ Marit', []],
    ['nobody where nobody is called so', '@Nora rang', []],
  ])('means %s', async (_name, text, expected) => {
    expect(await meant(text, journal)).toEqual(expected)
  })

  test('means nobody where two people are called so, and the one whose whole name is there', async () => {
    const people = ['Anna Berg', 'Anna Roth']
    expect(await meant('@Anna rang', people)).toEqual([])
    vault.empty()
    expect(await meant('@Anna Roth rang', people)).toEqual(['Anna Roth'])
  })

  test('means people by their nickname and their given name', async () => {
    const people = [
      { name: 'Gunnhildur Ása', nickname: 'Gunna' },
      { name: 'Berg, Ola', given: 'Ola' },
    ]
    expect(await meant('@Gunna and @Ola', people)).toEqual(['Gunnhildur Ása', 'Berg, Ola'])
  })

  test('never means someone in the bin', async () => {
    const { id } = await vault.call('people.add', { name: 'Marit Lofthus' })
    await vault.call('people.remove', { id })
    expect(await meant('@Marit Lofthus', [])).toEqual([])
  })

  test('is read in the longest text with the most people', async () => {
    const session = vault.host().session()!
    const names = Array.from({ length: 300 }, (_, at) => `Person${at} Surname${at}`)
    for (const name of names) await vault.call('people.add', { name })
    const text = '@Person7 and @Nobody here '.repeat(80_000).slice(0, 2_000_000)
    // a reading that grew with the square of the text would not end within the test's own time
    expect(session.read(({ db }) => mentioned(db, text))).toHaveLength(1)
  })
})
