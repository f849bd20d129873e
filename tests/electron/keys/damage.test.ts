import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../shared/result.ts'
import { passphrase, testHost, vaultFolder } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'
import { filesOf, inDatabase } from '../../support/vault-files.ts'

const unlock = (vault: TestHost) => vault.raw('vault.unlock', { passphrase })
const status = (vault: TestHost) => vault.call('vault.status', {})
const locked = async () => {
  const folder = await vaultFolder()
  return { folder, vault: testHost({ folder }), at: (name: string) => join(folder, name) }
}

describe('ask-51, ask-52: a damaged database', () => {
  const flip = (file: string, at: number) => {
    const bytes = readFileSync(file)
    bytes[at] = (bytes[at] ?? 0) ^ 0x40
    writeFileSync(file, bytes)
  }
  test.each<[string, (file: string) => void, string, ErrorCode]>([
    ['gone', (file) => rmSync(file), 'damaged', 'damaged'],
    ['of no bytes', (file) => writeFileSync(file, ''), 'empty', 'damaged'],
    ['of one byte', (file) => writeFileSync(file, 'S'), 'null', 'damaged'],
    [
      'in plain text',
      (file) => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)])),
      'plaintext',
      'damaged',
    ],
    [
      'of random bytes',
      (file) => writeFileSync(file, Buffer.from(Array.from({ length: 16_384 }, (_, n) => (n * 7919 + (n >> 3)) & 255))),
      'null',
      'damaged',
    ],
    ['of zeroes', (file) => writeFileSync(file, Buffer.alloc(16_384)), 'null', 'damaged'],
    [
      'cut in half',
      (file) => writeFileSync(file, readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2))),
      'null',
      'damaged',
    ],
    ['cut to its first page', (file) => writeFileSync(file, readFileSync(file).subarray(0, 4096)), 'null', 'damaged'],
    [
      'cut within its first page',
      (file) => writeFileSync(file, readFileSync(file).subarray(0, 1000)),
      'null',
      'damaged',
    ],
    ['with its first byte changed', (file) => flip(file, 0), 'null', 'damaged'],
    ['with a byte of its salt changed', (file) => flip(file, 15), 'null', 'damaged'],
    ['with a byte of its header changed', (file) => flip(file, 20), 'null', 'damaged'],
    ['with a byte of its first page changed', (file) => flip(file, 2000), 'null', 'damaged'],
    ['with the last byte of its first page changed', (file) => flip(file, 4095), 'null', 'damaged'],
  ])('%s is told as such, never as a wrong passphrase, and is left as it is', async (_name, damage, problem, code) => {
    const { folder, vault, at } = await locked()
    damage(at('vault.db'))
    const before = filesOf(folder)
    expect(String((await status(vault)).problem)).toBe(problem)
    expect(await unlock(vault)).toMatchObject({ ok: false, error: { code } })
    expect(await status(vault)).toMatchObject({ state: 'locked', wait: 0 })
    vault.close()
    expect(filesOf(folder)).toEqual(before)
  })

  test('damage in any one page is told when it is met, and never leaves the vault half open', async () => {
    const { folder, vault, at } = await locked()
    const whole = readFileSync(at('vault.db'))
    const outcomes = new Set<string>()
    for (let page = 1; page < whole.length / 4096; page += 7) {
      const bytes = Buffer.from(whole)
      bytes[page * 4096 + 100] = (bytes[page * 4096 + 100] ?? 0) ^ 1
      writeFileSync(at('vault.db'), bytes)
      const answer = await unlock(vault)
      const { state } = await status(vault)
      expect(state).toBe(answer.ok ? 'unlocked' : 'locked')
      for (const channel of ['today.get', 'people.list', 'entries.list', 'bin.list'] as const) {
        const read = await vault.raw(channel, {})
        if (!read.ok) expect(['damaged', 'locked']).toContain(read.error.code)
        outcomes.add(read.ok ? 'ok' : read.error.code)
      }
      vault.restart()
    }
    expect(vault.logged).toEqual([])
    expect(outcomes).toContain('ok')
    writeFileSync(join(folder, 'vault.db'), whole)
    expect(await unlock(vault)).toMatchObject({ ok: true })
  })

  test('a page of settings that is damaged does not leave the vault half open', async () => {
    const { folder, vault, at } = await locked()
    const page = await inDatabase(folder, (db) =>
      Number(db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'setting'`).pluck().get()),
    )
    flip(at('vault.db'), (page - 1) * 4096 + 100)
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'damaged' } })
    expect(await status(vault)).toMatchObject({ state: 'locked' })
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'damaged' } })
  })

  test('a database written by a newer Rapport is refused untouched', async () => {
    const { folder, vault } = await locked()
    await inDatabase(folder, (db) => db.pragma('user_version = 99990'))
    const before = filesOf(folder)
    expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'newer-vault' } })
    vault.close()
    expect(filesOf(folder)).toEqual(before)
  })
})
