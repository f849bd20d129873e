import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
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

  test('ask-10: who has died is known to have, at the end of the tie where it is told', async () => {
    const died = knownDate({ year: 2024 })
    const [son, mum] = [await person('Tom'), (await vault.call('people.add', { name: 'Maeve', died })).id]
    await vault.call('ties.add', { personId: son, otherId: mum, otherIs: 'mother', personIs: 'son' })
    expect(await vault.call('ties.list', { personId: son })).toMatchObject([{ otherName: 'Maeve', otherDied: died }])
    expect(await vault.call('ties.list', { personId: mum })).toMatchObject([{ otherName: 'Tom', otherDied: null }])
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

  test('ask-28: a note is kept, and stays when an edit does not speak of it', async () => {
    const { son, mum } = await mother()
    const [tie] = await vault.call('ties.list', { personId: son })
    const words = { otherIs: 'mother', personIs: 'son' }
    await vault.call('ties.edit', { id: tie!.id, personId: son, ...words, note: 'Rings every Sunday.' })
    await vault.call('ties.edit', { id: tie!.id, personId: mum, otherIs: 'son', personIs: 'mother', since: '1990' })
    expect(await vault.call('ties.list', { personId: mum })).toMatchObject([
      { note: 'Rings every Sunday.', since: '1990' },
    ])
  })

  test('ask-27: a tie is of the kind its words say, as seen from either end; of its own words where it is said what they count as', async () => {
    const { son, mum } = await mother()
    const oma = await person('Oma Trude')
    await vault.call('ties.add', {
      personId: son,
      otherId: oma,
      otherIs: 'Oma',
      personIs: 'Spatz',
      kind: 'grandparent',
    })
    expect((await vault.call('ties.list', { personId: son })).map(({ kind }) => kind)).toEqual([
      'parent',
      'grandparent',
    ])
    expect((await vault.call('ties.list', { personId: mum })).map(({ kind }) => kind)).toEqual(['child'])
    expect((await vault.call('ties.list', { personId: oma })).map(({ kind }) => kind)).toEqual(['grandchild'])
    expect(await vault.call('ties.words', {})).toEqual([{ otherIs: 'Oma', personIs: 'Spatz', kind: 'grandparent' }])
  })

  test('ask-27: words of one’s own are offered again, those used most first', async () => {
    const [a, b, c, d] = [await person('A'), await person('B'), await person('C'), await person('D')]
    await vault.call('ties.add', { personId: a, otherId: b, otherIs: 'skipper', personIs: 'crew' })
    await vault.call('ties.add', { personId: a, otherId: c, otherIs: 'boatbuilder', personIs: 'customer' })
    await vault.call('ties.add', { personId: a, otherId: d, otherIs: 'boatbuilder', personIs: 'customer' })
    await vault.call('ties.add', { personId: b, otherId: c, otherIs: 'friend', personIs: 'friend' })
    expect((await vault.call('ties.words', {})).map(({ otherIs }) => otherIs)).toEqual(['boatbuilder', 'skipper'])
  })

  test('come as people care about them', async () => {
    const a = await person('A')
    for (const otherIs of ['friend', 'assistant', 'mother', 'daughter', 'wife'])
      await vault.call('ties.add', { personId: a, otherId: await person(otherIs), otherIs })
    await vault.call('ties.add', { personId: a, otherId: await person('ex'), otherIs: 'husband', until: '2001' })
    expect((await vault.call('ties.list', { personId: a })).map(({ otherIs }) => otherIs)).toEqual([
      ...['wife', 'daughter', 'mother', 'assistant', 'friend', 'husband'],
    ])
  })
})

