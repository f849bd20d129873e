/**
 * Where backups are: the folder the person chose, by a dialog of main's. Kept readable beside the vault (`backups.json`, mode
 * 0600, the path and nothing else): it must be found when the vault itself cannot be opened.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { backupName } from '../../../shared/contract/backups.ts'
import { z } from '../../../shared/zod.ts'
import { AppError } from '../../../shared/result.ts'
import { readSmall, writeWhole } from '../keys/files.ts'
import { fileFailure } from '../second/failure.ts'
import { parseManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

const Kept = z.strictObject({
  version: z.literal(1),
  folder: z
    .string()
    .min(1)
    .max(4096)
    .refine((path) => !path.includes('\0')),
})

const keptFile = (vault: string): string => join(vault, 'backups.json')

/** Undefined when none was chosen, or the file does not read: then it is chosen again. */
export const chosenFolder = (vault: string): string | undefined => {
  try {
    const { folder } = Kept.parse(JSON.parse(readSmall(keptFile(vault), 65_536) ?? ''))
    return isAbsolute(folder) ? folder : undefined
  } catch {
    return undefined
  }
}

/** @throws AppError no-space, cannot-open */
export const chooseFolder = (vault: string, folder: string): void =>
  writeWhole(keptFile(vault), `${JSON.stringify({ version: 1, folder } satisfies z.output<typeof Kept>)}\n`)

/** True when one lies within the other: a backup beside what it saves goes with it, and a restore would carry it along. */
export const isWithin = (folder: string, outer: string): boolean => {
  const way = relative(resolve(outer), resolve(folder))
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

/** What is being written, and what an end left behind. Two vaults may share a folder: each clears away its own. */
export const partNameOf = (name: string, vault: string): string => `.${name}.${vault.slice(0, 8)}.part`
const partName = /^\.rapport-\d{4}-\d{2}-\d{2}-\d{4}(-\d{1,3})?(\.([0-9a-z]{8}))?\.part$/

const mostManifest = 4 * 1024 * 1024

/** A small file of a backup; undefined when it is none: a link, a pipe nobody writes to, a device without end. */
const readOwn = async (file: string): Promise<Buffer | undefined> => {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const found = await handle.stat()
      return found.isFile() && found.size <= mostManifest ? await handle.readFile() : undefined
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

const readManifest = async (folder: string): Promise<Manifest | 'newer' | 'damaged'> =>
  parseManifest((await readOwn(join(folder, 'manifest.json')))?.toString('utf8') ?? '')

const digestOf = async (file: string): Promise<string | null> => {
  const bytes = await readOwn(file)
  return bytes ? createHash('sha256').update(bytes).digest('hex') : null
}

export type Found = {
  readonly name: string
  readonly folder: string
  readonly manifest: Manifest | 'newer' | 'damaged'
  /** SHA-256 of its key file; null when there is none. */
  readonly keyFile: string | null
  /** Size of the copy as it lies there; null when it is not there. */
  readonly bytes: number | null
}

export const findBackup = async (folder: string, name: string): Promise<Found> => {
  const at = join(folder, name)
  const own = await lstat(at).catch(() => undefined)
  // a link is no backup: what it leads to would be written to and removed as one
  if (!own?.isDirectory()) return { name, folder: at, manifest: 'damaged', keyFile: null, bytes: null }
  const database = await lstat(join(at, 'vault.db')).catch(() => undefined)
  return {
    name,
    folder: at,
    manifest: await readManifest(at),
    keyFile: await digestOf(join(at, 'vault.json')),
    bytes: database?.isFile() ? database.size : null,
  }
}

/** The backups of a folder, whole or not. @throws AppError cannot-open (file: gone | not-writable) */
export const backupsIn = async (folder: string): Promise<readonly Found[]> => {
  try {
    const names = (await readdir(folder)).filter((name) => backupName.test(name))
    return await Promise.all(names.toSorted().map((name) => findBackup(folder, name)))
  } catch (error) {
    throw fileFailure(error) ?? error
  }
}

export const partsIn = async (folder: string, vault: string): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((name) => [undefined, vault.slice(0, 8)].includes(partName.exec(name)?.[3]) && partName.test(name))
    .map((name) => join(folder, name))

/** Refuses a folder that is not there, before anything is made in it. @throws AppError cannot-open */
export const needFolder = async (folder: string): Promise<void> => {
  try {
    if (!(await stat(folder)).isDirectory()) throw new AppError('cannot-open', { file: 'gone' })
  } catch (error) {
    throw fileFailure(error) ?? error
  }
}
