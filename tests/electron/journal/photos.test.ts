import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mostSmall } from '../../../shared/contract/fields.ts'
import { bytesOf, png } from '../../support/files.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
afterEach(() => vault.empty())
const someone = async () => (await vault.call('people.add', { name: 'Ann' })).id

describe('a person’s photo', () => {
  test('is set, changed, taken away, and each of it can be undone', async () => {
    const id = await someone()
    const other = bytesOf(500, png)
    const photo = async () => (await vault.call('people.photo', { id }))?.bytes.length ?? null
    await vault.call('people.setPhoto', { id, photo: png })
    expect(await vault.call('people.photo', { id })).toEqual({ mediaType: 'image/png', bytes: png })
    expect(await vault.call('people.get', { id })).toMatchObject({ hasPhoto: true })
    expect(await vault.call('people.withPhoto', {})).toEqual([id])
    const changed = await vault.call('people.setPhoto', { id, photo: other })
    const removed = await vault.call('people.setPhoto', { id, photo: null })
    expect(await photo()).toBe(null)
    await vault.call('changes.undo', { change: removed.change ?? '' })
    expect(await photo()).toBe(500)
    await vault.call('changes.undo', { change: changed.change ?? '' })
    expect(await vault.call('people.photo', { id })).toEqual({ mediaType: 'image/png', bytes: png })
  })

  test.each([
    ['a drawing with script', '<svg onload="alert(1)"/>', { photo: 'wrong' }],
    ['no picture', 'MZ\x90', { photo: 'wrong' }],
    ['nothing', '', { photo: 'empty' }],
    ['too large', '\x89PNG\r\n\x1a\n'.padEnd(mostSmall + 1, 'x'), { photo: 'too-large' }],
  ])('that is %s is refused', async (_what, text, fields) => {
    const id = await someone()
    const photo = new Uint8Array(Buffer.from(text, 'latin1'))
    expect(await vault.refusal('people.setPhoto', { id, photo })).toEqual({ code: 'invalid', fields })
    expect(await vault.call('people.get', { id })).toMatchObject({ hasPhoto: false })
  })

  test('of someone in the bin is in no list', async () => {
    const id = await someone()
    await vault.call('people.setPhoto', { id, photo: png })
    await vault.call('people.remove', { id })
    expect(await vault.call('people.withPhoto', {})).toEqual([])
  })
})
