import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, passphrase, testHost } from '../../support/vault.ts'
import { filesOf } from '../../support/vault-files.ts'
import { asidesIn, failureOf, flip, leftovers, names, oneBackup, person, picked, unlock } from './made.ts'

describe('restoring', () => {
  test('puts the journal of then in the place of the one of now, locks it, and keeps that aside', async () => {
    const { vault, chosen } = await oneBackup('Then')
    await person(vault, 'Since')
    expect(await vault.call('backups.preview', chosen)).toMatchObject({
      saved: { people: 1 },
      now: { people: 2 },
      opensWith: 'now',
      other: false,
      line: { state: 'whole', madeAt: '2026-03-10T08:00:00Z' },
    })
    const { aside } = await vault.call('backups.restore', chosen)
    expect(aside).toBe('vault-before-2026-03-10-0800')
    expect(vault.told).toContainEqual({ kind: 'lock' })
    expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked', problem: null })
    expect(await vault.call('backups.status', {})).toMatchObject({ swapped: { name: aside, reason: 'restored' } })
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
    expect(leftovers(vault.folder)).toEqual([])
    // the journal of then knows of no backup; the folder does
    await expect.poll(async () => (await vault.call('backups.memo', {})).last?.name).toBe(chosen.name)
    expect(await vault.call('backups.aside', {})).toMatchObject([{ name: aside, goesAt: '2026-04-09T08:00:00.000Z' }])
  })

  test('what was put aside can be put back, and back again', async () => {
    const { vault, chosen } = await oneBackup('Then')
    await person(vault, 'Since')
    const { aside } = await vault.call('backups.restore', chosen)
    await unlock(vault)
    const back = await vault.call('backups.putBack', { name: aside })
    expect(back.aside).not.toBe(aside)
    await unlock(vault)
    expect((await names(vault)).toSorted()).toEqual(['Since', 'Then'])
    await vault.call('backups.putBack', { name: back.aside })
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
    expect(await vault.call('backups.aside', {})).toHaveLength(3)
  })

  test('what was put aside under another master key can be put back with the passphrase that is the same', async () => {
    const { vault, chosen } = await oneBackup('Then')
    await person(vault, 'Since')
    await vault.call('keys.renew', { passphrase })
    const { aside } = await vault.call('backups.restore', { ...chosen, passphrase })
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
    await vault.call('backups.putBack', { name: aside, passphrase })
    await unlock(vault)
    expect((await names(vault)).toSorted()).toEqual(['Since', 'Then'])
  })

  test('what the vault had not yet moved out of its log goes aside and comes back with it', async () => {
    const { vault, chosen } = await oneBackup('Then')
    await person(vault, 'In the log')
    const ended = freshFolder()
    // as after a power cut: the log is still there
    for (const name of ['vault.db', 'vault.db-wal', 'vault.json', 'backups.json'])
      writeFileSync(join(ended, name), readFileSync(join(vault.folder, name)))
    const after = testHost({ folder: ended, clock: vault.clock })
    const { aside } = await after.call('backups.restore', { ...chosen, passphrase })
    await unlock(after)
    expect(await names(after)).toEqual(['Then'])
    await after.call('backups.putBack', { name: aside })
    await unlock(after)
    expect((await names(after)).toSorted()).toEqual(['In the log', 'Then'])
  })

  test('while locked the passphrase is asked for, and wrong ones cost the same wait as at the door', async () => {
    const { vault, chosen } = await oneBackup()
    vault.restart()
    const ask = (words?: string) =>
      failureOf(vault.call('backups.restore', { ...chosen, ...(words && { passphrase: words }) }))
    expect(await ask()).toMatchObject({ fields: { passphrase: 'needed' } })
    for (let n = 0; n < 3; n++) expect(await ask('not this one')).toMatchObject({ fields: { passphrase: 'wrong' } })
    expect(await ask(passphrase)).toMatchObject({ fields: { passphrase: 'wait' } })
    expect(await vault.refusal('vault.unlock', { passphrase })).toMatchObject({ fields: { passphrase: 'wait' } })
    vault.advance({ minutes: 2 })
    expect(await vault.call('backups.preview', { ...chosen, passphrase })).toMatchObject({ now: null })
    await vault.call('backups.restore', { ...chosen, passphrase })
    await unlock(vault)
  }, 40_000)

  test.each([
    ['is damaged', (folder: string) => truncateSync(join(folder, 'vault.db'), 5000)],
    ['is empty', (folder: string) => truncateSync(join(folder, 'vault.db'), 0)],
    ['is gone', (folder: string) => rmSync(join(folder, 'vault.db'))],
    [
      'has lost its key files',
      (folder: string) => ['vault.json', 'vault.previous.json'].forEach((name) => rmSync(join(folder, name))),
    ],
    [
      'has damaged key files',
      (folder: string) =>
        ['vault.json', 'vault.previous.json'].forEach((name) => writeFileSync(join(folder, name), '{')),
    ],
  ])('works when the vault %s', async (_name, break_) => {
    const { vault, chosen } = await oneBackup('Then')
    vault.close()
    break_(vault.folder)
    const broken = testHost({ folder: vault.folder, clock: vault.clock })
    await broken.call('backups.restore', { ...chosen, passphrase })
    await unlock(broken)
    expect(await names(broken)).toEqual(['Then'])
  })

  test('works where there is no vault at all, from a folder that is picked', async () => {
    const { vault, name } = await oneBackup('Then')
    const fresh = testHost({ folder: join(freshFolder(), 'vault') })
    expect(await fresh.call('vault.status', {})).toMatchObject({ state: 'none' })
    const place = picked(fresh, vault.backups)
    expect(await fresh.call('backups.list', { place })).toMatchObject([{ name, state: 'whole' }])
    expect(await fresh.call('backups.preview', { place, name, passphrase })).toMatchObject({
      opensWith: 'then',
      other: false,
    })
    await fresh.call('backups.restore', { place, name, passphrase })
    await unlock(fresh)
    expect(await names(fresh)).toEqual(['Then'])
  })

  test('one of another vault has to be meant', async () => {
    const { vault, name } = await oneBackup('Theirs')
    const mine = testHost()
    await mine.call('vault.create', { passphrase: 'another passphrase of mine' })
    await person(mine, 'Mine')
    const place = picked(mine, vault.backups)
    const chosen = { place, name, passphrase }
    expect(await mine.call('backups.list', { place })).toMatchObject([{ state: 'other-vault' }])
    expect(await mine.call('backups.preview', chosen)).toMatchObject({ other: true, opensWith: 'then' })
    expect(await mine.refusal('backups.restore', chosen)).toMatchObject({ fields: { backup: 'other-vault' } })
    expect(await names(mine)).toEqual(['Mine'])
    const { aside } = await mine.call('backups.restore', { ...chosen, other: true })
    await unlock(mine)
    expect(await names(mine)).toEqual(['Theirs'])
    await mine.call('backups.putBack', { name: aside, passphrase: 'another passphrase of mine' })
    await mine.call('vault.unlock', { passphrase: 'another passphrase of mine' })
    expect(await names(mine)).toEqual(['Mine'])
  })

  test('that is cancelled or fails leaves the vault open, as it was', async () => {
    const { vault, chosen, at } = await oneBackup('Then')
    await person(vault, 'Since')
    const controller = new AbortController()
    const run = vault.raw('backups.restore', chosen, { signal: controller.signal })
    controller.abort()
    expect(await run).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    flip(join(at, 'vault.db'), 70_000)
    expect(await vault.refusal('backups.restore', chosen)).toMatchObject({ code: 'damaged' })
    expect(await names(vault)).toHaveLength(2)
    expect(leftovers(vault.folder)).toEqual([])
    expect(asidesIn(vault.folder)).toEqual([])
  })
})

