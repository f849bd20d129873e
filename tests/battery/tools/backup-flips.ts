/** Backups with one bit changed, or cut: refused, or restored as they were made; never anything else. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBackup } from '../../../electron/vault/backup/folder.ts'
import { rowsKey } from '../../../electron/vault/backup/manifest.ts'
import { copyBackup, openBackup } from '../../../electron/vault/backup/restore.ts'
import type { RestoreParts } from '../../../electron/vault/backup/restore.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import type { Random } from '../../../electron/cli/sample/random.ts'
import { deriveKey, floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import type { Log, tally } from '../row.ts'
import { makeBench, words } from './backup-kills.ts'
import { keysOf, placeAt, secondPath } from './vault.ts'

type Result = ReturnType<typeof tally>
type File = 'vault.db' | 'manifest.json' | 'vault.json'

/** What came of one: a code it was refused with, or the digest of the rows that would have been the vault. */
type Outcome = { readonly refused: string } | { readonly rows: string }

export const flipBackups = async (count: number, seed: number, result: Result, log: Log, careless = false) => {
  const bench = await makeBench()
  const root = mkdtempSync(join(tmpdir(), 'rapport-flips-'))
  const dice = random('flips', seed)
  const vault = join(root, 'vault')
  const backups = join(root, 'backups')
  const at = join(backups, bench.name)
  mkdirSync(vault)
  cpSync(join(bench.backups, bench.name), at, { recursive: true })
  const { database: key, master } = await keysOf(bench.copy(), words)
  const keys = { key, mac: deriveKey(master, 'rapport/mac') }
  const second = secondInNode(secondPath)
  const clock = (): number => Date.now()
  const parts: RestoreParts = {
    ...placeAt(vault, floorKdf),
    clock,
    now: () => Temporal.Now.zonedDateTimeISO(),
    second,
  }
  const to = join(vault, 'restoring', 'vault.db')
  mkdirSync(join(vault, 'restoring'))
  const rows = async (): Promise<string> => {
    const input = { file: to, key, kind: 'light', rowsKey: rowsKey(keys.mac) } as const
    const seen = await second.run('check', input)
    return seen.problems.length > 0 ? `problems: ${seen.problems.join()}` : JSON.stringify(seen.rows)
  }

  /** With the keys of an open vault, or, where the key file itself was changed, with the passphrase. */
  const attempt = async (file: File): Promise<Outcome> => {
    try {
      const found = await findBackup(backups, bench.name)
      const opened = await openBackup(parts, found, file === 'vault.json' ? undefined : keys, { passphrase: words })
      await copyBackup(parts, found, opened, to, {})
      return { rows: await rows() }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (careless) {
        cpSync(join(at, 'vault.db'), to)
        return { rows: await rows() }
      }
      return { refused: [error.code, ...Object.values(error.failure.fields ?? {})].join(' ') }
    }
  }

  const damage = (file: File, bytes: Buffer, dice_: Random): string => {
    const place = dice_.between(0, bytes.length - 1)
    if (dice_.between(0, 19) === 0) {
      truncateSync(join(at, file), place)
      return `${file} cut at ${place}`
    }
    const changed = Buffer.from(bytes)
    const bit = dice_.between(0, 7)
    changed[place] = (changed[place] ?? 0) ^ (1 << bit)
    writeFileSync(join(at, file), changed)
    return `${file} byte ${place} bit ${bit}`
  }

  try {
    const whole = {
      'vault.db': readFileSync(join(at, 'vault.db')),
      'manifest.json': readFileSync(join(at, 'manifest.json')),
      'vault.json': readFileSync(join(at, 'vault.json')),
    }
    const first = await attempt('vault.db')
    const truth = 'rows' in first ? first.rows : ''
    result.expect(truth.startsWith('{'), 'the backup does not restore even as it was made')
    for (let round = 0; round < count; round++) {
      // a wrong key costs a derivation: few of those, many of the others
      const die = dice.between(0, 99)
      const file: File = die < 2 ? 'vault.json' : die < 15 ? 'manifest.json' : 'vault.db'
      const what = damage(file, whole[file], dice)
      const came = await attempt(file)
      writeFileSync(join(at, file), whole[file])
      // wrong passphrases, which a damaged key file looks like, would cost a wait
      if (file === 'vault.json') rmSync(join(vault, 'throttle.json'), { force: true })
      const right = 'refused' in came || came.rows === truth
      result.add(`damaged: ${file}`)
      result.add('refused' in came ? 'refused' : 'restored as they were made', 1)
      log(`${what}: ${'refused' in came ? came.refused : right ? 'restored as it was made' : 'WRONG'}`)
      result.expect(right, `silently wrong: ${what}`)
    }
  } finally {
    second.end()
    bench.remove()
    rmSync(root, { recursive: true, force: true })
  }
}
