/**
 * Opens the encrypted database, in an order that is load-bearing: `locking_mode` before the first read lets a second
 * opener in, a missing `temp_store` writes readable rows to the temp folder, WAL without `synchronous` loses the last
 * commits. Each value is asserted after it is set.
 */
import { chmodSync, closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { devNull } from 'node:os'
import Database from 'better-sqlite3'
import type { Database as Db } from 'better-sqlite3'
import { AppError, codeOf } from '../../../shared/result.ts'
import { isDamage } from './damage.ts'

export type Opened = Db

/** 64 MiB of decrypted pages: decryption, not SQLite, is what reading costs. In KiB, negative as SQLite wants it. */
const cacheKib = -65_536

/** pragma, what it is set to, and what reading it back must say. */
export const pragmas: readonly (readonly [name: string, value: string, reads: string | number])[] = [
  ['temp_store', 'MEMORY', 2],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['cache_size', String(cacheKib), cacheKib],
  ...(process.platform === 'darwin'
    ? ([
        ['fullfsync', 'ON', 1],
        ['checkpoint_fullfsync', 'ON', 1],
      ] as const)
    : []),
]

/** What is wrong with the file before SQLite sees it. Never call this while the file is open: closing drops the locks. */
export const headerProblem = (file: string): 'missing' | 'empty' | 'plaintext' | undefined => {
  // a link is not followed: its log would lie elsewhere, and what it leads to may be anyone's
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (!found) return 'missing'
  if (!found.isFile()) throw new AppError('damaged', { vault: 'damaged' })
  if (found.size === 0) return 'empty'
  const head = Buffer.alloc(16)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, 16, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.toString('latin1') === 'SQLite format 3\0' ? 'plaintext' : undefined
}

/** The database, its WAL, its index and the folder to be synced. */
const needed = 4

/** SQLite says the same of a file it may not open and of one handle too many; the system tells them apart. */
const areHandlesUsedUp = (): boolean => {
  const taken: number[] = []
  try {
    while (taken.length < needed) taken.push(openSync(devNull, 'r'))
    return false
  } catch (error) {
    return isOutOfHandles(error)
  } finally {
    for (const handle of taken) closeSync(handle)
  }
}

/** The system gives this process, or all of them together, no more open files. */
export const isOutOfHandles = (error: unknown): boolean => /^(EMFILE|ENFILE)$/.test(codeOf(error))

export const noHandles = (): AppError => new AppError('cannot-open', { vault: 'no-handles' })

const failure = (error: unknown): AppError => {
  const code = codeOf(error)
  if (isOutOfHandles(error) || (/^SQLITE_(CANTOPEN|IOERR)/.test(code) && areHandlesUsedUp())) return noHandles()
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new AppError('cannot-open', { vault: 'in-use' })
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)) return new AppError('cannot-open', { vault: 'not-writable' })
  // the index of the WAL is a file too, and the first that does not fit on a full disk
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return new AppError('no-space')
  if (isDamage(error)) return new AppError('damaged', { vault: 'damaged' })
  if (error instanceof AppError) return error
  throw error
}

/** Reads every pragma back and throws when one is not what it must be. */
export const assertPragmas = (db: Db): void => {
  for (const [name, , reads] of pragmas) {
    const now: unknown = db.pragma(name, { simple: true })
    if (now !== reads) throw new Error(`pragma ${name} reads ${String(now)}`)
  }
}

/**
 * For its owner alone, whatever the umask. By name: a descriptor on the live file must never be closed. SQLite gives its
 * log the mode of the database, so this comes before the log is made.
 */
const ownerOnly = (file: string): void => {
  for (const rest of ['', '-wal', '-shm'])
    try {
      if (lstatSync(file + rest).isFile()) chmodSync(file + rest, 0o600)
    } catch {
      // not there, or on a disk that knows no modes
    }
}

/**
 * @param key 32 bytes; zeroed before this returns.
 * @throws AppError cannot-open (fields.vault: in-use | not-writable), damaged, newer-vault (from the caller's migrate), no-space.
 */
export const openEncrypted = (file: string, key: Buffer, options: { readonly create: boolean }): Db => {
  const header = headerProblem(file)
  if (header === 'empty' || header === 'plaintext') throw new AppError('damaged', { vault: header })
  if (header === 'missing' && !options.create) throw new AppError('damaged', { vault: 'missing' })
  let db: Db | undefined
  try {
    db = new Database(file, { fileMustExist: !options.create, timeout: 200 })
    ownerOnly(file)
    db.pragma(`cipher = 'chacha20'`)
    const secret = Buffer.concat([Buffer.from('raw:'), key])
    // the fork's own method; its types hide behind the upstream package's
    try {
      ;(db as Db & { key: (secret: Buffer) => number }).key(secret)
    } finally {
      secret.fill(0)
      key.fill(0)
    }
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    // a few bytes left of a file open as a database with nothing in it, and would be written over as a new one
    if (tables === 0 && !options.create) throw new AppError('damaged', { vault: 'damaged' })
    for (const [name, value] of pragmas) db.pragma(`${name} = ${value}`)
    // an exclusive lock is taken by the first access after the mode is set: take it now, not at the first jot
    db.exec('BEGIN IMMEDIATE; COMMIT')
    assertPragmas(db)
    return db
  } catch (error) {
    key.fill(0)
    db?.close()
    throw failure(error)
  }
}
