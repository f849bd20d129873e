/** Vaults as files: their bytes, their key, another process beside them, disks that are too small. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { deriveFromPassphrase, deriveKey } from '../../electron/vault/keys/kdf.ts'
import { readKeyFile, slotOf } from '../../electron/vault/keys/key-file.ts'
import { unwrap } from '../../electron/vault/keys/slots.ts'
import { databaseFile } from '../../electron/vault/keys/vault-files.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import type { Opened } from '../../electron/vault/store/open.ts'
import { freshFolder, passphrase } from './vault.ts'

/** Name → digest of every file of a folder. Only for a vault that is closed: reading the live file drops its locks. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

/** The database key of a vault, as its passphrase opens it. 32 bytes. */
export const databaseKey = async (folder: string): Promise<Buffer> => {
  const file = readKeyFile(folder)
  const slot = file && slotOf(file, 'passphrase')
  if (!file || !slot) throw new Error('there is no key file')
  const key = await deriveFromPassphrase(passphrase, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf)
  const master = unwrap(slot, key, file)
  if (!master) throw new Error('the slot does not open')
  return deriveKey(master, 'rapport/db')
}

/** Works on the database of a closed vault itself, past everything that guards it. */
export const inDatabase = async <T>(folder: string, work: (db: Opened) => T): Promise<T> => {
  const db = openEncrypted(databaseFile(folder), await databaseKey(folder), { create: false })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Runs a module in another process; what its default export gives for `input` comes back. */
export const inAnotherProcess = <T>(source: string, input: unknown): T => {
  const root = new URL('../../', import.meta.url).href
  const code = `const root = ${JSON.stringify(root)}
    const input = ${JSON.stringify(input)}
    const run = async () => { ${source} }
    run().then((value) => process.stdout.write(JSON.stringify(value ?? null)))`
  const ran = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], {
    encoding: 'utf8',
    timeout: 15_000,
  })
  if (ran.status !== 0) throw new Error(`another process ended with ${String(ran.status)}: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as T
}

const mounted = (folder: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'rapport-test', folder]).status === 0

/** Whether this test run may make disks of its own: Linux, as root. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = freshFolder()
  if (!mounted(folder, 'size=4k')) return false
  execFileSync('umount', [folder])
  return true
})()

export type Disk = {
  readonly folder: string
  /** Bytes it holds from now on. */
  readonly resize: (bytes: number) => void
  readonly readOnly: (on: boolean) => void
  /** Takes all the space that is left, but so many bytes. */
  readonly fill: (but?: number) => void
  readonly free: () => void
}

/** A disk of so many bytes, for one test. */
export const smallDisk = (bytes: number): Disk => {
  const folder = freshFolder()
  if (!mounted(folder, `size=${bytes},mode=0700`)) throw new Error('no disk could be mounted')
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
  })
  const remount = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, folder])
  const filler = join(folder, 'filler')
  return {
    folder,
    resize: (size) => remount(`size=${size}`),
    readOnly: (on) => remount(on ? 'ro' : 'rw'),
    fill: (but = 0) => {
      for (const size of [1 << 20, 1 << 12])
        for (;;) {
          try {
            writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
          } catch {
            break
          }
        }
      if (but > 0) truncateSync(filler, statSync(filler).size - but)
    },
    free: () => rmSync(filler, { force: true }),
  }
}
