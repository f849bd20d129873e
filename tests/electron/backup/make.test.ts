import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../../electron/vault/backup/manifest.ts'
import { passphrase, testHost, testVault } from '../../support/vault.ts'
import { filesOf } from '../../support/vault-files.ts'
import { chooseFolder, oneBackup, person, picked, vaultWithFolder } from './made.ts'

const manifestAt = (at: string) => {
  const read = parseManifest(readFileSync(join(at, 'manifest.json'), 'utf8'))
  if (typeof read === 'string') throw new Error(read)
  return read
}

describe('a backup', () => {
  test('is a folder named by the local time with the database, the key file and a manifest', async () => {
    const { vault, name, at } = await oneBackup()
    expect(name).toBe('rapport-2026-03-10-0800')
    expect(readdirSync(vault.backups)).toEqual([name])
    expect(readdirSync(at).toSorted()).toEqual(['manifest.json', 'vault.db', 'vault.json'])
    for (const file of readdirSync(at)) expect(statSync(join(at, file)).mode & 0o777).toBe(0o600)
    expect(manifestAt(at)).toMatchObject({
      number: 1,
      reason: 'asked',
      local: '2026-03-10T08:00',
      checked: { kind: 'quick' },
      database: { bytes: statSync(join(at, 'vault.db')).size, sha256: filesOf(at)['vault.db'] },
    })
  })

  test('says nothing of what is in the journal to whoever has no key', async () => {
    const { at } = await oneBackup('Siobhán Keeley')
    const text = readFileSync(join(at, 'manifest.json'), 'utf8')
    expect(text).not.toContain('Keeley')
    expect(text).not.toMatch(/people|entries|counts/)
    expect(readFileSync(join(at, 'vault.db')).includes('Keeley')).toBe(false)
  })

  test('is of the moment: what is written while it is made is in the vault and in the next one', async () => {
    const vault = await vaultWithFolder()
    await person(vault, 'Before')
    const [{ name }] = await Promise.all([
      vault.call('backups.make', {}),
      ...Array.from({ length: 40 }, (_none, n) => person(vault, `During ${n}`)),
    ])
    const seen = await vault.call('backups.preview', { place: 'chosen', name })
    expect(seen.saved.people).toBeLessThanOrEqual(41)
    expect(seen.now?.people).toBe(41)
    const second = await vault.call('backups.make', {})
    expect((await vault.call('backups.preview', { place: 'chosen', name: second.name })).saved.people).toBe(41)
    expect(vault.rows({ text: 'PRAGMA wal_autocheckpoint', values: [] })).toEqual([{ wal_autocheckpoint: 1000 }])
  })

  test('two of the same minute have two names', async () => {
    const { vault } = await oneBackup()
    expect((await vault.call('backups.make', {})).name).toBe('rapport-2026-03-10-0800-2')
    expect((await vault.call('backups.list', { place: 'chosen' })).map(({ state }) => state)).toEqual([
      'whole',
      'whole',
    ])
  })

  test('is remembered with its day, and how many days ago that was', async () => {
    const { vault, name } = await oneBackup()
    expect(await vault.call('backups.memo', {})).toMatchObject({ last: { name }, failed: null, daysSince: 0 })
    vault.advance({ days: 8 })
    expect((await vault.call('backups.memo', {})).daysSince).toBe(8)
    vault.advance({ days: -20 })
    expect((await vault.call('backups.memo', {})).daysSince).toBe(0)
  })

  test('leaves the live file locked against everyone else', async () => {
    const { vault } = await oneBackup()
    const Database = (await import('better-sqlite3')).default
    const other = new Database(join(vault.folder, 'vault.db'), { timeout: 50 })
    expect(() => other.prepare('SELECT 1 FROM sqlite_schema').get()).toThrow(/locked|not a database/)
    other.close()
    const { execFileSync } = await import('node:child_process')
    const { databaseKey } = await import('../../support/vault-files.ts')
    const opener = join(import.meta.dirname, '../../battery/children/opener.ts')
    const told = execFileSync(process.execPath, [
      '--no-warnings',
      opener,
      vault.folder,
      (await databaseKey(vault.folder)).toString('hex'),
    ])
    expect(String(told).trim()).toBe('in-use')
  })

  test('clears away what an earlier end left of its own, and nothing else', async () => {
    const { vault } = await oneBackup()
    const id = manifestAt(join(vault.backups, 'rapport-2026-03-10-0800')).vault
    const own = join(vault.backups, `.rapport-2026-03-09-0800.${id.slice(0, 8)}.part`)
    const other = join(vault.backups, '.rapport-2026-03-09-0800.someone0.part')
    const stranger = join(vault.backups, 'Photos')
    for (const folder of [own, other, stranger]) mkdirSync(folder)
    await vault.call('backups.make', {})
    expect([own, other, stranger].map((folder) => existsSync(folder))).toEqual([false, true, true])
  })

  test('that is cancelled leaves nothing behind, and is no failure', async () => {
    const vault = await vaultWithFolder()
    const controller = new AbortController()
    const run = vault.raw('backups.make', {}, { signal: controller.signal })
    setTimeout(() => controller.abort(), 30)
    expect(await run).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(vault.backups)).toEqual([])
    expect((await vault.call('backups.memo', {})).failed).toBeNull()
    await vault.call('backups.make', {})
  })

  test('one at a time', async () => {
    const vault = await vaultWithFolder()
    const both = await Promise.all([vault.raw('backups.make', {}), vault.raw('backups.make', {})])
    expect(both.map((one) => (one.ok ? 'made' : one.error.fields?.['backup']))).toEqual(['made', 'busy'])
  })
})

