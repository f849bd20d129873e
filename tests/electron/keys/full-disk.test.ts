import { rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passphrase, testHost, testVault } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'
import { canMount, filesOf, inDatabase, smallDisk } from '../../support/vault-files.ts'

const noSpace = { ok: false, error: { code: 'no-space' } }
const MiB = 1 << 20
const jot = (vault: TestHost, text: string) =>
  vault.raw('entries.jot', { happenedAt: '2026-03-10T07:00', channel: 'phone', text, people: [] })
const onDisk = async (bytes: number) => {
  const disk = smallDisk(bytes)
  const vault = testHost({ folder: join(disk.folder, 'vault') })
  return { disk, vault, create: () => vault.raw('vault.create', { passphrase }) }
}

describe.skipIf(!canMount)('a full disk (needs Linux and root, for disks of its own)', () => {
  test.each([0, 8, 60, 140])(
    'with %i KiB left: a vault is made or it is not, and can be made once there is space',
    async (KiB) => {
      const { disk, vault, create } = await onDisk(Math.max(4, KiB) * 1024)
      if (KiB === 0) disk.fill()
      const made = await create()
      if (!made.ok) {
        expect(made).toEqual(noSpace)
        expect(await vault.call('vault.status', {})).toMatchObject({ state: 'none', problem: null })
        disk.resize(4 * MiB)
        disk.free()
        expect(await create()).toMatchObject({ ok: true })
      }
      await vault.call('vault.status', {})
      expect(vault.logged).toEqual([])
    },
  )

  test('with room for all but the last files: no half of a vault stays behind', async () => {
    const first = await onDisk(4 * MiB)
    await first.create()
    const { blocks, bfree, bsize } = statfsSync(first.disk.folder)
    for (const fewer of [1, 2, 3]) {
      const { vault, disk, create } = await onDisk((blocks - bfree - fewer) * bsize)
      expect(await create()).toEqual(noSpace)
      expect(await vault.call('vault.status', {})).toMatchObject({ state: 'none', problem: null })
      disk.resize(4 * MiB)
      expect(await create()).toMatchObject({ ok: true })
    }
  })

  test('a jot that does not fit says so, nothing is damaged, and it works once there is space', async () => {
    const { disk, vault, create } = await onDisk(4 * MiB)
    await create()
    expect(await jot(vault, 'kept')).toMatchObject({ ok: true })
    disk.fill()
    expect(await jot(vault, 'x'.repeat(300_000))).toEqual(noSpace)
    expect(await jot(vault, 'x'.repeat(300_000))).toEqual(noSpace)
    expect((await vault.call('entries.list', {})).entries.map(({ text }) => text)).toEqual(['kept'])
    disk.free()
    expect(await jot(vault, 'after')).toMatchObject({ ok: true })
    vault.restart()
    await vault.call('vault.unlock', { passphrase })
    expect((await vault.call('entries.list', {})).entries.map(({ text }) => text).toSorted()).toEqual(['after', 'kept'])
    vault.close()
    expect(await inDatabase(vault.folder, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok')
  })

  test('an import that does not fit files nobody, and the same preview is filed once there is space', async () => {
    const { disk, vault, create } = await onDisk(16 * MiB)
    await create()
    const cards = Array.from(
      { length: 500 },
      (_, n) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P ${n}\r\nNOTE:${'n'.repeat(2000)}\r\nEND:VCARD\r\n`,
    )
    const bytes = new TextEncoder().encode(cards.join(''))
    const { preview } = await vault.call('imports.preview', { fileName: 'p.vcf', bytes })
    disk.fill()
    expect(await vault.raw('imports.file', { preview })).toEqual(noSpace)
    expect(await vault.call('people.list', {})).toEqual([])
    disk.free()
    expect(await vault.call('imports.file', { preview })).toMatchObject({ people: 500 })
  })

  test('keeps a vault shut that cannot even be opened, says why, and opens it once there is space', async () => {
    const { disk, vault, create } = await onDisk(4 * MiB)
    await create()
    const { id: personId } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('followUps.add', { personId, kind: 'to-do', text: 'x', due: '2026-03-11' })
    vault.restart()
    await vault.refusal('vault.unlock', { passphrase: 'not the passphrase' })
    vault.clock.set('2026-03-12T09:00')
    disk.fill()
    expect(await vault.raw('vault.unlock', { passphrase })).toEqual(noSpace)
    expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked', problem: null })
    disk.free()
    expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
    expect(vault.popUps()).toMatchObject([{ title: 'Ann' }])
  })

  test('with room for a vault to open but none to write lets the right passphrase in, though wrong ones were tried and reminders are due', async () => {
    const { disk, vault, create } = await onDisk(4 * MiB)
    await create()
    const { id: personId } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('followUps.add', { personId, kind: 'to-do', text: 'x', due: '2026-03-11' })
    vault.restart()
    await vault.refusal('vault.unlock', { passphrase: 'not the passphrase' })
    vault.clock.set('2026-03-12T09:00')
    disk.fill(32 * 1024)
    expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
    expect(await vault.call('people.list', {})).toHaveLength(1)
    disk.free()
    vault.host().look()
    expect(vault.popUps()).toMatchObject([{ title: 'Ann' }])
  })

  test('a look at the clock that cannot be written down raises nothing yet, ends nothing, and raises it once there is space', async () => {
    const { disk, vault, create } = await onDisk(4 * MiB)
    await create()
    const { id: personId } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('followUps.add', { personId, kind: 'to-do', text: 'x', due: '2026-03-10' })
    vault.clock.set('2026-03-10T09:00')
    disk.fill()
    vault.host().look()
    expect(vault.popUps()).toEqual([])
    disk.free()
    vault.host().look()
    const [popUp] = vault.popUps()
    expect(popUp).toMatchObject({ title: 'Ann' })
    disk.fill()
    vault.host().shown(popUp!.claim)
    disk.free()
    vault.host().shown(popUp!.claim)
    expect((await vault.call('today.get', {})).missed).toBe(0)
  })

  test('a wrong passphrase on it is a wrong passphrase', async () => {
    const { disk, vault, create } = await onDisk(4 * MiB)
    await create()
    vault.restart()
    disk.fill()
    expect(await vault.refusal('vault.unlock', { passphrase: 'not the passphrase' })).toMatchObject({
      fields: { passphrase: 'wrong' },
    })
  })
})

describe.skipIf(!canMount)('a disk that cannot be written (needs Linux and root, for disks of its own)', () => {
  test('holds no new vault, and says so', async () => {
    const disk = smallDisk(MiB)
    disk.readOnly(true)
    const vault = testHost({ folder: join(disk.folder, 'vault') })
    expect(await vault.refusal('vault.create', { passphrase })).toEqual({
      code: 'cannot-open',
      fields: { vault: 'not-writable' },
    })
  })

  test('keeps a vault shut and whole, and opens it when it can be written again', async () => {
    const disk = smallDisk(4 * MiB)
    const vault = testHost({ folder: disk.folder })
    await vault.call('vault.create', { passphrase })
    vault.restart()
    disk.readOnly(true)
    const before = filesOf(disk.folder)
    await vault.call('vault.status', {})
    expect(await vault.refusal('vault.unlock', { passphrase })).toEqual({
      code: 'cannot-open',
      fields: { vault: 'not-writable' },
    })
    expect(vault.logged).toEqual([])
    vault.close()
    expect(filesOf(disk.folder)).toEqual(before)
    disk.readOnly(false)
    expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
  })
})

test('a folder that goes away under an open vault is told, and ends nothing', async () => {
  const vault = await testVault()
  rmSync(vault.folder, { recursive: true })
  await vault.raw('people.list', {})
  vault.host().look()
  await vault.raw('people.add', { name: 'Ann' })
})
