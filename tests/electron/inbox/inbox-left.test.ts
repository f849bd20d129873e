// A jot half written and left: by a window nobody sits at, or one that is about to end.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sealJot } from '../../support/sealed.ts'
import { passphrase, testHost, vaultFolder } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'

const lockedVault = async () => {
  const vault = testHost({ folder: await vaultFolder() })
  const { recipient } = await vault.call('inbox.status', {})
  if (recipient === null) throw new Error('nobody to seal to')
  return { vault, recipient }
}
const inboxOf = (vault: TestHost) => join(vault.folder, 'inbox')
const filesIn = (vault: TestHost) => (existsSync(inboxOf(vault)) ? readdirSync(inboxOf(vault)).toSorted() : [])
const textsIn = async (vault: TestHost) => (await vault.call('entries.list', {})).entries.map(({ text }) => text)

test('a draft that is left is among what waits, as begun, until someone goes on with it', async () => {
  const { vault, recipient } = await lockedVault()
  const id = 'jot00000001'
  const sealed = await sealJot(recipient)
  const told = async () => {
    const { waiting, begun } = await vault.call('inbox.status', {})
    return { waiting, begun }
  }
  await vault.call('inbox.keep', { id, sealed })
  expect(await told()).toEqual({ waiting: 0, begun: 0 })
  await vault.call('inbox.keep', { id, sealed, left: true })
  expect(await told()).toEqual({ waiting: 1, begun: 1 })
  await vault.call('inbox.keep', { id, sealed })
  expect(await told()).toEqual({ waiting: 0, begun: 0 })
  await vault.call('inbox.keep', { id, sealed, left: true })
  await vault.call('inbox.add', { id, sealed })
  expect(await told()).toEqual({ waiting: 1, begun: 0 })
})

test('a draft that was left is filed without waiting for a window, one that is left after the unlock too', async () => {
  const { vault, recipient } = await lockedVault()
  const keep = async (id: string, left: boolean) =>
    vault.call('inbox.keep', { id, sealed: await sealJot(recipient, { id, text: id }), left })
  await keep('jot00000001', true)
  await keep('jot00000002', false)
  await vault.call('vault.unlock', { passphrase })
  await vi.waitFor(async () => expect(await textsIn(vault)).toEqual(['jot00000001']))
  expect(filesIn(vault)).toEqual(['draft-jot00000002.age'])
  await keep('jot00000002', true)
  expect((await textsIn(vault)).toSorted()).toEqual(['jot00000001', 'jot00000002'])
  expect(filesIn(vault)).toEqual([])
})
