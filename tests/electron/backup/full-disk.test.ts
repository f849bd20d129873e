import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passphrase, testHost } from '../../support/vault.ts'
import { canMount, smallDisk } from '../../support/vault-files.ts'
import { asidesIn, chooseFolder, leftovers, names, oneBackup, person, unlock, vaultWithFolder } from './made.ts'

const MiB = 1 << 20

describe.skipIf(!canMount)('a disk that is full or read-only (needs Linux and root, for disks of its own)', () => {
  test.each([0, 64, 250, 500, 900])(
    'a backup onto one with %i KiB left is made or told, never half there, and made once there is room',
    async (KiB) => {
      const vault = await vaultWithFolder()
      await person(vault, 'Someone')
      const disk = smallDisk(8 * MiB)
      await chooseFolder(vault, disk.folder)
      disk.fill(KiB * 1024)
      const run = await vault.raw('backups.make', {})
      if (!run.ok) {
        expect(run).toEqual({ ok: false, error: { code: 'no-space' } })
        expect(await vault.call('backups.memo', {})).toMatchObject({ failed: { why: 'no-space' }, last: null })
        expect(readdirSync(disk.folder)).toEqual(['filler'])
      }
      disk.free()
      await vault.call('backups.make', {})
      expect(readdirSync(disk.folder).length).toBeGreaterThan(0)
    },
  )

  test('one that fills up in the middle of the copy leaves no half of a backup', async () => {
    const vault = await vaultWithFolder()
    for (let n = 0; n < 12; n++)
      await vault.call('entries.jot', {
        happenedAt: '2026-03-10T07:00',
        channel: 'phone',
        text: 'x'.repeat(900_000),
        people: [],
      })
    const disk = smallDisk(64 * MiB)
    await chooseFolder(vault, disk.folder)
    const run = vault.raw('backups.make', {})
    disk.resize(MiB)
    expect(await run).toMatchObject({ ok: false, error: { code: 'no-space' } })
    expect(readdirSync(disk.folder)).toEqual([])
    disk.resize(64 * MiB)
    await vault.call('backups.make', {})
  })

  test('a read-only one is told, and used when it no longer is', async () => {
    const { vault } = await oneBackup()
    const disk = smallDisk(16 * MiB)
    await chooseFolder(vault, disk.folder)
    disk.readOnly(true)
    expect(await vault.refusal('backups.make', {})).toEqual({ code: 'cannot-open', fields: { file: 'not-writable' } })
    expect(await vault.call('backups.memo', {})).toMatchObject({ failed: { why: 'not-writable' } })
    disk.readOnly(false)
    await vault.call('backups.make', {})
  })

  test.each([0, 100, 700])('a restore onto a vault’s disk with %i KiB left happens or does not', async (KiB) => {
    const { vault: source, chosen } = await oneBackup('Then')
    const disk = smallDisk(12 * MiB)
    const vault = testHost({ folder: join(disk.folder, 'vault') })
    await vault.call('vault.create', { passphrase })
    await person(vault, 'Mine')
    await chooseFolder(vault, source.backups)
    const restore = { ...chosen, passphrase, other: true }
    disk.fill(KiB * 1024)
    const run = await vault.raw('backups.restore', restore)
    expect(run).toEqual({ ok: false, error: { code: 'no-space' } })
    expect(leftovers(vault.folder)).toEqual([])
    expect(asidesIn(vault.folder)).toEqual([])
    expect(await names(vault)).toEqual(['Mine'])
    disk.free()
    await vault.call('backups.restore', restore)
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
  })

  test('a vault on a disk that became read-only says so, and is opened as soon as it is not', async () => {
    const { vault: source, chosen } = await oneBackup('Then')
    const disk = smallDisk(16 * MiB)
    const vault = testHost({ folder: join(disk.folder, 'vault') })
    await vault.call('vault.create', { passphrase })
    await chooseFolder(vault, source.backups)
    vault.restart()
    disk.readOnly(true)
    expect(await vault.refusal('backups.restore', { ...chosen, passphrase, other: true })).toMatchObject({
      code: 'cannot-open',
      fields: { file: 'not-writable' },
    })
    disk.readOnly(false)
    await unlock(vault)
    expect(existsSync(join(vault.folder, 'restoring'))).toBe(false)
  })
})

test('a folder whose rights were taken away is told (as a user who is not root)', async () => {
  if (process.getuid?.() === 0) return
  const vault = await vaultWithFolder()
  const folder = join(vault.backups, 'closed')
  mkdirSync(folder, { mode: 0o500 })
  await chooseFolder(vault, folder)
  expect(await vault.refusal('backups.make', {})).toMatchObject({ fields: { file: 'not-writable' } })
  chmodSync(folder, 0o700)
  await vault.call('backups.make', {})
})