describe('a bad backup', () => {
  const word = async (
    chosen: { place: 'chosen'; name: string },
    vault: Awaited<ReturnType<typeof oneBackup>>['vault'],
  ) => (await vault.refusal('backups.restore', chosen)).fields?.['backup']

  test('cut at any byte is told by the list, and refused', async () => {
    const { vault, chosen, at } = await oneBackup()
    const file = join(at, 'vault.db')
    const whole = readFileSync(file)
    for (const size of [0, 1, 16, 4095, 4096, 50_000, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, size))
      expect((await vault.call('backups.list', { place: 'chosen' }))[0]?.state).toBe('cut')
      expect(await word(chosen, vault)).toBe('cut')
    }
    expect(await names(vault)).toHaveLength(1)
  })

  test('with any byte changed is refused', async () => {
    const { vault, chosen, at } = await oneBackup()
    const file = join(at, 'vault.db')
    const whole = readFileSync(file)
    for (const place of [20, 100, 5000, 70_000, whole.length - 20]) {
      flip(file, place)
      expect(await word(chosen, vault)).toBe('changed')
      writeFileSync(file, whole)
    }
    await vault.call('backups.restore', chosen)
  })

  test('with a manifest that was changed is refused, whatever was changed in it', async () => {
    const { vault, chosen, at } = await oneBackup()
    const file = join(at, 'manifest.json')
    const right = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    for (const change of [
      { madeAt: '2020-01-01T00:00:00Z' },
      { number: 99 },
      { checked: null },
      { database: { ...(right['database'] as object), sha256: '0'.repeat(64) } },
      { hmac: '0'.repeat(64) },
      { smaller: true },
    ]) {
      writeFileSync(file, JSON.stringify({ ...right, ...change }))
      expect((await vault.call('backups.list', { place: 'chosen' }))[0]?.state).toBe('other-key')
      expect(await vault.refusal('backups.restore', { ...chosen, passphrase })).toMatchObject({
        fields: { backup: 'forged' },
      })
    }
  }, 40_000)

  test('with a manifest cut at any byte is refused', async () => {
    const { vault, chosen, at } = await oneBackup()
    const file = join(at, 'manifest.json')
    const text = readFileSync(file)
    for (let size = 0; size < text.length - 2; size += 37) {
      writeFileSync(file, text.subarray(0, size))
      expect((await vault.call('backups.list', { place: 'chosen' }))[0]?.state).toBe('unreadable')
      expect(await word(chosen, vault)).toBe('manifest')
    }
  })

  test('with the database of another backup of the same vault is refused', async () => {
    const { vault, chosen, at } = await oneBackup()
    await person(vault, 'Since')
    const { name } = await vault.call('backups.make', {})
    renameSync(join(vault.backups, name, 'vault.db'), join(at, 'vault.db'))
    expect(['cut', 'changed']).toContain(await word(chosen, vault))
  })

  test.each([
    ['manifest', { version: 2, later: true }],
    ['schema', undefined],
  ])('of a newer Rapport is refused as such (%s)', async (_what, manifest) => {
    const { vault, chosen, at } = await oneBackup()
    const file = join(at, 'manifest.json')
    const right = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify(manifest ?? { ...right, schema: 9990 }))
    expect((await vault.call('backups.list', { place: 'chosen' }))[0]?.state).toBe('newer')
    expect(await vault.refusal('backups.restore', chosen)).toMatchObject({ code: 'newer-vault' })
  })

  test('that is gone by the time it is wanted is said to be gone', async () => {
    const { vault, chosen, at } = await oneBackup()
    rmSync(at, { recursive: true })
    expect(await vault.refusal('backups.restore', chosen)).toMatchObject({ code: 'not-found' })
    rmSync(vault.backups, { recursive: true })
    expect(await vault.refusal('backups.list', { place: 'chosen' })).toMatchObject({ fields: { file: 'gone' } })
  })

  test('is never changed by being looked at, restored or proved', async () => {
    const { vault, chosen, at } = await oneBackup()
    const before = filesOf(at)
    await vault.call('backups.preview', chosen)
    await vault.call('backups.rehearse', { ...chosen, passphrase })
    await vault.call('backups.restore', chosen)
    expect(filesOf(at)).toEqual(before)
  })
})

describe('what lies aside', () => {
  test('stays 30 days and then goes, whatever the clock does meanwhile', async () => {
    const { vault, chosen } = await oneBackup('Then')
    const { aside } = await vault.call('backups.restore', chosen)
    await unlock(vault)
    await vault.call('backups.set', { automatic: false })
    const lies = () => existsSync(join(vault.folder, aside))
    const note = () => JSON.parse(readFileSync(join(vault.folder, aside, 'aside.json'), 'utf8')) as { seenAt: number }
    const day = async (by: object) => {
      vault.advance(by)
      await expect
        .poll(
          () => {
            // one that comes while a backup is made sees nothing, so it looks again, as it does every minute
            vault.host().look()
            return !lies() || Math.abs(vault.clock.now().epochMilliseconds - note().seenAt) < 86_400_000
          },
          { timeout: 20_000, interval: 10 },
        )
        .toBe(true)
    }
    await day({ years: 14 })
    expect(lies()).toBe(true)
    await day({ years: -14 })
    for (let n = 0; n < 22; n++) await day({ days: 1 })
    expect(lies()).toBe(true)
    for (let n = 0; n < 9; n++) await day({ days: 1 })
    expect(lies()).toBe(false)
  }, 60_000)
})
