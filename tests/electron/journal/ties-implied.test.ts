// ask-26: relations that follow from others are suggested with their reason, and never added by themselves.
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
const implied = async (personId: string) => vault.call('ties.implied', { personId })

/** Siobhán and Tom are Aoife’s parents, and nobody said what they are to each other. */
const parents = async () => {
  const [siobhan, tom, aoife] = [await person('Siobhán'), await person('Tom'), await person('Aoife')]
  await vault.call('ties.add', { personId: siobhan, otherId: aoife, otherIs: 'daughter', personIs: 'mother' })
  await vault.call('ties.add', { personId: aoife, otherId: tom, otherIs: 'father', personIs: 'daughter' })
  return { siobhan, tom, aoife }
}

describe('ties that follow from others', () => {
  test('ask-26: come with the reason, in words that fit who they are', async () => {
    const { siobhan, tom, aoife } = await parents()
    expect(await implied(siobhan)).toEqual([
      {
        otherId: tom,
        otherName: 'Tom',
        options: [
          { kind: 'partner', otherIs: 'husband', personIs: 'wife' },
          { kind: 'ex-partner', otherIs: 'ex-husband', personIs: 'ex-wife' },
        ],
        because: {
          ...{ of: 'tie', via: aoife, viaName: 'Aoife' },
          ...{ viaKind: 'child', viaIs: 'daughter', thenKind: 'parent', thenIs: 'father' },
        },
      },
    ])
    expect(vault.rows(sql`SELECT * FROM tie`)).toHaveLength(2)
  })

  test('ask-26: a yes is a tie like any other, and asks nothing more', async () => {
    const { siobhan, tom } = await parents()
    const [first] = await implied(siobhan)
    const { kind, otherIs, personIs } = first!.options[0]!
    await vault.call('ties.add', { personId: siobhan, otherId: tom, kind, otherIs, personIs })
    expect(await implied(siobhan)).toEqual([])
    expect(await implied(tom)).toEqual([])
  })

  test('ask-26: a no is remembered from both ends, and can be taken back', async () => {
    const { siobhan, tom } = await parents()
    const { change } = await vault.call('ties.deny', { personId: siobhan, otherId: tom, kind: 'partner' })
    expect(await implied(siobhan)).toEqual([])
    expect(await implied(tom)).toEqual([])
    // said twice it is said once
    expect((await vault.call('ties.deny', { personId: tom, otherId: siobhan, kind: 'partner' })).change).toBeNull()
    await vault.call('changes.undo', { change: change! })
    expect(await implied(tom)).toHaveLength(1)
  })

  test('a no in one direction is the same no in the other', async () => {
    const [ann, bea, cy] = [await person('Ann'), await person('Bea'), await person('Cy')]
    await vault.call('ties.add', { personId: ann, otherId: bea, otherIs: 'sister' })
    await vault.call('ties.add', { personId: bea, otherId: cy, otherIs: 'son' })
    expect((await implied(ann)).map(({ options }) => options[0]!.kind)).toEqual(['niece-nephew'])
    await vault.call('ties.deny', { personId: ann, otherId: cy, kind: 'niece-nephew' })
    expect(await implied(cy)).toEqual([])
  })

  test('nobody in the bin is suggested, nor anyone who is known only through them', async () => {
    const { siobhan, tom, aoife } = await parents()
    await vault.call('people.remove', { id: tom })
    expect(await implied(siobhan)).toEqual([])
    await vault.call('people.restore', { id: tom })
    await vault.call('people.remove', { id: aoife })
    expect(await implied(siobhan)).toEqual([])
  })

  test('ask-26: colleagues were at one organisation at one time, unless it is too large to tell', async () => {
    const ann = await person('Ann')
    const bea = await person('Bea')
    await vault.call('roles.add', { personId: ann, organisation: 'Northmere', since: '2010' })
    await vault.call('roles.add', { personId: bea, organisation: 'Northmere', since: '2008', until: '2012' })
    expect(await implied(ann)).toEqual([
      {
        ...{ otherId: bea, otherName: 'Bea', because: { of: 'organisation', name: 'Northmere' } },
        options: [{ kind: 'colleague', otherIs: 'colleague', personIs: 'colleague' }],
      },
    ])
    for (let at = 0; at < 11; at += 1)
      await vault.call('roles.add', { personId: await person(`P${at}`), organisation: 'Northmere' })
    expect(await implied(ann)).toEqual([])
  })

  test('a family of forty around someone with sixty ties is read in a moment', async () => {
    const me = await person('Me')
    const family: string[] = []
    for (let at = 0; at < 60; at += 1) family.push(await person(`P${at}`))
    for (const [at, otherId] of family.entries())
      await vault.call('ties.add', { personId: me, otherId, otherIs: at < 40 ? 'cousin' : 'friend' })
    for (let at = 0; at < 40; at += 1)
      for (let by = at + 1; by < Math.min(40, at + 10); by += 1)
        await vault.call('ties.add', { personId: family[at]!, otherId: family[by]!, otherIs: 'sibling' })
    const begun = performance.now()
    expect(await implied(family[0]!)).toHaveLength(9)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
