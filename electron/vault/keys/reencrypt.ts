/**
 * A copy of the live database under another key. Runs in a process that is not the vault's: the vault's would lose its lock on
 * the file by reading it. The vault meanwhile holds the file open, has moved its log into it, and writes nothing.
 */
import { rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import Database from 'better-sqlite3'
import type { Database as Db } from 'better-sqlite3'
import type { Progress } from '../../../shared/contract/wire.ts'
import { AppError, codeOf } from '../../../shared/result.ts'
import { newLine } from '../health/head-row.ts'
import { openEncrypted } from '../store/open.ts'
import { writeFailure } from './files.ts'
import { isDamage } from '../store/damage.ts'

/** `key` opens `from`; the copy `to` opens with `next` alone. 32 bytes each. */
export type ReencryptOrder = {
  readonly from: string
  readonly to: string
  readonly key: Uint8Array
  readonly next: Uint8Array
}
export type ReencryptTools = { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void }

/** Rejects with AppError no-space, damaged, cancelled; then nothing is left of the copy once its process has ended. */
export type Reencrypt = (order: ReencryptOrder, tools: ReencryptTools) => Promise<void>

const piece = 4 * 1024 * 1024

const copy = async ({ from, to }: ReencryptOrder, { signal, progress }: ReencryptTools): Promise<void> => {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'w', 0o600)
    try {
      const { size } = await source.stat()
      const buffer = Buffer.alloc(piece)
      for (let done = 0; done < size;) {
        if (signal.aborted) throw new AppError('cancelled')
        const { bytesRead } = await source.read(buffer, 0, piece, done)
        if (bytesRead === 0) throw new AppError('damaged', { vault: 'damaged' })
        for (let at = 0; at < bytesRead;) at += (await target.write(buffer, at, bytesRead - at, done + at)).bytesWritten
        done += bytesRead
        progress({ what: 'copying', done, total: size })
      }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const raw = (key: Uint8Array): Buffer => Buffer.concat([Buffer.from('raw:'), key])
type Keyed = Db & { key: (secret: Buffer) => number; rekey: (secret: Buffer) => number }

const withSecret = (key: Uint8Array, use: (secret: Buffer) => number): void => {
  const secret = raw(key)
  try {
    use(secret)
  } finally {
    secret.fill(0)
  }
}

/** How many rows each table has. Two that differ are not copies of each other. */
const countsOf = (db: Db): string =>
  JSON.stringify(
    (
      db
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`)
        .pluck()
        .all() as string[]
    ).map((name) => [
      name,
      db
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    ]),
  )

/** The copy is thrown away unless all of it is right: it needs no journal of its own, which would only take room. */
const rekey = ({ to, key, next }: ReencryptOrder): string => {
  const db = new Database(to, { fileMustExist: true }) as Keyed
  try {
    db.pragma(`cipher = 'chacha20'`)
    withSecret(key, (secret) => db.key(secret))
    db.pragma('temp_store = MEMORY')
    const counts = countsOf(db)
    // a database in WAL mode is not rekeyed; the vault turns it on again when it opens it
    db.pragma('journal_mode = DELETE')
    db.unsafeMode(true)
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    withSecret(next, (secret) => db.rekey(secret))
    return counts
  } finally {
    db.close()
  }
}

const check = ({ to, next }: ReencryptOrder, counts: string): void => {
  const db = openEncrypted(to, Buffer.from(next), { create: false })
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok' || countsOf(db) !== counts)
      throw new AppError('damaged', { vault: 'damaged' })
    // the head file that lies beside it is signed with the old key, and says nothing about this one
    newLine(db)
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

const sync = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const meaning = (error: unknown): unknown => {
  if (error instanceof AppError) return error
  if (codeOf(error) === 'SQLITE_FULL') return new AppError('no-space')
  if (isDamage(error)) return new AppError('damaged', { vault: 'damaged' })
  return writeFailure(error)
}

const removeCopy = (to: string): void => {
  for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(to + rest, { force: true })
}

/** @throws AppError no-space, damaged, cancelled, cannot-open; the copy is gone then */
export const reencryptFile: Reencrypt = async (order, tools) => {
  const step = (what: string): void => {
    if (tools.signal.aborted) throw new AppError('cancelled')
    tools.progress({ what, done: 0, total: 0 })
  }
  try {
    removeCopy(order.to)
    await copy(order, tools)
    step('encrypting')
    const counts = rekey(order)
    step('checking')
    check(order, counts)
    await sync(order.to)
    step('done')
  } catch (error) {
    removeCopy(order.to)
    throw meaning(error)
  }
}