describe('the folder', () => {
  test('is none until one is chosen, and never one a window names', async () => {
    const vault = await testVault()
    expect(await vault.call('backups.status', {})).toMatchObject({ folder: null, newest: null })
    expect(await vault.refusal('backups.make', {})).toMatchObject({ code: 'not-found', fields: { folder: 'none' } })
    expect(await vault.refusal('backups.set', { folder: 'folder-nobody0000' })).toMatchObject({
      fields: { folder: 'unknown' },
    })
    expect(await vault.raw('backups.set', { folder: '/tmp' })).toMatchObject({ error: { code: 'invalid' } })
    expect(await vault.raw('backups.preview', { place: 'chosen', name: '../../etc' })).toMatchObject({
      error: { code: 'invalid' },
    })
  })

  test('is not within the vault, nor around it', async () => {
    const vault = await testVault()
    for (const folder of [vault.folder, join(vault.folder, 'x'), join(vault.folder, '..')])
      expect(await vault.refusal('backups.set', { folder: picked(vault, folder) })).toMatchObject({
        fields: { folder: 'in-vault' },
      })
  })

  test('is known again while locked, and after a restart', async () => {
    const { vault } = await oneBackup()
    vault.restart()
    expect(await vault.call('backups.status', {})).toMatchObject({ folder: vault.backups, there: true })
    expect(await vault.call('backups.list', { place: 'chosen' })).toHaveLength(1)
    expect(statSync(join(vault.folder, 'backups.json')).mode & 0o777).toBe(0o600)
  })

  test('that is gone is said to be gone, and used again when it is back', async () => {
    const vault = await vaultWithFolder()
    rmSync(vault.backups, { recursive: true })
    const gone = { code: 'cannot-open', fields: { file: 'gone' } }
    expect(await vault.refusal('backups.make', {})).toEqual(gone)
    expect(await vault.call('backups.status', {})).toMatchObject({ there: false })
    expect(await vault.call('backups.memo', {})).toMatchObject({ failed: { why: 'gone' } })
    expect(existsSync(vault.backups)).toBe(false)
    mkdirSync(vault.backups)
    await vault.call('backups.make', {})
    expect((await vault.call('backups.memo', {})).failed).toBeNull()
  })

  test('an empty folder where a drive was is not the drive', async () => {
    const { vault, at } = await oneBackup()
    rmSync(at, { recursive: true })
    expect(await vault.refusal('backups.make', {})).toMatchObject({ fields: { file: 'gone' } })
    expect(readdirSync(vault.backups)).toEqual([])
    // said once more, it is the folder
    await chooseFolder(vault, vault.backups)
    await vault.call('backups.make', {})
  })

  test('two vaults may share one', async () => {
    const { vault } = await oneBackup()
    const other = testHost()
    await other.call('vault.create', { passphrase })
    await chooseFolder(other, vault.backups)
    await other.call('backups.make', {})
    const states = (await vault.call('backups.list', { place: 'chosen' })).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['other-vault', 'whole'])
  })
})
