/**
 * A backup becomes the vault: copied beside the live one, compared with its manifest, opened, and only then swapped in. What was
 * there lies aside for 30 days. Anything wrong with the backup is found before the vault is touched.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { readKeyFile, writeKeyFile } from '../keys/key-file.ts'
import { fileFailure } from '../second/failure.ts'
import { makeFolder, removing } from '../second/folders.ts'
import type { RunTools } from '../second/jobs.ts'
import { newest } from '../store/migrate.ts'
import { freeAsideName } from './aside.ts'
import type { AsideReason } from './aside.ts'
import type { Found } from './folder.ts'
import { keysIn, ownerOf } from './keys.ts'
import type { BackupKeys, Secret } from './keys.ts'
import { needRoom } from './make.ts'
import type { MakeParts } from './make.ts'
import { openManifest } from './manifest.ts'
import type { Inside, Manifest } from './manifest.ts'
import { beginSwap, clearStaging, stagingName } from './swap.ts'

export type RestoreParts = MakeParts & { readonly clock: () => number }

/** Whole, as far as can be seen without a key. @throws AppError damaged (backup: manifest | cut), newer-vault, cannot-open */
export const wholeManifest = ({ evaluation }: { readonly evaluation: boolean }, found: Found): Manifest => {
  const { manifest, bytes } = found
  if (manifest === 'newer') throw new AppError('newer-vault')
  if (manifest === 'damaged') throw new AppError('damaged', { backup: 'manifest' })
  if (manifest.evaluation !== evaluation) throw new AppError('cannot-open', { vault: 'not-for-this-runtime' })
  if (manifest.schema > newest()) throw new AppError('newer-vault')
  if (bytes !== manifest.database.bytes) throw new AppError('damaged', { backup: 'cut' })
  return manifest
}

export type Opened = {
  readonly manifest: Manifest
  readonly inside: Inside
  readonly keys: BackupKeys
  /** The vault's own key file opens it too, and stays in force: an old passphrase does not come back with an old backup. */
  readonly keepsKeys: boolean
}

/**
 * Believes a manifest: with the keys of the open vault, or with a secret tried on the vault's key file, then on the backup's.
 * @throws AppError as `wholeManifest` and `keysIn`
 */
export const openBackup = async (
  parts: RestoreParts,
  found: Found,
  open: { readonly key: Buffer; readonly mac: Buffer } | undefined,
  secret: Secret,
): Promise<Opened> => {
  const manifest = wholeManifest(parts, found)
  const own = open && openManifest(open.mac, manifest)
  if (own) return { manifest, inside: own, keys: { database: open.key, mac: open.mac }, keepsKeys: true }
  const isOwn = ownerOf(parts.folder)?.id === manifest.vault
  const ways = [...(isOwn ? [parts.folder] : []), ...(found.keyFile === manifest.keyFile ? [found.folder] : [])]
  // damage, which must not be taken for a wrong passphrase
  if (ways.length === 0) throw new AppError('damaged', { vault: 'no-key-file' })
  let inside: Inside | undefined
  const { folder, keys } = await keysIn(
    parts,
    ways,
    secret,
    ({ mac }) => (inside = openManifest(mac, manifest)) !== undefined,
  )
  if (!inside) throw new AppError('damaged', { backup: 'forged' })
  return { manifest, inside, keys, keepsKeys: folder === parts.folder }
}

const sameCounts = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted())

/**
 * Copies it to `to` and compares: its bytes with the manifest, then what is in them.
 * @throws AppError damaged (backup: cut | changed | rows), no-space, cannot-open, cancelled
 */
export const copyBackup = async (
  parts: RestoreParts,
  found: Found,
  { manifest, inside, keys }: Opened,
  to: string,
  tools: RunTools,
): Promise<void> => {
  const copied = await parts.second.run('copy', { from: join(found.folder, 'vault.db'), to, still: true }, tools)
  if (copied.bytes !== manifest.database.bytes) throw new AppError('damaged', { backup: 'cut' })
  if (copied.sha256 !== manifest.database.sha256) throw new AppError('damaged', { backup: 'changed' })
  // these very bytes were looked through when they were copied; what never was is looked through now
  const kind = manifest.checked ? 'light' : 'quick'
  const seen = await parts.second.run('check', { file: to, key: keys.database, kind, rowsKey: null }, tools)
  if (seen.problems.length > 0) throw new AppError('damaged', { backup: 'changed' })
  if (!sameCounts(seen.counts, inside.counts)) throw new AppError('damaged', { backup: 'rows' })
}

const stagingOf = (parts: RestoreParts): string => join(parts.folder, stagingName)

/** @throws AppError as `copyBackup`; nothing of the vault has been touched then */
export const stage = async (parts: RestoreParts, found: Found, opened: Opened, tools: RunTools): Promise<void> => {
  clearStaging(parts.folder)
  const staging = stagingOf(parts)
  try {
    if (!existsSync(parts.folder)) await mkdir(parts.folder, { recursive: true, mode: 0o700 })
    await makeFolder(staging)
    await needRoom(parts.folder, opened.manifest.database.bytes)
    await copyBackup(parts, found, opened, join(staging, 'vault.db'), tools)
    const keyFile = opened.keepsKeys ? undefined : readKeyFile(found.folder)
    if (keyFile) writeKeyFile(staging, keyFile)
  } catch (error) {
    await rm(staging, removing).catch(() => undefined)
    throw fileFailure(error) ?? error
  }
}

/**
 * A vault put aside earlier, with its log, opened where the swap will take it from: what is in the log is in the file then.
 * @throws AppError damaged (backup: cut), invalid {passphrase}, no-space, cancelled
 */
export const stageAside = async (
  parts: RestoreParts,
  folder: string,
  open: { readonly key: Buffer; readonly mac: Buffer } | undefined,
  secret: Secret,
  tools: RunTools,
): Promise<void> => {
  clearStaging(parts.folder)
  const staging = stagingOf(parts)
  const database = join(staging, 'vault.db')
  try {
    const files = (await readdir(folder)).filter((file) => file === 'vault.db' || file === 'vault.db-wal')
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
    await needRoom(
      parts.folder,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    for (const file of files)
      await parts.second.run('copy', { from: join(folder, file), to: join(staging, file), still: true }, tools)
    const opens = async (key: Uint8Array): Promise<boolean> =>
      (await parts.second.run('check', { file: database, key, kind: 'light', rowsKey: null }, tools)).problems
        .length === 0
    if (open && (await opens(open.key))) return
    // after a new master key the same passphrase opens both key files, and the database is only one's
    const { folder: of } = await keysIn(parts, [parts.folder, folder], secret, ({ database: key }) => opens(key)).catch(
      (error: unknown) => {
        const none = error instanceof AppError && error.failure.fields?.['backup'] === 'forged'
        throw none ? new AppError('damaged', { backup: 'cut' }) : error
      },
    )
    const keyFile = of === parts.folder ? undefined : readKeyFile(folder)
    if (keyFile) writeKeyFile(staging, keyFile)
  } catch (error) {
    await rm(staging, removing).catch(() => undefined)
    throw fileFailure(error) ?? error
  }
}

/** The vault must be closed: from here on what is staged is the vault. @returns the name of what lies aside */
export const commitSwap = async (parts: RestoreParts, reason: AsideReason): Promise<string> => {
  const name = freeAsideName(parts.folder, parts.now())
  beginSwap(parts.folder, { name, reason, at: parts.clock() })
  return name
}
