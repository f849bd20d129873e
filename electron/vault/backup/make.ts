/**
 * A backup: the encrypted file, copied by the second process while the vault goes on working, the key file and a manifest, in
 * a folder that appears whole. Then the copy is looked through, which takes longer than copying it.
 */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { sizeOf } from '../health/space.ts'
import { databaseFile } from '../keys/vault-files.ts'
import type { Checked, Copied, RunTools, Second } from '../second/jobs.ts'
import type { Opened } from '../store/open.ts'
import { backupsIn, needFolder, partNameOf, partsIn } from './folder.ts'
import type { Found } from './folder.ts'
import { openManifest, rowsKey, writeManifest } from './manifest.ts'
import type { Made, Manifest } from './manifest.ts'
import { freeName } from './names.ts'

export type MakeParts = {
  readonly folder: string
  readonly evaluation: boolean
  readonly randomBytes: (length: number) => Buffer
  readonly now: () => Temporal.ZonedDateTime
  readonly second: Second
}

/** The open vault: its database, the key of that, and the key that vouches for what lies beside it. */
export type Source = { readonly db: Opened; readonly key: Buffer; readonly mac: Buffer }

export type Order = { readonly to: string; readonly reason: Manifest['reason'] }

/** Bytes the log may grow to while the file is copied: what is moved into the database afterwards is waited for by whoever writes. */
const mostLog = 8 * 1024 * 1024
const ordinary = 1000
const tries = 3
const spare = 4 * 1024 * 1024

/** All of the log is in the file, and nothing moves into it until the answer is called. @throws AppError conflict */
export const holdStill = (db: Opened): (() => void) => {
  // the lock came between two steps
  if (!db.open) throw new AppError('cancelled')
  db.pragma('wal_autocheckpoint = 0')
  const release = (): void => {
    if (db.open) db.pragma(`wal_autocheckpoint = ${ordinary}`)
  }
  try {
    const [moved] = db.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]
    if (moved?.busy !== 0 || moved.log !== moved.checkpointed) throw new AppError('conflict', { backup: 'busy' })
    return release
  } catch (error) {
    release()
    throw error
  }
}

const logSize = (folder: string): number => sizeOf(`${databaseFile(folder)}-wal`)

const copyOnce = async (parts: MakeParts, db: Opened, to: string, tools: RunTools): Promise<Copied> => {
  const release = holdStill(db)
  const begun = logSize(parts.folder)
  const grown = new AbortController()
  const watch = setInterval(() => logSize(parts.folder) > begun + mostLog && grown.abort(), 50)
  try {
    const signal = tools.signal ? AbortSignal.any([tools.signal, grown.signal]) : grown.signal
    const input = { from: databaseFile(parts.folder), to, still: true }
    return await parts.second.run('copy', input, { ...tools, signal })
  } catch (error) {
    if (grown.signal.aborted && !tools.signal?.aborted) throw new AppError('conflict', { file: 'moved' })
    throw error
  } finally {
    clearInterval(watch)
    release()
  }
}

/** Copies the live database as it was at one moment. @throws AppError no-space, cannot-open, cancelled, conflict */
export const copyLive = async (parts: MakeParts, db: Opened, to: string, tools: RunTools = {}): Promise<Copied> => {
  for (let left = tries; ; left--)
    try {
      return await copyOnce(parts, db, to, tools)
    } catch (error) {
      const moved = error instanceof AppError && error.failure.fields?.['file'] === 'moved'
      if (!moved || left <= 1) throw error
    }
}

/** Said before anything is written, where the system says how much room there is. @throws AppError no-space */
export const needRoom = async (folder: string, bytes: number): Promise<void> => {
  const { bavail, bsize, blocks } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0, blocks: 0 }))
  if (blocks > 0 && bavail * bsize < bytes + spare) throw new AppError('no-space')
}

/** One more than any of this vault's there. What was not written with its key does not count: anyone could write any number. */
const nextNumber = (mac: Buffer, found: readonly Found[]): number =>
  1 +
  Math.max(
    0,
    ...found.map(({ manifest }) => (typeof manifest === 'object' && openManifest(mac, manifest) ? manifest.number : 0)),
  )

