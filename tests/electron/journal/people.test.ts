import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

describe('people', () => {
  test('a person is read back as they were written, what was left out being empty', async () => {
    const { id } = await vault.call('people.add', {
      name: 'Siobhán Keeley',
      say: 'shi-VAWN',
      client: true,
      tags: ['Cork'],
    })
    expect(await vault.call('people.get', { id })).toEqual({
      id,
      name: 'Siobhán Keeley',
      given: '',
      family: '',
      nickname: '',
      say: 'shi-VAWN',
      client: true,
      colleague: false,
      me: false,
      tags: ['Cork'],
      zone: '',
      died: null,
      leads: null,
      met: '',
      note: '',
      hasPhoto: false,
      lastContact: null,
      role: null,
      ...{ listed: true, named: true, heads: 1 },
      deleted: false,
    })
  })

  test('an edit changes what it names and leaves the rest', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann', note: 'quiet', tags: ['a', 'b'], client: true })
    await vault.call('people.edit', { id, fields: { nickname: 'Annie', client: false } })
    expect(await vault.call('people.get', { id })).toMatchObject({
      name: 'Ann',
      nickname: 'Annie',
      note: 'quiet',
      tags: ['a', 'b'],
      client: false,
    })
  })

  test('a field given as undefined was left out, not emptied', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann', note: 'quiet' })
    await vault.raw('people.edit', { id, fields: { note: undefined, nickname: 'Annie' } })
    expect(await vault.call('people.get', { id })).toMatchObject({ note: 'quiet', nickname: 'Annie' })
  })

  test('names lose the space around them, and tags what is said twice', async () => {
    const { id } = await vault.call('people.add', { name: '  Ann Lee ', tags: ['golf', ' golf', 'wine'] })
    expect(await vault.call('people.get', { id })).toMatchObject({ name: 'Ann Lee', tags: ['golf', 'wine'] })
  })

  test('a name must say something', async () => {
    for (const name of ['', '   ', '\u00a0'])
      expect(await vault.refusal('people.add', { name })).toEqual({ code: 'invalid', fields: { name: 'empty' } })
  })

  test('the list is in the order of names, accents and case aside, clients alone when asked', async () => {
    for (const [name, client] of [
      ['zoe', true],
      ['Émile', false],
      ['Eve', true],
      ['ánh', false],
    ] as const)
      await vault.call('people.add', { name, client })
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toEqual(['ánh', 'Émile', 'Eve', 'zoe'])
    expect((await vault.call('people.list', { clientsOnly: true })).map(({ name }) => name)).toEqual(['Eve', 'zoe'])
    expect((await vault.call('people.list', { filter: 'emil' })).map(({ name }) => name)).toEqual(['Émile'])
  })

  test('a name is completed best match first, and never with more than eight', async () => {
    for (const name of ['Joan Ann', 'Annabel', 'Ann', 'Hannah', ...Array.from({ length: 9 }, (_, n) => `Anna ${n}`)])
      await vault.call('people.add', { name })
    const found = await vault.call('people.complete', { text: 'ann' })
    expect(found).toHaveLength(8)
    expect(found[0]?.name).toBe('Ann')
  })

  test('someone is found by nickname, given or family name', async () => {
    await vault.call('people.add', { name: 'Bobby K', given: 'Robert', family: 'Kennedy', nickname: 'RFK' })
    for (const text of ['robe', 'KENN', 'rfk', 'bobby'])
      expect(await vault.call('people.complete', { text })).toHaveLength(1)
    expect(await vault.call('people.complete', { text: 'x' })).toEqual([])
  })

  test('ask-53: someone removed is in no list but the bin, keeps their page, and comes back', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('people.remove', { id })
    expect(await vault.call('people.list', {})).toEqual([])
    expect(await vault.call('people.complete', { text: 'ann' })).toEqual([])
    expect(await vault.call('people.get', { id })).toMatchObject({ name: 'Ann', deleted: true })
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'person', id, title: 'Ann' }])
    await vault.call('people.restore', { id })
    expect(await vault.call('people.list', {})).toHaveLength(1)
    expect(await vault.call('bin.list', {})).toEqual([])
  })

  test('nobody answers to an id nobody has', async () => {
    const id = 'nobody0000'
    const none = { code: 'not-found' }
    expect(await vault.refusal('people.get', { id })).toEqual(none)
    expect(await vault.refusal('people.edit', { id, fields: { name: 'x' } })).toEqual(none)
    expect(await vault.refusal('people.remove', { id })).toEqual(none)
    expect(await vault.refusal('people.restore', { id })).toEqual(none)
    expect(await vault.call('people.photo', { id })).toBeNull()
  })

  test('tags are counted over the living', async () => {
    await vault.call('people.add', { name: 'Ann', tags: ['golf', 'wine'] })
    const { id } = await vault.call('people.add', { name: 'Bea', tags: ['golf', 'chess'] })
    expect(await vault.call('people.tags', {})).toEqual([
      { tag: 'chess', count: 1 },
      { tag: 'golf', count: 2 },
      { tag: 'wine', count: 1 },
    ])
    await vault.call('people.remove', { id })
    expect(await vault.call('people.tags', {})).toEqual([
      { tag: 'golf', count: 1 },
      { tag: 'wine', count: 1 },
    ])
  })
})

describe('channels of contact', () => {
  const add = async () => {
    const { id: personId } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('channels.add', { personId, kind: 'phone', label: 'work', value: '+353 1 555 0100' })
    await vault.call('channels.add', { personId, kind: 'email', label: '', value: 'ann@example.org' })
    return personId
  }

  test('are listed in the order they were added', async () => {
    const personId = await add()
    expect(await vault.call('channels.list', { personId })).toMatchObject([
      { kind: 'phone', label: 'work', value: '+353 1 555 0100', personId },
      { kind: 'email', label: '', value: 'ann@example.org', personId },
    ])
  })

  test('are edited and removed one by one, and a removal can be undone', async () => {
    const personId = await add()
    const [phone, email] = await vault.call('channels.list', { personId })
    await vault.call('channels.edit', { id: phone!.id, kind: 'web', label: 'site', value: 'https://a.example' })
    const { change } = await vault.call('channels.remove', { id: email!.id })
    expect(await vault.call('channels.list', { personId })).toMatchObject([{ kind: 'web', label: 'site' }])
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('channels.list', { personId })).toHaveLength(2)
  })

  test('belong to somebody', async () => {
    const value = { kind: 'phone', label: '', value: '1' } as const
    expect(await vault.refusal('channels.add', { personId: 'nobody0000', ...value })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('channels.edit', { id: 'nothing000', ...value })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('channels.remove', { id: 'nothing000' })).toEqual({ code: 'not-found' })
    expect(vault.rows(sql`SELECT * FROM channel`)).toEqual([])
  })
})
