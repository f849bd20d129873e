// Jotting while locked on disks that are full or may not be written. Needs Linux and root, for disks of its own.
import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { sealJot } from '../../support/sealed.ts'
import { canMount, smallDisk } from '../../support/vault-files.ts'
import { passphrase, testHost, vaultFolder } from '../../support/vault.ts'

const mebibyte = 1024 * 1024
/** A locked vault on a disk of its own, and whom to seal to. */
const onDisk = async () => {
  const disk = smallDisk(8 * mebibyte)
  cpSync(await vaultFolder(), disk.folder, { recursive: true })
  const vault = testHost({ folder: disk.folder })
  const { recipient } = await vault.call('inbox.status', {})
  const inbox = join(disk.folder, 'inbox')
  return { disk, vault, recipient: recipient ?? '', files: () => readdirSync(inbox), inbox }
}
const id = 'jot00000001'

describe.runIf(canMount)('a disk that takes nothing more', () => {
  test.each([0, 4096, 12_288])(
    'with %i bytes left: the jot is refused as too much, its draft stays whole, and it works once there is space',
    async (left) => {
      const { disk, vault, recipient, files, inbox } = await onDisk()
      const draft = await sealJot(recipient, { text: 'As far as' })
      await vault.call('inbox.keep', { id, sealed: draft })
      disk.fill(left)
      const sealed = await sealJot(recipient, { text: 'long '.repeat(20_000) })
      expect(await vault.refusal('inbox.add', { id, sealed })).toEqual({ code: 'no-space' })
      expect(await vault.refusal('inbox.keep', { id, sealed })).toEqual({ code: 'no-space' })
      expect(files()).toEqual([`draft-${id}.age`])
      expect(new Uint8Array(readFileSync(join(inbox, `draft-${id}.age`)))).toEqual(draft)
      disk.free()
      expect((await vault.call('inbox.add', { id, sealed })).waiting).toBe(1)
      await vault.call('vault.unlock', { passphrase })
      await vi.waitFor(async () => expect((await vault.call('entries.list', {})).entries).toHaveLength(1), 5_000)
      expect(files()).toEqual([])
    },
  )

  test('that is full at the unlock: what waits goes on waiting, which is told, and is filed at the next', async () => {
    const { disk, vault, recipient, files } = await onDisk()
    const sealed = await sealJot(recipient, { text: 'long '.repeat(100_000) })
    await vault.call('inbox.add', { id, sealed })
    await vault.call('vault.unlock', { passphrase })
    await vi.waitFor(() => expect(files()).toEqual([]), 5_000)
    const second = await sealJot(recipient, { id: 'jot00000002', text: 'more '.repeat(100_000) })
    vault.restart()
    await vault.call('inbox.add', { id: 'jot00000002', sealed: second })
    disk.fill(64 * 1024)
    await vault.call('vault.unlock', { passphrase })
    await vi.waitFor(async () => expect((await vault.call('inbox.status', {})).kept.notNow).toBe(1), 5_000)
    expect(files()).toHaveLength(1)
    expect((await vault.call('entries.list', {})).entries).toHaveLength(1)
    disk.free()
    vault.restart()
    await vault.call('vault.unlock', { passphrase })
    await vi.waitFor(() => expect(files()).toEqual([]), 5_000)
    expect((await vault.call('entries.list', {})).entries).toHaveLength(2)
  })

  test('that may only be read: said as such, and nothing is changed', async () => {
    const { disk, vault, recipient } = await onDisk()
    disk.readOnly(true)
    const sealed = await sealJot(recipient)
    expect(await vault.refusal('inbox.add', { id, sealed })).toEqual({
      code: 'cannot-open',
      fields: { vault: 'not-writable' },
    })
    disk.readOnly(false)
    expect((await vault.call('inbox.add', { id, sealed })).waiting).toBe(1)
  })
})
