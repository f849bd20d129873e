import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passphrase } from '../../support/vault.ts'
import { filesOf } from '../../support/vault-files.ts'
import { flip, leftovers, names, oneBackup, person } from './made.ts'

describe('proving that a backup works', () => {
  test('restores it for trial, compares it with the journal of now, and leaves nothing behind', async () => {
    const { vault, chosen } = await oneBackup()
    const proved = { ...chosen, passphrase }
    expect(await vault.call('backups.rehearse', proved)).toMatchObject({
      saved: { people: 1 },
      now: { people: 1 },
      changed: 0,
    })
    expect(await vault.call('backups.memo', {})).toMatchObject({
      proved: { name: chosen.name, at: '2026-03-10T08:00:00.000Z' },
    })
    await person(vault, 'Since')
    const later = await vault.call('backups.rehearse', proved)
    expect(later).toMatchObject({ saved: { people: 1 }, now: { people: 2 } })
    expect(later.changed).toBeGreaterThan(0)
    expect(leftovers(vault.folder)).toEqual([])
    expect(await names(vault)).toHaveLength(2)
  })

  test('takes the passphrase that opens that very backup: the one of now is no proof for an old one', async () => {
    const { vault, chosen } = await oneBackup()
    const next = 'a much newer passphrase'
    await vault.call('keys.changePassphrase', { current: passphrase, next })
    expect(await vault.refusal('backups.rehearse', { ...chosen, passphrase: next })).toMatchObject({
      fields: { passphrase: 'wrong' },
    })
    await vault.call('backups.rehearse', { ...chosen, passphrase })
    expect(await vault.refusal('backups.rehearse', chosen)).toMatchObject({ fields: { passphrase: 'needed' } })
    expect(leftovers(vault.folder)).toEqual([])
  })

  test('an old passphrase does not come back with an old backup', async () => {
    const { vault, chosen } = await oneBackup()
    const next = 'a much newer passphrase'
    await vault.call('keys.changePassphrase', { current: passphrase, next })
    await vault.call('backups.restore', chosen)
    expect(await vault.refusal('vault.unlock', { passphrase })).toMatchObject({ fields: { passphrase: 'wrong' } })
    await vault.call('vault.unlock', { passphrase: next })
    // also when it is restored at the door, with either of the two
    vault.restart()
    await vault.call('backups.restore', { ...chosen, passphrase: next })
    await vault.call('vault.unlock', { passphrase: next })
  })

  test('fails for a backup with anything wrong in it, and remembers no proof', async () => {
    const { vault, chosen, at } = await oneBackup()
    const file = join(at, 'vault.db')
    const whole = readFileSync(file)
    for (const place of [30, 5_000, 60_000, whole.length - 10]) {
      flip(file, place)
      expect(await vault.refusal('backups.rehearse', { ...chosen, passphrase })).toMatchObject({ code: 'damaged' })
      writeFileSync(file, whole)
    }
    rmSync(join(at, 'vault.json'))
    expect(await vault.refusal('backups.rehearse', { ...chosen, passphrase })).toMatchObject({
      code: 'damaged',
      fields: { vault: 'no-key-file' },
    })
    expect(await vault.call('backups.memo', {})).toMatchObject({ proved: null })
    expect(leftovers(vault.folder)).toEqual([])
  })

  test('touches neither the vault nor the backup', async () => {
    const { vault, chosen, at } = await oneBackup()
    const before = filesOf(at)
    const dump = vault.dump()
    await vault.call('backups.rehearse', { ...chosen, passphrase })
    expect(filesOf(at)).toEqual(before)
    const { setting: _after, ...now } = vault.dump()
    const { setting: _before, ...then } = dump
    expect(now).toEqual(then)
  })

  test('works while locked, with nothing of now to compare with', async () => {
    const { vault, chosen } = await oneBackup()
    vault.restart()
    expect(await vault.call('backups.rehearse', { ...chosen, passphrase })).toMatchObject({ now: null, changed: null })
  })
})
