// What lies where a backup, a staged vault or a jot would lie, and is none: links, pipes, devices, absurd sizes and numbers.
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, passphrase, testHost } from '../../support/vault.ts'
import { names, oneBackup, person, picked, unlock } from './made.ts'

/** A folder of somebody else's, and what is in it. */
const theirs = () => {
  const folder = freshFolder()
  for (const name of ['note.txt', '.left.tmp', 'vault.db']) writeFileSync(join(folder, name), 'theirs')
  return { folder, now: () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]) }
}

const asideOf = async () => {
  const made = await oneBackup('Then')
  await person(made.vault, 'Since')
  const { aside } = await made.vault.call('backups.restore', made.chosen)
  return { ...made, aside, at: join(made.vault.folder, aside) }
}

describe.runIf(process.platform === 'linux')('a backup that was tampered with', () => {
  test.each(['manifest.json', 'vault.json', 'vault.db'])(
    'a pipe, a link or a device in place of %s is refused at once',
    async (name) => {
      const { vault, chosen, at } = await oneBackup('Then')
      const file = join(at, name)
      for (const plant of [
        () => execFileSync('mkfifo', [file]),
        () => symlinkSync('/dev/zero', file),
        () => symlinkSync(join(theirs().folder, 'note.txt'), file),
        () => symlinkSync(file, file),
      ]) {
        rmSync(file)
        plant()
        expect(await vault.call('backups.list', { place: 'chosen' })).toHaveLength(1)
        expect(await vault.refusal('backups.rehearse', { ...chosen, passphrase })).toMatchObject({
          code: 'damaged',
        })
      }
    },
  )

  test('a newer key file of another vault beside its own does not become the key file of what is restored', async () => {
    const { vault, chosen, at } = await oneBackup('Then')
    const other = await oneBackup('Stranger')
    const theirs_ = JSON.parse(readFileSync(join(other.vault.folder, 'vault.json'), 'utf8')) as object
    writeFileSync(join(at, 'vault.previous.json'), JSON.stringify({ ...theirs_, written: 1_000_000 }))
    const empty = testHost({ folder: freshFolder() })
    await empty.call('backups.restore', { place: picked(empty, vault.backups), name: chosen.name, passphrase })
    await unlock(empty)
    expect(await names(empty)).toEqual(['Then'])
  })

  test('a link in place of a backup is none', async () => {
    const { vault, chosen, at } = await oneBackup('Then')
    renameSync(at, `${at}.away`)
    symlinkSync(`${at}.away`, at)
    expect(await vault.call('backups.list', { place: 'chosen' })).toMatchObject([{ state: 'unreadable' }])
    expect(await vault.refusal('backups.restore', chosen)).toMatchObject({ code: 'damaged' })
  })
})

describe.runIf(process.platform === 'linux')('what is put aside, when it was tampered with', () => {
  test('nothing is written into a folder that a link of its name leads to', async () => {
    const { vault } = await oneBackup('Then')
    const { folder, now } = theirs()
    const before = now()
    symlinkSync(folder, join(vault.folder, 'vault-before-2026-01-02-0304'))
    expect(await vault.call('backups.aside', {})).toEqual([])
    await vault.call('backups.status', {})
    expect(now()).toEqual(before)
  })

  test('a note with times no clock can show is taken for none', async () => {
    const { vault, aside, at } = await asideOf()
    const absurd = { reason: 'restored', at: 1e300, seenAt: -1e300, age: -1e300 }
    writeFileSync(join(at, 'aside.json'), JSON.stringify(absurd))
    expect(await vault.call('backups.aside', {})).toMatchObject([{ name: aside }])
  })

  test('a pipe in place of its log is refused at once, and one larger than the disk before a byte of it is copied', async () => {
    const { vault, aside, at } = await asideOf()
    execFileSync('mkfifo', [join(at, 'vault.db-wal')])
    const asked = { name: aside, passphrase }
    expect(await vault.refusal('backups.putBack', asked)).toMatchObject({ code: 'cannot-open' })
    rmSync(join(at, 'vault.db-wal'))
    truncateSync(join(at, 'vault.db'), 9e11)
    expect(await vault.refusal('backups.putBack', asked)).toEqual({ code: 'no-space' })
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
  })
})

