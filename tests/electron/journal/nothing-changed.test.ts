import { describe, expect, test } from 'vitest'
import { fill } from '../../support/filled.ts'
import { testVault } from '../../support/vault.ts'

describe('a command that alters nothing', () => {
  test('answers without a change, since there is nothing to take back, and leaves the history as it was', async () => {
    const vault = await testVault()
    const { person } = await fill(vault.call, '2026-03-10')
    const [entry] = (await vault.call('entries.list', { personId: person })).entries
    const [fact] = await vault.call('facts.list', { personId: person })
    const last = await vault.call('changes.last', {})
    const { happenedAt, channel, text, tags } = await vault.call('entries.get', { id: entry!.id })
    const people = entry!.people.map(({ id }) => id)
    const none = { change: null }
    expect(await vault.call('people.edit', { id: person, fields: {} })).toEqual(none)
    expect(
      await vault.call('entries.edit', { id: entry!.id, fields: { happenedAt, channel, text, tags, people } }),
    ).toEqual(none)
    const { category, text: said, use } = fact!
    expect(await vault.call('facts.edit', { id: fact!.id, category, text: said, use })).toEqual(none)
    expect(await vault.call('people.restore', { id: person })).toEqual(none)
    expect(await vault.call('changes.last', {})).toEqual(last)
    expect(await vault.call('people.edit', { id: person, fields: { note: 'other' } })).toMatchObject({
      change: expect.stringMatching(/./) as string,
    })
  })
})
