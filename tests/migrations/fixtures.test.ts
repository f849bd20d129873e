import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { upgrade } from '../../electron/vault/backup/upgrade.ts'
import { openVault } from '../../electron/vault/keys/vault-files.ts'
import { secondInNode } from '../../electron/vault/second/in-node.ts'
import { migrations, newest, versionOf } from '../../electron/vault/store/migrate.ts'
import type { Migration } from '../../electron/vault/store/migrate.ts'
import { fixtures, placeFixture } from '../support/fixtures.ts'
import { countingId, freshFolder, passphrase, secondPath, testClock, testHost, testVault } from '../support/vault.ts'
import { canMount, filesOf, smallDisk } from '../support/vault-files.ts'
import { randomBytes } from 'node:crypto'
import { floorKdf } from '../../electron/vault/keys/kdf.ts'

const kept = (folder: string): readonly string[] =>
  existsSync(join(folder, 'before-migration')) ? readdirSync(join(folder, 'before-migration')).toSorted() : []

describe('the fixture of a released schema', () => {
  test('is of one there is; the first is 10', () => {
    expect(fixtures[0]?.schema).toBe(10)
    const known = migrations.map(({ version }) => version)
    expect(fixtures.filter(({ schema }) => !known.includes(schema))).toEqual([])
  })

  test.each(fixtures)('$schema is brought to this one with everything in it, after a backup of it', async (fixture) => {
    const folder = freshFolder()
    await placeFixture(fixture, folder, passphrase)
    const vault = await testVault({ folder })
    expect(await vault.call('people.list', {})).toHaveLength(fixture.people)
    expect(vault.rows({ text: 'SELECT count(*) AS n FROM entry', values: [] })).toEqual([{ n: fixture.entries }])
    expect(vault.rows({ text: 'PRAGMA user_version', values: [] })).toEqual([{ user_version: newest() }])
    expect(kept(folder)).toHaveLength(fixture.schema === newest() ? 0 : 1)
    await vault.call('people.add', { name: 'Someone new' })
    await vault.reopen()
    expect(await vault.call('people.list', {})).toHaveLength(fixture.people + 1)
  })
})

test.each(fixtures.filter(({ schema }) => schema < newest()))(
  'a fixture of schema $schema that could not be brought on is shut again, and is the next time',
  async (fixture) => {
    const folder = freshFolder()
    await placeFixture(fixture, folder, passphrase)
    writeFileSync(join(folder, 'before-migration'), 'in the way')
    const vault = testHost({ folder })
    expect(await vault.refusal('vault.unlock', { passphrase })).toMatchObject({ code: 'cannot-open' })
    rmSync(join(folder, 'before-migration'))
    await vault.call('vault.unlock', { passphrase })
    expect(await vault.call('people.list', {})).toHaveLength(fixture.people)
  },
)

const next: Migration = {
  version: newest() + 10,
  name: 'next',
  up: ['CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT', `INSERT INTO later VALUES ('made')`],
}
const broken: Migration = { ...next, up: [...next.up, 'INSERT INTO nothing VALUES (1)'] }

const opened = async (at = freshFolder()) => {
  const fixture = fixtures.at(-1)
  if (!fixture) throw new Error('there is no fixture')
  await placeFixture(fixture, at, passphrase)
  const clock = testClock()
  const second = secondInNode(secondPath)
  const place = {
    folder: at,
    evaluation: false,
    kdf: floorKdf,
    clock: () => clock.now().epochMilliseconds,
    now: clock.now,
    randomBytes,
    newId: countingId,
    second,
  }
  const open = await openVault(place, passphrase)
  const bring = (known: readonly Migration[]) => upgrade(place, open, {}, known)
  return { folder: at, place, open, clock, bring, fixture }
}

/** The names of what has been added since a schema. */
const since = (schema: number): readonly string[] =>
  migrations.filter(({ version }) => version > schema).map(({ name }) => name)

describe('a migration', () => {
  test('is preceded by a backup that is looked through in full, kept until the next has its own', async () => {
    const { folder, open, bring, clock, fixture } = await opened()
    expect(await bring([...migrations, next])).toEqual([...since(fixture.schema), 'next'])
    expect(versionOf(open.db)).toBe(next.version)
    const first = kept(folder)
    expect(first).toHaveLength(1)
    clock.advance({ days: 1 })
    await bring([...migrations, next, { version: next.version + 10, name: 'after', up: [] }])
    expect(kept(folder)).toHaveLength(1)
    expect(kept(folder)).not.toEqual(first)
    open.db.close()
  })

  test('that fails leaves the vault in its old schema, and the backup', async () => {
    const { folder, open, bring, place, fixture } = await opened()
    await expect(bring([...migrations, broken])).rejects.toThrow(/nothing/)
    expect(versionOf(open.db)).toBe(fixture.schema)
    expect(kept(folder)).toHaveLength(1)
    open.db.close()
    const vault = testHost({ folder })
    await vault.call('vault.unlock', { passphrase })
    expect(await vault.call('people.list', {})).toHaveLength(fixture.people)
    const list = await vault.call('backups.list', { place: 'migration' })
    expect(list).toMatchObject([{ state: 'whole', reason: 'migration' }])
    await vault.call('backups.restore', { place: 'migration', name: list[0]?.name ?? '' })
    await vault.call('vault.unlock', { passphrase })
    expect(await vault.call('people.list', {})).toHaveLength(fixture.people)
    place.second.end()
  })

  test('that was interrupted again and again does not fill the disk with its backups', async () => {
    const { folder, open, bring, clock } = await opened()
    for (let n = 0; n < 4; n++) {
      await bring([...migrations, broken]).catch(() => undefined)
      clock.advance({ hours: 1 })
    }
    expect(kept(folder).length).toBeLessThanOrEqual(2)
    await bring([...migrations, next])
    expect(kept(folder)).toHaveLength(1)
    open.db.close()
  })

  test('without anything pending makes no backup', async () => {
    const { folder, open, bring, fixture } = await opened()
    expect(await bring(migrations.filter(({ version }) => version <= fixture.schema))).toEqual([])
    expect(kept(folder)).toEqual([])
    open.db.close()
  })

  test('never happens to a vault that is newer, which is refused untouched', async () => {
    const { folder, open, bring } = await opened()
    await bring([...migrations, next])
    open.db.close()
    rmSync(join(folder, 'before-migration'), { recursive: true })
    const before = filesOf(folder)
    const vault = testHost({ folder })
    expect(await vault.refusal('vault.unlock', { passphrase })).toMatchObject({ code: 'newer-vault' })
    vault.close()
    expect(filesOf(folder)).toEqual(before)
  })

  test.skipIf(!canMount)('without room for its backup does not begin, and does once there is room', async () => {
    const disk = smallDisk(6 << 20)
    const { open, bring, fixture } = await opened(disk.folder)
    disk.fill(100_000)
    await expect(bring([...migrations, next])).rejects.toThrow('no-space')
    expect(versionOf(open.db)).toBe(fixture.schema)
    disk.free()
    expect(await bring([...migrations, next])).toEqual([...since(fixture.schema), 'next'])
    open.db.close()
  })
})
