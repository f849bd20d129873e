import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { assertPragmas, openEncrypted, pragmas } from '../../../electron/vault/store/open.ts'
import { raw, sql } from '../../../electron/vault/store/sql.ts'
import { freshFolder, passphrase, testHost, testVault } from '../../support/vault.ts'
import { inDatabase } from '../../support/vault-files.ts'

const wanted = {
  temp_store: 2,
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  cache_size: -65_536,
  ...(process.platform === 'darwin' ? { fullfsync: 1, checkpoint_fullfsync: 1 } : {}),
}
const key = () => Buffer.alloc(32, 5)

describe('an open vault', () => {
  test('has every setting as it must be, after it is made and after each unlock', async () => {
    expect(Object.fromEntries(pragmas.map(([name, , reads]) => [name, reads]))).toEqual(wanted)
    const vault = testHost()
    const settings = () =>
      vault
        .host()
        .session()!
        .read(({ db }) =>
          Object.fromEntries(
            Object.keys(wanted).map((name) => [name, Object.values(db.get<object>(sql`PRAGMA ${raw(name)}`)!)[0]]),
          ),
        )
    await vault.call('vault.create', { passphrase })
    expect(settings()).toEqual(wanted)
    for (let n = 0; n < 2; n += 1) {
      vault.restart()
      await vault.call('vault.unlock', { passphrase })
      expect(settings()).toEqual(wanted)
    }
  })

  test('is encrypted with ChaCha20-Poly1305', async () => {
    const { folder, close } = await testVault()
    close()
    expect(await inDatabase(folder, (db) => db.pragma('cipher', { simple: true }))).toBe('chacha20')
  })

  test.each(Object.keys(wanted).filter((name) => name !== 'journal_mode' && name !== 'locking_mode'))(
    'a setting that is not as it must be is noticed: %s',
    (name) => {
      const db = openEncrypted(join(freshFolder(), 'x.db'), key(), { create: true })
      assertPragmas(db)
      db.pragma(
        `${name} = ${name === 'mmap_size' ? 65_536 : name === 'cache_size' ? -2000 : name === 'temp_store' ? 1 : name === 'trusted_schema' ? 'ON' : name === 'synchronous' ? 1 : 'OFF'}`,
      )
      expect(() => assertPragmas(db)).toThrow(name)
      db.close()
    },
  )

  test('the key is wiped once it was used, and when it was the wrong one', () => {
    const file = join(freshFolder(), 'x.db')
    const right = key()
    openEncrypted(file, right, { create: true }).close()
    expect(right).toEqual(Buffer.alloc(32))
  })
})

describe('ask-46, ask-47: what is on the disk', () => {
  /** Bits per byte: 8 for noise. */
  const entropy = (bytes: Buffer): number => {
    const counts = Array.from({ length: 256 }, () => 0)
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
    return counts.reduce((sum, n) => (n === 0 ? sum : sum - (n / bytes.length) * Math.log2(n / bytes.length)), 0)
  }

  test('is noise to anyone without the key, the WAL too: no header, no word of what was written', async () => {
    const canary = 'Zwetschgenknödelrezept'
    const vault = await testVault()
    const { id: personId } = await vault.call('people.add', { name: canary, note: canary.repeat(20), tags: [canary] })
    await vault.call('facts.add', { personId, category: 'health', text: canary })
    for (let n = 0; n < 30; n += 1)
      await vault.call('entries.jot', {
        happenedAt: '2026-03-10T07:00',
        channel: 'phone',
        text: canary.repeat(200),
        people: [personId],
      })
    await vault.call('drafts.keep', { place: 'window', text: canary })
    const wal = readFileSync(join(vault.folder, 'vault.db-wal'))
    vault.close()
    const files = readdirSync(vault.folder).map((name) => readFileSync(join(vault.folder, name)))
    const spellings = (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => Buffer.from(canary, encoding))
    for (const bytes of [wal, ...files]) {
      expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
      for (const spelling of [...spellings, Buffer.from('CREATE TABLE')]) expect(bytes.includes(spelling)).toBe(false)
    }
    const database = readFileSync(join(vault.folder, 'vault.db'))
    expect(database.length).toBeGreaterThan(100_000)
    expect(entropy(database)).toBeGreaterThan(7.99)
    expect(entropy(wal)).toBeGreaterThan(7.99)
  })
})

describe.skipIf(process.platform !== 'linux')('a big sort', () => {
  /** Files SQLite holds open outside the vault’s folder, named or not. */
  const tempFiles = (): string[] =>
    readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        const file = readlinkSync(join('/proc/self/fd', fd))
        return /etilqs_/.test(file) ? [file] : []
      } catch {
        return []
      }
    })
  const sorting = (db: InstanceType<typeof Database>): string[] => {
    // far more than the cache holds, so that a sorter with a temp folder would use it
    db.pragma('cache_size = -500')
    const rows = db.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
       SELECT hex(randomblob(200)) AS text FROM n ORDER BY text`,
    )
    for (const _ of rows.iterate()) return tempFiles()
    return []
  }

  test('writes no temp file, and the same sort without our settings is seen to', () => {
    const bare = new Database(join(freshFolder(), 'bare.db'))
    bare.pragma('temp_store = FILE')
    expect(sorting(bare)).not.toEqual([])
    bare.close()
    const db = openEncrypted(join(freshFolder(), 'x.db'), key(), { create: true })
    expect(sorting(db)).toEqual([])
    db.close()
  })
})
