import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { freshFolder, passphrase, testHost, testVault, vaultFolder } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'
import { filesOf } from '../../support/vault-files.ts'

const unlock = (vault: TestHost) => vault.raw('vault.unlock', { passphrase })
const status = (vault: TestHost) => vault.call('vault.status', {})
const locked = async () => {
  const folder = await vaultFolder()
  return { folder, vault: testHost({ folder }), at: (name: string) => join(folder, name) }
}
const keyFile = (file: string): Record<string, never> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>
const write = (folder: string, body: unknown) => {
  for (const name of ['vault.json', 'vault.previous.json']) writeFileSync(join(folder, name), JSON.stringify(body))
}

describe('making a vault', () => {
  test('in an empty place leaves the database and two generations of one key file, for nobody else to read', async () => {
    const vault = testHost({ folder: join(freshFolder(), 'deep', 'down') })
    expect(await status(vault)).toEqual({
      state: 'none',
      folder: vault.folder,
      problem: null,
      wait: 0,
      recovery: false,
      quick: false,
      inbox: null,
      notices: [],
    })
    expect(await vault.call('vault.create', { passphrase })).toMatchObject({ state: 'unlocked', problem: null })
    vault.close()
    expect(readdirSync(vault.folder).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.previous.json'])
    const [one, two] = ['vault.json', 'vault.previous.json'].map((name) =>
      readFileSync(join(vault.folder, name), 'utf8'),
    )
    expect(one).toBe(two)
    expect(statSync(vault.folder).mode & 0o777).toBe(0o700)
    for (const name of ['vault.json', 'vault.previous.json'])
      expect(statSync(join(vault.folder, name)).mode & 0o777).toBe(0o600)
  })

  test('where there is one is refused, and the one there is not touched', async () => {
    const { folder, vault } = await locked()
    const before = filesOf(folder)
    expect(await vault.refusal('vault.create', { passphrase: 'another passphrase' })).toEqual({ code: 'conflict' })
    expect(filesOf(folder)).toEqual(before)
  })

  test.each(['vault.db', 'vault.json'])(
    'where only %s is left is refused, and what is left is not touched',
    async (kept) => {
      const { folder, vault, at } = await locked()
      for (const name of readdirSync(folder)) if (name !== kept) rmSync(at(name))
      const before = filesOf(folder)
      expect(await vault.refusal('vault.create', { passphrase })).toEqual({ code: 'conflict' })
      expect(filesOf(folder)).toEqual(before)
    },
  )

  test('needs twelve characters, of which spaces are some', async () => {
    const vault = testHost()
    expect(await vault.refusal('vault.create', { passphrase: 'x'.repeat(11) })).toEqual({
      code: 'invalid',
      fields: { passphrase: 'too-short' },
    })
    await vault.call('vault.create', { passphrase: ' '.repeat(12) })
    vault.restart()
    expect(await vault.refusal('vault.unlock', { passphrase: ' '.repeat(11) })).toMatchObject({ code: 'invalid' })
    await vault.call('vault.unlock', { passphrase: ' '.repeat(12) })
  })

  test.each([
    ['nothing but its mark', []],
    ['a database without content', ['vault.db']],
    ['a whole database without a key', ['vault.db', 'vault.db-wal']],
  ])('one abandoned with %s can be started over', async (_name, parts) => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'creating'), '')
    const whole = join(await vaultFolder(), 'vault.db')
    for (const part of parts) {
      if (parts.length > 1 && part === 'vault.db') copyFileSync(whole, join(folder, part))
      else writeFileSync(join(folder, part), part === 'vault.db' ? '' : 'x'.repeat(5000))
    }
    const vault = testHost({ folder })
    expect(await status(vault)).toMatchObject({ state: 'none', problem: null })
    await vault.call('vault.create', { passphrase })
    await vault.call('people.add', { name: 'Ann' })
    vault.restart()
    await vault.call('vault.unlock', { passphrase })
    expect(await vault.call('people.list', {})).toHaveLength(1)
    expect(existsSync(join(folder, 'creating'))).toBe(false)
  })

  test('a vault once opened is never taken for an abandoned one, though its key files are lost later', async () => {
    const { folder, vault, at } = await locked()
    // the process ended after the key was written and before the mark was taken away
    writeFileSync(at('creating'), '')
    expect(await status(vault)).toMatchObject({ state: 'locked', problem: null })
    await vault.call('vault.unlock', { passphrase })
    await vault.call('people.add', { name: 'Ann' })
    vault.restart()
    for (const name of ['vault.json', 'vault.previous.json']) rmSync(at(name))
    const before = filesOf(folder)
    expect(await status(vault)).toMatchObject({ state: 'locked', problem: 'no-key-file' })
    expect(await vault.refusal('vault.create', { passphrase })).toEqual({ code: 'conflict' })
    expect(filesOf(folder)).toEqual(before)
  })

  test('twice at once makes one', async () => {
    const vault = testHost()
    const both = await Promise.all([
      vault.raw('vault.create', { passphrase }),
      vault.raw('vault.create', { passphrase }),
    ])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect(both[1]).toEqual({ ok: false, error: { code: 'conflict' } })
  })
})