describe.runIf(process.platform === 'linux')('a swap that was tampered with', () => {
  const aside = 'vault-before-2026-01-02-0304'
  test.each(['restoring', aside, join('restoring', 'vault.db')])(
    'with a link for %s nothing is moved along it, and the vault stays',
    async (linked) => {
      const { vault } = await oneBackup('Then')
      vault.restart()
      const { folder, now } = theirs()
      const before = now()
      for (const each of ['restoring', aside]) mkdirSync(join(vault.folder, each))
      writeFileSync(join(vault.folder, 'restoring', 'vault.db'), 'staged')
      rmSync(join(vault.folder, linked), { recursive: true })
      symlinkSync(linked.endsWith('.db') ? join(folder, 'vault.db') : folder, join(vault.folder, linked))
      writeFileSync(join(vault.folder, 'swap.json'), JSON.stringify({ version: 1, aside }))
      expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked', problem: null })
      expect(now()).toEqual(before)
      expect(existsSync(join(vault.folder, 'swap.json'))).toBe(false)
      await unlock(vault)
      expect(await names(vault)).toEqual(['Then'])
    },
  )
})

describe.runIf(process.platform === 'linux')('the vault’s own folder, when it was tampered with', () => {
  test('an inbox that is a link is neither filed from, nor tidied, nor written into', async () => {
    const { vault } = await oneBackup('Then')
    vault.restart()
    const { folder, now } = theirs()
    const before = now()
    symlinkSync(folder, join(vault.folder, 'inbox'))
    const kept = await vault.refusal('inbox.add', { id: 'abcdefgh12', sealed: new Uint8Array(20) })
    expect(kept).toMatchObject({ code: 'cannot-open' })
    await unlock(vault)
    expect(now()).toEqual(before)
  })

  test('a link in place of the database is damage, and one in place of its log keeps its mode', async () => {
    const { vault } = await oneBackup('Then')
    vault.restart()
    const { folder, now } = theirs()
    const before = now()
    rmSync(join(vault.folder, 'vault.db-wal'), { force: true })
    symlinkSync(join(folder, 'note.txt'), join(vault.folder, 'vault.db-wal'))
    expect(await vault.refusal('vault.unlock', { passphrase })).toMatchObject({ code: 'cannot-open' })
    rmSync(join(vault.folder, 'vault.db-wal'))
    renameSync(join(vault.folder, 'vault.db'), join(folder, 'moved.db'))
    symlinkSync(join(folder, 'moved.db'), join(vault.folder, 'vault.db'))
    expect(await vault.refusal('vault.unlock', { passphrase })).toMatchObject({ code: 'damaged' })
    renameSync(join(folder, 'moved.db'), join(vault.folder, 'vault.db'))
    expect(now()).toEqual(before)
    await unlock(vault)
  })

  test('folders in place of what an earlier end leaves are cleared away', async () => {
    const { vault } = await oneBackup('Then')
    vault.restart()
    const left = [join(vault.folder, 'inbox', '.left.tmp'), join(vault.folder, 'creating')]
    for (const each of left) mkdirSync(join(each, 'deep'), { recursive: true })
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
    expect(left.filter(existsSync)).toEqual([])
    expect(vault.logged).toEqual([])
  })

  test('a loop of links in place of one key file leaves the other', async () => {
    const { vault } = await oneBackup('Then')
    vault.restart()
    const file = join(vault.folder, 'vault.json')
    rmSync(file)
    symlinkSync(file, file)
    await unlock(vault)
    expect(await names(vault)).toEqual(['Then'])
  })
})
