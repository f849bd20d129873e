import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readKeyFile, slotOf } from '../../../electron/vault/keys/key-file.ts'
import type { Reencrypt } from '../../../electron/vault/keys/reencrypt.ts'
import type { Progress } from '../../../shared/contract/wire.ts'
import { AppError } from '../../../shared/result.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { passphrase, secondPath, testHost, testVault, vaultFolder } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { canMount, databaseKey, filesOf, inAnotherProcess, inDatabase, smallDisk } from '../../support/vault-files.ts'

let vault: TestVault
const second = secondInNode(secondPath)
const reencrypt: Reencrypt = async (order, tools) => void (await second.run('reencrypt', order, tools))
const parts = { reencrypt }
beforeEach(async () => {
  vault = await testVault({ folder: await vaultFolder(), parts })
  for (let n = 0; n < 30; n += 1) await vault.call('people.add', { name: `Person ${n}`, note: 'x'.repeat(5000) })
})
const renew = (tools = {}) => vault.raw('keys.renew', { passphrase }, tools)
const unlock = () => vault.call('vault.unlock', { passphrase })

describe('a new master key', () => {
  test('has the journal under another key, with the same passphrase and everything in it, and the vault locked', async () => {
    // what a look at the clock only works out anew is no part of it
    const journal = () => ({ ...vault.dump(), covered: [] })
    const before = journal()
    const old = await databaseKey(vault.folder)
    const { recipient } = readKeyFile(vault.folder)!.inbox
    expect(await renew()).toEqual({ ok: true, value: {} })
    expect(vault.told.at(-1)).toEqual({ kind: 'lock' })
    expect(await vault.raw('people.list', {})).toMatchObject({ error: { code: 'locked' } })
    vault.restart()
    expect(await unlock()).toMatchObject({ state: 'unlocked', notices: [] })
    expect(journal()).toEqual(before)
    vault.close()
    expect(await databaseKey(vault.folder)).not.toEqual(old)
    expect(readKeyFile(vault.folder)!.inbox.recipient).not.toBe(recipient)
    expect(await inDatabase(vault.folder, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok')
    expect(readdirSync(vault.folder).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.previous.json'])
  })

  test('leaves nothing that the old one opens', async () => {
    const old = (await databaseKey(vault.folder)).toString('hex')
    const { wrapped } = slotOf(readKeyFile(vault.folder)!, 'passphrase')!
    await renew()
    vault.close()
    const outcome = inAnotherProcess<string>(
      `const { openEncrypted } = await import(root + 'electron/vault/store/open.ts')
       try { openEncrypted(input.file, Buffer.from(input.old, 'hex'), { create: false }); return 'opened' } catch (error) { return error.code }`,
      { file: join(vault.folder, 'vault.db'), old },
    )
    expect(outcome).toBe('damaged')
    for (const name of ['vault.json', 'vault.previous.json']) {
      const text = readFileSync(join(vault.folder, name), 'utf8')
      expect(text).not.toContain(wrapped)
      expect(text).not.toContain('bridge')
    }
  })

  test('ends the recovery key and quick unlock made before it', async () => {
    const { words } = await vault.call('keys.makeRecovery', { passphrase })
    await vault.call('keys.keepRecovery', { words })
    await renew()
    vault.restart()
    expect(await vault.call('vault.status', {})).toMatchObject({ recovery: false, quick: false })
    expect(await vault.refusal('vault.unlockWithRecovery', { words, next: 'x'.repeat(12) })).toMatchObject({
      fields: { words: 'none' },
    })
    await unlock()
  })

  test('needs the passphrase', async () => {
    expect(await vault.refusal('keys.renew', { passphrase: 'not the passphrase' })).toMatchObject({
      fields: { passphrase: 'wrong' },
    })
    expect(await vault.call('people.list', {})).toHaveLength(30)
  })

  test('says how far it is, and what is read meanwhile is read; what would be written is told to wait', async () => {
    const seen: Progress[] = []
    let meanwhile: Promise<unknown[]> | undefined
    const answer = await renew({
      progress: (step: Progress) => {
        seen.push(step)
        meanwhile ??= Promise.all([vault.raw('people.list', {}), vault.raw('people.add', { name: 'Late' })])
      },
    })
    expect(answer).toMatchObject({ ok: true })
    expect([...new Set(seen.map(({ what }) => what))]).toEqual(['copying', 'encrypting', 'checking', 'done'])
    expect(await meanwhile).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'conflict', fields: { vault: 'busy' } } },
    ])
    expect(vault.logged).toEqual([])
  })

  test('can be cancelled until the copy is done, and then nothing has changed', async () => {
    const [db, file] = [await databaseKey(vault.folder), readFileSync(join(vault.folder, 'vault.json'), 'utf8')]
    for (const at of ['copying', 'encrypting', 'checking']) {
      const controller = new AbortController()
      const answer = await renew({
        signal: controller.signal,
        progress: ({ what }: Progress) => what === at && controller.abort(),
      })
      expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } })
      expect(await vault.raw('people.add', { name: `After ${at}` })).toMatchObject({ ok: true })
    }
    expect(await databaseKey(vault.folder)).toEqual(db)
    expect(JSON.parse(readFileSync(join(vault.folder, 'vault.json'), 'utf8'))).toEqual(JSON.parse(file))
    vault.restart()
    await unlock()
    expect(await vault.call('people.list', {})).toHaveLength(33)
    expect(existsSync(join(vault.folder, 'vault.renewed.db'))).toBe(false)
  })

  test('the live file stays locked against others all the while', async () => {
    const key = (await databaseKey(vault.folder)).toString('hex')
    const tries: string[] = []
    const watching: Reencrypt = async (order, tools) => {
      await reencrypt(order, tools)
      tries.push(
        inAnotherProcess<string>(
          `const { openEncrypted } = await import(root + 'electron/vault/store/open.ts')
           try { openEncrypted(input.file, Buffer.from(input.key, 'hex'), { create: false }); return 'opened' } catch (error) { return error.failure.fields.vault }`,
          { file: order.from, key },
        ),
      )
    }
    await vault.reopen({ reencrypt: watching })
    expect(await renew()).toMatchObject({ ok: true })
    expect(tries).toEqual(['in-use'])
  })

  test('waits while jots sealed to the old key are not filed yet', async () => {
    mkdirSync(join(vault.folder, 'inbox'))
    writeFileSync(join(vault.folder, 'inbox', 'x.age'), 'x')
    expect(await renew()).toEqual({ ok: false, error: { code: 'conflict', fields: { vault: 'inbox-waiting' } } })
  })

  test('with a second process that dies, nothing has changed', async () => {
    await vault.reopen({ reencrypt: () => Promise.reject(new AppError('damaged', { vault: 'damaged' })) })
    expect(await renew()).toMatchObject({ error: { code: 'damaged' } })
    expect(await vault.call('people.add', { name: 'After' })).toMatchObject({})
    vault.restart(parts)
    await unlock()
    expect(await vault.call('people.list', {})).toHaveLength(31)
  })
})

