import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newLine } from '../../../electron/vault/health/head-row.ts'
import { freshFolder, passphrase, testHost, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { inDatabase, smallDisk, canMount } from '../../support/vault-files.ts'

const headAt = (folder: string) => join(folder, 'head.json')
const readHead = (folder: string) => JSON.parse(readFileSync(headAt(folder), 'utf8')) as { counter: number; at: string }
const notices = async (vault: TestVault) => (await vault.call('health.status', {})).notices
const add = (vault: TestVault, name: string) => vault.call('people.add', { name })

/** Locks as the app does: the head is flushed, and the process ends. */
const lock = (vault: TestVault): void => {
  vault.host().flush()
  vault.close()
}
const copied = (folder: string): string => {
  const to = freshFolder()
  cpSync(folder, to, { recursive: true })
  return to
}
/** A vault with a person in it, locked, and a copy of its folder as it then was. */
const begun = async () => {
  const vault = await testVault()
  await add(vault, 'Ann')
  lock(vault)
  return { vault, before: copied(vault.folder) }
}
const unlockAgain = (vault: TestVault) => vault.reopen()

describe('the head file', () => {
  test('follows a commit within a second, and is for its owner alone', async () => {
    const vault = await testVault()
    expect(existsSync(headAt(vault.folder))).toBe(false)
    await add(vault, 'Ann')
    const began = performance.now()
    while (!existsSync(headAt(vault.folder)) && performance.now() - began < 5_000)
      await new Promise((done) => setTimeout(done, 20))
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(statSync(headAt(vault.folder)).mode & 0o777).toBe(0o600)
    expect(readHead(vault.folder).counter).toBe(1)
  })

  test('is written once for many commits, and again at lock', async () => {
    const { vault } = await begun()
    await unlockAgain(vault)
    for (let n = 0; n < 5; n += 1) await add(vault, `P${n}`)
    expect(readHead(vault.folder).counter).toBe(1)
    lock(vault)
    // the first head file of a vault is noted in it, which is no commit of the journal
    expect(readHead(vault.folder).counter).toBe(6)
  })

  test('a command that writes nothing, and one that is refused, do not raise the counter', async () => {
    const { vault } = await begun()
    await unlockAgain(vault)
    await vault.call('drafts.drop', { place: 'today' })
    await vault.refusal('people.remove', { id: 'nobody0000' as never })
    vault.host().look()
    lock(vault)
    expect(readHead(vault.folder).counter).toBe(1)
  })

  test('says nothing of a content: counters, ids and a moment', async () => {
    const { vault } = await begun()
    expect(Object.keys(readHead(vault.folder)).toSorted()).toEqual([
      'at',
      'counter',
      'hmac',
      'line',
      'vault',
      'version',
    ])
  })

  test('a vault that is ahead of its head, as after a crash, has nothing to say', async () => {
    const { vault } = await begun()
    const older = readFileSync(headAt(vault.folder))
    await unlockAgain(vault)
    await add(vault, 'Ben')
    lock(vault)
    writeFileSync(headAt(vault.folder), older)
    await unlockAgain(vault)
    expect(await notices(vault)).toEqual([])
  })
})

describe('recent changes are missing', () => {
  test('when an older database was put back: how many saves, and since when', async () => {
    const { vault, before } = await begun()
    const since = vault.clock.now().toInstant().toString({ smallestUnit: 'millisecond' })
    await unlockAgain(vault)
    vault.advance({ hours: 2 })
    for (const name of ['Ben', 'Cem', 'Dia']) await add(vault, name)
    const until = vault.clock.now().toInstant().toString({ smallestUnit: 'millisecond' })
    lock(vault)
    cpSync(join(before, 'vault.db'), join(vault.folder, 'vault.db'))
    await unlockAgain(vault)
    expect(await notices(vault)).toEqual([{ kind: 'behind', at: until, missing: 3, since, until }])
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })

  test('the vault opens and takes new entries; the notice stays through restarts until it is dismissed', async () => {
    const { vault, before } = await begun()
    await unlockAgain(vault)
    await add(vault, 'Ben')
    lock(vault)
    cpSync(join(before, 'vault.db'), join(vault.folder, 'vault.db'))
    await unlockAgain(vault)
    await add(vault, 'Cem')
    lock(vault)
    await unlockAgain(vault)
    expect(await notices(vault)).toMatchObject([{ kind: 'behind', missing: 1 }])
    await vault.call('health.dismiss', { kind: 'behind' })
    expect(await notices(vault)).toEqual([])
    lock(vault)
    await unlockAgain(vault)
    expect(await notices(vault)).toEqual([])
  })

  test('a second loss before the first was dismissed adds to it', async () => {
    const { vault, before } = await begun()
    for (const name of ['Ben', 'Cem']) {
      await unlockAgain(vault)
      await add(vault, name)
      lock(vault)
      cpSync(join(before, 'vault.db'), join(vault.folder, 'vault.db'))
    }
    await unlockAgain(vault)
    const [notice] = await notices(vault)
    expect(notice).toMatchObject({ kind: 'behind' })
    if (notice?.kind === 'behind') expect(notice.missing).toBeGreaterThanOrEqual(2)
  })

  test('when the log of the database is cut, of which SQLite itself says nothing', async () => {
    const vault = await testVault()
    await add(vault, 'Ann')
    vault.host().flush()
    for (const name of ['Ben', 'Cem', 'Dia']) await add(vault, name)
    vault.host().flush()
    // as a kill leaves it: the log is still there
    const folder = copied(vault.folder)
    const wal = join(folder, 'vault.db-wal')
    const bytes = readFileSync(wal)
    bytes[Math.floor(bytes.length * 0.6)]! ^= 1
    writeFileSync(wal, bytes)
    const other = await testVault({ folder })
    expect((await other.call('people.list', {})).length).toBeLessThan(4)
    expect(await notices(other)).toMatchObject([{ kind: 'behind' }])
  })

  test('both put back together cannot be noticed: what lies there is a vault as it once was', async () => {
    const { vault, before } = await begun()
    await unlockAgain(vault)
    await add(vault, 'Ben')
    lock(vault)
    for (const name of ['vault.db', 'head.json']) cpSync(join(before, name), join(vault.folder, name))
    await unlockAgain(vault)
    expect(await notices(vault)).toEqual([])
  })
})

describe('a head file that cannot be believed', () => {
  test.each<[string, (text: string) => string]>([
    ['with its counter changed', (text) => text.replace('"counter":1', '"counter":9')],
    ['with its moment changed', (text) => text.replace(/"at":"2026/, '"at":"2025')],
    ['cut short', (text) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of another kind', () => '[]'],
    ['with one more field', (text) => text.replace('{', '{"more":1,')],
    ['far too long', (text) => text + ' '.repeat(10_000)],
    ['of a later version', (text) => text.replace('"version":1', '"version":2')],
  ])('%s is told, the vault opens, and the file is written anew', async (_name, forge) => {
    const { vault } = await begun()
    writeFileSync(headAt(vault.folder), forge(readFileSync(headAt(vault.folder), 'utf8')))
    await unlockAgain(vault)
    expect(await notices(vault)).toMatchObject([{ kind: 'head-forged' }])
    await vault.call('health.dismiss', { kind: 'head-forged' })
    lock(vault)
    await unlockAgain(vault)
    expect(await notices(vault)).toEqual([])
  })

  test('that of another vault is told as such', async () => {
    const [{ vault }, { vault: other }] = [await begun(), await begun()]
    const made = testHost()
    await made.call('vault.create', { passphrase })
    await made.call('people.add', { name: 'X' })
    made.host().flush()
    cpSync(headAt(made.folder), headAt(vault.folder))
    await unlockAgain(vault)
    expect(await notices(vault)).toMatchObject([{ kind: 'head-forged' }])
    other.close()
  })

  test('one that is gone is told, unless the vault never had one', async () => {
    const { vault } = await begun()
    rmSync(headAt(vault.folder))
    await unlockAgain(vault)
    expect(await notices(vault)).toMatchObject([{ kind: 'head-gone' }])
    expect(existsSync(headAt(vault.folder))).toBe(true)
    const fresh = await testVault()
    expect(await notices(fresh)).toEqual([])
  })

  test('a folder in its place keeps nobody out', async () => {
    const { vault } = await begun()
    rmSync(headAt(vault.folder))
    cpSync(freshFolder(), headAt(vault.folder), { recursive: true })
    await unlockAgain(vault)
    expect(await notices(vault)).toMatchObject([{ kind: 'head-forged' }])
    await add(vault, 'Ben')
  })
})

describe('a database put in the vault’s place on purpose', () => {
  test('goes on by its own line: the head of what was before says nothing about it', async () => {
    const { vault, before } = await begun()
    await unlockAgain(vault)
    for (const name of ['Ben', 'Cem']) await add(vault, name)
    lock(vault)
    await inDatabase(before, newLine)
    cpSync(join(before, 'vault.db'), join(vault.folder, 'vault.db'))
    await unlockAgain(vault)
    expect(await notices(vault)).toEqual([])
    await add(vault, 'Dia')
    lock(vault)
    expect(readHead(vault.folder).counter).toBe(2)
  })

  test('and what was before, put back by hand beside the new head, is told', async () => {
    const { vault, before } = await begun()
    const old = copied(vault.folder)
    await inDatabase(before, newLine)
    cpSync(join(before, 'vault.db'), join(vault.folder, 'vault.db'))
    await unlockAgain(vault)
    await add(vault, 'Ben')
    lock(vault)
    cpSync(join(old, 'vault.db'), join(vault.folder, 'vault.db'))
    await unlockAgain(vault)
    expect(await notices(vault)).toMatchObject([{ kind: 'head-other' }])
  })
})

test.skipIf(!canMount)(
  'a notice that does not fit on a full disk is told all the same, and again after the next unlock',
  async () => {
    const disk = smallDisk(4 << 20)
    const vault = testHost({ folder: join(disk.folder, 'vault') })
    await vault.call('vault.create', { passphrase })
    await vault.call('people.add', { name: 'Ann' })
    vault.host().flush()
    vault.close()
    const before = readFileSync(join(vault.folder, 'vault.db'))
    vault.restart()
    await vault.call('vault.unlock', { passphrase })
    for (let n = 0; n < 3; n += 1) await vault.call('people.add', { name: 'Ben' })
    vault.host().flush()
    vault.close()
    writeFileSync(join(vault.folder, 'vault.db'), before)
    vault.restart()
    disk.fill(44 * 1024)
    const kinds = async () => (await vault.call('health.status', {})).notices.map(({ kind }) => kind)
    for (const again of ['full', 'free']) {
      if (again === 'free') disk.free()
      await vault.call('vault.unlock', { passphrase })
      expect(await kinds()).toContain('behind')
      vault.restart()
    }
  },
)
