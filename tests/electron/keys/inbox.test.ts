import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { bech32 } from '../../../electron/vault/keys/bech32.ts'
import { inboxIdentity, inboxOf } from '../../../electron/vault/keys/inbox.ts'
import { inboxRecipient } from '../../../electron/vault/keys/key-file.ts'
import type { KeyFile } from '../../../electron/vault/keys/key-file.ts'
import { openVault } from '../../../electron/vault/keys/vault-files.ts'
import { passphrase, placeAt, testHost, vaultFolder } from '../../support/vault.ts'

const both = ['vault.json', 'vault.previous.json'] as const
const read = (folder: string, name: string = both[0]) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeyFile
const swap = async (folder: string, names: readonly string[], change: (file: KeyFile) => unknown) => {
  for (const name of names) writeFileSync(join(folder, name), JSON.stringify(change(read(folder, name))))
}

describe('the key of the inbox', () => {
  test('is written as bech32 is (BIP-173)', () => {
    expect(bech32('a', new Uint8Array(0))).toBe('a12uel5l')
    expect(bech32('abcdef', Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex'))).toBe(
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    )
  })

  test('is the one age makes of the same identity, for any master key', async () => {
    for (let n = 0; n < 20; n += 1) {
      const master = randomBytes(32)
      expect(inboxOf(master, 'vault00001').recipient).toBe(await identityToRecipient(inboxIdentity(master)))
    }
  })

  test('what is sealed to it is opened with what the opening of the vault gives', async () => {
    const folder = await vaultFolder()
    const seal = new Encrypter()
    seal.addRecipient(inboxRecipient(folder) ?? '')
    const sealed = await seal.encrypt('a line that nobody saw')
    const { db, inboxIdentity: identity, notices } = await openVault(placeAt(folder), passphrase)
    db.close()
    const open = new Decrypter()
    open.addIdentity(identity)
    expect(await open.decrypt(sealed, 'text')).toBe('a line that nobody saw')
    expect(notices).toEqual([])
  })

  test('does not tell the master key, nor does the identity the other keys', () => {
    const master = randomBytes(32)
    const said = `${inboxIdentity(master)}${JSON.stringify(inboxOf(master, 'vault00001'))}`
    expect(said).not.toContain(master.toString('hex'))
    expect(said).not.toContain(bech32('age-secret-key-', master).toUpperCase())
  })

  test('is told of while the vault is locked, and none where there is none', async () => {
    const folder = await vaultFolder()
    const vault = testHost({ folder })
    expect((await vault.call('vault.status', {})).inbox).toBe(read(folder).inbox.recipient)
    expect((await testHost().call('vault.status', {})).inbox).toBeNull()
    expect(inboxRecipient('/nowhere')).toBeUndefined()
  })
})

describe('a key of the inbox that someone swapped', () => {
  test.each([
    ['in both generations', both],
    ['in the newer one', both.slice(0, 1)],
  ])('%s is told at the next unlock and put right', async (_name, names) => {
    const folder = await vaultFolder()
    const { recipient } = read(folder).inbox
    const theirs = await identityToRecipient(await generateX25519Identity())
    // with a signature of their own: they do not have the key that signs
    const mac = createHmac('sha256', randomBytes(32)).update(theirs).digest('hex')
    // a swapped file is the newer one, or it would not be used
    await swap(folder, names, (file) => ({ ...file, written: file.written + 1, inbox: { recipient: theirs, mac } }))
    const vault = testHost({ folder })
    expect((await vault.call('vault.status', {})).inbox).toBe(theirs)
    expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({
      notices: ['inbox-swapped'],
      inbox: recipient,
    })
    expect(await vault.call('vault.status', {})).toMatchObject({ notices: ['inbox-swapped'], inbox: recipient })
    vault.restart()
    expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({ notices: [], inbox: recipient })
    expect(read(folder)).toEqual(read(folder, both[1]))
  })

  test('one of another vault of the same person is a swapped one', async () => {
    const [folder, other] = [await vaultFolder(), testHost()]
    await other.call('vault.create', { passphrase })
    other.close()
    await swap(folder, both, (file) => ({ ...file, inbox: read(other.folder).inbox }))
    expect(await testHost({ folder }).call('vault.unlock', { passphrase })).toMatchObject({
      notices: ['inbox-swapped'],
    })
  })

  test('a signature alone that was changed is put right', async () => {
    const folder = await vaultFolder()
    const before = read(folder).inbox
    await swap(folder, both, (file) => ({ ...file, inbox: { ...file.inbox, mac: '0'.repeat(64) } }))
    const vault = testHost({ folder })
    await vault.call('vault.unlock', { passphrase })
    expect(read(folder).inbox).toEqual(before)
  })

  test.each(['age1', 'AGE1XYZ', 'age1pq1x', ''])(
    'what is no key at all is a damaged key file: %s',
    async (recipient) => {
      const folder = await vaultFolder()
      await swap(folder, both, (file) => ({ ...file, inbox: { ...file.inbox, recipient } }))
      expect(await testHost({ folder }).call('vault.status', {})).toMatchObject({ problem: 'no-key-file', inbox: null })
    },
  )
})