const localOf = (now: Temporal.ZonedDateTime): string =>
  now.toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(0, 16)

export type MadeBackup = { readonly name: string; readonly made: Made }

/** @throws AppError no-space, cannot-open (file: gone | not-writable), cancelled, conflict, damaged (backup: copy) */
export const makeBackup = async (
  parts: MakeParts,
  { db, key, mac }: Source,
  { to, reason }: Order,
  tools: RunTools = {},
): Promise<MadeBackup> => {
  await needFolder(to)
  const keyFile = readKeyFile(parts.folder)
  if (!keyFile) throw new AppError('damaged', { vault: 'no-key-file' })
  for (const folder of await partsIn(to, keyFile.id)) await parts.second.run('remove', { folder })
  const found = await backupsIn(to)
  await needRoom(to, statSync(databaseFile(parts.folder)).size)
  const now = parts.now()
  const local = localOf(now)
  const name = freeName('rapport', local, new Set(await readdir(to)))
  const folder = join(to, partNameOf(name, keyFile.id))
  const copy = join(folder, 'vault.db')
  try {
    const keyText = `${JSON.stringify(keyFile, null, 2)}\n`
    const database = await copyLive(parts, db, copy, tools)
    const seen = await parts.second.run('check', { file: copy, key, kind: 'light', rowsKey: null }, tools)
    if (seen.problems.length > 0) throw new AppError('damaged', { backup: 'copy' })
    const made: Made = {
      vault: keyFile.id,
      evaluation: parts.evaluation,
      number: nextNumber(mac, found),
      madeAt: now.toInstant().toString(),
      local,
      reason,
      schema: seen.schema,
      database,
      keyFile: createHash('sha256').update(keyText).digest('hex'),
      checked: null,
      smaller: false,
      inside: { counts: seen.counts, rows: {}, shown: seen.shown },
    }
    const files = {
      'vault.json': keyText,
      'manifest.json': writeManifest(mac, made, parts.randomBytes(12)),
    }
    await parts.second.run('finish', { folder, files, to: join(to, name) }, tools)
    return { name, made }
  } catch (error) {
    await parts.second.run('remove', { folder }).catch(() => undefined)
    throw error
  }
}

/** What a manifest says, once it is known to be this vault's. @throws AppError damaged (backup: forged) */
export const madeFrom = (mac: Buffer, manifest: Manifest): Made => {
  const inside = openManifest(mac, manifest)
  if (!inside) throw new AppError('damaged', { backup: 'forged' })
  const { hmac: _hmac, version: _version, inside: _sealed, ...rest } = manifest
  return { ...rest, inside }
}

/**
 * Looks through the copy and writes into its manifest what was found. One with something wrong in it is no backup: it is
 * removed, and the vault is to be looked at.
 * @throws AppError damaged (backup: copy), cancelled
 */
export const lookThrough = async (
  parts: MakeParts,
  { key, mac }: Omit<Source, 'db'>,
  { to, name, made, kind, smaller }: MadeBackup & { to: string; kind: 'quick' | 'full'; smaller: boolean },
  tools: RunTools = {},
): Promise<Checked> => {
  const folder = join(to, name)
  const input = { file: join(folder, 'vault.db'), key, kind, rowsKey: rowsKey(mac) }
  const seen = await parts.second.run('check', input, tools)
  if (seen.problems.length > 0) {
    await parts.second.run('remove', { folder }).catch(() => undefined)
    throw new AppError('damaged', { backup: 'copy' })
  }
  const at = parts.now().toInstant().toString()
  const { counts, rows, shown } = seen
  const text = writeManifest(
    mac,
    { ...made, checked: { kind, at }, smaller, inside: { counts, rows, shown } },
    parts.randomBytes(12),
  )
  await parts.second.run('write', { file: join(folder, 'manifest.json'), text }, tools)
  return seen
}
