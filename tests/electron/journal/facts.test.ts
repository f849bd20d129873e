import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factCategories } from '../../../shared/contract/facts.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id

describe('facts', () => {
  test.each(factCategories)('a fact about %s may be mentioned, unless it is health or a worry', async (category) => {
    const personId = await person()
    await vault.call('facts.add', { personId, category, text: 'x' })
    const wanted = category === 'health' || category === 'worry' ? 'if-raised' : 'mention'
    expect(await vault.call('facts.list', { personId })).toMatchObject([{ category, use: wanted }])
  })

  test('what the user chose stands, against the category too', async () => {
    const personId = await person()
    await vault.call('facts.add', { personId, category: 'health', text: 'x', use: 'mention' })
    await vault.call('facts.add', { personId, category: 'work', text: 'y', use: 'never' })
    expect((await vault.call('facts.list', { personId })).map(({ use }) => use).toSorted()).toEqual([
      'mention',
      'never',
    ])
  })

  test('the newest come first', async () => {
    const personId = await person()
    await vault.call('facts.add', { personId, category: 'work', text: 'old' })
    vault.advance({ minutes: 1 })
    await vault.call('facts.add', { personId, category: 'work', text: 'new' })
    expect((await vault.call('facts.list', { personId })).map(({ text }) => text)).toEqual(['new', 'old'])
  })

  test('are edited, removed, found in the bin and restored', async () => {
    const personId = await person()
    const { id } = await vault.call('facts.add', { personId, category: 'taste', text: 'tea' })
    await vault.call('facts.edit', { id, category: 'taste', text: ' coffee ', use: 'never' })
    expect(await vault.call('facts.list', { personId })).toMatchObject([{ text: 'coffee', use: 'never' }])
    await vault.call('facts.remove', { id })
    expect(await vault.call('facts.list', { personId })).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'fact', id, title: 'coffee' }])
    await vault.call('facts.restore', { id })
    expect(await vault.call('facts.list', { personId })).toHaveLength(1)
  })

  test('where a fact came from is not shown while that entry is in the bin', async () => {
    const personId = await person()
    const { id } = await vault.call('entries.jot', {
      happenedAt: '2026-03-10T07:00',
      channel: 'email',
      text: 'said so',
      people: [personId],
      facts: [{ personId, category: 'goal', text: 'a house' }],
    })
    const source = async () => (await vault.call('facts.list', { personId }))[0]!.source
    expect(await source()).toEqual({
      entryId: id,
      happenedAt: '2026-03-10T07:00',
      channel: 'email',
      excerpt: 'said so',
    })
    await vault.call('entries.remove', { id })
    expect(await source()).toBeNull()
  })

  test('are about somebody, and come from an entry that is there', async () => {
    const personId = await person()
    const fact = { category: 'work', text: 'x' } as const
    expect(await vault.refusal('facts.add', { personId: 'nobody0000', ...fact })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('facts.add', { personId, entryId: 'nothing000', ...fact })).toEqual({
      code: 'not-found',
    })
    expect(await vault.refusal('facts.edit', { id: 'nothing000', ...fact })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('facts.remove', { id: 'nothing000' })).toEqual({ code: 'not-found' })
  })
})
