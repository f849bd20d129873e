import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEncrypted } from '../../../electron/vault/store/open.ts'
import { passphrase, testVault, vaultFolder } from '../../support/vault.ts'
import { databaseKey, inAnotherProcess } from '../../support/vault-files.ts'

describe('one vault, one owner', () => {
  test('a second process with the right key cannot open the file that is open, and the first goes on unharmed', async () => {
    const vault = await testVault()
    await vault.call('people.add', { name: 'Ann' })
    const key = (await databaseKey(vault.folder)).toString('hex')
    const outcome = inAnotherProcess<{ ours: unknown; bare: string }>(
      `const { openEncrypted } = await import(root + 'electron/vault/store/open.ts')
       const { default: Database } = await import(root + 'node_modules/better-sqlite3/lib/index.js')
       const key = () => Buffer.from(input.key, 'hex')
       const outcome = {}
       try { openEncrypted(input.file, key(), { create: false }); outcome.ours = 'opened' } catch (error) { outcome.ours = error.failure }
       try {
         const db = new Database(input.file, { timeout: 0 })
         db.pragma("cipher = 'chacha20'")
         db.key(Buffer.concat([Buffer.from('raw:'), key()]))
         outcome.bare = String(db.prepare('SELECT count(*) FROM person').pluck().get())
       } catch (error) { outcome.bare = error.code }
       return outcome`,
      { file: join(vault.folder, 'vault.db'), key },
    )
    expect(outcome).toEqual({ ours: { code: 'cannot-open', fields: { vault: 'in-use' } }, bare: 'SQLITE_BUSY' })
    await vault.call('people.add', { name: 'Bea' })
    await vault.reopen()
    expect(await vault.call('people.list', {})).toHaveLength(2)
  })

  test('a file is its first opener’s from the moment it is open, before anything more is read or written', async () => {
    const folder = await vaultFolder()
    const key = (await databaseKey(folder)).toString('hex')
    const file = join(folder, 'vault.db')
    const db = openEncrypted(file, Buffer.from(key, 'hex'), { create: false })
    const outcome = inAnotherProcess<unknown>(
      `const { openEncrypted } = await import(root + 'electron/vault/store/open.ts')
       try { openEncrypted(input.file, Buffer.from(input.key, 'hex'), { create: false }); return 'opened' } catch (error) { return error.failure }`,
      { file, key },
    )
    db.close()
    expect(outcome).toEqual({ code: 'cannot-open', fields: { vault: 'in-use' } })
  })

  test('a second Rapport in the same folder is told that it is in use', async () => {
    const vault = await testVault()
    const answers = inAnotherProcess<unknown>(
      `const { host } = await import(root + 'electron/vault/host.ts')
       const { Temporal } = await import(root + 'shared/model/temporal.ts')
       const { randomBytes } = await import('node:crypto')
       const nothing = () => undefined
       const other = host({ folder: input.folder, evaluation: false, shownWhileLocked: [], workerPath: '', calendarWorkerPath: '', randomBytes, clock: Date.now,
         now: () => Temporal.Now.zonedDateTimeISO(), newId: () => 'id00000000', tell: nothing, changed: nothing, log: nothing })
       const tools = { signal: new AbortController().signal, progress: nothing }
       return [await other.answer('vault.unlock', { passphrase: input.passphrase }, tools), await other.answer('vault.create', { passphrase: input.passphrase }, tools)]`,
      { folder: vault.folder, passphrase },
    )
    expect(answers).toEqual([
      { ok: false, error: { code: 'cannot-open', fields: { vault: 'in-use' } } },
      { ok: false, error: { code: 'conflict' } },
    ])
    await vault.call('people.add', { name: 'Bea' })
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })
})