describe('a place that cannot be written', () => {
  test.each([
    [
      'a file stands where the folder should be',
      () => {
        const file = join(freshFolder(), 'taken')
        writeFileSync(file, 'x')
        return file
      },
    ],
    [
      'a file stands above it',
      () => {
        const file = join(freshFolder(), 'taken')
        writeFileSync(file, 'x')
        return join(file, 'below')
      },
    ],
  ])('is told as such: %s', async (_name, place) => {
    const vault = testHost({ folder: place() })
    await status(vault)
    expect(await vault.refusal('vault.create', { passphrase })).toEqual({
      code: 'cannot-open',
      fields: { vault: 'not-writable' },
    })
    expect(vault.logged).toEqual([])
  })
})

describe('opening a vault', () => {
  test('gives back what was written', async () => {
    const vault = await testVault()
    await vault.call('people.add', { name: 'Ann' })
    await vault.reopen()
    expect(await vault.call('people.list', {})).toMatchObject([{ name: 'Ann' }])
  })

  test('a passphrase typed with other code points for the same letters opens', async () => {
    const vault = testHost()
    await vault.call('vault.create', { passphrase: 'une caf\u00e9 \ufb01ne \uff21' })
    vault.restart()
    await vault.call('vault.unlock', { passphrase: 'une cafe\u0301 fine A' })
  })

  test('where there is none finds none', async () => {
    expect(await testHost().refusal('vault.unlock', { passphrase })).toEqual({ code: 'not-found' })
  })

  test('twice at once opens it once; and an open one is not opened again', async () => {
    const { vault } = await locked()
    const both = await Promise.all([unlock(vault), unlock(vault)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'conflict' } })
    expect(await vault.call('people.list', {})).toEqual([])
  })

  test.each(['vault.json', 'vault.previous.json'])(
    'with %s damaged or gone, the other generation opens it',
    async (name) => {
      for (const damage of [
        (file: string) => writeFileSync(file, '{"version":1,'),
        (file: string) => writeFileSync(file, ''),
        (file: string) => writeFileSync(file, Buffer.alloc(2_000_000)),
        (file: string) => rmSync(file),
      ]) {
        const { vault, at } = await locked()
        damage(at(name))
        expect(await status(vault)).toMatchObject({ state: 'locked', problem: null })
        expect(await unlock(vault)).toMatchObject({ ok: true })
      }
    },
  )

  test('with both generations damaged says that the key file is gone, and touches nothing', async () => {
    const { folder, vault } = await locked()
    for (const name of ['vault.json', 'vault.previous.json']) writeFileSync(join(folder, name), '{}')
    const before = filesOf(folder)
    expect(await status(vault)).toMatchObject({ state: 'locked', problem: 'no-key-file' })
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'damaged', fields: { vault: 'no-key-file' } } })
    expect(filesOf(folder)).toEqual(before)
  })

  test.each(['vault.json', 'vault.previous.json', 'vault.db'])(
    'a folder where %s should be is told, and is no bug',
    async (name) => {
      const { vault, at } = await locked()
      rmSync(at(name))
      mkdirSync(at(name))
      await status(vault)
      const answer = await unlock(vault)
      if (!answer.ok) expect(['damaged', 'cannot-open']).toContain(answer.error.code)
      expect(vault.logged).toEqual([])
    },
  )

  test('a key file of a newer Rapport is refused untouched, though the older generation would open', async () => {
    const { folder, vault, at } = await locked()
    writeFileSync(at('vault.json'), JSON.stringify({ ...keyFile(at('vault.json')), version: 2, new: true }))
    const before = filesOf(folder)
    expect(await status(vault)).toMatchObject({ state: 'locked', problem: 'newer' })
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'newer-vault' } })
    expect(filesOf(folder)).toEqual(before)
  })

  test.each([
    ['2 GiB of memory', { memory: 2 * 1024 * 1024 }],
    ['eleven passes', { passes: 11 }],
    ['seventeen lanes', { lanes: 17 }],
    ['less than the floor', { memory: 8 }],
  ])('a key file that asks for %s is refused at once', async (_name, asked) => {
    const { folder, vault, at } = await locked()
    const file = keyFile(at('vault.json')) as unknown as { slots: [{ kdf: object }] }
    write(folder, { ...file, slots: [{ ...file.slots[0], kdf: { ...file.slots[0].kdf, ...asked } }] })
    const began = performance.now()
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'damaged', fields: { vault: 'no-key-file' } } })
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('a key file that asks for less than it did does not open, though within what is allowed', async () => {
    const { folder, vault, at } = await locked()
    const file = keyFile(at('vault.json')) as unknown as { slots: [{ kdf: object }] }
    write(folder, { ...file, slots: [{ ...file.slots[0], kdf: { ...file.slots[0].kdf, lanes: floorKdf.lanes - 1 } }] })
    expect(await unlock(vault)).toMatchObject({ error: { code: 'invalid', fields: { passphrase: 'wrong' } } })
  })

  test('the key file of another vault does not open this one, and is not called a wrong passphrase', async () => {
    const { folder, vault } = await locked()
    const other = testHost()
    await other.call('vault.create', { passphrase })
    other.close()
    for (const name of ['vault.json', 'vault.previous.json']) copyFileSync(join(other.folder, name), join(folder, name))
    const before = filesOf(folder)
    expect(await unlock(vault)).toMatchObject({ error: { code: 'damaged' } })
    expect(filesOf(folder)).toEqual(before)
  })

  test.each([true, false])(
    'a vault for evaluation is none for real notes, nor the other way: %s',
    async (evaluation) => {
      const made = testHost({ parts: { evaluation } })
      await made.call('vault.create', { passphrase })
      made.close()
      const before = filesOf(made.folder)
      const vault = testHost({ folder: made.folder, parts: { evaluation: !evaluation } })
      expect(await status(vault)).toMatchObject({ state: 'locked', problem: 'not-for-this-runtime' })
      expect(await unlock(vault)).toEqual({
        ok: false,
        error: { code: 'cannot-open', fields: { vault: 'not-for-this-runtime' } },
      })
      expect(filesOf(made.folder)).toEqual(before)
    },
  )

  test('the flag cannot be turned by hand: it is part of what the slot is sealed with', async () => {
    const { folder, at } = await locked()
    write(folder, { ...keyFile(at('vault.json')), evaluation: true })
    const vault = testHost({ folder, parts: { evaluation: true } })
    expect(await unlock(vault)).toMatchObject({ error: { code: 'invalid', fields: { passphrase: 'wrong' } } })
  })
})