describe('ties that cannot be', () => {
  const refused = async (input: Parameters<typeof vault.refusal<'ties.add'>>[1]) => {
    const before = vault.dump()
    const failure = await vault.refusal('ties.add', input)
    expect(vault.dump()).toEqual(before)
    return failure
  }

  test('the same tie twice is a conflict, from either end and in other words for it', async () => {
    const { son, mum } = await mother()
    const same = { code: 'conflict', fields: { otherId: 'same-tie' } }
    expect(await refused({ personId: son, otherId: mum, otherIs: 'Mam' })).toEqual(same)
    expect(await refused({ personId: mum, otherId: son, otherIs: 'child', personIs: 'mother' })).toEqual(same)
    // another tie between the same two is no problem
    await vault.call('ties.add', { personId: son, otherId: mum, otherIs: 'manager', personIs: 'report' })
  })

  test('married twice is two ties, at two times', async () => {
    const [a, b] = [await person('A'), await person('B')]
    await vault.call('ties.add', { personId: a, otherId: b, otherIs: 'wife', since: '1990', until: '1999' })
    await vault.call('ties.add', { personId: b, otherId: a, otherIs: 'husband', since: '2004' })
    expect(await vault.call('ties.list', { personId: a })).toHaveLength(2)
  })

  test('until before since is refused, in a new tie and in an edit', async () => {
    const { son, mum } = await mother()
    const backwards = { code: 'invalid', fields: { until: 'backwards' } }
    expect(
      await refused({ personId: son, otherId: mum, otherIs: 'manager', since: '2019-04', until: '2019-03' }),
    ).toEqual(backwards)
    const [tie] = await vault.call('ties.list', { personId: son })
    expect(
      await vault.refusal('ties.edit', { id: tie!.id, personId: son, otherIs: 'mother', since: '2001', until: '2000' }),
    ).toEqual(backwards)
  })

  test('nobody is their own ancestor, at any depth, whichever way round the ties were written', async () => {
    const line = []
    for (let at = 0; at < 12; at += 1) line.push(await person(`P${at}`))
    for (let at = 1; at < line.length; at += 1) {
      const [younger, older] = [line[at - 1]!, line[at]!]
      await (at % 2
        ? vault.call('ties.add', { personId: younger, otherId: older, otherIs: 'mother' })
        : vault.call('ties.add', { personId: older, otherId: younger, otherIs: 'son' }))
    }
    const [youngest, oldest] = [line[0]!, line.at(-1)!]
    const own = { code: 'invalid', fields: { otherIs: 'own-ancestor' } }
    expect(await refused({ personId: youngest, otherId: oldest, otherIs: 'child' })).toEqual(own)
    expect(await refused({ personId: oldest, otherId: youngest, otherIs: 'grandfather' })).toEqual(own)
    await vault.call('ties.add', { personId: youngest, otherId: oldest, otherIs: 'great-grandmother' })
    // an edit that turns a tie around is the same
    const [, tie] = await vault.call('ties.list', { personId: youngest })
    expect(
      await vault.refusal('ties.edit', { id: tie!.id, personId: youngest, otherIs: 'daughter', personIs: 'father' }),
    ).toEqual(own)
  })

  test('an edit may turn a tie around where nothing else is above', async () => {
    const { son, mum } = await mother()
    const [tie] = await vault.call('ties.list', { personId: son })
    await vault.call('ties.edit', { id: tie!.id, personId: son, otherIs: 'son', personIs: 'father' })
    expect(await vault.call('ties.list', { personId: mum })).toMatchObject([{ otherIs: 'father', kind: 'parent' }])
  })

  test('a tie with someone in the bin is not added; those there are, are named', async () => {
    const { son, mum } = await mother()
    await vault.call('people.remove', { id: mum })
    expect(await refused({ personId: son, otherId: mum, otherIs: 'friend' })).toEqual({
      code: 'invalid',
      fields: { otherId: 'in-bin' },
    })
    expect(await vault.call('ties.inBin', { personId: son })).toEqual([
      { otherId: mum, otherName: 'Maeve', otherIs: 'mother' },
    ])
    await vault.call('people.restore', { id: mum })
    expect(await vault.call('ties.inBin', { personId: son })).toEqual([])
  })
})

describe('the web around someone', () => {
  test('has the ties among those around them, and where several of them are', async () => {
    const [a, b, c, d] = [await person('A'), await person('B'), await person('C'), await person('D')]
    for (const otherId of [b, c]) await vault.call('ties.add', { personId: a, otherId, otherIs: 'friend' })
    await vault.call('ties.add', { personId: b, otherId: c, otherIs: 'wife', personIs: 'husband', until: '2020' })
    await vault.call('ties.add', { personId: c, otherId: d, otherIs: 'friend' })
    for (const personId of [b, c, d]) await vault.call('roles.add', { personId, organisation: 'Northmere' })
    await vault.call('roles.add', { personId: b, organisation: 'Calder' })
    expect(await vault.call('ties.web', { personId: a })).toEqual({
      among: [{ personId: b, otherId: c, otherIs: 'wife', personIs: 'husband', ended: true }],
      places: [{ id: expect.any(String), name: 'Northmere', people: expect.arrayContaining([b, c]) }],
    })
    expect(await vault.call('ties.web', { personId: d })).toMatchObject({ among: [], places: [] })
  })

  test('a household is a place like any other, so that who lives together is drawn together', async () => {
    const [a, b, c] = [await person('A'), await person('B'), await person('C')]
    for (const otherId of [b, c]) await vault.call('ties.add', { personId: a, otherId, otherIs: 'friend' })
    const fields = { name: 'The Burkes', kind: 'household' } as const
    const { id } = await vault.call('organisations.add', { fields })
    for (const personId of [a, b, c]) await vault.call('roles.add', { personId, organisation: 'The Burkes' })
    expect((await vault.call('ties.web', { personId: a })).places).toEqual([
      { id, name: 'The Burkes', people: expect.arrayContaining([b, c]) },
    ])
  })
})