describe.skipIf(!canMount)('a new master key on a disk that is too small (needs Linux and root)', () => {
  test('is refused at once when there is no room for the copy, and again when the room goes meanwhile', async () => {
    const disk = smallDisk(80 << 20)
    const made = testHost({ folder: join(disk.folder, 'vault'), parts })
    await made.call('vault.create', { passphrase })
    for (let n = 0; n < 40; n += 1) await made.call('people.add', { name: `Person ${n}`, note: 'x'.repeat(40_000) })
    disk.resize(24 << 20)
    expect(await made.raw('keys.renew', { passphrase })).toEqual({ ok: false, error: { code: 'no-space' } })
    disk.resize(80 << 20)
    const filling: Reencrypt = (order, tools) =>
      reencrypt(order, {
        ...tools,
        progress: (step) => step.what === 'encrypting' || disk.fill(),
      })
    made.restart({ reencrypt: filling })
    await made.call('vault.unlock', { passphrase })
    const full = await made.raw('keys.renew', { passphrase })
    if (!full.ok) expect(full).toEqual({ ok: false, error: { code: 'no-space' } })
    disk.free()
    if (!full.ok) expect(await made.raw('people.add', { name: 'After' })).toMatchObject({ ok: true })
    made.restart(parts)
    expect(await made.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
    expect(await made.raw('keys.renew', { passphrase })).toMatchObject({ ok: true })
    made.close()
    expect(Object.keys(filesOf(made.folder)).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.previous.json'])
  }, 60_000)
})
