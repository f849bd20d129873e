import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id

describe('roles and organisations', () => {
  test('ask-30: an organisation is made by the first role that names it, and found again accents and case aside', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    await vault.call('roles.add', { personId: ann, organisation: 'Société Générale', title: 'Partner' })
    await vault.call('roles.add', { personId: bea, organisation: ' societe generale ', title: 'Associate' })
    const all = await vault.call('organisations.list', {})
    expect(all).toMatchObject([{ name: 'Société Générale', now: 2, before: 0 }])
    expect(await vault.call('organisations.people', { id: all[0]!.id })).toMatchObject([
      { name: 'Ann', title: 'Partner', now: true },
      { name: 'Bea' },
    ])
  })

  test('ask-31: several roles are kept with their dates; the open one is the one shown', async () => {
    const personId = await person()
    await vault.call('roles.add', {
      personId,
      organisation: 'Old Ltd',
      title: 'Clerk',
      since: '2001',
      until: '2010-04',
    })
    await vault.call('roles.add', { personId, organisation: 'New Ltd', title: 'Partner', since: '2010-04-30' })
    expect(await vault.call('roles.list', { personId })).toMatchObject([
      { organisation: 'New Ltd', since: '2010-04-30', until: null },
      { organisation: 'Old Ltd', since: '2001', until: '2010-04' },
    ])
    expect((await vault.call('people.get', { id: personId })).role).toEqual({
      title: 'Partner',
      organisation: 'New Ltd',
    })
    expect((await vault.call('people.list', {}))[0]?.role).toEqual({ title: 'Partner', organisation: 'New Ltd' })
  })

  test('of two open roles the newer is shown', async () => {
    const personId = await person()
    await vault.call('roles.add', { personId, organisation: 'B', since: '2020' })
    await vault.call('roles.add', { personId, organisation: 'A', since: '2012' })
    expect((await vault.call('people.get', { id: personId })).role?.organisation).toBe('B')
  })

  test('a role that ended leaves nobody with a current role', async () => {
    const personId = await person()
    await vault.call('roles.add', { personId, organisation: 'A' })
    const [role] = await vault.call('roles.list', { personId })
    await vault.call('roles.edit', { id: role!.id, organisation: 'A', title: 'Chair', until: '2026-01' })
    expect((await vault.call('people.get', { id: personId })).role).toBeNull()
    expect(await vault.call('organisations.list', {})).toMatchObject([{ now: 0, before: 1 }])
  })

  test('an edit moves a role to another organisation', async () => {
    const personId = await person()
    await vault.call('roles.add', { personId, organisation: 'A' })
    const [role] = await vault.call('roles.list', { personId })
    await vault.call('roles.edit', { id: role!.id, organisation: 'B', title: '' })
    expect(await vault.call('roles.list', { personId })).toMatchObject([{ organisation: 'B' }])
  })

  test('a removed role is gone and its organisation stays', async () => {
    const personId = await person()
    await vault.call('roles.add', { personId, organisation: 'A' })
    const [role] = await vault.call('roles.list', { personId })
    await vault.call('roles.remove', { id: role!.id })
    expect(await vault.call('roles.list', { personId })).toEqual([])
    expect(await vault.call('organisations.list', {})).toMatchObject([{ name: 'A', now: 0, before: 0 }])
  })

  test('people who were removed are not shown at their organisation', async () => {
    const personId = await person()
    await vault.call('roles.add', { personId, organisation: 'A' })
    await vault.call('people.remove', { id: personId })
    expect(await vault.call('organisations.list', {})).toMatchObject([{ name: 'A', now: 0, before: 0 }])
  })

  test('a role belongs to somebody, and dates exist', async () => {
    expect(await vault.refusal('roles.add', { personId: 'nobody0000', organisation: 'A' })).toEqual({
      code: 'not-found',
    })
    expect(vault.rows(sql`SELECT * FROM organisation`)).toEqual([])
    const personId = await person()
    for (const since of ['2026-02-30', '2026-13', '26', '2026-2', 'soon'])
      expect(await vault.refusal('roles.add', { personId, organisation: 'A', since })).toEqual({
        code: 'invalid',
        fields: { since: 'no-such-date' },
      })
    expect(await vault.refusal('roles.edit', { id: 'nothing000', organisation: 'A' })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('roles.remove', { id: 'nothing000' })).toEqual({ code: 'not-found' })
  })
})
