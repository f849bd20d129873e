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
const mother = async () => {
  const [son, mum] = [await person('Tom'), await person('Maeve')]
  await vault.call('ties.add', { personId: son, otherId: mum, otherIs: 'mother', personIs: 'son' })
  return { son, mum }
}

describe('ties', () => {
  test('ask-27: a tie has the owner’s own word for each direction, whichever end it is seen from', async () => {
    const { son, mum } = await mother()
    expect(await vault.call('ties.list', { personId: son })).toMatchObject([
      { personId: son, otherId: mum, otherName: 'Maeve', otherIs: 'mother', personIs: 'son' },
    ])
    expect(await vault.call('ties.list', { personId: mum })).toMatchObject([
      { personId: mum, otherId: son, otherName: 'Tom', otherIs: 'son', personIs: 'mother' },
    ])
  })

  test('an edit from the far end means the same tie', async () => {
    const { son, mum } = await mother()
    const [tie] = await vault.call('ties.list', { personId: mum })
    await vault.call('ties.edit', { id: tie!.id, personId: mum, otherIs: 'boy', personIs: 'mam', since: '1990-05' })
    expect(await vault.call('ties.list', { personId: son })).toMatchObject([
      { otherIs: 'mam', personIs: 'boy', since: '1990-05' },
    ])
  })

  test('an edit from someone the tie does not join finds nothing', async () => {
    const { son } = await mother()
    const [tie] = await vault.call('ties.list', { personId: son })
    const stranger = await person('Zed')
    expect(await vault.refusal('ties.edit', { id: tie!.id, personId: stranger, otherIs: 'x' })).toEqual({
      code: 'not-found',
    })
  })

  test('a tie with a word for one direction only is shown from both ends', async () => {
    const [a, b] = [await person('A'), await person('B')]
    await vault.call('ties.add', { personId: a, otherId: b, otherIs: 'neighbour' })
    expect(await vault.call('ties.list', { personId: b })).toMatchObject([{ otherName: 'A', otherIs: '' }])
  })

  test('ask-28: dates are kept, and ties that ended come last', async () => {
    const [a, b, c] = [await person('A'), await person('B'), await person('C')]
    await vault.call('ties.add', { personId: a, otherId: b, otherIs: 'wife', since: '2001', until: '2015-06-01' })
    await vault.call('ties.add', { personId: a, otherId: c, otherIs: 'wife', since: '2018' })
    expect(await vault.call('ties.list', { personId: a })).toMatchObject([
      { otherName: 'C', since: '2018', until: null },
      { otherName: 'B', since: '2001', until: '2015-06-01' },
    ])
  })

  test('someone not in the journal yet is written with the tie, and one undo takes both', async () => {
    const a = await person('A')
    const { change, otherId } = await vault.call('ties.addWithPerson', {
      personId: a,
      otherName: 'Baby',
      otherIs: 'daughter',
      personIs: 'mother',
    })
    expect(await vault.call('people.get', { id: otherId })).toMatchObject({ name: 'Baby' })
    expect(await vault.call('ties.list', { personId: otherId })).toMatchObject([
      { otherName: 'A', personIs: 'daughter' },
    ])
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('people.list', {})).toHaveLength(1)
    expect(vault.rows(sql`SELECT * FROM tie`)).toEqual([])
  })

  test('a tie to nobody writes nobody', async () => {
    expect(
      await vault.refusal('ties.addWithPerson', { personId: 'nobody0000', otherName: 'Baby', otherIs: 'daughter' }),
    ).toEqual({ code: 'not-found' })
    expect(vault.rows(sql`SELECT * FROM person`)).toEqual([])
    expect(vault.rows(sql`SELECT * FROM change_set`)).toEqual([])
  })

  test('nobody has a tie with themselves', async () => {
    const a = await person('A')
    expect(await vault.refusal('ties.add', { personId: a, otherId: a, otherIs: 'self' })).toEqual({
      code: 'invalid',
      fields: { otherId: 'same-person' },
    })
  })

  test('a tie is not shown while one end is in the bin, and is again after', async () => {
    const { son, mum } = await mother()
    await vault.call('people.remove', { id: mum })
    expect(await vault.call('ties.list', { personId: son })).toEqual([])
    await vault.call('people.restore', { id: mum })
    expect(await vault.call('ties.list', { personId: son })).toHaveLength(1)
  })

  test('a removed tie is gone from both ends', async () => {
    const { son, mum } = await mother()
    const [tie] = await vault.call('ties.list', { personId: son })
    await vault.call('ties.remove', { id: tie!.id })
    expect(await vault.call('ties.list', { personId: son })).toEqual([])
    expect(await vault.call('ties.list', { personId: mum })).toEqual([])
    expect(await vault.refusal('ties.remove', { id: 'nothing000' })).toEqual({ code: 'not-found' })
  })
})
